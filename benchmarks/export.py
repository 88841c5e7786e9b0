"""The same handout for other programs: every composed word as plain data, every picture and icon as an SVG.

The data are a few kinds of blocks that any typesetting system has (headings, lists, boxes, columns, tables), in reading
order. Nobody's time includes this.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.drawings import Drawings
from handoutgen.compose import blocks, cards, diaries, opening
from handoutgen.compose.leaves import Picture, Words, plain
from handoutgen.content.model import Library
from handoutgen.layout.boxes import PictureBox, TextLine
from handoutgen.pipeline.build import Ready
from handoutgen.pipeline.figures import figures_of
from handoutgen.theme.accent import code_of
from handoutgen.theme.colours import AMBER, GREEN, NAVY, RED, TEAL, TINT_AMBER, TINT_GREEN, TINT_NAVY, TINT_RED, WHITE
from handoutgen.theme.grid import standard_grid
from handoutgen.theme.type import STANDARD, Style
from handoutgen.units import PAPERS

Block = dict[str, Any]


def exported(made: Ready, library: Library, folder: Path) -> Block:
    """A handout of the standard edition as data; its drawings go into ``folder``, those that are there stay.

    The figures come from the ``library`` once more, for what the handout is drawn of lacks their paths.
    """
    figures, _ = figures_of(made.document, library)
    return Exporter(made, Drawings(figures, made.family, folder)).document()


class Exporter:
    """Turns the blocks of one Document into data."""

    def __init__(self, made: Ready, drawings: Drawings) -> None:
        boxes = [box for page in made.layout.pages for box in page.boxes if isinstance(box, PictureBox)]
        self._document = made.document
        lines = [box for page in made.layout.pages for box in page.boxes if isinstance(box, TextLine)]
        self._printed = {run.key for line in lines for run in line.runs}
        self._boxes = {box.key: box for box in boxes}
        self._drawings = drawings

    def document(self) -> Block:
        """All of it."""
        document, furniture = self._document, self._document.furniture
        grid = standard_grid(PAPERS[document.paper])
        return {
            "title": document.title,
            "language": document.language,
            "author": document.author or "A clinic",
            "page": {
                "width": grid.paper.width,
                "height": grid.paper.height,
                "left": grid.left,
                "top": grid.body_top,
                "bottom": grid.paper.height - grid.body_bottom,
                "gutter": grid.gutter,
            },
            "header": plain(furniture.header),
            "questions": plain(furniture.questions),
            "footer": plain(furniture.footer),
            "page_of": furniture.page_of,
            "styles": _styles(),
            "sections": [self._section(section) for section in document.sections],
        }

    def _section(self, section: Any) -> Block:
        return {"id": section.anchor, "parts": list(_SECTIONS[type(section)](self, section))}

    def front(self, page: blocks.FrontPage) -> Iterator[Block]:
        """The first page, and the exercises as tiles after it."""
        yield _kind("blanks", items=[[plain(each.label), ""] for each in page.letterhead.blanks])
        left = [_heading(page.title, "cover"), _text(page.subtitle, "lead")]
        yield _columns(left, [self._picture(page.hero)] if page.hero else [], weights=(3, 1))
        yield _kind("blanks", items=[[plain(each.label), _filled(each)] for each in page.blanks])
        for box in filter(None, (page.for_you, page.new)):
            yield _boxed(_text(box.heading, "strong"), _bullets(box.lines))
        yield _boxed(_text(page.message, "message"), _text(page.support))
        how = [_text(page.how_heading, "heading"), _steps(page.how)] if page.how_heading else []
        how += [self._row(row) for row in page.time_and_kit]
        entries = [{"runs": _runs(each.name), "target": each.page.anchor} for each in page.contents]
        yield _columns(how, [_text(page.contents_heading, "heading"), _kind("contents", entries=entries)])
        if page.tiles:
            yield from self._tiles(page)

    def _tiles(self, page: blocks.FrontPage) -> Iterator[Block]:
        """The exercises as tiles, on a page of their own."""
        yield _kind("break", id=blocks.TILES_ANCHOR)
        if page.tiles_heading:
            yield _heading(page.tiles_heading, "heading")
        if page.tick:
            yield _text(page.tick)
        tiles = [
            {
                "number": plain(tile.number),
                "runs": _runs(tile.name),
                "target": tile.anchor,
                "picture": self._picture(tile.picture) if tile.picture else None,
            }
            for tile in page.tiles
        ]
        yield _kind("tiles", items=tiles)
        if page.legend:
            yield self._line("feel", page.legend)

    def warning(self, page: blocks.WarningSigns) -> Iterator[Block]:
        """The three tiers."""
        yield _heading(page.title, "title")
        yield _text(page.message, "lead")
        for tier in page.tiers:
            colour, tint, icon = _TIERS[tier.level]
            ink, ground = (WHITE, colour) if tier.level == "emergency" else (colour, tint)
            head = _kind(
                "tier",
                fill=code_of(ground),
                colour=code_of(ink),
                icon=self._drawings.icon(icon, ink, ground, 30),
                heading=_heading(tier.name, "tier"),
                text=_text(tier.action, "action"),
            )
            parts = [_text(tier.lead, "strong")]
            for group in tier.groups:
                inner = [_bullets(group.signs), *([_text(group.say, "strong")] if group.say else [])]
                parts += [_kind("box", fill=None, stroke=code_of(colour), parts=inner)] if group.say else inner
            yield _kind("box", fill=code_of(tint), stroke=code_of(colour), head=head, parts=parts)
        yield _text(page.after, "lead")

    def before(self, page: blocks.BeforeStart) -> Iterator[Block]:
        """The pain guide, and who asks first."""
        yield _heading(page.title, "title")
        guide = page.pain_guide
        yield _heading(guide.heading, "heading")
        yield _text(guide.scale)
        yield _cells(*(cell for band in guide.bands for cell in _scale(band)))
        for band in guide.bands:
            colour, _, icon = _BANDS[band.act]
            yield _kind("row", icon=self._drawings.icon(icon, colour, WHITE, 16), runs=_runs(band.body))
        yield _text(guide.limit)
        yield _kind("write", runs=_runs(guide.write))
        yield from map(_text, guide.notes)
        if page.legend:
            yield self._line("feel", page.legend)
        if page.ask_heading:
            yield _heading(page.ask_heading, "heading")
        for lead, items in ((page.never_lead, page.never), (page.ask_lead, page.asks)):
            if lead:
                yield _text(lead, "strong")
                yield _bullets(items, columns=2)

    def topic(self, page: blocks.TopicPage) -> Iterator[Block]:
        """A topic, but for its exercises."""
        yield _heading(page.title, "title")
        yield _text(page.message, "lead")
        for chunk in page.chunks:
            if chunk.heading:
                yield _heading(chunk.heading, "heading")
            yield from map(_text, chunk.paragraphs)
            if chunk.pictures:
                pictures = [[_text(each.caption, "caption"), self._picture(each.picture)] for each in chunk.pictures]
                yield _columns(*pictures, framed=True)
            if chunk.steps:
                yield _steps(chunk.steps)
            if chunk.bullets:
                yield _bullets(chunk.bullets.items)
        if page.listed:
            rows = [
                {
                    "number": plain(each.number),
                    "name": _runs(each.name),
                    "dose": _runs(each.dose),
                    "target": each.anchor,
                }
                for each in page.listed
            ]
            yield _kind("listed", rows=rows)
        if page.action:
            parts = [_text(page.action.text, "action")]
            if page.action.strip:
                parts.append(_cells(*map(_segment, page.action.strip)))
            if page.action.write:
                parts.append(_kind("write", runs=_runs(page.action.write)))
            yield _boxed(*parts)
        if page.summary_heading and page.summary:
            yield _heading(page.summary_heading, "heading")
            yield _bullets(page.summary.items)

    def card(self, card: cards.Card) -> Iterator[Block]:
        """An exercise."""
        tick = plain(card.tick) if card.tick else ""
        yield _kind("name", number=plain(card.number), runs=_runs(card.name), tick=tick)
        yield _text(card.purpose)
        yield self._line("need", card.need)
        for strip in card.doses:
            tab = {"fill": code_of(NAVY), "colour": code_of(WHITE), "weight": 54, "lines": [["tab", plain(strip.tab)]]}
            yield _cells(tab, *map(_dose, strip.cells), table=True)
        if card.for_you:
            yield _boxed(*(self._row(row) for row in card.for_you))
        panels = [
            [
                *([self._picture(panel.picture)] if panel.picture else []),
                _text(panel.caption, "caption"),
                *([_steps(panel.steps)] if panel.steps else []),
            ]
            for panel in card.panels
        ]
        yield _columns(*panels)
        for pair in card.pairs:
            yield _columns(*([self._row(row)] for row in pair))
        yield from map(self._row, card.rows)
        icon = self._drawings.icon("stop", RED, WHITE, 28)
        yield _kind("stop", fill=code_of(TINT_RED), stroke=code_of(RED), icon=icon, runs=_runs(card.stop))
        if card.note.key in self._printed:
            yield _kind("write", runs=_runs(card.note))

    def diary(self, diary: diaries.Diary) -> Iterator[Block]:
        """Weeks to fill in."""
        yield _heading(diary.title, "title")
        yield _text(diary.how)
        for week in diary.weeks:
            yield _kind(
                "week",
                fill=code_of(NAVY),
                head=[" ".join(map(plain, of.lines)) for of in (week.head, *week.days)],
                rows=[
                    {
                        "number": plain(row.number) if row.number else "",
                        "name": plain(row.name) if row.name else "",
                        "rest": row.rest,
                    }
                    for row in week.rows
                ],
                pain=plain(week.pain),
                good=plain(week.good),
            )

    def about(self, page: blocks.About) -> Iterator[Block]:
        """What stands behind the handout."""
        yield _heading(page.title, "title")
        yield _boxed(_text(page.recap_heading, "heading"), _bullets(page.recap.items))
        yield _text(page.teach_back)
        yield _text(page.review)
        if page.words_heading and page.words:
            yield _heading(page.words_heading, "heading")
            yield _bullets(page.words.items)
        yield _heading(page.sources_heading, "heading")
        yield _bullets(page.sources.items, style="small")
        yield _text(page.credit, "small")
        yield _text(page.version, "small")

    def _row(self, row: cards.Row) -> Block:
        return self._line(row.icon, row.body)

    def _line(self, icon: str, words: Words) -> Block:
        return _kind(
            "row", icon=self._drawings.icon(icon, TEAL if icon == "feel" else NAVY, WHITE, 16), runs=_runs(words)
        )

    def _picture(self, picture: Picture) -> Block:
        drawing = self._drawings.picture(picture, self._boxes[picture.key])
        return _kind("picture", alt=picture.alt, file=drawing.file, width=drawing.width, height=drawing.height)


_SECTIONS: dict[type, Callable[[Exporter, Any], Iterator[Block]]] = {
    blocks.FrontPage: Exporter.front,
    blocks.WarningSigns: Exporter.warning,
    blocks.BeforeStart: Exporter.before,
    blocks.TopicPage: Exporter.topic,
    cards.Card: Exporter.card,
    diaries.Diary: Exporter.diary,
    blocks.About: Exporter.about,
}

_TIERS = {
    "emergency": (RED, TINT_RED, "emergency"),
    "same-day": (AMBER, TINT_AMBER, "caution"),
    "soon": (GREEN, TINT_GREEN, "calendar"),
}
_BANDS = {
    "go": (GREEN, TINT_GREEN, "good"),
    "ease": (AMBER, TINT_AMBER, "caution"),
    "stop": (RED, TINT_RED, "stop"),
}


def _styles() -> dict[str, Block]:
    """Every style that a block names."""
    here = STANDARD
    named = {
        "body": here.body,
        "strong": here.body._replace(bold=True),
        "lead": here.box_lead,
        "cover": here.cover_title,
        "title": here.title,
        "exercise": here.exercise_name,
        "heading": here.heading,
        "caption": here.caption,
        "message": here.message,
        "tier": here.tier,
        "action": here.tier_action,
        "value": here.dose_value,
        "label": here.dose_label,
        "tab": here.dose_tab,
        "small": here.furniture,
    }
    return {name: _style(style) for name, style in named.items()}


def _style(style: Style) -> Block:
    return {"size": style.size, "leading": style.leading, "bold": style.bold, "colour": code_of(style.colour)}


def _kind(kind: str, **fields: object) -> Block:
    return {"kind": kind, **fields}


def _runs(words: Words) -> list[list[Any]]:
    return [[run.text, run.bold, run.link] for run in words.runs]


def _text(words: Words, style: str = "body") -> Block:
    return _kind("text", style=style, runs=_runs(words))


def _heading(words: Words, style: str) -> Block:
    level = int(words.role[1:]) if words.role[:1] == "H" and words.role[1:].isdigit() else 2
    return _kind("heading", level=level, style=style, runs=_runs(words))


def _bullets(items: Iterable[Words], columns: int = 1, style: str = "body") -> Block:
    return _kind("bullets", style=style, columns=columns, items=[_runs(item) for item in items])


def _steps(steps: Iterable[cards.Step]) -> Block:
    items = [{"number": plain(step.number), "runs": _runs(step.body), "solid": step.solid} for step in steps]
    return _kind("steps", items=items)


def _columns(*columns: list[Block], weights: tuple[float, ...] = (), framed: bool = False) -> Block:
    return _kind("columns", weights=weights or (1,) * len(columns), framed=framed, columns=list(columns))


def _boxed(*parts: Block) -> Block:
    return _kind("box", fill=code_of(TINT_NAVY), stroke=code_of(NAVY), parts=list(parts))


def _cells(*cells: Block, table: bool = False) -> Block:
    """Cells side by side; ``table`` says that they are a table of one row, the first its header."""
    return _kind("cells", table=table, cells=list(cells))


def _dose(cell: cards.DoseCell) -> Block:
    lines = [["value", plain(cell.value)], ["label", plain(cell.label)]]
    return {"fill": code_of(TINT_NAVY), "colour": None, "weight": 84, "lines": lines}


def _scale(band: opening.PainBand) -> Iterator[Block]:
    colour, tint, _ = _BANDS[band.act]
    fill, ink = (colour, WHITE) if band.act == "stop" else (tint, colour)
    for number in range(band.low, band.high + 1):
        yield {"fill": code_of(fill), "colour": code_of(ink), "weight": 1, "lines": [["strong", str(number)]]}


def _segment(segment: blocks.Segment) -> Block:
    fill, ink = (NAVY, WHITE) if segment.strong else (WHITE, NAVY)
    lines = [["strong" if segment.strong else "body", plain(segment.label)]]
    return {"fill": code_of(fill), "colour": code_of(ink), "weight": segment.parts, "lines": lines}


def _filled(blank: opening.Blank) -> str:
    return plain(blank.value) if blank.value else ""
