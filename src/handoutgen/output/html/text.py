"""Leaves of words as HTML: headings, paragraphs, lists, and lines with an icon."""

from collections.abc import Iterable, Sequence

from handoutgen.compose.cards import Row, Step
from handoutgen.compose.leaves import Run, Words, plain
from handoutgen.output.html.elements import Element, Node, element
from handoutgen.output.html.icons import icon


def runs(words: Words) -> tuple[Node, ...]:
    """What stands in an element that holds the words."""
    return tuple(_run(run) for run in words.runs)


def _run(run: Run) -> Node:
    node: Node = element("abbr", run.text, title=run.expansion) if run.expansion else run.text
    if run.bold:
        node = element("strong", node)
    return element("a", node, href=run.link) if run.link else node


def heading(words: Words, *before: Node) -> Element:
    """A heading of the level that its role names, with an id by which a part of the page is called by it."""
    return element(words.role.lower(), *before, *runs(words), id=words.key)


def paragraph(words: Words, class_: str | None = None) -> Element:
    """A paragraph."""
    return element("p", *runs(words), class_=class_)


def optional(words: Words | None, class_: str | None = None) -> Element | None:
    """A paragraph, if there are words for it."""
    return paragraph(words, class_) if words else None


def bullets(items: Sequence[Words], class_: str | None = None) -> Element | None:
    """A list in no order; none without items."""
    return element("ul", *(element("li", *runs(item)) for item in items), class_=class_) if items else None


def numbered(items: Iterable[tuple[Words, Element]], class_: str) -> Element:
    """A list whose items have numbers of their own.

    The style sheet draws the numbers; without the role, a list without markers is none to some screen readers.
    """
    return element("ol", *(_valued(number, item) for number, item in items), role="list", class_=class_)


def _valued(number: Words, item: Element) -> Element:
    return item._replace(attributes=(("value", plain(number)), *item.attributes))


def steps(items: Sequence[Step]) -> Element | None:
    """Numbered steps; a number that stands in a picture too is solid."""
    if not items:
        return None
    lines = ((item.number, element("li", *runs(item.body), class_="solid" if item.solid else None)) for item in items)
    return numbered(lines, "steps")


def row(one: Row) -> Element:
    """A line with its icon."""
    return icon_line(one.icon, one.body)


def icon_line(name: str, words: Words) -> Element:
    """A paragraph after an icon that its words explain."""
    return element("p", icon(name), *runs(words), class_="row")


def write_line(label: Words) -> Element:
    """A label, and a line to write on."""
    return element("p", *runs(label), class_="write")
