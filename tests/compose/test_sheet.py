from collections import Counter
from typing import Any

import pytest

from handoutgen.compose.context import context
from handoutgen.compose.leaves import Words, leaves, plain
from handoutgen.compose.notes import notes
from handoutgen.compose.sheets import Sheet
from handoutgen.content.editions import SHEET
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from tests.shipped import CLINIC, document_of, library, plan_file, plan_of
from tests.ways import MIXED, WAYS

OWN_WORDS = {"The warning signs are on page\u00a01."}
"""What the sheet alone says."""

REQUESTS: dict[str, dict[str, Any]] = {
    "stretches": {"names": ("stretches",), "side": "left", "patient": "Sample Patient", "date": "2026-03-01"},
    "all": {"names": tuple(library().topics), "everything": True, "region": "GB"},
    **{name: {"program": name} for name in library().programs},
    "ways": {"plan": plan_file(WAYS)},
    "mixed": {"plan": plan_file(MIXED)},
}


def sheet_of(*names: str, **said: Any) -> Sheet:
    """The sheet of a handout, which is all that it has."""
    (sheet,) = document_of(plan_of(*names, edition=SHEET, **said), CLINIC).sections
    assert isinstance(sheet, Sheet)
    return sheet


def words_in(block: object) -> str:
    """All words of a block, artifacts too."""
    if isinstance(block, Words):
        return plain(block)
    return " ".join(filter(None, map(words_in, block))) if isinstance(block, tuple) else ""


def said_again(sheet: Sheet) -> tuple[Words, ...]:
    """What is said again at the foot of a page."""
    reminder = sheet.reminder
    return (*(band.body for band in reminder.bands), reminder.emergency, reminder.action, reminder.signs)


@pytest.mark.parametrize("name", REQUESTS)
def test_the_words_are_those_of_the_standard_edition(name: str) -> None:
    """Every text of the sheet stands in the standard edition of the same request, with either form of the warnings."""
    said = dict(REQUESTS[name])
    names = said.pop("names", ())
    others = {"region": said.get("region", "")}
    whole = (plan_of(*names, **said), plan_of("bridge", **others), plan_of("warning-signs", **others))
    standard = " ".join(words_in(document_of(plan, CLINIC).sections) for plan in whole)
    sheet = sheet_of(*names, **said)
    texts = [plain(leaf) for leaf in leaves(sheet) if isinstance(leaf, Words)]
    texts += [plain(words) for words in said_again(sheet)]
    assert {text for text in texts if text not in standard} <= OWN_WORDS


@pytest.mark.parametrize("name", REQUESTS)
def test_every_key_is_used_once(name: str) -> None:
    """Each leaf can be found by its key."""
    said = dict(REQUESTS[name])
    counted = Counter(leaf.key for leaf in leaves(sheet_of(*said.pop("names", ()), **said)))
    assert [key for key, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("names", [("bridge",), ("bridge", "warning-signs")])
def test_every_emergency_stands_before_the_first_exercise(names: tuple[str, ...]) -> None:
    """The short form has all of its signs and its same-day line, whether the topic is chosen or not."""
    tiers = library().topics["warning-signs"].tiers
    assert tiers is not None
    keys = [leaf.key for leaf in leaves(sheet_of(*names))]
    before = keys[: keys.index("bridge.number")]
    signs = [f"warning.sign{at}" for at in range(1, len(tiers.compact.signs) + 1)]
    assert [key for key in before if key.startswith("warning.")] == [
        "warning.name",
        "warning.lead",
        *signs,
        "warning.same-day",
    ]


def test_who_asks_first_stands_before_the_first_exercise() -> None:
    """What a program demands of its starters too."""
    keys = [leaf.key for leaf in leaves(sheet_of(program="runner"))]
    first = keys.index("kneeling-hip-flexor-stretch.number")
    assert {"program.before", "never.lead", "ask.lead", "ask.pregnancy", "pain.band3"} <= set(keys[:first])


def test_exercises_have_the_numbers_of_the_standard_edition() -> None:
    """A sheet and a handout of the same exercises can lie beside each other."""
    said: dict[str, Any] = {"everything": True}
    numbered = {row.anchor: plain(row.number) for row in sheet_of(*library().topics, **said).rows}
    plan = plan_of(*library().topics, **said)
    expected = {one.exercise.id: str(one.number) for topic in plan.topics for one in topic.exercises}
    assert numbered == expected


def test_a_program_has_the_dose_of_every_stage() -> None:
    """No week is left out; the weeks stand beside their dose."""
    rows = {row.anchor: [plain(dose.tab) for dose in row.doses] for row in sheet_of(program="desk-worker").rows}
    assert rows["bridge"] == ["Weeks 1 to 2", "Weeks 3 to 4", "Weeks 5 to 6"]
    assert rows["heel-taps"] == ["Weeks 1 to 2"]


@pytest.mark.parametrize(("said", "ticked"), [({"names": ("bridge",)}, True), ({"program": "runner"}, False)])
def test_boxes_to_tick_where_nobody_has_chosen(said: dict[str, Any], ticked: bool) -> None:
    """A plan of no one's has a box in each row and asks the clinician to tick; a program has neither."""
    sheet = sheet_of(*said.pop("names", ()), **said)
    assert [row.tick_box for row in sheet.rows] == [ticked] * len(sheet.rows)
    assert (sheet.tick is not None) == ticked


def test_what_makes_the_patient_stop_is_said_once() -> None:
    """The words of most exercises stand at the foot; an exercise with others has them in its row."""
    sheet = sheet_of("bridge", "clamshell", "belly-breathing")
    assert [row.anchor for row in sheet.rows if row.stop] == ["belly-breathing"]
    assert "sharp pain" in plain(sheet.stop)


def test_the_left_side_is_mirrored() -> None:
    """Pictures of one-sided exercises are, and the steps say which side."""
    (row,) = sheet_of("clamshell", side="left").rows
    assert [drawn.mirrored for drawn in row.pictures] == [True, True]
    assert plain(row.steps[0].body) == "Lie on your side, your left leg on top."


def test_the_record_tells_what_a_sheet_gave() -> None:
    """Its exercises with their doses, and that the warning signs were given in short."""
    plan = plan_of("bridge", "clamshell", edition=SHEET)
    record = notes(context(plan, library(), CLINIC), document_of(plan, CLINIC))
    assert [given.name for given in record.given] == ["Bridge", "Clamshell"]
    assert record.facts[-1] == "Warning signs given: yes, in short"


def test_a_sheet_without_exercises_is_refused() -> None:
    """It would have nothing to show."""
    plan, misuse = resolve(Request(("sitting",), edition=SHEET), library(), None)
    assert plan is None
    assert [each.message for each in misuse] == ['The "sheet" edition is made of exercises, and none is named.']
