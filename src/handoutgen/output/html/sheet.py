"""The sheet: its opening, then an article for each row."""

from handoutgen.compose.cutouts import ReadFirst
from handoutgen.compose.leaves import Words
from handoutgen.compose.opening import PainGuide
from handoutgen.compose.sheets import AskFirst, Sheet, SheetRow
from handoutgen.output.html.cards import brief, doses, stop
from handoutgen.output.html.elements import Element, element
from handoutgen.output.html.figures import Studio
from handoutgen.output.html.front import blank
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
    adults = optional(page.adults) if isinstance(page, ReadFirst) else None
    return (
        element("section", heading(page.title), blanks, adults, compact(page.warning), id=page.anchor, class_="front"),
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
    return part(
        asked.heading,
        heading(asked.heading),
        paragraph(asked.adults),
        optional(asked.before, "strong"),
        paragraph(asked.never_lead, "strong"),
        bullets(asked.never, "columns"),
        paragraph(asked.ask_lead, "strong"),
        bullets(asked.asks, "columns"),
    )


def _row(studio: Studio, shown: SheetRow) -> Element:
    parts = (steps(shown.steps), row(shown.avoid), stop(shown.stop) if shown.stop else None, doses(shown.doses))
    return brief(studio, shown, *parts)
