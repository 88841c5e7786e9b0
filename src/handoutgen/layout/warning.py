"""The warning signs: in full on two pages, emergency alone on the first; or in short before the exercises."""

from collections.abc import Callable, Sequence

from handoutgen.compose.blocks import SignGroup, Tier, WarningSigns
from handoutgen.compose.opening import CompactWarning
from handoutgen.layout.boxes import Frame, Hatch, IconBox, Placed, Rectangle, Rule
from handoutgen.layout.frames import Border, Padding, at, boxed, boxes, column, over, stack
from handoutgen.layout.lists import bullets
from handoutgen.layout.text import Setter, coloured, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import AMBER, GREEN, INK, RED, TINT_AMBER, TINT_RED, WHITE, Colour
from handoutgen.theme.grid import Grid
from handoutgen.theme.rules import BORDER

_BAR = 14.0
_ICON_CENTRE = 44.0
_TEXT = 76.0
_INNER = 18.0
_OUTDENT = 8.0
_GAPS = (5.0, 4.5, 4.0, 3.5, 3.0, 2.5, 2.0, 1.5)
"""Lengths in points of the standard edition."""


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
    look, unit = _LOOKS[tier.level], setter.scale.unit
    head = _head(setter, tier, look, measure)
    signs = _signs(_with_gap(setter, gap), tier, look, measure)
    height = head.height + signs.height
    ground = boxes(
        measure,
        height,
        Rectangle(0, 0, measure, head.height, look.head),
        *_band(look, height, unit),
        Rectangle(0, 0, measure, height, None, look.colour, look.border),
        Rule(0, head.height, measure, 0, look.border, look.colour),
    )
    return over(ground, column(head, signs))


def _band(look: _Look, height: float, unit: float) -> Sequence[Rectangle | Hatch | Rule]:
    if look.hatched:
        return (
            Rectangle(0, 0, unit * _BAR, height, TINT_AMBER),
            Hatch(0, 0, unit * _BAR, height, 5, 1, look.colour),
            Rule(unit * _BAR, 0, 0, height, 1, look.colour),
        )
    return (Rectangle(0, 0, unit * _BAR, height, look.colour),) if look.text is WHITE else ()


def _head(setter: Setter, tier: Tier, look: _Look, measure: float) -> Frame:
    scale, unit = setter.scale, setter.scale.unit
    name = scale.tier_emergency if look.text is WHITE else scale.tier
    width = measure - unit * _TEXT - unit * _INNER
    action = coloured(scale.tier_action, WHITE if look.text is WHITE else INK)
    text = column(
        set_words(setter, tier.name, coloured(name, look.text), width),
        1,
        set_words(setter, tier.action, action, width),
    )
    height = text.height + 14 * unit
    size = (40.0 if look.icon != "calendar" else 36.0) * unit
    mark = IconBox(
        unit * _ICON_CENTRE, height / 2, size, look.icon, look.text if look.text is WHITE else look.colour, look.head
    )
    return over(boxes(measure, height, mark), at(unit * _TEXT, 6 * unit, text))


def _with_gap(setter: Setter, gap: float) -> Setter:
    return setter._replace(scale=setter.scale._replace(gap_item=gap))


def _signs(setter: Setter, tier: Tier, look: _Look, measure: float) -> Frame:
    """The lead line and the signs; room between groups follows the gap between signs."""
    scale, unit = setter.scale, setter.scale.unit
    start, gap = unit * (_BAR + 18), scale.gap_item
    width = measure - start - unit * _INNER
    parts: list[Frame | float] = [gap + 4 * unit]
    if tier.lead.role != "Artifact":
        parts.append(set_words(setter, tier.lead, scale.body._replace(bold=True), width))
    for group in tier.groups:
        parts += [gap + 2 * unit, _group(setter, group, look, width)]
    return at(start, 0, column(*parts, gap + 4 * unit))


def _group(setter: Setter, group: SignGroup, look: _Look, width: float) -> Frame:
    """Signs; those with something to say about them on the phone stand in a box with it, discs still aligned."""
    body, gap, unit = setter.scale.body, setter.scale.gap_item, setter.scale.unit
    if group.say is None:
        return bullets(setter, group.signs, width, body, look.colour)
    say = set_words(setter, group.say, body._replace(bold=True), width)
    content = column(bullets(setter, group.signs, width, body, look.colour), gap, say)
    padding = Padding(unit * _OUTDENT, gap + 2 * unit, unit * _OUTDENT, gap + 3 * unit)
    box = boxed(content, width + 2 * unit * _OUTDENT, padding, Border(TINT_RED, look.colour, BORDER, 4))
    return Frame(width, box.height, (Placed(-unit * _OUTDENT, 0, box),))


def warning_bodies(setter: Setter, signs: WarningSigns, grid: Grid) -> tuple[Frame, ...]:
    """Two pages: title, message and emergency alone; then the other tiers and the last line.

    Where the print is too large for that, as many pages as it takes; a tier that goes on says again what to do.
    """
    scale, measure = setter.scale, grid.width
    opening = column(
        set_words(setter, signs.title, scale.title, measure),
        3 * scale.unit,
        set_words(setter, signs.message, scale.body, measure),
    )
    continued = set_words(setter, signs.continued, scale.heading, measure)
    after = set_words(setter, signs.after, scale.box_lead, measure)
    emergency, same_day, soon = signs.tiers

    def first(gap: float) -> Frame:
        return column(opening, 2 * gap, tier_box(setter, emergency, measure, gap))

    def second(gap: float) -> Frame:
        others = [tier_box(setter, tier, measure, gap) for tier in (same_day, soon)]
        return column(continued, 2 * gap, *_parted(others, 2.5 * gap), 2.5 * gap, after)

    two = tuple(_fitting(page, grid.body_height, scale.unit) for page in (first, second))
    if grid.whole or all(page.height <= grid.body_height for page in two):
        return two
    return min((_over_pages(setter, signs, grid, (opening, continued), gap * scale.unit) for gap in _GAPS), key=len)


def _over_pages(
    setter: Setter, signs: WarningSigns, grid: Grid, tops: tuple[Frame, Frame], gap: float
) -> tuple[Frame, ...]:
    """As many pages as it takes, ``gap`` points between signs: emergency first, the others from a fresh page on."""
    emergency, *others = signs.tiers
    pages = _flowed(setter, tops, (emergency,), grid, gap)
    pages += _flowed(setter, (tops[1], tops[1]), others, grid, gap)
    after = set_words(setter, signs.after, setter.scale.box_lead, grid.width)
    last = column(pages[-1], 2.5 * gap, after)
    return (*pages[:-1], last) if last.height <= grid.body_height else (*pages, column(tops[1], 2.5 * gap, after))


def _flowed(
    setter: Setter, tops: tuple[Frame, Frame], tiers: Sequence[Tier], grid: Grid, gap: float
) -> tuple[Frame, ...]:
    """Tiers over pages, the first of which begins with the first of ``tops``; a break falls between signs."""
    pages: list[list[Frame | float]] = [[tops[0], 2 * gap]]
    for tier in tiers:
        shown, rest = tier, [group for whole in tier.groups for group in _single(whole)]
        while rest:
            room = grid.body_height - column(*pages[-1]).height
            tries = [
                tier_box(setter, shown._replace(groups=tuple(rest[:count])), grid.width, gap)
                for count in range(1, len(rest) + 1)
            ]
            count = sum(box.height <= room for box in tries)
            if not count and len(pages[-1]) > 2:
                pages.append([tops[1], 2 * gap])
            elif not count and len(rest[0].signs) > 1:
                rest[:1] = _halves(rest[0])
            elif not count and rest[0].say and rest[0].say.role == "Artifact":
                rest[0] = rest[0]._replace(say=None)
            else:
                count = max(1, count)
                pages[-1] += [tries[count - 1], 2.5 * gap]
                shown, rest = _again(tier), rest[count:]
    return tuple(column(*page[:-1]) for page in pages)


def _halves(group: SignGroup) -> tuple[SignGroup, SignGroup]:
    """A group that no page holds, in two; what is to be said stands with both, once in the reading order."""
    half = (len(group.signs) + 1) // 2
    say = group.say._replace(role="Artifact") if group.say else None
    return SignGroup(group.signs[:half], say), SignGroup(group.signs[half:], group.say)


def _single(group: SignGroup) -> list[SignGroup]:
    """A group sign by sign; what is to be said about its signs keeps them together."""
    return [group] if group.say else [SignGroup((sign,), None) for sign in group.signs]


def _again(tier: Tier) -> Tier:
    """A tier that goes on: its head once more, outside the reading order, without its lead."""
    name, action, lead = (words._replace(role="Artifact") for words in (tier.name, tier.action, tier.lead))
    return tier._replace(name=name, action=action, lead=lead)


def _parted(frames: Sequence[Frame], gap: float) -> list[Frame | float]:
    return [part for frame in frames for part in (gap, frame)][1:]


def _fitting(page: Callable[[float], Frame], height: float, unit: float) -> Frame:
    """The page with the widest gaps at which it fits; with the narrowest if none does."""
    tries = (page(gap * unit) for gap in _GAPS)
    return next((frame for frame in tries if frame.height <= height), page(_GAPS[-1] * unit))


def compact_parts(setter: Setter, warning: CompactWarning, measure: float, height: float) -> tuple[Frame, ...]:
    """The emergencies in short in as few boxes as are each no higher than ``height``; the head stands over all."""
    for count in range(1, len(warning.signs) + 1):
        each = -(-len(warning.signs) // count)
        starts = range(0, len(warning.signs), each)
        parts = tuple(compact_warning(setter, _part(warning, start, start + each), measure) for start in starts)
        if max(box.height for box in parts) <= height:
            break
    return parts


def _part(warning: CompactWarning, start: int, stop: int) -> CompactWarning:
    """Some of the signs; name, lead and what to do the same day stand once in the reading order."""
    first, last = start == 0, stop >= len(warning.signs)
    name, lead = (words if first else words._replace(role="Artifact") for words in (warning.name, warning.lead))
    same_day = warning.same_day if last else warning.same_day._replace(role="Artifact")
    return CompactWarning(name, lead, warning.signs[start:stop], same_day)


def compact_warning(setter: Setter, warning: CompactWarning, measure: float) -> Frame:
    """The emergencies in short, before the first exercise; lead and last line are left out where they are artifacts."""
    scale, unit = setter.scale, setter.scale.unit
    body, width, high = scale.body, measure - 2 * unit * _INNER, 32 * unit
    head_text = set_words(setter, warning.name, coloured(scale.heading, WHITE), width - 30 * unit)
    head = over(
        boxes(
            measure,
            high,
            Rectangle(0, 0, measure, high, RED),
            IconBox(unit * (_INNER + 10), high / 2, 22 * unit, "emergency", WHITE, RED),
        ),
        at(unit * (_INNER + 30), 5 * unit, head_text),
    )
    lead, same_day = warning.lead, warning.same_day
    text = stack(
        unit,
        *((set_words(setter, lead, body._replace(bold=True), width), 6) if lead.role != "Artifact" else ()),
        bullets(setter, warning.signs, width, body, RED),
        *((8, set_words(setter, same_day, body, width)) if same_day.role != "Artifact" else ()),
    )
    content = column(head, boxed(text, measure, Padding(unit * _INNER, 9 * unit, unit * _INNER, 11 * unit), Border()))
    outline = boxes(measure, content.height, Rectangle(0, 0, measure, content.height, None, RED, 3.0))
    return over(content, outline)
