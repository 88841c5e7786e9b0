"""Which exercises fit, and where each prints."""

from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.exercise import Exercise
from handoutgen.plan.fitting import Filters, by_beginning, fitting, programs_of, topics_of
from tests.shipped import library

LIBRARY = library()
CATALOGUE = LIBRARY.catalogue


def some(ids: object) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(sorted(ids)), max_size=3)  # type: ignore[call-overload]


def found(filters: Filters) -> list[Exercise]:
    return [fit.exercise for fit in fitting(LIBRARY, filters)]


def test_everything_fits_no_filters() -> None:
    """Without filters each exercise is there once, in the order in which topics print, in its usual way."""
    fits = fitting(LIBRARY, Filters())
    assert sorted(fit.exercise.id for fit in fits) == sorted(LIBRARY.exercises)
    assert [fit.exercise.id for fit in fits[: len(topics_of(LIBRARY))]] == list(topics_of(LIBRARY))
    assert {fit.easier for fit in fits} == {False}


@given(some(CATALOGUE.positions), some(CATALOGUE.kinds), some(LIBRARY.topics))
def test_any_of_position_kind_and_topic(
    positions: frozenset[str], kinds: frozenset[str], topics: frozenset[str]
) -> None:
    """An exercise fits when it has one of the positions, one of the kinds and one of the topics that are asked for."""
    of_topics = topics_of(LIBRARY)
    expected = {
        each.id
        for each in LIBRARY.exercises.values()
        if each.position in (positions or {each.position})
        and each.kind in (kinds or {each.kind})
        and (not topics or topics & set(of_topics.get(each.id, ())))
    }
    assert expected == {each.id for each in found(Filters(positions, kinds, topics))}


@given(some(CATALOGUE.equipment))
def test_at_hand(things: frozenset[str]) -> None:
    """An exercise fits when nothing is needed for it beyond what is at hand."""
    expected = {each.id for each in LIBRARY.exercises.values() if set(each.equipment) <= things}
    assert expected == {each.id for each in found(Filters(at_hand=things))}


@given(some(CATALOGUE.conditions))
def test_conditions_of_one_patient(conditions: frozenset[str]) -> None:
    """What any of the conditions excludes does not fit; what any of them changes fits in its easier way alone."""
    levels = {each.id: {each.exclude.get(condition) for condition in conditions} for each in LIBRARY.exercises.values()}
    fits = fitting(LIBRARY, Filters(conditions=conditions))
    assert {name for name, found in levels.items() if "avoid" not in found} == {fit.exercise.id for fit in fits}
    assert [fit.easier for fit in fits] == ["change" in levels[fit.exercise.id] for fit in fits]


def test_beginnings() -> None:
    """A word stands for the ids that begin with it up to a hyphen, and an id for itself alone."""
    meant = by_beginning(("lying-on-back", "lying-on-side", "sitting", "sitting-tall"))
    assert meant["lying"] == meant["lying-on"] == {"lying-on-back", "lying-on-side"}
    assert meant["sitting"] == {"sitting"}
    assert meant["lying-on-back"] == {"lying-on-back"}
    assert "ly" not in meant


def test_where_exercises_print() -> None:
    """Each exercise has the topics that hold it and the programs that have it in a stage."""
    assert topics_of(LIBRARY)["bridge"] == ("strengthening",)
    expected = {
        program.id
        for program in LIBRARY.programs.values()
        if any(item.exercise == "bridge" for stage in program.stages for item in stage.exercises)
    }
    assert expected
    assert programs_of(LIBRARY)["bridge"] == tuple(sorted(expected))
