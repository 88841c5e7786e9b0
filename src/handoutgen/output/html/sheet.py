"""The sheet: its opening, then an article for each row."""

from handoutgen.compose.cutouts import ReadFirst
from handoutgen.compose.leaves import Words
from handoutgen.compose.opening import PainGuide
from handoutgen.compose.sheets import AskFirst, Sheet, SheetRow
from handoutgen.output.html.cards import brief, doses, for_you, stop
from handoutgen.output.html.elements import Element, element
from handoutgen.output.html.figures import Studio
from handoutgen.output.html.front import blank, personal
from handoutgen.output.html.text import bullets, heading, icon_line, optional, paragraph, row, steps
from handoutgen.output.html.warning import compact, pain_guide


def sheet(studio: Studio, page: Sheet) -> tuple[Element, ...]:
    """The sheet, but for its letterhead."""
    return (
        *opening(page),
        part(
            page.heading,
            heading(page.heading),
            optional(page.tick, "strong"),
            *map(row, page.time_and_kit),
            icon_line("feel", page.legend) if page.legend else None,
            row(page.progress) if page.progress else None,
        ),
        *(_row(studio, one) for one in page.rows),
        stop(page.stop),
        paragraph(page.credit),
    )


def opening(page: Sheet | ReadFirst) -> tuple[Element, ...]:
    """What must be known before any exercise."""
    blanks = element("dl", *map(blank, page.blanks), class_="blanks")
    own = optional(page.adults) if isinstance(page, ReadFirst) else personal(page.for_you, page.new)
    return (
        element("section", heading(page.title), blanks, own, compact(page.warning), id=page.anchor, class_="front"),
        *((_ask_first(page.ask_first),) if page.ask_first else ()),
        *(guided(page.pain_guide) if page.pain_guide else ()),
    )


def guided(guide: PainGuide) -> tuple[Element, ...]:
    """The pain guide as a part of its own."""
    return (part(guide.heading, *pain_guide(guide)),)


def part(name: Words, *parts: Element | None, anchor: str = "") -> Element:
    """A part of the page that is called by its heading; links lead to its anchor, if it has one."""
    named = {"id": anchor} if anchor else {}
    return element("section", *parts, aria_labelledby=name.key, **named)


def _ask_first(asked: AskFirst) -> Element:
    parts = (
        paragraph(asked.adults),
        optional(asked.before, "strong"),
        optional(asked.never_lead, "strong"),
        bullets(asked.never, "columns"),
        optional(asked.ask_lead, "strong"),
        bullets(asked.asks, "columns"),
    )
    if asked.heading is None:
        return element("div", *parts)
    return part(asked.heading, heading(asked.heading), *parts)


def _row(studio: Studio, shown: SheetRow) -> Element:
    own = stop(shown.stop) if shown.stop else None
    return brief(studio, shown, for_you(shown.for_you), steps(shown.steps), row(shown.avoid), own, doses(shown.doses))
