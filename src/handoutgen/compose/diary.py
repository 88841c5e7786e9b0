"""A diary to fill in: what was done on each day, how bad the pain was, and what went well."""

from collections.abc import Sequence

from handoutgen.compose.context import Context
from handoutgen.compose.diaries import Diary, DiaryRow, DiaryWeek
from handoutgen.compose.leaves import Run, Words, plain
from handoutgen.compose.words import author, listing, phrase, weeks
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
        rest=wording.phrases.dose.rest,
        weeks=shown,
    )


def further_weeks(context: Context, begun: Diary, count: int) -> Diary | None:
    """So many weeks after those of a diary; None for a program, which ends with its own."""
    if context.plan.program:
        return None
    title = context.wording.phrases.diary.more
    first = len(begun.weeks) + 1
    done = () if any(row.name is None for row in begun.weeks[-1].rows) else _done(context, first)
    return begun._replace(
        anchor="diary-more",
        title=phrase("diary-more.title", "H2", title),
        continued=phrase(
            "diary-more.continued", "Artifact", context.wording.phrases.page.continued.format(title=title)
        ),
        how=begun.how._replace(key="diary-more.how"),
        weeks=tuple(_week(context, week, done) for week in range(first, first + count)),
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
        rows=rows or (DiaryRow(None, None, rest_days(DAYS), ""),) * BLANK_ROWS,
        pain=phrase(f"{key}.pain", "TH", phrases.pain, bold=True),
        good=phrase(f"{key}.good", "TH", phrases.good, bold=True),
    )


def _days(context: Context, key: str) -> tuple[Words, ...]:
    """The days' names."""
    return tuple(
        Words(f"{key}.day{at}", "TH", (Run(short, bold=True, expansion=name),))
        for at, (short, name) in enumerate(_weekdays(context), 1)
    )


def _weekdays(context: Context) -> list[tuple[str, str]]:
    """The days' names, short and in full, from the region's first weekday on."""
    phrases = context.wording.phrases
    names = list(zip(phrases.diary.weekdays, phrases.spoken.weekdays, strict=True))
    return [*names[-1:], *names[:-1]] if context.plan.region.first_weekday == "sunday" else names


def _row(context: Context, key: str, chosen: ChosenExercise, dose: Dose) -> DiaryRow:
    rest = rest_days(dose.days_a_week.high)
    name = author(context.wording, f"{key}.name", "TH", chosen.exercise.short)
    return DiaryRow(
        number=phrase(f"{key}.number", "Lbl", str(chosen.number), bold=True),
        name=name,
        rest=rest,
        spoken=_spoken(context, chosen.number, plain(name), rest),
    )


def _spoken(context: Context, number: int, name: str, rest: Sequence[bool]) -> str:
    """A row's head read aloud: number, name, and the days of rest, which print as stripes."""
    phrases = context.wording.phrases.spoken
    days = [full for (_, full), rests in zip(_weekdays(context), rest, strict=True) if rests]
    form = phrases.row_rest if days else phrases.row
    return form.format(n=number, name=name, days=listing(context.wording, days))


def _how(context: Context, shown: Sequence[DiaryWeek]) -> str:
    phrases = context.wording.phrases.diary
    rows = [row for week in shown for row in week.rows]
    before = [phrases.write_in] if any(row.name is None for row in rows) else []
    after = [phrases.rest] if any(any(row.rest) for row in rows) else []
    return " ".join((*before, phrases.how, *after))
