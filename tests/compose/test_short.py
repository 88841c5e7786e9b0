from collections import Counter
from typing import Any

import pytest

from handoutgen.compose.blocks import Document
from handoutgen.compose.cards import Card, CardPair
from handoutgen.compose.leaves import leaves, plain
from handoutgen.content.exercise import Exercise
from handoutgen.plan.model import Plan
from tests.shipped import document_of, library, plan_of


def pairs_of(document: Document) -> list[CardPair]:
    """The pairs of short cards, in order."""
    return [section for section in document.sections if isinstance(section, CardPair)]


def anchors(*names: str, **said: Any) -> list[list[str]]:
    """The exercises of each pair."""
    document = document_of(plan_of(*names, per_page=2, **said))
    return [[card.anchor for card in pair.cards] for pair in pairs_of(document)]


def with_stop_of(plan: Plan, name: str, other: Exercise) -> Plan:
    """A plan of one topic in which an exercise stops for what another stops for."""
    (topic,) = plan.topics
    exercises = tuple(
        chosen._replace(exercise=chosen.exercise._replace(stop=other.stop)) if chosen.exercise.id == name else chosen
        for chosen in topic.exercises
    )
    return plan._replace(topics=(topic._replace(exercises=exercises),))


def test_cards_of_a_topic_stand_in_pairs() -> None:
    """Pairs follow the order of the topic and never join two topics; an odd last one is alone."""
    assert anchors("bridge", "clamshell", "dead-bug", "cat-cow") == [["cat-cow"], ["bridge", "clamshell"], ["dead-bug"]]


def test_one_on_a_page_has_whole() -> None:
    """Without being asked for, no card is short."""
    sections = document_of(plan_of("strengthening")).sections
    assert [one for one in sections if isinstance(one, CardPair)] == []
    assert len([one for one in sections if isinstance(one, Card)]) == 5


def test_a_short_card_leaves_out_what_can_wait() -> None:
    """Neither easier nor harder, neither need nor note, not how to start, move up or bear a flare."""
    (pair,) = pairs_of(document_of(plan_of("bridge", per_page=2)))
    ends = {leaf.key.split(".")[1] for leaf in leaves(pair)}
    assert ends == {"number", "name", "tick", "purpose", "dose", "panel1", "panel2", "feel", "avoid", "stop"}


def test_what_both_stop_for_is_said_once() -> None:
    """The band has the words of the first card where the second says the same."""
    (pair,) = pairs_of(document_of(plan_of("bridge", "clamshell", per_page=2)))
    assert [stop.key for stop in pair.stops] == ["bridge.stop"]
    assert plain(pair.stops[0]).startswith("Stop if you feel sharp pain")


def test_what_each_stops_for_is_said_of_each() -> None:
    """Where two cards differ, both texts stand below them, each with the number of its exercise."""
    breathing = library().exercises["belly-breathing"]
    plan = with_stop_of(plan_of("bridge", "clamshell", per_page=2), "clamshell", breathing)
    (pair,) = pairs_of(document_of(plan))
    first, second = map(plain, pair.stops)
    assert first.startswith("Exercise 1: stop if you feel sharp pain")
    assert second.startswith("Exercise 2: stop if you feel dizzy")


@pytest.mark.parametrize("program", [*library().programs, ""])
def test_every_key_is_used_once(program: str) -> None:
    """Each leaf can be found by its key, also in pairs and in the weeks of a diary."""
    plan = plan_of(*library().topics, everything=not program, program=program, per_page=2)
    counted = Counter(leaf.key for leaf in leaves(document_of(plan).sections))
    assert [key for key, count in counted.items() if count > 1] == []
