"""What a handout says of the exercises as a whole, once they are chosen for a patient: time, kit and a note."""

from collections.abc import Sequence

from handoutgen.compose.cards import Row
from handoutgen.compose.context import Context
from handoutgen.compose.leaves import Run, Words
from handoutgen.compose.opening import Boxed
from handoutgen.compose.words import NO_BREAK_SPACE, author, listing, phrase, plural, span, string
from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.phrases import Plural
from handoutgen.plan.time import in_minutes, kit, stage_time, time_a_day


def time_and_kit(context: Context) -> tuple[Row, ...]:
    """How long a day's exercises take, and what they need; nothing until somebody has chosen them."""
    if not context.plan.session or not context.exercises():
        return ()
    phrases = context.wording.phrases.card
    things = listing(context.wording, things_needed(context, kit(context.plan, context.library)))
    need = [Run(f"{phrases.need} ", bold=True), Run(f"{things}.")] if things else [Run(phrases.need_nothing, bold=True)]
    form = context.wording.phrases.page.minutes_a_day
    time = minutes_in_words(context, form, time_a_day(context.plan))
    return Row("clock", phrase("front.time", "P", time)), Row("need", Words("front.kit", "P", tuple(need)))


def time_of_stage(context: Context, key: str, weeks: Range) -> Words | None:
    """How long a day takes in some weeks of a program; nothing where they have no exercises."""
    time = stage_time(context.plan, weeks)
    form = context.wording.phrases.page.minutes_a_day
    return phrase(key, "P", minutes_in_words(context, form, time)) if time.high else None


def minutes_in_words(context: Context, form: Plural, time: Seconds) -> str:
    """A phrase that says how many minutes a time comes to."""
    minutes = in_minutes(time)
    return plural(context.wording, form, minutes.high).replace("{minutes}", span(context.wording, minutes))


def things_needed(context: Context, things: Sequence[str]) -> list[str]:
    """Equipment as it is called here; the article stays with its noun at a line's end."""
    named = (string(context.wording, context.library.catalogue.equipment[thing]) for thing in things)
    return [name.replace(" ", NO_BREAK_SPACE, 1) for name in named]


def note_to_patient(context: Context) -> Boxed | None:
    """The clinician's words to this patient, if there are any."""
    note = context.plan.note
    if note is None:
        return None
    heading = phrase("front.for-you", "H2", context.wording.phrases.page.for_you)
    return Boxed(heading, (author(context.wording, "front.for-you.note", "P", note),))
