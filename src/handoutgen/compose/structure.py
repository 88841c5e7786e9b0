"""The structure tree of a Document: what a screen reader walks (ISO 32000-1, 14.7 and 14.8.4; ISO 14289-1).

The tree follows from the blocks alone: each kind of block has its structure element, and the order of its fields is
the reading order. Blocks that are nothing of their own hand their parts to what holds them.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from handoutgen.compose import blocks, cards
from handoutgen.compose.blocks import Document
from handoutgen.compose.leaves import Logo, PageNumber, Picture, Words


class Element(NamedTuple):
    """A structure element: its type and its kids, which are elements or the key of a leaf's marked content.

    ``alt`` is alternative text; ``scope`` that of a header cell, ``Row`` or ``Column``.
    """

    tag: str
    kids: tuple["Element | str", ...]
    alt: str = ""
    scope: str = ""


def structure(document: Document) -> Element:
    """The tree of a Document: its root is the element ``Document``."""
    return Element("Document", tuple(_parts(document.sections)))


def _parts(value: object) -> list[Element]:
    """The elements of a block, a leaf, or a tuple of them."""
    if isinstance(value, Words):
        return [_words(value)] if value.role != "Artifact" else []
    if isinstance(value, PageNumber):
        return [Element("Span", (value.key,))]
    if isinstance(value, Picture | Logo):
        return [Element("Figure", (value.key,), alt=value.alt)]
    if not isinstance(value, tuple):
        return []
    maker = _MAKERS.get(type(value))
    return maker(value) if maker else _gathered(part for field in value for part in _parts(field))


def _words(words: Words) -> Element:
    """A leaf of words; one that leads anywhere is a link as a whole."""
    if any(run.link for run in words.runs):
        return Element(words.role, (Element("Link", (words.key,)),))
    return Element(words.role, (words.key,))


def _gathered(parts: Iterable[Element]) -> list[Element]:
    """Parts with neighbours that belong in a list, a table of contents or a table put into one."""
    gathered: list[Element] = []
    for part in parts:
        part = Element("LI", (part,)) if part.tag == "LBody" else part
        holder = _HOLDERS.get(part.tag)
        if holder is None:
            gathered.append(part)
        elif gathered and gathered[-1].tag == holder:
            gathered[-1] = gathered[-1]._replace(kids=(*gathered[-1].kids, part))
        else:
            gathered.append(Element(holder, (part,)))
    return gathered


_HOLDERS = {"LI": "L", "TOCI": "TOC", "TR": "Table"}
"""What holds elements that may not stand alone."""


def _section(block: tuple[Any, ...]) -> list[Element]:
    return [Element("Sect", tuple(_gathered(part for field in block for part in _parts(field))))]


def _division(block: tuple[Any, ...]) -> list[Element]:
    return [Element("Div", tuple(_gathered(part for field in block for part in _parts(field))))]


def _whole_list(block: tuple[Any, ...]) -> list[Element]:
    """A list that is its own even beside another."""
    return _gathered(part for field in block for part in _parts(field))


def _step(step: cards.Step) -> list[Element]:
    return [Element("LI", (_words(step.number), _words(step.body)))]


def _tile(tile: blocks.Tile) -> list[Element]:
    body = Element("LBody", (*_parts(tile.picture), Element("Link", (tile.name.key,))))
    return [Element("LI", (_words(tile.number), body))]


def _listed(row: blocks.Listed) -> list[Element]:
    name = Element("Link", (row.name.key,))
    body = Element("LBody", (name, Element("Span", (row.dose.key,)), *_parts(row.page)))
    return [Element("LI", (_words(row.number), body))]


def _entry(entry: blocks.Entry) -> list[Element]:
    link = Element("Link", (entry.name.key,))
    return [Element("TOCI", (Element("Reference", (link, *_parts(entry.page))),))]


def _dose(strip: cards.DoseStrip) -> list[Element]:
    """A table of one row: what it is about as its header, then a cell for each number with what it counts."""
    header = Element("TH", (strip.tab.key,), scope="Row")
    cells = (
        Element("TD", (Element("Span", (cell.value.key,)), Element("Span", (cell.label.key,)))) for cell in strip.cells
    )
    return [Element("Table", (Element("TR", (header, *cells)),))]


def _week(week: blocks.DiaryWeek) -> list[Element]:
    """A table: a header row of days, then a row for each exercise, one for pain and one for what went well."""
    head = [Element("TH", (words.key,), scope="Column") for words in (week.name, *week.days)]
    rows = [Element("TR", tuple(head)), *(_week_row((row.number, row.name), len(week.days)) for row in week.rows)]
    rows += [_week_row((words,), len(week.days)) for words in (week.pain, week.good)]
    return [Element("Table", tuple(rows))]


def _week_row(heads: tuple[Words | None, ...], days: int) -> Element:
    """A row: its header, or an empty cell to write one in, then an empty cell for each day."""
    named = tuple(words.key for words in heads if words)
    head = Element("TH", named, scope="Row") if named else Element("TD", ())
    return Element("TR", (head, *(Element("TD", ()) for _ in range(days))))


_MAKERS: dict[type, Callable[[Any], list[Element]]] = {
    blocks.FrontPage: _section,
    blocks.WarningSigns: _section,
    blocks.Tier: _section,
    blocks.CompactWarning: _section,
    blocks.BeforeStart: _section,
    blocks.ProgramPage: _section,
    blocks.TopicPage: _section,
    cards.Card: _section,
    blocks.About: _section,
    blocks.StageBlock: _division,
    blocks.SignGroup: _division,
    cards.Panel: _division,
    cards.Bullets: _whole_list,
    cards.Step: _step,
    blocks.Tile: _tile,
    blocks.Listed: _listed,
    blocks.Entry: _entry,
    cards.DoseStrip: _dose,
    blocks.DiaryWeek: _week,
    blocks.Diary: _section,
    cards.ShortCard: _section,
}
"""The blocks that are an element of their own, or that put their parts together in a way of their own."""
