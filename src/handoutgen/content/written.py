"""A record of the content model as the YAML that its reader takes: names, choices and amounts, no texts."""

from collections.abc import Iterator
from typing import Any

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.shapes import declarations

_INDENT = "  "
_MINUTE = 60


def as_yaml(record: Any) -> str:
    """The fields of a record that are not as always, in the order of their declaration.

    Every value is an amount, a choice, an id, or a list of these or of records.
    """
    return "".join(f"{line}\n" for line in _lines(record))


def _lines(record: Any) -> Iterator[str]:
    of: type = type(record)
    for each in declarations(of):
        value = getattr(record, each.name)
        if not each.required and value == each.default:
            continue
        if not isinstance(value, tuple) or isinstance(value, Range | Seconds):
            yield f"{each.key}: {_single(value)}"
        elif value and not isinstance(value[0], str):
            yield f"{each.key}:"
            for item in value:
                yield from _item(list(_lines(item)))
        else:
            yield f"{each.key}: [{', '.join(value)}]"


def _item(lines: list[str]) -> Iterator[str]:
    first, *more = lines
    yield f"{_INDENT}- {first}"
    yield from (f"{_INDENT * 2}{line}" for line in more)


def _single(value: object) -> str:
    if isinstance(value, Seconds):
        return _time(value)
    if isinstance(value, Range):
        return _span(value.low, value.high)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _time(time: Seconds) -> str:
    """``30 s``, ``20-30 s``, or whole minutes from two of them on."""
    if time.low >= 2 * _MINUTE and time.low % _MINUTE == time.high % _MINUTE == 0:
        return f"{_span(time.low // _MINUTE, time.high // _MINUTE)} min"
    return f"{_span(*time)} s"


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"
