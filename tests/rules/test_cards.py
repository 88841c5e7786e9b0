"""What every handout with an exercise says: when to stop, what overrides the pain guide, and who it is for."""

import re

import pytest

from handoutgen.rules.cards import said_findings
from handoutgen.rules.safety import safety_findings
from tests.rules.broken import SHIPPED, broken, with_text

WHOLE = "you feel weakness, dizziness, chest pain or a pinch in the groin. Check the warning signs."


@pytest.mark.parametrize(
    ("lacking", "name"),
    [
        ("weakness, ", "weakness"),
        ("dizziness, ", "dizziness"),
        ("chest pain", "chest pain"),
        (" or a pinch in the groin", "a pinch in the groin"),
        (" Check the warning signs.", "the warning signs"),
    ],
)
def test_each_card_says_when_to_stop(lacking: str, name: str) -> None:
    """A card whose "Stop if" lacks a sign, or does not point to the warning signs, blocks a build at its line."""
    there = broken("exercises/bridge.yaml", r"(?s)^stop: .*?\n(?=\nexclude)", f"stop: {WHOLE.replace(lacking, '')}\n")
    [problem] = [each for each in safety_findings(there.library) if each.place.file == there.file]
    expected = ("stop-incomplete", there.line("stop:"), f"This does not name {name}.")
    assert expected == (problem.code, problem.place.line, problem.message)


def test_a_card_that_says_all_of_it_is_fine() -> None:
    """The words of the rule are enough."""
    there = broken("exercises/bridge.yaml", r"(?s)^stop: .*?\n(?=\nexclude)", f"stop: {WHOLE}\n")
    assert [] == there.said(said_findings(there.library))


def test_the_pain_guide_gives_way_to_the_warning_signs() -> None:
    """A pain guide that does not say so blocks a build."""
    there = broken("pain-guide.yaml", r'^  - "\*\*Warning signs come.*$', '  - "Think of your usual pain."')
    assert ["override-unsaid"] == [code for code, _, _ in there.said(safety_findings(there.library))]


@pytest.mark.parametrize("words", ["override any score", "come before any score", "come first"])
def test_the_pain_guide_may_say_so_in_several_ways(words: str) -> None:
    """Each plain way to put the warning signs first is enough."""
    there = broken("pain-guide.yaml", r'^  - "\*\*Warning signs come.*$', f'  - "Warning signs {words}."')
    assert [] == there.said(safety_findings(there.library))


def test_the_first_page_is_for_adults() -> None:
    """A first page that does not say so blocks a build at its line."""
    there = broken("front-page.yaml", r"^subtitle: .*$", "subtitle: Gentle care for the psoas.")
    assert [("adults-unsaid", there.line("subtitle:"), "subtitle")] == there.said(safety_findings(there.library))


@pytest.mark.parametrize("words", ["[Cc]linician", "[Hh]ip replacement", "[Pp]regnan", "[Bb]alance"])
def test_the_self_check_says_who_must_not(words: str) -> None:
    """The self-check without one of its limits blocks a build."""
    text = (SHIPPED / "topics/self-check.yaml").read_text("utf-8")
    there = with_text("topics/self-check.yaml", re.sub(words, "someone", text))
    assert ["topic-limits"] == [code for code, _, _ in there.said(safety_findings(there.library))]


@pytest.mark.parametrize(
    ("typed", "instead", "line"),
    [(r"^before: .*\n", "", "name:"), (r"^before: .*$", "before: Wear shoes that grip.", "before:")],
)
def test_runners_with_groin_pain_do_not_start(typed: str, instead: str, line: str) -> None:
    """A program for runners that does not keep them back blocks a build; one for others need not speak of it."""
    there = broken("programs/runner.yaml", typed, instead)
    assert [("program-limits", there.line(line), "before")] == there.said(safety_findings(there.library))
    walks = broken("programs/desk-worker.yaml", r"^who: .*$", "who: For adults who walk.")
    assert [] == walks.said(safety_findings(walks.library))
