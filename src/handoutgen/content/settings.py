"""Single values of a plan, said beside its file: ``--set bridge.dose.sets=3``, or a cell under ``bridge.sets``.

They become the nodes that a plan file would have, so that the same declarations read them and every problem has the
place at which the value was said.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import get_origin

from handoutgen.content.codes import Code
from handoutgen.content.nodes import FieldsNode, ListNode, Node, TextNode
from handoutgen.content.plan import DOSE, PlanFile, PlanItem, Setting, Settings
from handoutgen.content.reader import Reading, read_fields
from handoutgen.content.shapes import Declared, declarations
from handoutgen.content.source import quoted
from handoutgen.content.suggest import did_you_mean
from handoutgen.problems import Place, Problem

NONE = "none"
"""As the value of ``conditions``: every one was asked for, and the patient has none of them."""

_SEPARATORS = (";", ",")
_DOSE = "dose"


def read_settings(settings: Sequence[Setting], place: Place) -> Reading[Settings]:
    """The values as a plan of their own; ``place`` is that of all of them together."""
    plan: dict[str, Node] = {}
    parts: dict[str, list[tuple[TextNode, Node]]] = {}
    items: dict[str, list[tuple[TextNode, Node]]] = {}
    problems: list[Problem] = []
    fields = {each.key: each for each in declarations(PlanFile)}
    for setting in settings:
        first, _, rest = setting.name.partition(".")
        declared = fields.get(first)
        if setting.name == "conditions" and setting.value == NONE:
            plan["other-conditions"] = _text("no", setting)
        elif declared and rest:
            parts.setdefault(first, []).append((_text(rest, setting), _text(setting.value, setting)))
        elif declared:
            plan[first] = _value(declared, setting)
        elif rest:
            field = rest.removeprefix(f"{_DOSE}.")
            if first not in items:
                items[first] = [(_text("exercise", setting), _text(first, setting))]
            items[first].append((_text(field, setting), _text(setting.value, setting)))
        else:
            problems.append(_unknown(setting, tuple(fields)))
    for name, entries in parts.items():
        answers = FieldsNode((*_entries(plan.get(name)), *entries), place)
        problems += _twice(answers)
        plan[name] = answers
    whole = read_fields(PlanFile, _fields(plan, place), {})
    changed = [read_fields(PlanItem, FieldsNode(tuple(entries), entries[0][1].place), {}) for entries in items.values()]
    problems += (*whole.problems, *(problem for reading in changed for problem in reading.problems))
    refers = (*whole.refers, *(mention for reading in changed for mention in reading.refers))
    changes = tuple(reading.record for reading in changed if reading.record)
    record = Settings(whole.record, changes) if whole.record and not problems else None
    return Reading(record, tuple(problems), refers, whole.defines, whole.places)


def _fields(entries: dict[str, Node], place: Place) -> FieldsNode:
    return FieldsNode(tuple((TextNode(key, node.place, key), node) for key, node in entries.items()), place)


def _entries(node: Node | None) -> tuple[tuple[TextNode, Node], ...]:
    return node.entries if isinstance(node, FieldsNode) else ()


def _twice(fields: FieldsNode) -> Iterator[Problem]:
    """What is said of one thing in two values, of which either may be wrong."""
    seen: set[str] = set()
    for key, node in fields.entries:
        if key.text in seen:
            message = f"{quoted(key.text)} is said twice."
            yield Problem(Code.DUPLICATE_KEY, node.place, "", message, "Keep one of the two.")
        seen.add(key.text)


def _text(text: str, setting: Setting) -> TextNode:
    return TextNode(text, setting.place, text if setting.exact else "")


def _value(declared: Declared, setting: Setting) -> Node:
    """One text, the items of a list, or names that are all ``yes``; ``-`` is an empty list."""
    if get_origin(declared.type) not in (tuple, Mapping):
        return _text(setting.value, setting)
    value = setting.value.strip()
    separator = next((mark for mark in _SEPARATORS if mark in value), None)
    items = value.split(separator) if separator else value.split()
    texts = [_text(item.strip(), setting) for item in items if item.strip() not in ("", "-")]
    if get_origin(declared.type) is Mapping:
        return FieldsNode(tuple((text, _text("yes", setting)) for text in texts), setting.place)
    return ListNode(tuple(texts), setting.place)


def _unknown(setting: Setting, fields: tuple[str, ...]) -> Problem:
    doses = ", ".join(name.replace("_", "-") for name in DOSE)
    otherwise = f"For an exercise, write its name, a dot and one of {doses}, variant, side or note."
    message = f"{quoted(setting.name)} is not a field of a plan."
    return Problem(Code.UNKNOWN_KEY, setting.place, "", message, did_you_mean(setting.name, fields, otherwise))
