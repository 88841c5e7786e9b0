"""The first page, and the page before the first exercise."""

from handoutgen.compose import words
from handoutgen.compose.blocks import BeforeStart, Entry, FrontPage, Tile
from handoutgen.compose.card import last_picture
from handoutgen.compose.cards import Step
from handoutgen.compose.context import Context
from handoutgen.compose.dates import long_date
from handoutgen.compose.leaves import Logo, PageNumber, Picture, Words
from handoutgen.compose.news import what_is_new
from handoutgen.compose.opening import Blank, CompactWarning, Letterhead, PainBand, PainGuide
from handoutgen.compose.questions import questions
from handoutgen.compose.session import note_to_patient, time_and_kit
from handoutgen.compose.ways import named
from handoutgen.compose.words import author, phrase, to_fill_in
from handoutgen.content.topic import Compact
from handoutgen.plan.model import ChosenExercise

TILES = 10
"""More exercises than these stand in the topics' lists alone, and those of a program in its weeks."""


def front_page(context: Context, contents: tuple[tuple[str, Words], ...]) -> FrontPage:
    """The first page; ``contents`` gives the anchor and name of each entry."""
    front, wording, page = context.library.front, context.wording, context.wording.phrases.page
    exercises = context.exercises()
    tiles = _tiled(context)
    return FrontPage(
        anchor="front",
        letterhead=letterhead(context),
        title=handout_title(context),
        subtitle=author(wording, "front.subtitle", "P", front.subtitle),
        hero=_hero(context, exercises),
        blanks=lines_to_fill_in(context),
        for_you=note_to_patient(context),
        new=what_is_new(context),
        message=author(wording, "front.message", "P", front.message),
        support=author(wording, "front.support", "P", front.support),
        how_heading=author(wording, "front.how", "H2", front.how_heading) if exercises else None,
        how=_how(context) if exercises else (),
        time_and_kit=time_and_kit(context),
        contents_heading=author(wording, "front.contents", "H2", front.contents_heading),
        contents=tuple(
            Entry(name, PageNumber(f"front.contents.{anchor}.page", "Reference", anchor, wording.phrases.spoken.page))
            for anchor, name in contents
        ),
        tiles_heading=phrase("front.tiles", "H2", page.exercises_heading) if tiles else None,
        tick=author(wording, "front.tick", "P", front.tick) if tiles and context.plan.tick_boxes else None,
        tiles=tuple(_tile(context, chosen) for chosen in tiles),
        legend=legend(context) if tiles else None,
    )


def _tiled(context: Context) -> tuple[ChosenExercise, ...]:
    """The exercises that have a tile on the first page."""
    exercises = context.exercises()
    return exercises if len(exercises) <= TILES and not context.plan.program else ()


def _how(context: Context) -> tuple[Step, ...]:
    """How to use a handout with exercises."""
    return tuple(
        Step(
            phrase(f"front.how{at}.number", "Lbl", str(at), bold=True),
            author(context.wording, f"front.how{at}", "LBody", text),
        )
        for at, text in enumerate(context.library.front.how, 1)
    )


def has_tiles(context: Context) -> bool:
    """Whether the exercises are shown as tiles."""
    return bool(_tiled(context))


def legend(context: Context) -> Words | None:
    """What stripes and arrows mean, if there are pictures."""
    drawn = any(map(context.drawn, context.exercises()))
    return author(context.wording, "front.legend", "P", context.library.front.legend) if drawn else None


def handout_title(context: Context) -> Words:
    """What was asked for, else the program's name, else the library's."""
    plan = context.plan
    if plan.title:
        return phrase("front.title", "H1", plan.title)
    return author(
        context.wording, "front.title", "H1", plan.program.name if plan.program else context.library.front.title
    )


def letterhead(context: Context) -> Letterhead:
    """The clinic, or lines to fill in."""
    clinic, page = context.clinic, context.wording.phrases.page
    blanks = (
        _blank(context, "clinic", page.clinic),
        _blank(context, "phone", page.phone),
    )
    if clinic is None:
        return Letterhead(None, None, None, None, None, blanks)
    return Letterhead(
        logo=Logo("front.logo", clinic.image, clinic.name) if clinic.image else None,
        name=phrase("front.clinic", "P", clinic.name, bold=True),
        address=_optional("front.address", " · ".join(filter(None, (clinic.address, clinic.web)))),
        phone=_phone(context, clinic.phone) if clinic.phone else None,
        hours=_optional("front.hours", clinic.hours),
        blanks=() if clinic.phone else blanks[1:],
    )


def _phone(context: Context, number: str) -> Words:
    """The clinic's number, which prints beside an icon."""
    phrases = context.wording.phrases
    spoken = phrases.spoken.labelled.format(label=phrases.page.phone, text=number)
    return phrase("front.phone", "P", number, bold=True)._replace(spoken=spoken)


def _optional(key: str, text: str) -> Words | None:
    return phrase(key, "P", text) if text else None


def lines_to_fill_in(context: Context) -> tuple[Blank, ...]:
    """Patient, date and clinician; the day of the next visit where it is known."""
    page, plan = context.wording.phrases.page, context.plan
    date, review = (long_date(day, plan.region, plan.phrases) if day else "" for day in (plan.date, plan.review))
    filled = [
        ("patient", page.patient, plan.patient),
        ("date", page.date, date),
        ("clinician", page.clinician, plan.clinician),
    ]
    filled += [("next-visit", page.next_visit, review)] if review else []
    return tuple(_blank(context, *each) for each in filled)


def _blank(context: Context, name: str, label: str, value: str = "") -> Blank:
    words = phrase(f"front.{name}", "P", label)
    if value:
        return Blank(words, phrase(f"front.{name}.value", "P", value))
    return Blank(to_fill_in(context.wording, words), None)


def _hero(context: Context, exercises: tuple[ChosenExercise, ...]) -> Picture | None:
    """The last panel of the patient's first exercise: in a program the first of its first weeks."""
    if not exercises:
        return None
    first = min(exercises, key=lambda one: (one.stages[0].weeks.low if one.stages else 1, one.number))
    return last_picture(context.of(first), first.exercise, "front.hero")


def _tile(context: Context, chosen: ChosenExercise) -> Tile:
    context, exercise = context.of(chosen), chosen.exercise
    key = f"front.tile{chosen.number}"
    name = author(context.wording, f"{key}.name", "LBody", exercise.short)
    return Tile(
        number=phrase(f"{key}.number", "Lbl", str(chosen.number), bold=True),
        name=named(context.wording, name, chosen.variant),
        picture=last_picture(context, exercise, key),
        tick_box=context.plan.tick_boxes,
        anchor=exercise.id,
    )


def pain_guide(context: Context) -> PainGuide:
    """The pain guide, the same words wherever it prints."""
    guide, wording = context.library.pain_guide, context.wording
    return PainGuide(
        heading=author(wording, "pain.heading", "H3", guide.heading),
        scale=author(wording, "pain.scale", "P", guide.scale),
        bands=tuple(
            PainBand(band.act, band.low, band.high, author(wording, f"pain.band{at}", "P", band.text))
            for at, band in enumerate(guide.bands, 1)
        ),
        limit=author(wording, "pain.limit", "P", guide.limit),
        write=to_fill_in(wording, author(wording, "pain.write", "P", guide.write)),
        notes=tuple(author(wording, f"pain.note{at}", "P", note) for at, note in enumerate(guide.notes, 1)),
    )


def before_start(context: Context) -> BeforeStart | None:
    """The warning signs in short unless their topic is chosen, the pain guide, and who asks first."""
    if not context.exercises():
        return None
    page, asked = context.wording.phrases.page, questions(context)
    title = page.before_start
    return BeforeStart(
        anchor="before-start",
        title=phrase("before.title", "H2", title),
        continued=phrase("before.continued", "Artifact", page.continued.format(title=title)),
        warning=None if any(chosen.topic.tiers for chosen in context.plan.topics) else compact_warning(context),
        pain_guide=pain_guide(context),
        legend=None if _tiled(context) else legend(context),
        ask_heading=asked.heading,
        never_lead=asked.never_lead,
        never=asked.never,
        ask_lead=asked.ask_lead,
        asks=asked.asks,
    )


def compact_warning(context: Context) -> CompactWarning:
    """The warning signs in short."""
    tiers = next(topic.tiers for topic in context.library.topics.values() if topic.tiers)
    compact: Compact = tiers.compact
    wording = context.wording
    return CompactWarning(
        name=words.author(wording, "warning.name", "H3", tiers.emergency.name),
        lead=author(wording, "warning.lead", "P", compact.lead),
        signs=tuple(author(wording, f"warning.sign{at}", "LBody", sign) for at, sign in enumerate(compact.signs, 1)),
        same_day=author(wording, "warning.same-day", "P", compact.same_day),
    )
