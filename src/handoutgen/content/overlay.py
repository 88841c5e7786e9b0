"""Single files of a library laid over those of earlier folders: what a later one says replaces that, and no more."""

from collections.abc import Mapping, Sequence
from functools import reduce
from pathlib import Path
from typing import TypeVar, get_origin

from handoutgen.content.nodes import FieldsNode, Node, read_nodes
from handoutgen.content.reader import Reading, read_fields
from handoutgen.content.shapes import declarations
from handoutgen.content.source import read_bytes
from handoutgen.problems import Problem

_Record = TypeVar("_Record")


def read_over(record: type[_Record], paths: Sequence[Path], given: Mapping[str, str]) -> Reading[_Record]:
    """Files of one kind as one record, the last with the last word; each value keeps the place where it stands."""
    roots: list[FieldsNode] = []
    problems: tuple[Problem, ...] = ()
    for path in paths:
        data, found = read_bytes(path)
        root, more = (None, ()) if found else read_nodes(data, path.as_posix())
        problems += (*found, *more)
        roots += [root] if root else []
    if len(roots) < len(paths):
        return Reading(None, problems)
    of: type = record
    by_key = {each.key for each in declarations(of) if get_origin(each.type) is Mapping}
    reading = read_fields(record, reduce(lambda below, above: _laid_over(below, above, by_key), roots), given)
    found = (*problems, *reading.problems)
    return reading._replace(record=reading.record if not found else None, problems=found)


def _laid_over(below: FieldsNode, above: FieldsNode, by_key: set[str]) -> FieldsNode:
    """Fields with those of a later file in their place; those whose keys are ids are joined id by id."""
    entries = {key.text: (key, value) for key, value in below.entries}
    for key, value in above.entries:
        known: Node | None = entries[key.text][1] if key.text in entries else None
        if key.text in by_key and isinstance(value, FieldsNode) and isinstance(known, FieldsNode):
            value = _laid_over(known, value, set())
        entries[key.text] = (key, value)
    return FieldsNode(tuple(entries.values()), below.place)
