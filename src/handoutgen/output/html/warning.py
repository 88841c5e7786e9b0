"""The warning signs, in full and in short, and the pain guide. What a colour says, an icon and a word say too."""

from handoutgen.compose.blocks import BeforeStart, SignGroup, Tier, WarningSigns
from handoutgen.compose.opening import CompactWarning, PainBand, PainGuide
from handoutgen.output.html.elements import Element, element
from handoutgen.output.html.icons import icon
from handoutgen.output.html.text import bullets, heading, icon_line, optional, paragraph, write_line

_TIER_ICONS = {"emergency": "emergency", "same-day": "caution", "soon": "calendar"}
_BAND_ICONS = {"go": "good", "ease": "caution", "stop": "stop"}


def warning_signs(page: WarningSigns) -> Element:
    """The three tiers."""
    return element(
        "section",
        heading(page.title),
        paragraph(page.message, "lead"),
        *map(_tier, page.tiers),
        paragraph(page.after, "lead"),
        id=page.anchor,
        aria_labelledby=page.title.key,
    )


def _tier(tier: Tier) -> Element:
    head = element("div", icon(_TIER_ICONS[tier.level]), heading(tier.name), paragraph(tier.action), class_="head")
    return element("div", head, paragraph(tier.lead, "strong"), *map(_group, tier.groups), class_=f"tier {tier.level}")


def _group(group: SignGroup) -> Element | None:
    signs = bullets(group.signs)
    return element("div", signs, paragraph(group.say, "strong"), class_="say") if group.say else signs


def before_start(page: BeforeStart) -> Element:
    """The warning signs in short, the pain guide, and who asks first."""
    return element(
        "section",
        heading(page.title),
        compact(page.warning) if page.warning else None,
        *pain_guide(page.pain_guide),
        icon_line("feel", page.legend) if page.legend else None,
        heading(page.ask_heading) if page.ask_heading else None,
        optional(page.never_lead, "strong"),
        bullets(page.never, "columns"),
        optional(page.ask_lead, "strong"),
        bullets(page.asks, "columns"),
        id=page.anchor,
        aria_labelledby=page.title.key,
    )


def compact(warning: CompactWarning) -> Element:
    """The warning signs in short."""
    return element(
        "div",
        element("div", icon("emergency"), heading(warning.name), class_="head"),
        paragraph(warning.lead, "strong"),
        bullets(warning.signs),
        paragraph(warning.same_day),
        class_="tier emergency",
    )


def pain_guide(guide: PainGuide) -> tuple[Element, ...]:
    """How much pain is fine; the scale is a picture of what the rows below it say."""
    return (
        heading(guide.heading),
        paragraph(guide.scale),
        element("div", *(cell for band in guide.bands for cell in _cells(band)), class_="scale", aria_hidden="true"),
        *(icon_line(_BAND_ICONS[band.act], band.body) for band in guide.bands),
        paragraph(guide.limit),
        write_line(guide.write),
        *map(paragraph, guide.notes),
    )


def _cells(band: PainBand) -> tuple[Element, ...]:
    return tuple(element("span", str(number), class_=band.act) for number in range(band.low, band.high + 1))
