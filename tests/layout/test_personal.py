"""Lines filled in, a note, what is new, time and kit: they find room, however long they are."""

import pytest

from handoutgen.compose.leaves import Run, Words
from handoutgen.compose.opening import Blank, Boxed
from handoutgen.layout.blanks import blanks_over_lines
from handoutgen.layout.boxes import Page, Rule, TextLine
from handoutgen.layout.frames import flatten
from handoutgen.layout.personal import personal_boxes
from handoutgen.layout.text import Setter
from handoutgen.plan.model import Plan
from handoutgen.theme.type import STANDARD
from tests.one_patient import NEW, one_patient
from tests.page_rules import faults
from tests.shipped import CLINIC, document_of, family, layout_of, library, plan_of

LONG = "Sample Practice for Physiotherapy, Osteopathy, Massage and Rehabilitation at Exe"
WORD = "W" * 80
NOTE = ("Walk to the shop each day, and rest for a while there. Hold on to the counter at first. " * 3)[:240]
SETTER = Setter(family(), STANDARD)
EDITION = pytest.mark.parametrize("edition", ["standard", "large", "giant", "booklet", "sheet", "fridge", "diary"])
PAPER = pytest.mark.parametrize("paper", ["a4", "letter"])
FIVE = ("bridge", "clamshell", "sit-to-stand", "standing-march", "seated-figure-four")


def pages_of(plan: Plan, *, clinic: bool = True) -> tuple[Page, ...]:
    """The pages of a plan, which keep the rules of print."""
    document = document_of(plan, CLINIC if clinic else None)
    layout, problems = layout_of(document)
    assert problems == ()
    assert faults(layout.pages, document) == []
    return layout.pages


def page_of(key: str, pages: tuple[Page, ...]) -> int:
    """The number of the page on which a leaf stands."""
    return next(page.number for page in pages for box in page.boxes if isinstance(box, TextLine) and box.key == key)


def items(**said: str) -> str:
    """Exercises of a plan file, the same said of each."""
    more = "".join(f", {name.replace('_', '-')}: {value}" for name, value in said.items())
    return "exercises:\n" + "".join(f"  - {{exercise: {name}{more}}}\n" for name in FIVE)


def around(name: str, note: str) -> str:
    """What a plan file says beside the exercises, at its longest."""
    said = f"patient: {name}\nclinician: {name}\ntitle: {name}\nreview: 2026-09-30\nnote: {note}\n"
    return f"topics: [warning-signs, sitting]\n{said}"


@EDITION
@PAPER
def test_one_patient(edition: str, paper: str) -> None:
    """A usual plan keeps the rules of print, with and without a clinic."""
    plan = one_patient(edition=edition, paper=paper, region="GB")
    pages_of(plan)
    pages_of(plan, clinic=False)


@EDITION
@PAPER
@pytest.mark.parametrize(("name", "note"), [(LONG, NOTE), (WORD, "w" * 240)], ids=["long", "without-end"])
def test_as_long_as_it_may_be(edition: str, paper: str, name: str, note: str) -> None:
    """Names of 80 characters, long dates, a note of 240, and four changes that are each told in full."""
    changed = items(sets="2-3", days_a_week="3-5").replace("bridge", "wall-plank")
    plan = one_patient(changed + around(name, note), items(sets="1"), edition=edition, paper=paper, date="2026-09-30")
    pages_of(plan)


@PAPER
@pytest.mark.parametrize("edition", ["standard", "giant", "sheet"])
def test_all_is_new(edition: str, paper: str) -> None:
    """Whoever gets another dozen exercises than before is told of each."""
    names = [name for topic in ("strengthening", "stretches") for name in _exercises(topic)][:22]
    new, old = (f"exercises: [{', '.join(some)}]\nmany: yes\n" for some in (names[:11], names[11:]))
    pages = pages_of(one_patient(new + around(LONG, NOTE), old, edition=edition, paper=paper))
    assert page_of("front.new1", pages) <= page_of("front.new2", pages)


def _exercises(topic: str) -> tuple[str, ...]:
    choice = library().topics[topic].exercises
    return (*choice.core, *choice.rest) if choice else ()


@pytest.mark.parametrize("edition", ["standard", "large", "booklet", "sheet"])
@PAPER
def test_what_is_new_is_on_the_first_page(edition: str, paper: str) -> None:
    """A note of one sentence and what is new are seen at a glance."""
    pages = pages_of(one_patient(edition=edition, paper=paper))
    assert {1} == {page_of(key, pages) for key in ("front.for-you.note", "front.new1")}


@PAPER
def test_time_and_kit_are_on_the_first_page(paper: str) -> None:
    """A plan of four exercises says below how to use it what a day takes."""
    text = NEW[: NEW.index("note:")]
    pages = pages_of(one_patient(text, paper=paper)._replace(new=None))
    assert {1} == {page_of(key, pages) for key in ("front.time", "front.kit", "front.next-visit.value")}


def test_a_plan_with_tick_boxes_is_as_it_was() -> None:
    """Three lines to fill in stand on one row, and no box above the main message."""
    pages = pages_of(plan_of("stretches", region="GB"))
    assert len({box.y for box in pages[0].boxes if isinstance(box, TextLine) and box.key in _LABELS}) == 1


_LABELS = ("front.patient", "front.date", "front.clinician")


# ------------------------------------------------------------------ parts


def words(key: str, text: str, role: str = "P") -> Words:
    return Words(key, role, (Run(text),))


def places(frame_boxes: object) -> dict[str, tuple[float, float]]:
    """Where the first line of each leaf stands."""
    found: dict[str, tuple[float, float]] = {}
    for box in frame_boxes:  # type: ignore[attr-defined]
        if isinstance(box, TextLine) and box.key:
            found.setdefault(box.key, (box.x, box.y))
    return found


@pytest.mark.parametrize(("count", "rows"), [(3, [3]), (4, [2, 2])])
def test_lines_to_fill_in(count: int, rows: list[int]) -> None:
    """Three lines stand on a row; of four, two."""
    blanks = tuple(Blank(words(f"blank{at}", "Name"), None) for at in range(count))
    found = places(flatten(blanks_over_lines(SETTER, blanks, 493)))
    by_row = [sum(each[1] == y for each in found.values()) for y in sorted({each[1] for each in found.values()})]
    assert rows == by_row


def test_a_long_name_makes_two_rows_of_three_lines() -> None:
    """Where that takes less height."""
    blanks = tuple(
        Blank(words(f"blank{at}", "Name"), words(f"value{at}", LONG if at == 2 else "A. Person")) for at in range(3)
    )
    found = places(flatten(blanks_over_lines(SETTER, blanks, 493)))
    assert found["blank0"][1] == found["blank1"][1] < found["blank2"][1]


@pytest.mark.parametrize("measure", [493, 468])
def test_a_date_stays_on_its_line(measure: float) -> None:
    """What is filled in takes of the others' room before it breaks; on each empty line there is still room to write."""
    names = ("A. Person", "September 30, 2026", "")
    blanks = tuple(
        Blank(words(f"blank{at}", "Name"), words(f"value{at}", name) if name else None) for at, name in enumerate(names)
    )
    placed = flatten(blanks_over_lines(SETTER, blanks, measure))
    assert [1, 1] == [
        sum(isinstance(box, TextLine) and box.key == key for box in placed) for key in ("value0", "value1")
    ]
    lines = [box.dx for box in placed if isinstance(box, Rule)]
    assert min(lines) > 90
    assert sum(lines) == pytest.approx(measure - 30)


def box(key: str, text: str) -> Boxed:
    return Boxed(words(key, "For you", "H2"), (words(f"{key}.text", text),))


@pytest.mark.parametrize(
    ("texts", "gutter", "expected"),
    [(("Walk.", "Walk."), 23, 1), ((NOTE, NOTE), 23, 1), ((NOTE, "Walk."), 23, 2), (("Walk.", "Walk."), 0, 2)],
    ids=["short", "long", "uneven", "one-column"],
)
def test_boxes_stand_beside_each_other_where_that_saves_much(
    texts: tuple[str, ...], gutter: float, expected: int
) -> None:
    """Two boxes become columns of one height; uneven ones keep the full width, and so do all without a gutter."""
    frames = personal_boxes(SETTER, [box(str(at), text) for at, text in enumerate(texts)], 493, gutter)
    assert expected == len(frames)
    assert all(frame.width <= 493 for frame in frames)
