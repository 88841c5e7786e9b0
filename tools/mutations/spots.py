"""Every value of a content file by its path and lines, so that one of them can be broken on purpose."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import yaml

Path = tuple[str | int, ...]
"""Keys and, in lists, numbers from 1 on."""


class Spot(NamedTuple):
    """A value: where its key or dash stands, and its lines from there up to ``after``; lines count from 1.

    ``value`` is a single text as typed, without quotation marks; empty for a list or a set of fields. ``home`` are the
    lines of the fields and items around it, each that of its key or dash and the first of its value; at the top of the
    file, its first line with a key.
    """

    path: Path
    line: int
    after: int
    value: str
    home: frozenset[int]

    @property
    def key(self) -> str:
        """The last key of the path."""
        return next((str(part) for part in reversed(self.path) if isinstance(part, str)), "")


@lru_cache
def spots(text: str) -> tuple[Spot, ...]:
    """Every value below the top of a YAML file, outer ones before those in them."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    return tuple(_within(root, (), frozenset())) if root else ()


def _within(node: yaml.Node, path: Path, home: frozenset[int]) -> Iterator[Spot]:
    if isinstance(node, yaml.MappingNode):
        children = [(key.value, key.start_mark.line + 1, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        children = [(at, child.start_mark.line + 1, child) for at, child in enumerate(node.value, 1)]
    else:
        return
    for name, line, child in children:
        here = (*path, name)
        typed = child.value if isinstance(child, yaml.ScalarNode) else ""
        yield Spot(here, line, _after(child), typed, home or frozenset({node.start_mark.line + 1}))
        yield from _within(child, here, home | {line, child.start_mark.line + 1})


def _after(node: yaml.Node) -> int:
    """The line after a value's last one."""
    block = not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">")
    several = node.end_mark.line > node.start_mark.line
    return int(node.end_mark.line) + (1 if block and several else 2)
