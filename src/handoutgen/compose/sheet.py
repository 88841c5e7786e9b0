"""The exercises of a plan as a sheet."""

from collections import Counter

from handoutgen.compose.card import card
from handoutgen.compose.cards import Card, Row
from handoutgen.compose.context import Context
from handoutgen.compose.front import (
    compact_warning,
    handout_title,
    legend,
    letterhead,
    lines_to_fill_in,
    pain_guide,
)
from handoutgen.compose.leaves import Words, plain
from handoutgen.compose.news import what_is_new
from handoutgen.compose.opening import Letterhead, PainBand
from handoutgen.compose.questions import questions
from handoutgen.compose.session import note_to_patient, time_and_kit
from handoutgen.compose.sheets import AskFirst, Reminder, Sheet, SheetRow
from handoutgen.compose.ways import for_you_in_short
from handoutgen.compose.words import author, phrase


def sheet(context: Context) -> Sheet:
    """The sheet of a plan that has exercises; nothing else of its topics is on it."""
    front, wording, page = context.library.front, context.wording, context.wording.phrases.page
    plan, program = context.plan, context.plan.program
    exercises = context.exercises()
    cards = [card(context, chosen) for chosen in exercises]
    stop = shared_stop(cards)
    warning, guide = compact_warning(context), pain_guide(context)
    return Sheet(
        anchor="sheet",
        letterhead=short_letterhead(context),
        title=handout_title(context),
        blanks=lines_to_fill_in(context),
        for_you=note_to_patient(context),
        new=what_is_new(context),
        warning=warning._replace(name=below_title(warning.name)),
        ask_first=ask_first(context),
        pain_guide=guide._replace(heading=below_title(guide.heading)),
        heading=phrase("sheet.heading", "H2", page.exercises_heading),
        continued=phrase("sheet.continued", "Artifact", page.continued.format(title=page.exercises_heading)),
        tick=author(wording, "front.tick", "P", front.tick) if plan.tick_boxes else None,
        time_and_kit=time_and_kit(context),
        legend=legend(context),
        progress=Row("progress", author(wording, "program.progress", "P", program.progress)) if program else None,
        rows=tuple(
            _row(one, stop, for_you_in_short(chosen, one), tick_box=plan.tick_boxes)
            for chosen, one in zip(exercises, cards, strict=True)
        ),
        stop=stop,
        credit=author(wording, "about.credit", "P", context.library.catalogue.credit),
        reminder=reminder(context),
    )


def below_title(heading: Words) -> Words:
    """A heading of the level below the title: none stands between them here."""
    return heading._replace(role="H2")


def short_letterhead(context: Context) -> Letterhead:
    """The clinic's name and number."""
    whole = letterhead(context)
    name = phrase(whole.name.key, "P", plain(whole.name)) if whole.name else None
    return whole._replace(logo=None, name=name, address=None, hours=None)


def ask_first(context: Context) -> AskFirst:
    """Who asks before any exercise."""
    wording, program, asked = context.wording, context.plan.program, questions(context)
    return AskFirst(
        heading=below_title(asked.heading) if asked.heading else None,
        adults=phrase("ask.adults", "P", wording.phrases.page.adults),
        before=author(wording, "program.before", "P", program.before) if program and program.before else None,
        never_lead=asked.never_lead,
        never=asked.never,
        ask_lead=asked.ask_lead,
        asks=asked.asks,
    )


def shared_stop(cards: list[Card]) -> Words:
    """What makes the patient stop most of the exercises, from the first card that says so."""
    said = Counter(plain(one.stop) for one in cards)
    return max((one.stop for one in cards), key=lambda stop: said[plain(stop)])


def _row(whole: Card, shared: Words, for_you: tuple[Row, ...], *, tick_box: bool) -> SheetRow:
    _, avoid = whole.pairs[0]
    pictures = (panel.picture for panel in whole.panels)
    return SheetRow(
        anchor=whole.anchor,
        place=whole.place,
        number=whole.number,
        name=whole.name,
        tick_box=tick_box,
        pictures=tuple(drawn._replace(callouts=()) for drawn in pictures if drawn),
        for_you=for_you,
        steps=tuple(step._replace(solid=False) for panel in whole.panels for step in panel.steps),
        avoid=avoid,
        stop=whole.stop if plain(whole.stop) != plain(shared) else None,
        doses=whole.doses,
    )


def reminder(context: Context) -> Reminder:
    """The start of each band of the pain guide, and the emergency tier's word and action."""
    wording = context.wording
    emergency = next(topic.tiers.emergency for topic in context.library.topics.values() if topic.tiers)
    return Reminder(
        bands=tuple(map(_in_short, pain_guide(context).bands)),
        emergency=author(wording, "", "Artifact", emergency.name),
        action=author(wording, "", "Artifact", emergency.action),
        signs=phrase("", "Artifact", wording.phrases.page.signs_on_front),
    )


def _in_short(band: PainBand) -> PainBand:
    """What a band says in bold at its start; all of it where nothing is."""
    runs = band.body.runs
    return band._replace(body=band.body._replace(role="Artifact", runs=runs[:1] if runs[0].bold else runs))
