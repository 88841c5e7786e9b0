"""A topic as a page."""

from handoutgen.compose.blocks import ActionBox, CaptionedPicture, Chunk, Listed, Segment, TopicPage
from handoutgen.compose.cards import Bullets, Step
from handoutgen.compose.context import Context
from handoutgen.compose.dose import dose_line
from handoutgen.compose.leaves import PageNumber, Picture
from handoutgen.compose.ways import named
from handoutgen.compose.words import author, phrase, string, to_fill_in
from handoutgen.content.topic import Action, Figure, Section
from handoutgen.plan.model import ChosenExercise, ChosenTopic


def topic_page(context: Context, chosen: ChosenTopic) -> TopicPage:
    """The page of a topic: message, chunks, its exercises as a list unless a program lists them, action, summary."""
    wording, topic = context.wording, chosen.topic
    key, page = topic.id, context.wording.phrases.page
    title = string(wording, topic.name)
    summary = tuple(author(wording, f"{key}.summary{at}", "LBody", text) for at, text in enumerate(topic.summary, 1))
    return TopicPage(
        anchor=key,
        title=author(wording, f"{key}.title", "H2", topic.name),
        continued=phrase(f"{key}.continued", "Artifact", page.continued.format(title=title)),
        message=author(wording, f"{key}.message", "P", topic.message),
        chunks=tuple(_chunk(context, f"{key}.{at}", section) for at, section in enumerate(topic.sections, 1)),
        listed=() if context.plan.program else tuple(_listed(context, exercise) for exercise in chosen.exercises),
        action=_action(context, key, topic.action) if topic.action else None,
        summary_heading=phrase(f"{key}.summary", "H3", page.main_points) if summary else None,
        summary=Bullets(summary) if summary else None,
    )


def _chunk(context: Context, key: str, section: Section) -> Chunk:
    wording = context.wording
    drawn = tuple(figure for figure in section.figures if figure.figure in context.library.figures)
    marked = {number for figure in drawn for number in figure.callouts.values()}
    bullets = tuple(author(wording, f"{key}.bullet{at}", "LBody", text) for at, text in enumerate(section.bullets, 1))
    return Chunk(
        heading=author(wording, f"{key}.heading", "H3", section.heading) if section.heading else None,
        paragraphs=tuple(author(wording, f"{key}.text{at}", "P", text) for at, text in enumerate(section.text, 1)),
        pictures=tuple(_picture(context, f"{key}.figure{at}", figure) for at, figure in enumerate(drawn, 1)),
        steps=tuple(
            Step(
                phrase(f"{key}.step{at}.number", "Lbl", str(at), bold=True),
                author(wording, f"{key}.step{at}", "LBody", text),
                solid=at in marked,
            )
            for at, text in enumerate(section.steps, 1)
        ),
        bullets=Bullets(bullets) if bullets else None,
    )


def _picture(context: Context, key: str, figure: Figure) -> CaptionedPicture:
    alt = string(context.wording, figure.alt)
    return CaptionedPicture(
        mark=figure.mark,
        caption=author(context.wording, f"{key}.caption", "P", figure.caption),
        picture=Picture(key, figure.figure, figure.panel - 1, False, alt, figure.place, tuple(figure.callouts.items())),
    )


def _listed(context: Context, chosen: ChosenExercise) -> Listed:
    context, exercise = context.of(chosen), chosen.exercise
    key = f"{exercise.id}.listed"
    return Listed(
        number=phrase(f"{key}.number", "Lbl", str(chosen.number), bold=True),
        name=named(context.wording, author(context.wording, f"{key}.name", "LBody", exercise.name), chosen.variant),
        dose=dose_line(context.wording, f"{key}.dose", exercise.dose, each_side=context.each_side(exercise)),
        page=PageNumber(f"{key}.page", "Reference", exercise.id, context.wording.phrases.spoken.page),
        anchor=exercise.id,
    )


def _action(context: Context, key: str, action: Action) -> ActionBox:
    wording = context.wording
    return ActionBox(
        text=author(wording, f"{key}.action", "P", action.text),
        strip=tuple(
            Segment(author(wording, f"{key}.action.part{at}", "P", part.label), part.parts, part.strong)
            for at, part in enumerate(action.strip, 1)
        ),
        write=to_fill_in(wording, author(wording, f"{key}.action.write", "P", action.write)) if action.write else None,
    )
