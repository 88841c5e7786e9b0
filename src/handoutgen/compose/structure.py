"""The structure tree of a Document: what a screen reader walks (ISO 32000-1, 14.7 and 14.8.4; ISO 14289-1).

The tree follows from the blocks alone: each kind of block has its structure element, and the order of its fields is
the reading order. Blocks that are nothing of their own hand their parts to what holds them.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from handoutgen.compose import blocks, cards, diaries
from handoutgen.compose.blocks import Document, Section
from handoutgen.compose.leaves import Inline, Logo, PageNumber, Picture, QrCode, Words, inlines
from handoutgen.records import NamedTuple

if TYPE_CHECKING:  # most handouts hold none of them
    from handoutgen.compose import cutouts, qr_codes


class Element(NamedTuple):
    """A structure element: its type and its kids, which are elements or the key of a leaf's marked content.

    ``alt`` is alternative text; ``scope`` that of a header cell, ``Row`` or ``Column``. ``link`` is the key by which
    the areas of a link name it. ``spoken`` is read aloud in place of the kids, its slot ``{page}`` the page that
    ``anchor`` stands on; ``expansion`` is what an abbreviation stands for.
    """

    tag: str
    kids: tuple["Element | str", ...]
    alt: str = ""
    scope: str = ""
    link: str = ""
    spoken: str = ""
    anchor: str = ""
    expansion: str = ""


def structure(document: Document) -> Element:
    """The tree of a Document: its root is the element ``Document``, whose kids are those of its sections."""
    return Element("Document", tuple(element for section in document.sections for element in elements_of(section)))


def elements_of(section: Section) -> tuple[Element, ...]:
    """The elements of a section, none of which belongs in a list or table with those of another."""
    return tuple(_parts(section))


def _parts(value: object) -> list[Element]:
    """The elements of a block, a leaf, or a tuple of them."""
    if isinstance(value, Words):
        return [_words(value)] if value.role != "Artifact" else []
    if isinstance(value, PageNumber):
        return [Element("Span", (value.key,), spoken=value.spoken, anchor=value.anchor)]
    if isinstance(value, Picture | Logo | QrCode):
        return [Element("Figure", (value.key,), alt=value.alt)]
    if not isinstance(value, tuple):
        return []
    maker = _MAKERS.get(type(value).__name__)
    return maker(value) if maker else _gathered(part for field in value for part in _parts(field))


def _words(words: Words) -> Element:
    return Element(words.role, _content(words))


def _content(words: Words) -> tuple[Element | str, ...]:
    """What stands in the element of a leaf: its content, in which links and abbreviations are elements themselves."""
    kids = tuple(_inline(each) for each in inlines(words))
    return (Element("Span", kids, spoken=words.spoken),) if words.spoken else kids


def _inline(part: Inline) -> Element | str:
    if part.link:
        return Element("Link", (part.key,), link=part.key)
    return Element("Span", (part.key,), expansion=part.expansion) if part.expansion else part.key


def _named(name: Words) -> Element:
    """A name that is a link as a whole."""
    return Element("Link", _content(name), link=name.key)


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
    body = Element("LBody", (_named(tile.name), *_parts(tile.picture)))
    return [Element("LI", (_words(tile.number), body))]


def _fridge_tile(tile: "cutouts.FridgeTile") -> list[Element]:
    """The dose goes on from the name; the doses of a program's stages are paragraphs."""
    body = Element("LBody", (*_content(tile.name), *_parts(tile.doses), *_parts(tile.picture)))
    return [Element("LI", (_words(tile.number), body))]


def _listed(row: blocks.Listed) -> list[Element]:
    body = Element("LBody", (_named(row.name), *_content(row.dose), *_parts(row.page)))
    return [Element("LI", (_words(row.number), body))]


def _linked_code(one: "qr_codes.LinkedCode") -> list[Element]:
    parts = tuple(part for leaf in (one.name, one.code, one.address) for part in _parts(leaf))
    if one.number is None:
        return [Element("Div", parts)]
    return [Element("LI", (_words(one.number), Element("LBody", parts)))]


def _entry(entry: blocks.Entry) -> list[Element]:
    return [Element("TOCI", (Element("Reference", (_named(entry.name), *_parts(entry.page))),))]


def _dose(strip: cards.DoseStrip) -> list[Element]:
    """A table of one row: what it is about as its header, then a cell for each number with what it counts."""
    header = Element("TH", _content(strip.tab), scope="Row")
    cells = (
        Element("TD", (Element("Span", (cell.value.key, cell.label.key), spoken=cell.spoken),)) for cell in strip.cells
    )
    return [Element("Table", (Element("TR", (header, *cells)),))]


def _week(week: diaries.DiaryWeek) -> list[Element]:
    """A table: a header row of days, then a row for each exercise, one for pain and one for what went well."""
    head = [Element("TH", _head(of), scope="Column") for of in (week.head, *week.days)]
    rows = [Element("TR", tuple(head)), *(_week_row(_heading(row), len(week.days)) for row in week.rows)]
    rows += [_week_row(_content(words), len(week.days)) for words in (week.pain, week.good)]
    return [Element("Table", tuple(rows))]


def _head(of: diaries.DiaryHead) -> tuple[Element | str, ...]:
    """A name, and with it the dates and whether it is of a visit."""
    kids = tuple(kid for words in of.lines for kid in _content(words))
    return (Element("Span", kids, spoken=of.spoken),) if of.spoken else kids


def _heading(row: diaries.DiaryRow) -> tuple[Element | str, ...]:
    """Number and name of an exercise; nothing where they are written in."""
    kids = tuple(kid for words in (row.number, row.name) if words for kid in _content(words))
    return (Element("Span", kids, spoken=row.spoken),) if kids else ()


def _week_row(heading: tuple[Element | str, ...], days: int) -> Element:
    """A row: its header, or an empty cell to write one in, then an empty cell for each day."""
    head = Element("TH", heading, scope="Row") if heading else Element("TD", ())
    return Element("TR", (head, *(Element("TD", ()) for _ in range(days))))


_MAKERS: dict[str, Callable[[Any], list[Element]]] = {
    "FrontPage": _section,
    "WarningSigns": _section,
    "Tier": _section,
    "Boxed": _section,
    "CompactWarning": _section,
    "BeforeStart": _section,
    "ProgramPage": _section,
    "TopicPage": _section,
    "Card": _section,
    "About": _section,
    "StageBlock": _division,
    "SignGroup": _division,
    "Panel": _division,
    "Bullets": _whole_list,
    "Step": _step,
    "Tile": _tile,
    "Listed": _listed,
    "Entry": _entry,
    "LinkedCode": _linked_code,
    "DoseStrip": _dose,
    "DiaryWeek": _week,
    "Diary": _section,
    "WritingPage": _section,
    "ShortCard": _section,
    "Sheet": _section,
    "AskFirst": _section,
    "SheetRow": _section,
    "ReadFirst": _section,
    "Fridge": _section,
    "FridgeTile": _fridge_tile,
    "Deck": _section,
    "ExerciseCard": _section,
}
"""The blocks that are an element of their own, or that put their parts together in a way of their own.

By name, so that the blocks of other editions need not be there.
"""
