"""A diary to fill in: what was done on each day, how bad the pain was, and what went well."""

from collections.abc import Sequence

from handoutgen.compose.blocks import Diary, DiaryRow, DiaryWeek
from handoutgen.compose.context import Context
from handoutgen.compose.leaves import Words
from handoutgen.compose.words import author, phrase, weeks
from handoutgen.content.amounts import Range
from handoutgen.content.exercise import Dose
from handoutgen.plan.model import ChosenExercise

WEEKS = 4
"""The weeks of a diary, but for a program, which has its own."""

MOST_WEEKS = 6
MOST_ROWS = 10
"""More exercises in a week than these are not what anybody does: their names are written in by hand."""

BLANK_ROWS = 5
DAYS = 7

Done = tuple[ChosenExercise, Dose]
"""An exercise of a week, and how much of it."""


def diary(context: Context) -> Diary | None:
    """The diary of a handout with exercises."""
    if not context.exercises():
        return None
    wording, page = context.wording, context.wording.phrases.page
    phrases, program = wording.phrases.diary, context.plan.program
    count = min(program.stages[-1].weeks.high, MOST_WEEKS) if program else WEEKS
    done = [_done(context, week) for week in range(1, count + 1)]
    blank = max(map(len, done)) > MOST_ROWS
    shown = tuple(_week(context, week, () if blank else one) for week, one in enumerate(done, 1))
    title = phrases.title.format(weeks=count)
    return Diary(
        anchor="diary",
        title=phrase("diary.title", "H2", title),
        continued=phrase("diary.continued", "Artifact", page.continued.format(title=title)),
        how=phrase("diary.how", "P", _how(context, shown)),
        weeks=shown,
    )


def rest_days(days_a_week: int) -> tuple[bool, ...]:
    """For each day of a week whether it is one of rest, the others spread over the week as evenly as they come."""
    active = {at * DAYS // days_a_week for at in range(days_a_week)}
    return tuple(day not in active for day in range(DAYS))


def _done(context: Context, week: int) -> tuple[Done, ...]:
    """The exercises of a week: those of its stage in a program, and any that no stage has."""
    return tuple(
        (chosen, dose)
        for chosen in context.exercises()
        for when, dose in chosen.stages or ((Range(week, week), chosen.exercise.dose),)
        if when.low <= week <= when.high
    )


def _week(context: Context, week: int, done: Sequence[Done]) -> DiaryWeek:
    """A week with a row for each exercise; with none, rows to write on."""
    wording, key = context.wording, f"diary.week{week}"
    phrases = wording.phrases.diary
    rows = tuple(_row(context, f"{key}.{chosen.exercise.id}", chosen, dose) for chosen, dose in done)
    return DiaryWeek(
        name=phrase(f"{key}.name", "TH", weeks(wording, Range(week, week)), bold=True),
        days=_days(context, key),
        rows=rows or (DiaryRow(None, None, rest_days(DAYS)),) * BLANK_ROWS,
        pain=phrase(f"{key}.pain", "TH", phrases.pain, bold=True),
        good=phrase(f"{key}.good", "TH", phrases.good, bold=True),
    )


def _days(context: Context, key: str) -> tuple[Words, ...]:
    """The days' names from the region's first weekday on."""
    names = context.wording.phrases.diary.weekdays
    if context.plan.region.first_weekday == "sunday":
        names = (*names[-1:], *names[:-1])
    return tuple(phrase(f"{key}.day{at}", "TH", name, bold=True) for at, name in enumerate(names, 1))


def _row(context: Context, key: str, chosen: ChosenExercise, dose: Dose) -> DiaryRow:
    return DiaryRow(
        number=phrase(f"{key}.number", "Lbl", str(chosen.number), bold=True),
        name=author(context.wording, f"{key}.name", "TH", chosen.exercise.short),
        rest=rest_days(dose.days_a_week.high),
    )


def _how(context: Context, shown: Sequence[DiaryWeek]) -> str:
    phrases = context.wording.phrases.diary
    rows = [row for week in shown for row in week.rows]
    before = [phrases.write_in] if any(row.name is None for row in rows) else []
    after = [phrases.rest] if any(any(row.rest) for row in rows) else []
    return " ".join((*before, phrases.how, *after))
