"""A diary to fill in: what was done on each day, how bad the pain was, and what went well."""

from collections.abc import Sequence
from datetime import date

from handoutgen.compose.context import Context
from handoutgen.compose.dates import DAYS, dates_of, day_and_month, day_of_month, long_date, unbroken, week_from
from handoutgen.compose.diaries import Diary, DiaryHead, DiaryRow, DiaryWeek
from handoutgen.compose.leaves import Run, Words, plain
from handoutgen.compose.words import author, in_full, listing, phrase, weeks
from handoutgen.content.amounts import Range
from handoutgen.content.exercise import Dose
from handoutgen.plan.model import ChosenExercise, StagedDose

WEEKS = 4
"""The weeks of a diary, but for a program, which has its own."""

MOST_WEEKS = 6
MOST_ROWS = 10
"""More exercises in a week than these are not what anybody does: their names are written in by hand."""

BLANK_ROWS = 5

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
        how=_how(context, shown),
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
    shown = tuple(_week(context, week, done) for week in range(first, first + count))
    return begun._replace(
        anchor="diary-more",
        title=phrase("diary-more.title", "H2", title),
        continued=phrase(
            "diary-more.continued", "Artifact", context.wording.phrases.page.continued.format(title=title)
        ),
        how=phrase("diary-more.how", "P", _to_do(context, shown)),
        weeks=shown,
    )


def rest_days(days_a_week: int) -> tuple[bool, ...]:
    """For each day of a week whether it is one of rest, the others spread over the week as evenly as they come."""
    active = {at * DAYS // days_a_week for at in range(days_a_week)}
    return tuple(day not in active for day in range(DAYS))


def _done(context: Context, week: int) -> tuple[Done, ...]:
    """The exercises of a week: those of its stage in a program, and any that no stage has."""
    usual = (
        (chosen, chosen.stages or (StagedDose(Range(week, week), chosen.exercise.dose),))
        for chosen in context.exercises()
    )
    return tuple(
        (chosen, stage.dose)
        for chosen, stages in usual
        for stage in stages
        if stage.weeks.low <= week <= stage.weeks.high
    )


def _week(context: Context, week: int, done: Sequence[Done]) -> DiaryWeek:
    """A week with a row for each exercise; with none, rows to write on."""
    key = f"diary.week{week}"
    phrases = context.wording.phrases.diary
    days = week_from(context.plan.start, week) if context.plan.start else ()
    rows = tuple(_row(context, f"{key}.{chosen.exercise.id}", chosen, dose) for chosen, dose in done)
    return DiaryWeek(
        head=_head(context, key, week, days),
        days=_dated(context, key, days) if days else _undated(context, key),
        rows=rows or (DiaryRow(None, None, rest_days(DAYS), ""),) * BLANK_ROWS,
        pain=phrase(f"{key}.pain", "TH", phrases.pain, bold=True),
        good=phrase(f"{key}.good", "TH", phrases.good, bold=True),
    )


def _head(context: Context, key: str, week: int, days: tuple[date, ...]) -> DiaryHead:
    """Which week it is, and its dates if it has any."""
    wording, plan = context.wording, context.plan
    name = weeks(wording, Range(week, week))
    if not days:
        return DiaryHead(phrase(f"{key}.name", "TH", name, bold=True))
    name = wording.phrases.diary.week.format(week=name)
    dates = dates_of(days, plan.region, plan.phrases)
    return DiaryHead(
        name=phrase(f"{key}.name", "TH", name, bold=True),
        dates=phrase(f"{key}.dates", "TH", dates, bold=True),
        spoken=in_full(wording, f"{name} {dates}"),
    )


def _undated(context: Context, key: str) -> tuple[DiaryHead, ...]:
    """The days by their names alone."""
    return tuple(DiaryHead(_weekday(key, at, names)) for at, names in enumerate(_weekdays(context), 1))


def _dated(context: Context, key: str, days: tuple[date, ...]) -> tuple[DiaryHead, ...]:
    """The days with their dates; that of the next visit says so."""
    return tuple(
        _day(context, f"{key}.day{at}", _weekday(key, at, names), day)
        for at, (names, day) in enumerate(zip(_weekdays(context), days, strict=True), 1)
    )


def _weekday(key: str, at: int, names: tuple[str, str]) -> Words:
    short, full = names
    return Words(f"{key}.day{at}", "TH", (Run(short, bold=True, expansion=full),))


def _day(context: Context, key: str, name: Words, day: date) -> DiaryHead:
    plan, phrases = context.plan, context.wording.phrases
    spoken = phrases.spoken.day.format(
        weekday=phrases.spoken.weekdays[day.weekday()], date=day_and_month(day, plan.region, plan.phrases)
    )
    visit = day.isoformat() == plan.review
    return DiaryHead(
        name=name,
        dates=phrase(f"{key}.date", "TH", day_of_month(day, plan.region, plan.phrases), bold=True),
        visit=phrase(f"{key}.visit", "TH", phrases.diary.visit, bold=True) if visit else None,
        spoken=phrases.spoken.visit.format(day=spoken) if visit else spoken,
    )


def _weekdays(context: Context) -> list[tuple[str, str]]:
    """The days' names, short and in full, from the first day of the diary or the region's first weekday on."""
    plan, phrases = context.plan, context.wording.phrases
    names = list(zip(phrases.diary.weekdays, phrases.spoken.weekdays, strict=True))
    usual = DAYS - 1 if plan.region.first_weekday == "sunday" else 0
    first = date.fromisoformat(plan.start).weekday() if plan.start else usual
    return [*names[first:], *names[:first]]


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


def _how(context: Context, shown: Sequence[DiaryWeek]) -> Words:
    """When to start, what to do, and when the next visit is."""
    plan, phrases = context.plan, context.wording.phrases.diary
    todo = _to_do(context, shown)
    if plan.start:
        (_, weekday), *_ = _weekdays(context)
        day = unbroken(long_date(plan.start, plan.region, plan.phrases))
        todo = f"{phrases.start.format(weekday=weekday, date=day)} {todo}"
    if not plan.review:
        return phrase("diary.how", "P", todo)
    visit = phrases.next_visit.format(date=unbroken(long_date(plan.review, plan.region, plan.phrases)))
    return Words("diary.how", "P", (Run(f"{todo} "), Run(visit, bold=True)))


def _to_do(context: Context, shown: Sequence[DiaryWeek]) -> str:
    phrases = context.wording.phrases.diary
    rows = [row for week in shown for row in week.rows]
    before = [phrases.write_in] if any(row.name is None for row in rows) else []
    after = [phrases.rest] if any(any(row.rest) for row in rows) else []
    return " ".join((*before, phrases.how, *after))
