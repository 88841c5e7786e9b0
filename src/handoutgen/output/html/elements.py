"""HTML as a tree of values. Text and attributes are escaped here alone, once, as the tree is written.

HTML is the language of the WHATWG standard; SVG stands in it as foreign elements.
"""

from html import escape

from handoutgen.records import NamedTuple


class Element(NamedTuple):
    """An element: its name, its attributes in order, and what it holds."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    kids: tuple["Node", ...]


class Markup(NamedTuple):
    """Markup of our own, written as it is: style sheet and drawings, never anybody's text."""

    text: str


Node = Element | Markup | str

_VOID = frozenset({"img", "meta"})
"""Elements that hold nothing and have no end tag."""

_ON_LINES = frozenset({"div", "header", "html", "head", "main", "nav", "article", "section", "body", "svg", "style"})
_ON_LINES |= {"title", "meta", "h1", "h2", "h3", "p", "ol", "ul", "li", "dl", "dt", "dd", "figure", "figcaption"}
_ON_LINES |= {"table", "thead", "tbody", "tr", "th", "td"}
"""Elements after which a new line begins, where no reader sees the space."""


def element(name: str, /, *kids: Node | None, **attributes: str | None) -> Element:
    """An element; what is None is left out.

    The names of attributes are written with ``_`` for ``-``, and with one at their end where Python has the word.
    """
    given = tuple((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not None)
    return Element(name, given, tuple(kid for kid in kids if kid is not None))


def written(node: Node) -> str:
    """The node as HTML."""
    if isinstance(node, str):
        return escape(node, quote=False)
    if isinstance(node, Markup):
        return node.text
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes)
    line = "\n" if node.name in _ON_LINES else ""
    if node.name in _VOID:
        return f"<{node.name}{attributes}>{line}"
    return f"<{node.name}{attributes}>{''.join(map(written, node.kids))}</{node.name}>{line}"
