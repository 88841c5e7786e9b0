"""A page for the web as a tree, strictly: every element is closed where it should be."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

VOID = ("img", "meta")
INLINE = ("a", "abbr", "span", "strong")
"""Elements that part no words: two of them beside each other without a space are one word."""


class Node(NamedTuple):
    """An element; a text has no name and its words as the one attribute ``text``."""

    name: str
    attributes: dict[str, str]
    kids: list["Node"]

    def every(self, *names: str) -> "Iterator[Node]":
        """Itself and all below it, in order; only those so named, if names are given."""
        if self.name and (not names or self.name in names):
            yield self
        for kid in self.kids:
            yield from kid.every(*names)

    def one(self, name: str) -> "Node":
        """The only one of that name."""
        (found,) = self.every(name)
        return found

    def elements(self) -> list["Node"]:
        """What it holds, without texts."""
        return [kid for kid in self.kids if kid.name]

    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("", {}, [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"an attribute twice: {tag} {attrs}"
        node = Node(tag, {name: value or "" for name, value in attrs}, [])
        self.open[-1].kids.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].kids.append(Node(tag, {name: value or "" for name, value in attrs}, []))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].kids.append(Node("", {"text": data}, []))


def parse(html: str) -> Node:
    """The element ``html``."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert len(parser.open) == 1, f"not closed: {parser.open[-1].name}"
    return parser.open[0].one("html")


def text(node: Node) -> str:
    """What a reader reads, in order: texts, the numbers of lists, alternative texts of pictures.

    What is hidden from them is not read; nor are the link to skip the first page, which repeats a heading, and the
    stripes of the diary, which are no words of the handout.
    """
    if not node.name:
        return node.attributes["text"]
    hidden = node.attributes.get("aria-hidden") == "true" or "skip" in node.classes() or "rest" in node.classes()
    if hidden or node.name == "head":
        return ""
    if node.name in ("svg", "img"):
        return f" {node.attributes.get('aria-label') or node.attributes['alt']} "
    number = f"{node.attributes['value']} " if node.name == "li" and "value" in node.attributes else ""
    inside = number + "".join(map(text, node.kids))
    return inside if node.name in INLINE else f" {inside} "
