"""What the first page says of the exercises as a whole: time, kit, who and when, a note, and what is new."""

import pytest

from handoutgen.compose.blocks import FrontPage, ProgramPage
from handoutgen.compose.cards import Row
from handoutgen.compose.context import context
from handoutgen.compose.leaves import plain
from handoutgen.compose.news import what_is_new
from handoutgen.compose.sheets import Sheet
from handoutgen.content.editions import SHEET
from handoutgen.plan.changes import changes
from handoutgen.plan.model import Plan
from tests.shipped import CLINIC, document_of, library, plan_from, plan_of

CHOSEN = "exercises: [clamshell, sit-to-stand]\n"


def front(plan: Plan) -> FrontPage:
    page = document_of(plan, CLINIC).sections[0]
    assert isinstance(page, FrontPage)
    return page


def sheet_of(text: str) -> Sheet:
    page = document_of(plan_from(text, edition=SHEET), CLINIC).sections[0]
    assert isinstance(page, Sheet)
    return page


def said(rows: tuple[Row, ...]) -> list[str]:
    return [plain(row.body).replace("\u00a0", " ") for row in rows]


def blanks(plan: Plan) -> dict[str, str]:
    return {plain(blank.label): plain(blank.value) if blank.value else "" for blank in front(plan).blanks}


def news(old: str, new: str) -> list[str]:
    """The lines of what is new in the plan of a file, against that of another."""
    before, now = plan_from(old), plan_from(new)
    box = what_is_new(context(now._replace(new=changes(before, now)), library(), CLINIC))
    assert box is not None
    return [plain(line).replace("\u00a0", " ") for line in box.lines]


# ------------------------------------------------------------------ time and kit


def test_time_and_kit_of_a_plan() -> None:
    """How long a day takes and what is needed, on the first page and on a sheet."""
    expected = ["About 10 minutes a day.", "You need a sturdy chair, a mat and a pillow."]
    assert expected == said(front(plan_from(CHOSEN)).time_and_kit)
    assert expected == said(sheet_of(CHOSEN).time_and_kit)


def test_a_day_may_take_more_or_less_time() -> None:
    """From the lowest numbers of its doses to the highest."""
    plan = plan_from("exercises: [{exercise: belly-breathing, time: 3-8 min, times-a-day: 1}]")
    assert "About 3 to 10 minutes a day." == said(front(plan).time_and_kit)[0]


def test_nobody_has_chosen_yet() -> None:
    """With boxes to tick there is no time, since nobody knows which exercises it will be."""
    assert () == front(plan_of("stretches")).time_and_kit
    assert () == front(plan_of("sitting")).time_and_kit


def test_nothing_is_needed() -> None:
    """An exercise without equipment says so."""
    assert "You need nothing extra." == said(front(plan_from("exercises: [lunge]")).time_and_kit)[1]


def test_one_minute() -> None:
    """A short day is told in the singular."""
    plan = plan_from("exercises: [{exercise: sit-to-stand, sets: 1, reps: 8}]")
    assert "About 1 minute a day." == said(front(plan).time_and_kit)[0]


def test_a_program_says_the_time_of_each_stage() -> None:
    """Beside its weeks; the first page says them all in one."""
    document = document_of(plan_of(program="desk-worker"), CLINIC)
    page = next(section for section in document.sections if isinstance(section, ProgramPage))
    times = [plain(stage.time).replace("\u00a0", " ") for stage in page.stages if stage.time]
    assert ["About 10 minutes a day.", "About 15 minutes a day.", "About 15 minutes a day."] == times
    assert "About 10 to 15 minutes a day." == said(front(plan_of(program="desk-worker")).time_and_kit)[0]


# ------------------------------------------------------------------ who and when


def test_what_a_plan_fills_in() -> None:
    """Patient, clinician and next visit; the visit has a line only where its day is known."""
    plan = plan_from(f"{CHOSEN}patient: A. Person\nclinician: B. Sample\nreview: 2026-09-30", region="GB")
    assert {"Name": "A. Person", "Date": "", "Clinician": "B. Sample", "Next visit": "30 September 2026"} == blanks(
        plan
    )
    assert ["Name", "Date", "Clinician"] == list(blanks(plan_from(CHOSEN)))


def test_a_note_to_the_patient() -> None:
    """The clinician's words stand in a box, on the first page and on a sheet."""
    text = f"{CHOSEN}note: Walk to the shop **each day**."
    for box in (front(plan_from(text)).for_you, sheet_of(text).for_you):
        assert box is not None
        assert ("For you", ["Walk to the shop each day."]) == (plain(box.heading), [plain(line) for line in box.lines])
    assert front(plan_from(CHOSEN)).for_you is None


# ------------------------------------------------------------------ what is new


def test_no_earlier_plan() -> None:
    """Nothing is new where nothing is known of before."""
    assert front(plan_from(CHOSEN)).new is None


def test_what_is_to_be_ticked_is_not_new() -> None:
    """Nobody knows yet which of the exercises the patient gets."""
    old, new = plan_from(CHOSEN), plan_of("stretches")
    assert front(new._replace(new=changes(old, new))).new is None


def test_nothing_is_new() -> None:
    """The same plan says so in a sentence."""
    assert ["Your exercises stay the same."] == news(CHOSEN, CHOSEN)


def test_what_is_new() -> None:
    """A line for each label; what is told of has its number, what is stopped has none."""
    old = "exercises: [{exercise: bridge, sets: 2}, {exercise: clamshell}, {exercise: seated-figure-four, hold: 30 s}]"
    new = """exercises:
      - {exercise: bridge, sets: 3}
      - exercise: standing-march
      - exercise: sit-to-stand
      - {exercise: seated-figure-four, hold: 20 s, times-a-day: 1}
    """
    assert news(old, new) == [
        "Added: 1 Standing march, 3 Sit to stand",
        "Stopped: Clamshell",
        "More: 4 Bridge: 3 sets (before: 2 sets)",
        "Less: 2 Figure four: 20 sec hold, 1 time a day (before: 30 sec hold, 1 to 2 times a day)",
    ]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("variant: harder", "variant: easier", "Less: 1 Clamshell: easier way (before: harder way)"),
        ("sets: 1", "variant: harder, sets: 2", "More: 1 Clamshell: harder way, 2 sets (before: usual way, 1 set)"),
        ("side: left", "side: right", "Changed: 1 Clamshell: your right side (before: your left side)"),
        ("side: left, sets: 2", "sets: 3", "More: 1 Clamshell: both sides, 3 sets (before: your left side, 2 sets)"),
        ("rest: 60 s", "rest: 30 s", "Changed: 1 Clamshell: 30 sec rest (before: 60 sec rest)"),
        (
            "reps: 10",
            "hold: 3 s, reps: 10",
            "More: 1 Clamshell: 2 sets, 10 times, 3 sec hold (before: 2 sets, 10 times)",
        ),
    ],
)
def test_what_is_another_now(before: str, now: str, expected: str) -> None:
    """The way, the side and the numbers that differ, and what they were; the whole dose where a number is new."""
    if "side" not in before + now:
        before, now = f"{before}, side: left", f"{now}, side: left"
    form = "exercises: [{{exercise: clamshell, {}}}]"
    assert [expected] == news(form.format(before), form.format(now))


def test_many_changes_are_names_alone() -> None:
    """More than four exercises that go on in another way are a line for each label."""
    names = ("bridge", "clamshell", "sit-to-stand", "standing-march", "side-leg-lift")
    old, new = (
        "exercises:\n" + "".join(f"  - {{exercise: {name}, sets: {sets}}}\n" for name in names) for sets in (2, 3)
    )
    assert news(old, new) == ["More: 1 Standing march, 2 Sit to stand, 3 Bridge, 4 Clamshell, 5 Side leg lift"]


def test_in_a_program_names_alone() -> None:
    """Where doses change over the weeks, the weeks at a glance say them."""
    more = "program: desk-worker\nexercises: [{exercise: bridge, sets: 4}]"
    assert ["More: 5 Bridge"] == news("program: desk-worker", more)


def test_short_units_are_spoken_in_full() -> None:
    """A line is read aloud with its seconds written out, and only where it must be."""
    old, new = (plan_from(f"exercises: [{{exercise: bridge, sets: {n}, hold: {n} s}}]") for n in (2, 3))
    box = what_is_new(context(new._replace(new=changes(old, new)), library(), CLINIC))
    assert box is not None
    assert "More: 1 Bridge: 3 sets, hold for 3 seconds (before: 2 sets, hold for 2 seconds)" == box.lines[0].spoken
    same = what_is_new(context(new._replace(new=changes(plan_from(CHOSEN), new)), library(), CLINIC))
    assert same is not None
    assert ["", ""] == [line.spoken for line in same.lines]
