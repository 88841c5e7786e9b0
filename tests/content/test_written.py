"""A record as the YAML that its reader takes."""

from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.plan import PlanFile, PlanItem
from handoutgen.content.reader import read_record
from handoutgen.content.written import as_yaml
from handoutgen.problems import Place

HERE = Place("plan.yaml", 1, 1)
IDS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)


def spans(least: int, most: int) -> st.SearchStrategy[tuple[int, int]]:
    numbers = st.integers(least, most)
    return st.tuples(numbers, numbers).map(lambda pair: (min(pair), max(pair)))


ITEMS = st.builds(
    PlanItem,
    place=st.just(HERE),
    exercise=IDS,
    instead_of=st.lists(IDS, unique=True, max_size=2).map(tuple),
    variant=st.sampled_from(["", "easier"]),
    sets=st.none() | spans(1, 6).map(Range._make),
    hold=st.none() | spans(1, 600).map(Seconds._make),
    note=st.none(),
    side=st.just(""),
    reps=st.none(),
    time=st.none() | spans(30, 1800).map(Seconds._make),
    rest=st.none(),
    times_a_day=st.none(),
    days_a_week=st.none(),
)


@given(st.lists(ITEMS, max_size=4), st.lists(IDS, unique=True, max_size=3), st.booleans(), IDS)
def test_what_is_written_is_read(items: list[PlanItem], topics: list[str], many: bool, program: str) -> None:
    """Ids, amounts, choices, lists and records come back as they were."""
    plan = PlanFile(HERE, program, tuple(topics), tuple(items), many=many)
    reading = read_record(PlanFile, as_yaml(plan).encode(), "plan.yaml", {})
    assert reading.problems == ()
    assert reading.record
    read = reading.record
    assert [item._replace(place=HERE) for item in read.exercises] == items
    assert read._replace(place=HERE, exercises=plan.exercises) == plan


def test_nothing_but_what_is_said() -> None:
    """What is as always is not written; times are in minutes where they are whole."""
    item = PlanItem(HERE, "bridge", time=Seconds(180, 300), hold=Seconds(5, 10), reps=Range(8, 12))
    written = as_yaml(PlanFile(HERE, exercises=(item,), many=True))
    assert written == (
        "exercises:\n  - exercise: bridge\n    reps: 8-12\n    hold: 5-10 s\n    time: 3-5 min\nmany: yes\n"
    )
