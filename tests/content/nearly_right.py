"""Content files that are nearly right, made from the declarations: a few fields left out, misspelt or out of bounds."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, get_args, get_origin

from hypothesis import strategies as st

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.fields import Field
from handoutgen.content.shapes import Declared, declarations
from handoutgen.content.text import Text

SEVERAL_WORDS = "Two Words"
"""A text that is no id."""

_FORMS = {
    "date": (["2026-01-31", "1999-12-01"], ["31 January", "2026-1-31", "today"]),
    "web": (["https://example.com/a", "http://a.b.example"], ["example.com", "https://example", "ftp://example.com"]),
    "colour": (["#003B6F", "#abcdef"], ["navy", "#12345", "003B6F"]),
}
"""Texts of each form, and texts that are not."""

_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z .-]*[A-Za-z.])?|0|[1-9][0-9]{0,8}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+ (?:s|min)")
"""What may stand without quotation marks and is a text, or a whole number, to every reader."""


class Nothing(NamedTuple):
    """Stands where a key has no value."""


Ids = Mapping[str, tuple[str, ...]]
"""The ids that may be named, by kind."""


def files(record: type, ids: Ids) -> st.SearchStrategy[str]:
    """Texts of files of a record."""
    return _records(record, ids).map(_yaml)


def _rarely(right: st.SearchStrategy[Any], wrong: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Mostly what is right; the simplest is right too."""
    return st.integers(0, 59).flatmap(lambda number: wrong if number == 59 else right)


@st.composite
def _records(draw: st.DrawFn, record: Any, ids: Ids) -> dict[str, Any]:
    values = {}
    for each in declarations(record):
        if draw(st.integers(0, 79)) != 79 if each.required else draw(st.integers(0, 3)) == 3:
            values[each.key] = draw(_values(each, ids))
    if draw(st.integers(0, 39)) == 39:
        values[draw(st.sampled_from(["colours", "Name", "note-to-self"]))] = "a text"
    return values


def _values(each: Declared, ids: Ids) -> st.SearchStrategy[Any]:
    """Values of a field."""
    other = st.sampled_from([Nothing(), "", "a text", "3", [], ["a text"], {}, {"name": "a text"}])
    return _rarely(_of_type(each.type, each.field, ids), other)


def _of_type(type_: Any, field: Field, ids: Ids) -> st.SearchStrategy[Any]:
    if type_ in _SINGLE:
        return _SINGLE[type_](field, ids)
    if get_origin(type_) is tuple:
        return _lists(get_args(type_)[0], field, ids)
    if get_origin(type_) is Mapping:
        known = ids.get(field.refers, ("one", "two-three"))
        keys = _rarely(st.sampled_from(known), st.just(SEVERAL_WORDS))
        inner = field._replace(refers="", defines="")
        return st.dictionaries(keys, _of_type(get_args(type_)[1], inner, ids), max_size=3)
    return _records(type_, ids)


def _lists(type_: Any, field: Field, ids: Ids) -> st.SearchStrategy[Any]:
    items = _of_type(type_, field._replace(least=None, most=None), ids)
    if field.alone:
        (short,) = (part for part in declarations(type_) if part.name == field.alone)
        items = st.one_of(_values(short, ids), items)
    least, most = field.least or 0, min(field.most or 3, (field.least or 0) + 2)
    right = st.lists(items, min_size=least, max_size=most)
    many = st.lists(items, min_size=(field.most or 3) + 1, max_size=(field.most or 3) + 1)
    return _rarely(right, many if (field.most or 0) < 9 else right)


def _texts(field: Field, _ids: Ids) -> st.SearchStrategy[str]:
    least, most = field.least or 1, field.most or 60
    words = st.integers(least, most).map(lambda length: ("word " * most)[: length - 1] + "s")
    marked = st.sampled_from(["**Bold** and plain words, enough of them", "Use the {{side}} leg, as far as you can go"])
    short = marked if most >= 60 else words
    wrong = st.sampled_from([0, least - 1, most + 1, most + 40]).map(lambda length: "w" * length)
    return _rarely(st.one_of(words, short), wrong)


def _plain(field: Field, ids: Ids) -> st.SearchStrategy[str]:
    if field.choices:
        return _rarely(st.sampled_from(field.choices), st.sampled_from(["other", "3", "true"]))
    if field.refers:
        return _rarely(st.sampled_from(ids[field.refers]), st.just(SEVERAL_WORDS))
    if field.form:
        right, wrong = _FORMS[field.form]
        return _rarely(st.sampled_from(right), st.sampled_from(wrong))
    return _rarely(
        _texts(field._replace(most=min(field.most or 50, 50)), ids), st.sampled_from(["a {slot}", "x" * 201])
    )


def _numbers(field: Field) -> st.SearchStrategy[int]:
    least, most = field.least or 0, field.most or 99
    return _rarely(st.integers(least, most), st.sampled_from([max(least - 1, 0), most + 1, 10 * most]))


def _whole(field: Field, _ids: Ids) -> st.SearchStrategy[str]:
    return _rarely(_numbers(field).map(str), st.sampled_from(["ten", "1.5", "01", "-1", "2-3"]))


def _spans(field: Field, _ids: Ids) -> st.SearchStrategy[str]:
    two = st.tuples(_numbers(field), _numbers(field)).map(sorted)
    between = st.sampled_from(["-", "–", " - "])
    spans = st.tuples(two, between).map(lambda drawn: f"{drawn[0][0]}{drawn[1]}{drawn[0][1]}")
    return _rarely(st.one_of(_numbers(field).map(str), spans), st.sampled_from(["ten", "1.5", "01", "1-", "1-2-3"]))


def _times(field: Field, ids: Ids) -> st.SearchStrategy[str]:
    seconds = st.tuples(_spans(field, ids), st.sampled_from([" s", "s", " seconds"]))
    minutes = st.tuples(st.integers(0, 31).map(str), st.sampled_from([" min", " minutes"]))
    return _rarely(st.one_of(seconds, minutes).map("".join), st.sampled_from(["30", "1 h", "1:30", "0.5 min"]))


def _yes_no(_field: Field, _ids: Ids) -> st.SearchStrategy[str]:
    return _rarely(st.sampled_from(["yes", "no"]), st.sampled_from(["true", "maybe", "1"]))


_SINGLE: Mapping[Any, Callable[[Field, Ids], st.SearchStrategy[str]]] = {
    Text: _texts,
    str: _plain,
    int: _whole,
    bool: _yes_no,
    Range: _spans,
    Seconds: _times,
}


def _yaml(value: Any) -> str:
    """The value as YAML, in brackets; texts without quotation marks wherever that changes nothing."""
    if isinstance(value, Nothing):
        return ""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {_yaml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_yaml(each) or '""' for each in value) + "]"
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
