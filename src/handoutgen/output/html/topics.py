"""Topics and programs, and what stands behind the handout."""

from collections.abc import Sequence

from handoutgen.compose.blocks import (
    About,
    ActionBox,
    CaptionedPicture,
    Chunk,
    Listed,
    ProgramPage,
    Segment,
    StageBlock,
    TopicPage,
)
from handoutgen.output.html.elements import Element, element
from handoutgen.output.html.figures import TOPIC, Studio, abreast
from handoutgen.output.html.icons import icon
from handoutgen.output.html.qr_codes import codes
from handoutgen.output.html.text import bullets, heading, numbered, optional, paragraph, row, runs, steps, write_line


def topic_page(studio: Studio, page: TopicPage) -> Element:
    """A topic, but for its exercises."""
    return element(
        "section",
        heading(page.title),
        paragraph(page.message, "lead"),
        *(part for chunk in page.chunks for part in _chunk(studio, chunk)),
        _listed(page.listed) if page.listed else None,
        _action(page.action) if page.action else None,
        heading(page.summary_heading) if page.summary_heading else None,
        bullets(page.summary.items) if page.summary else None,
        id=page.anchor,
        aria_labelledby=page.title.key,
    )


def _chunk(studio: Studio, chunk: Chunk) -> tuple[Element | None, ...]:
    drawings = abreast(studio, [one.picture for one in chunk.pictures], TOPIC)
    figures = tuple(_figure(one, drawing) for one, drawing in zip(chunk.pictures, drawings, strict=True))
    return (
        heading(chunk.heading) if chunk.heading else None,
        *map(paragraph, chunk.paragraphs),
        element("div", *figures, class_="abreast framed") if figures else None,
        steps(chunk.steps),
        bullets(chunk.bullets.items) if chunk.bullets else None,
    )


def _figure(one: CaptionedPicture, drawing: Element) -> Element:
    """A picture under its caption; its mark shows in icon and frame."""
    mark = icon(one.mark) if one.mark != "plain" else None
    return element("figure", element("figcaption", mark, *runs(one.caption)), drawing, class_=one.mark)


def _listed(listed: Sequence[Listed]) -> Element:
    return numbered(((one.number, _exercise(one)) for one in listed), "listed")


def _exercise(one: Listed) -> Element:
    """Name and dose; the style sheet makes all of the row lead where its name does."""
    name = element("a", *runs(one.name), href=f"#{one.anchor}")
    return element("li", name, " ", element("span", *runs(one.dose)))


def _action(action: ActionBox) -> Element:
    return element(
        "div",
        paragraph(action.text, "lead"),
        element("div", *map(_segment, action.strip), class_="strip") if action.strip else None,
        write_line(action.write) if action.write else None,
        class_="tinted",
    )


def _segment(segment: Segment) -> Element:
    """A part of a strip of time, as wide as its part of the time."""
    class_ = "strong" if segment.strong else None
    return element("p", *runs(segment.label), class_=class_, style=f"flex-grow:{segment.parts}")


def program_page(page: ProgramPage) -> Element:
    """A program week by week."""
    return element(
        "section",
        heading(page.title),
        paragraph(page.message, "lead"),
        paragraph(page.who),
        optional(page.before, "strong"),
        *(part for stage in page.stages for part in _stage(stage)),
        row(page.progress),
        id=page.anchor,
        aria_labelledby=page.title.key,
    )


def _stage(stage: StageBlock) -> tuple[Element | None, ...]:
    return (heading(stage.heading), optional(stage.time), _listed(stage.listed), *map(row, stage.also))


def about(page: About) -> Element:
    """The last block."""
    return element(
        "section",
        heading(page.title),
        element("div", heading(page.recap_heading), bullets(page.recap.items), class_="tinted"),
        paragraph(page.teach_back),
        paragraph(page.review),
        heading(page.words_heading) if page.words_heading else None,
        bullets(page.words.items) if page.words else None,
        *(part for group in (page.watch, page.web) if group for part in codes(group)),
        heading(page.sources_heading),
        bullets(page.sources.items),
        paragraph(page.credit),
        paragraph(page.version),
        id=page.anchor,
        aria_labelledby=page.title.key,
    )
