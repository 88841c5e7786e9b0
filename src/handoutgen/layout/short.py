"""Short cards, two on a page above a band that says when to stop; no card is split.

Each picture stands beside its own caption and steps, not above them: of two cards' full texts a page leaves too little
height for pictures above. Tall pictures stand abreast beside all the steps.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from handoutgen.compose.cards import CardPair, Panel, ShortCard
from handoutgen.compose.leaves import Words
from handoutgen.layout.boxes import Frame
from handoutgen.layout.callouts import Stage, numbered_picture
from handoutgen.layout.card import head, stop_band
from handoutgen.layout.for_you import for_you_box
from handoutgen.layout.frames import beside, boxes, column, spaced
from handoutgen.layout.lists import hairline, icon_row, steps
from handoutgen.layout.panels import caption_and_steps, panels
from handoutgen.layout.pictures import Slot, panel_of, scale_for
from handoutgen.layout.room import Room
from handoutgen.layout.strips import doses
from handoutgen.layout.text import set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, NAVY
from handoutgen.theme.grid import Grid
from handoutgen.theme.rules import CAPTION, HAIRLINE, SEPARATOR
from handoutgen.theme.type import SHORT

_PICTURES = 184.0
"""The width of the pictures beside the steps, in points."""

_TALL = 1.0
"""Below this share of width to height, on average, pictures are tall."""

_LEAST_SHARE = 0.72
"""The least width of one of several tall pictures, as a share of the mean, so that a caption of a word fits."""

_TALLEST = 165.0
"""The height of a tall picture, in points."""

_TEXT = _PICTURES + 14.0
"""Where the steps begin, in points from the start of the line."""

_CAPTION = 8.0
_BETWEEN = 6.0
_AROUND = 9.0
"""Above and below the rule between cards."""

_FIGURES = ((110, 80, 1.4), (110, 70, 1.0), (80, 60, 0.75), (70, 50, 0.5), (50, 45, 0.33))
"""Fits from best to tightest: the most and the least height of a picture, and gaps as a share of their full height."""

_FIGURE_STEP = 5
_ROUNDING = 0.01


class PairPage(NamedTuple):
    """A page of short cards, and how far below its top each of them begins."""

    frame: Frame
    starts: tuple[tuple[ShortCard, float], ...]


class _Fit(NamedTuple):
    """What may give way: figure height in points, gaps as a share of their full height."""

    figure: float
    gaps: float


def lay_out_pair(room: Room, pair: CardPair) -> tuple[PairPage, ...]:
    """Both cards on one page; where one page does not hold them, a page each."""
    room = room._replace(setter=room.setter._replace(scale=SHORT))
    together = _best(room, pair.cards, pair.stops)
    if len(pair.cards) == 1 or together.frame.height <= room.grid.body_height + _ROUNDING:
        return (together,)
    stops = _stop_for_each(pair)
    return tuple(_best(room, (one,), (stop,)) for one, stop in zip(pair.cards, stops, strict=True))


def _stop_for_each(pair: CardPair) -> tuple[Words, ...]:
    """The words of each card; those that all share are read once, with the last."""
    if len(pair.stops) == len(pair.cards):
        return pair.stops
    (shared,) = pair.stops
    return (*(shared._replace(role="Artifact") for _ in pair.cards[1:]), shared)


def _best(room: Room, cards: Sequence[ShortCard], stops: Sequence[Words]) -> PairPage:
    """The page in the best fit that it holds; in the tightest where none does."""
    parts = tuple(_parts(room, one) for one in cards)
    band = spaced((stop_band(room.setter, stop, room.grid.width) for stop in stops), _BETWEEN)
    tightest = _page(room.grid, parts, band, _Fit(*_FIGURES[-1][1:]))
    if tightest.frame.height > room.grid.body_height:
        return tightest
    tries = (_page(room.grid, parts, band, fit) for fit in _fits())
    return next((page for page in tries if page.frame.height <= room.grid.body_height + _ROUNDING), tightest)


def _fits() -> Iterator[_Fit]:
    for most, least, gaps in _FIGURES:
        yield from (_Fit(height, gaps) for height in range(most, least - 1, -_FIGURE_STEP))


class _Parts(NamedTuple):
    """A card, its parts that no fit changes, and its panels by the height of a picture."""

    card: ShortCard
    head: Frame
    dose: Frame
    for_you: Frame
    panels: Callable[[float], Frame]
    pair: Frame


def _page(grid: Grid, cards: Sequence[_Parts], band: Frame, fit: _Fit) -> PairPage:
    """Cards with a rule between them and the band at the foot of the page; that of a single card follows it."""
    frames = [_card(grid, one, fit) for one in cards]
    gap = _AROUND * fit.gaps
    spaces = 2 * len(frames) - 1
    used = sum(frame.height for frame in frames) + band.height + spaces * gap
    slack = max(0.0, grid.body_height - used) / spaces if len(frames) > 1 else 0.0
    parts: list[Frame | float] = []
    starts: list[tuple[ShortCard, float]] = []
    y = 0.0
    for one, frame in zip(cards, frames, strict=True):
        if starts:
            parts += [slack + gap, hairline(grid.width, SEPARATOR, NAVY), slack + gap]
            y += 2 * (slack + gap)
        starts.append((one.card, y))
        parts.append(frame)
        y += frame.height
    return PairPage(column(*parts, slack + gap, band), tuple(starts))


# ------------------------------------------------------------------ card


def _parts(room: Room, card: ShortCard) -> _Parts:
    setter, grid = room.setter, room.grid
    feel, avoid = (icon_row(setter, row, grid.column) for row in card.pair)
    return _Parts(
        card=card,
        head=head(setter, card, grid.width),
        dose=doses(setter, card.doses, grid.width),
        for_you=for_you_box(setter, card.for_you, grid.width),
        panels=_panels(room, card.panels),
        pair=beside((0, feel), (grid.column + grid.gutter, avoid)),
    )


def _card(grid: Grid, card: _Parts, fit: _Fit) -> Frame:
    gaps = fit.gaps
    own = (8 * gaps, card.for_you) if card.for_you.items else ()
    return column(
        card.head,
        6 * gaps,
        card.dose,
        *own,
        11 * gaps,
        card.panels(fit.figure),
        8 * gaps,
        hairline(grid.width, HAIRLINE, INK),
        6 * gaps,
        card.pair,
    )


def _panels(room: Room, shown: Sequence[Panel]) -> Callable[[float], Frame]:
    """Tall pictures abreast beside all the steps, others each beside its own; without pictures, steps in columns."""
    drawn = [panel_of(room.figures, one.picture) for one in shown if one.picture]
    if not drawn:
        undrawn = panels(room, shown, 0)
        return lambda _: undrawn
    if sum(one.width / one.height for one in drawn) / len(drawn) < _TALL:
        return partial(_abreast, room, _captioned(room, shown), _text(room, shown))
    texts = [caption_and_steps(room, panel, room.grid.width - _TEXT) for panel in shown]
    return partial(_in_rows, room, shown, texts)


def _in_rows(room: Room, shown: Sequence[Panel], texts: Sequence[Frame], figure: float) -> Frame:
    """A row for each picture, beside it its caption and steps."""
    slots = [Slot(_PICTURES, max(text.height, figure)) for text in texts]
    scale = _scale(room, shown, slots)
    rows = []
    for panel, text in zip(shown, texts, strict=True):
        stage = Stage(_PICTURES, _height(room, panel, scale), scale)
        rows.append(beside((0, _picture(room, panel, stage)), (_TEXT, text)))
    return spaced(rows, _BETWEEN)


def _scale(room: Room, shown: Sequence[Panel], slots: Sequence[Slot]) -> float:
    """The largest scale at which every picture fits its slot."""
    return min(
        scale_for(room.figures, (one.picture,), slot) for one, slot in zip(shown, slots, strict=True) if one.picture
    )


class _Captioned(NamedTuple):
    """A panel to stand beside others: its width, and its caption set in it."""

    panel: Panel
    width: float
    caption: Frame


def _abreast(room: Room, shown: Sequence[_Captioned], text: Frame, figure: float) -> Frame:
    """Pictures at one scale on one ground line, each over its caption, beside the text."""
    under = max(one.caption.height for one in shown) + _CAPTION
    tall = max(figure, min(text.height - under, _TALLEST))
    only = [one.panel for one in shown]
    scale = _scale(room, only, [Slot(one.width, tall) for one in shown])
    height = max(_height(room, panel, scale) for panel in only)
    placed, x = [], 0.0
    for panel, width, caption in shown:
        figured = _picture(room, panel, Stage(width, height, scale))
        rule = hairline(width, CAPTION, NAVY)
        placed.append((x, column(figured, _CAPTION / 2, rule, _CAPTION / 2, caption)))
        x += width + _BETWEEN
    return beside(*placed, (_TEXT, text))


def _captioned(room: Room, shown: Sequence[Panel]) -> tuple[_Captioned, ...]:
    setter = room.setter
    return tuple(
        _Captioned(panel, width, set_words(setter, panel.caption, setter.scale.caption, width))
        for panel, width in zip(shown, _widths(room, shown), strict=True)
    )


def _text(room: Room, shown: Sequence[Panel]) -> Frame:
    """The steps of all panels, a rule between theirs."""
    measure = room.grid.width - _TEXT
    parts: list[Frame | float] = []
    for panel in shown:
        parts += [_BETWEEN, hairline(measure, HAIRLINE, INK), _BETWEEN] if parts else []
        parts.append(steps(room.setter, panel.steps, measure))
    return column(*parts)


def _widths(room: Room, shown: Sequence[Panel]) -> list[float]:
    """The width of each panel: in proportion to its picture, but wide enough for the words of its caption."""
    drawn = [panel_of(room.figures, one.picture).width if one.picture else 0.0 for one in shown]
    parts = [max(width, _LEAST_SHARE * sum(drawn) / len(drawn)) for width in drawn]
    free = _PICTURES - _BETWEEN * (len(shown) - 1)
    return [free * part / sum(parts) for part in parts]


def _height(room: Room, panel: Panel, scale: float) -> float:
    return panel_of(room.figures, panel.picture).height * scale if panel.picture else 0.0


def _picture(room: Room, panel: Panel, stage: Stage) -> Frame:
    if panel.picture is None:
        return boxes(stage.width, stage.height)
    return numbered_picture(room.setter, room.figures, panel.picture, stage)
