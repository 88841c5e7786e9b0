"""The warning signs: in full on two pages, emergency alone on the first; or in short before the exercises."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from handoutgen.compose.blocks import CompactWarning, SignGroup, Tier, WarningSigns
from handoutgen.layout.boxes import Frame, Hatch, IconBox, Placed, Rectangle, Rule
from handoutgen.layout.frames import Border, Padding, at, boxed, boxes, column, over
from handoutgen.layout.lists import bullets
from handoutgen.layout.text import Setter, coloured, set_words
from handoutgen.theme.colours import AMBER, GREEN, INK, RED, TINT_AMBER, TINT_RED, WHITE, Colour
from handoutgen.theme.grid import Grid
from handoutgen.theme.rules import BORDER

_BAR = 14.0
_ICON_CENTRE = 44.0
_TEXT = 76.0
_INNER = 18.0
_OUTDENT = 8.0
_GAPS = (5.0, 4.5, 4.0, 3.5, 3.0, 2.5, 2.0, 1.5)


class _Look(NamedTuple):
    """How a tier looks; each differs in ground, band and border, so that none needs its colour."""

    icon: str
    colour: Colour
    head: Colour
    text: Colour
    border: float
    hatched: bool


_LOOKS = {
    "emergency": _Look("emergency", RED, RED, WHITE, 3.0, False),
    "same-day": _Look("caution", AMBER, TINT_AMBER, AMBER, 1.8, True),
    "soon": _Look("calendar", GREEN, WHITE, GREEN, 1.0, False),
}


def tier_box(setter: Setter, tier: Tier, measure: float, gap: float) -> Frame:
    """A tier as a box: head with word and action, signs below, ``gap`` points between them."""
    look = _LOOKS[tier.level]
    head = _head(setter, tier, look, measure)
    signs = _signs(_with_gap(setter, gap), tier, look, measure)
    height = head.height + signs.height
    ground = boxes(
        measure,
        height,
        Rectangle(0, 0, measure, head.height, look.head),
        *_band(look, height),
        Rectangle(0, 0, measure, height, None, look.colour, look.border),
        Rule(0, head.height, measure, 0, look.border, look.colour),
    )
    return over(ground, column(head, signs))


def _band(look: _Look, height: float) -> Sequence[Rectangle | Hatch | Rule]:
    if look.hatched:
        return (
            Rectangle(0, 0, _BAR, height, TINT_AMBER),
            Hatch(0, 0, _BAR, height, 5, 1, look.colour),
            Rule(_BAR, 0, 0, height, 1, look.colour),
        )
    return (Rectangle(0, 0, _BAR, height, look.colour),) if look.text is WHITE else ()


def _head(setter: Setter, tier: Tier, look: _Look, measure: float) -> Frame:
    scale = setter.scale
    name = scale.tier_emergency if look.text is WHITE else scale.tier
    width = measure - _TEXT - _INNER
    action = coloured(scale.tier_action, WHITE if look.text is WHITE else INK)
    text = column(
        set_words(setter, tier.name, coloured(name, look.text), width),
        1,
        set_words(setter, tier.action, action, width),
    )
    height = text.height + 14
    size = 40.0 if look.icon != "calendar" else 36.0
    mark = IconBox(
        _ICON_CENTRE, height / 2, size, look.icon, look.text if look.text is WHITE else look.colour, look.head
    )
    return over(boxes(measure, height, mark), at(_TEXT, 6, text))


def _with_gap(setter: Setter, gap: float) -> Setter:
    return setter._replace(scale=setter.scale._replace(gap_item=gap))


def _signs(setter: Setter, tier: Tier, look: _Look, measure: float) -> Frame:
    """The lead line and the signs; room between groups follows the gap between signs."""
    scale = setter.scale
    start, gap = _BAR + 18, scale.gap_item
    width = measure - start - _INNER
    parts: list[Frame | float] = [gap + 4, set_words(setter, tier.lead, scale.body._replace(bold=True), width)]
    for group in tier.groups:
        parts += [gap + 2, _group(setter, group, look, width)]
    return at(start, 0, column(*parts, gap + 4))


def _group(setter: Setter, group: SignGroup, look: _Look, width: float) -> Frame:
    """Signs; those with something to say about them on the phone stand in a box with it, discs still aligned."""
    body, gap = setter.scale.body, setter.scale.gap_item
    if group.say is None:
        return bullets(setter, group.signs, width, body, look.colour)
    say = set_words(setter, group.say, body._replace(bold=True), width)
    content = column(bullets(setter, group.signs, width, body, look.colour), gap, say)
    padding = Padding(_OUTDENT, gap + 2, _OUTDENT, gap + 3)
    box = boxed(content, width + 2 * _OUTDENT, padding, Border(TINT_RED, look.colour, BORDER, 4))
    return Frame(width, box.height, (Placed(-_OUTDENT, 0, box),))


def warning_bodies(setter: Setter, signs: WarningSigns, grid: Grid) -> tuple[Frame, ...]:
    """Two pages: title, message and emergency alone; then the other tiers and the last line."""
    scale, measure = setter.scale, grid.width
    title = set_words(setter, signs.title, scale.title, measure)
    message = set_words(setter, signs.message, scale.body, measure)
    continued = set_words(setter, signs.continued, scale.heading, measure)
    after = set_words(setter, signs.after, scale.box_lead, measure)
    emergency, same_day, soon = signs.tiers

    def first(gap: float) -> Frame:
        return column(title, 3, message, 2 * gap, tier_box(setter, emergency, measure, gap))

    def second(gap: float) -> Frame:
        others = [tier_box(setter, tier, measure, gap) for tier in (same_day, soon)]
        return column(continued, 2 * gap, *_parted(others, 2.5 * gap), 2.5 * gap, after)

    return tuple(_fitting(page, grid.body_height) for page in (first, second))


def _parted(frames: Sequence[Frame], gap: float) -> list[Frame | float]:
    return [part for frame in frames for part in (gap, frame)][1:]


def _fitting(page: Callable[[float], Frame], height: float) -> Frame:
    """The page with the widest gaps at which it fits; with the narrowest if none does."""
    tries = (page(gap) for gap in _GAPS)
    return next((frame for frame in tries if frame.height <= height), page(_GAPS[-1]))


def compact_warning(setter: Setter, warning: CompactWarning, measure: float) -> Frame:
    """The emergencies in short, before the first exercise."""
    scale = setter.scale
    body, width = scale.body, measure - 2 * _INNER
    head_text = set_words(setter, warning.name, coloured(scale.heading, WHITE), width - 30)
    head = over(
        boxes(
            measure,
            32,
            Rectangle(0, 0, measure, 32, RED),
            IconBox(_INNER + 10, 16, 22, "emergency", WHITE, RED),
        ),
        at(_INNER + 30, 5, head_text),
    )
    text = column(
        set_words(setter, warning.lead, body._replace(bold=True), width),
        6,
        bullets(setter, warning.signs, width, body, RED),
        8,
        set_words(setter, warning.same_day, body, width),
    )
    content = column(head, boxed(text, measure, Padding(_INNER, 9, _INNER, 11), Border()))
    outline = boxes(measure, content.height, Rectangle(0, 0, measure, content.height, None, RED, 3.0))
    return over(content, outline)
