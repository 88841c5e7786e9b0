"""A request becomes a plan."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.plan.choice import in_care_order
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import file_name, resolve
from tests.plan.small import EN, EN_GB, clinic, library, topic

LIBRARY = library(
    topic("stretches", ("kneeling", "standing", "seated"), ("doorway", "shared")),
    topic("sitting"),
    topic("strengthening", ("bridge", "clamshell", "shared"), ("side-plank",)),
    topic("unordered"),
    topic("warning-signs"),
    order=("warning-signs", "sitting", "stretches", "strengthening"),
)
NAMES = (*LIBRARY.topics, *(name for name in LIBRARY.exercises if name != "of-no-topic"))


def plan_of(*names: str, everything: bool = False) -> Plan:
    plan, misuse = resolve(Request(names, everything), LIBRARY, None)
    assert misuse == ()
    assert plan is not None
    return plan


def outline(plan: Plan) -> list[tuple[str, list[str]]]:
    """The topics of a plan, each with its exercises as ``number id``."""
    return [
        (chosen.topic.id, [f"{numbered.number} {numbered.exercise.id}" for numbered in chosen.exercises])
        for chosen in plan.topics
    ]


def test_care_order() -> None:
    """Topics print in the order of care, whatever order they were named in; an unordered one comes last."""
    plan = plan_of("unordered", "sitting", "stretches", "warning-signs")
    assert [chosen.topic.id for chosen in plan.topics] == ["warning-signs", "sitting", "stretches", "unordered"]


def test_core() -> None:
    """A topic brings its core, numbered through the handout."""
    assert outline(plan_of("strengthening", "stretches")) == [
        ("stretches", ["1 kneeling", "2 standing", "3 seated", "4 shared"]),
        ("strengthening", ["5 bridge", "6 clamshell"]),
    ]


def test_everything() -> None:
    """With --all a topic brings the rest as well."""
    assert outline(plan_of("stretches", everything=True)) == [
        ("stretches", ["1 kneeling", "2 standing", "3 seated", "4 doorway", "5 shared"])
    ]


def test_single_exercise() -> None:
    """An exercise named alone prints under the topic that owns it, without the topic's others."""
    assert outline(plan_of("clamshell", "kneeling")) == [
        ("stretches", ["1 kneeling"]),
        ("strengthening", ["2 clamshell"]),
    ]


def test_topic_and_exercise_of_it() -> None:
    """A topic and an exercise of its rest: its core and that one."""
    assert outline(plan_of("strengthening", "side-plank")) == [
        ("strengthening", ["1 bridge", "2 clamshell", "3 shared", "4 side-plank"])
    ]


def test_exercise_of_two_topics() -> None:
    """An exercise of two topics prints once: under the one that was named, else under the first."""
    assert outline(plan_of("shared")) == [("stretches", ["1 shared"])]
    assert outline(plan_of("strengthening")) == [("strengthening", ["1 bridge", "2 clamshell", "3 shared"])]


@given(st.lists(st.sampled_from(NAMES), min_size=1), st.booleans())
def test_order_of_names_is_no_matter(names: list[str], everything: bool) -> None:
    """The same names in another order, or named twice, give the same plan; each exercise stands in it once."""
    plan = plan_of(*names, everything=everything)
    assert plan == plan_of(*reversed(names), *names, everything=everything)
    numbers = list(chain.from_iterable(chosen.exercises for chosen in plan.topics))
    assert [each.number for each in numbers] == list(range(1, len(numbers) + 1))
    assert len({each.exercise.id for each in numbers}) == len(numbers)


def test_unknown_names() -> None:
    """Every unknown name is told, with the nearest known one."""
    plan, misuse = resolve(Request(("siting", "sitting", "clamshel", "qqqq", "siting")), LIBRARY, None)
    assert plan is None
    assert misuse == (
        ('There is no topic or exercise "siting".', 'Did you mean "sitting"?'),
        ('There is no topic or exercise "clamshel".', 'Did you mean "clamshell"?'),
        ('There is no topic or exercise "qqqq".', 'See "handoutgen list" for what there is.'),
    )


def test_exercise_of_no_topic() -> None:
    """An exercise that no topic holds has no place to print."""
    _, misuse = resolve(Request(("of-no-topic",)), LIBRARY, None)
    assert [each.message for each in misuse] == [
        'The exercise "of-no-topic" belongs to no topic, so it has no page to print on.'
    ]


def test_nothing_named() -> None:
    """A request that names nothing is wrong use."""
    plan, misuse = resolve(Request(), LIBRARY, None)
    assert plan is None
    assert misuse == (("No topic or exercise is named.", 'See "handoutgen list" for what there is.'),)


@pytest.mark.parametrize(
    ("asked", "profile", "expected"),
    [
        ("", "", "US"),
        ("", "GB", "GB"),
        ("GB", "US", "GB"),
        ("gb", "", "GB"),
    ],
)
def test_region(asked: str, profile: str, expected: str) -> None:
    """The region that was asked for decides, in any case; then the profile's; then the United States."""
    plan, _ = resolve(Request(("sitting",), region=asked), LIBRARY, clinic(region=profile))
    assert plan is not None
    assert plan.region.id == expected


@pytest.mark.parametrize(
    ("asked", "profile", "region", "expected"),
    [
        ("", "", "US", "letter"),
        ("", "", "GB", "a4"),
        ("", "a4", "US", "a4"),
        ("letter", "a4", "GB", "letter"),
    ],
)
def test_paper(asked: str, profile: str, region: str, expected: str) -> None:
    """The paper that was asked for decides, then the profile's, then the region's."""
    plan, _ = resolve(Request(("sitting",), paper=asked, region=region), LIBRARY, clinic(paper=profile))
    assert plan is not None
    assert plan.paper == expected


def test_unknown_region() -> None:
    """An unknown region is wrong use, told beside the other mistakes."""
    _, misuse = resolve(Request(("siting",), region="ZZ"), LIBRARY, None)
    assert misuse == (
        ('There is no topic or exercise "siting".', 'Did you mean "sitting"?'),
        ('There is no region "ZZ".', "Choose GB or US."),
    )


def test_phrases() -> None:
    """The phrases are those of the region's language, else of the language without its country."""
    british, _ = resolve(Request(("sitting",), region="GB"), LIBRARY, None)
    american, _ = resolve(Request(("sitting",), region="US"), LIBRARY, None)
    assert british is not None
    assert american is not None
    assert (british.phrases, american.phrases) == (EN_GB, EN)


def test_what_was_said_is_kept() -> None:
    """Side, patient, title and date stand in the plan as they were said, and the clinician ticks."""
    request = Request(("sitting",), side="left", patient="A. Person", title="For you", date="2026-01-31")
    plan, _ = resolve(request, LIBRARY, None)
    assert plan is not None
    assert (plan.side, plan.patient, plan.title, plan.date) == ("left", "A. Person", "For you", "2026-01-31")
    assert plan.tick_boxes


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("stretches", "sitting"), "sitting-stretches.pdf"),
        (("clamshell", "sitting"), "sitting-clamshell.pdf"),
        (("strengthening", "clamshell"), "strengthening.pdf"),
        (
            ("kneeling", "standing", "seated", "doorway", "shared", "bridge", "clamshell", "side-plank"),
            "kneeling-standing-seated-doorway-shared-bridge-clamshell-and-1-more.pdf",
        ),
    ],
)
def test_file_name(names: tuple[str, ...], expected: str) -> None:
    """The file is named after what was named, in the order of care, and a long name is cut between names."""
    request = Request(names, patient="A. Person")
    plan, _ = resolve(request, LIBRARY, None)
    assert plan is not None
    assert file_name(request, plan) == expected


def test_care_order_of_the_whole_library() -> None:
    """Every topic has its place in the order of care."""
    order = [each.id for each in in_care_order(LIBRARY)]
    assert order == ["warning-signs", "sitting", "stretches", "strengthening", "unordered"]


def test_no_room_for_a_binding_margin() -> None:
    """An edition with narrow margins, or with margins of its own, has no room for holes."""
    plan, misuse = resolve(Request(("stretches",), edition="booklet", binding_margin=True), LIBRARY, None)
    assert plan is None
    assert 'The pages of the "booklet" edition have no room for a binding margin.' in [one.message for one in misuse]
