"""What the fields of an exercise say, and what its words say."""

import pytest

from handoutgen.problems import Severity
from handoutgen.rules.agree import agreement_findings
from tests.rules.broken import Broken, broken, shipped


def _found(there: Broken) -> list[tuple[str, int, str]]:
    return there.said(agreement_findings(there.library))


def test_the_shipped_exercises_agree() -> None:
    """No shipped exercise says one thing as data and another in words."""
    assert [] == list(agreement_findings(shipped()))


@pytest.mark.parametrize(
    ("name", "position"),
    [
        ("bridge", "lying-on-front"),
        ("standing-march", "sitting"),
        ("seated-march", "standing"),
        ("clamshell", "lying-on-back"),
        ("cat-cow", "kneeling"),
        ("kneeling-hip-flexor-stretch", "all-fours"),
        ("plank", "lying-on-side"),
    ],
)
def test_a_position_is_that_of_the_steps(name: str, position: str) -> None:
    """Another position than the first steps name is a warning at its line: exclusions depend on it."""
    there = broken(f"exercises/{name}.yaml", "^position: .*$", f"position: {position}")
    assert [("position-unlike-steps", there.line("position:"), "position")] == _found(there)
    assert {Severity.WARNING} == {each.severity for each in agreement_findings(there.library)}


@pytest.mark.parametrize(
    ("name", "sides", "severity"),
    [
        ("clamshell", "both", Severity.WORDING),
        ("bridge", "each", Severity.WARNING),
        ("bridge", "one", Severity.WARNING),
    ],
)
def test_sides_are_those_of_the_words(name: str, sides: str, severity: Severity) -> None:
    """Tokens of a side where both work at once, and none where one does, are found at the line of the sides."""
    there = broken(f"exercises/{name}.yaml", "^sides: .*$", f"sides: {sides}")
    assert [("sides-unlike-words", there.line("sides:"), "sides")] == _found(there)
    assert [Severity.WARNING] == [each.severity for each in agreement_findings(there.library)]


@pytest.mark.parametrize(
    ("name", "typed", "instead", "path"),
    [
        ("bridge", "do 1 set of 8", "do 2 sets of 8", "start.text"),
        ("bridge", "do 1 set of 8", "do 1 set of 16", "start.text"),
        ("plank", "hold 5 times for 10 sec", "hold 5 times for 100 sec", "start.text"),
        ("plank", "hold 5 times", "hold 6 times", "start.text"),
        ("belly-breathing", "for 2 minutes", "for 20 minutes", "start.text"),
    ],
)
def test_the_words_of_the_start_have_its_numbers(name: str, typed: str, instead: str, path: str) -> None:
    """Another number in the words than in the fields is found at the words."""
    there = broken(f"exercises/{name}.yaml", rf"(?<=text: ){typed}|(?<=this way ){typed}", instead)
    assert [("dose-unlike-words", there.line("  text:"), path)] == _found(there)


@pytest.mark.parametrize(
    ("name", "key", "number", "path"),
    [
        ("bridge", "reps", "20", "start.reps"),
        ("plank", "hold", "40 s", "start.hold"),
        ("belly-breathing", "time", "6 min", "start.time"),
    ],
)
def test_nobody_starts_above_the_dose(name: str, key: str, number: str, path: str) -> None:
    """A starting level above the usual dose is found, whatever its words say."""
    there = broken(f"exercises/{name}.yaml", rf"(?s)(^start:.*?^  {key}: )[^\n]*", rf"\g<1>{number}")
    assert ("dose-unlike-words", there.line("  text:"), path) in _found(there)


@pytest.mark.parametrize(
    ("name", "typed", "instead"),
    [
        ("bridge", "^  reps: 10-15", "  reps: 10-16"),
        ("bridge", "up to 15", "up to 14"),
        ("plank", "up to 30", "up to 20"),
        ("belly-breathing", "up to 5 minutes", "up to 4 minutes"),
    ],
)
def test_moving_up_ends_no_lower_than_the_dose(name: str, typed: str, instead: str) -> None:
    """A highest number below the dose is found at the words on moving up."""
    there = broken(f"exercises/{name}.yaml", typed, instead)
    assert [("dose-unlike-words", there.line("progress:"), "progress")] == _found(there)


@pytest.mark.parametrize(("purpose", "expected"), [("Eases your back.", ["purpose-promises"]), ("Can ease it.", [])])
def test_a_purpose_promises_nothing(purpose: str, expected: list[str]) -> None:
    """It says what the exercise may or can do, or helps with."""
    there = broken("exercises/bridge.yaml", "^purpose: .*$", f"purpose: {purpose}")
    assert [(code, there.line("purpose:"), "purpose") for code in expected] == _found(there)


@pytest.mark.parametrize(
    ("key", "typed", "words"),
    [
        ("feel:", r"^feel: .*$", "feel: arching your low back."),
        ("easier:", r"(?<=^easier:\n)  text: .*$", "  text: hold a full bottle in each hand."),
        ("harder:", r"(?<=^harder:\n)  text: .*$", "  text: do only a smaller lift."),
    ],
)
def test_texts_in_each_others_place_are_a_warning(key: str, typed: str, words: str) -> None:
    """A feeling that is a mistake, an easier way with a weight, a harder one that is less: each at its own line."""
    there = broken("exercises/bridge.yaml", typed, words)
    assert [("wrong-field", there.line(words.strip()))] == [found[:2] for found in _found(there)]


@pytest.mark.parametrize("kind", ["stretch", "mobility", "balance", "calm"])
def test_a_kind_that_the_words_do_not_bear_out(kind: str) -> None:
    """A strengthening exercise under another kind is told of at that line; each shipped one says its own."""
    there = broken("exercises/bridge.yaml", "^kind: strength", f"kind: {kind}")
    found = [each for each in there.said(agreement_findings(there.library)) if each[0] == "kind-unlike-words"]
    assert [("kind-unlike-words", there.line("kind:"), "kind")] == found
    assert "kind-unlike-words" not in {each.code for each in agreement_findings(shipped())}


def test_a_token_of_a_side_without_braces() -> None:
    """A step with the name of a token in the place of a side is told of at its line."""
    there = broken("exercises/kneeling-hip-flexor-stretch.yaml", r"\{\{side\}\} knee", "side knee")
    found = [each for each in there.said(agreement_findings(there.library)) if each[0] == "sides-unlike-words"]
    assert [there.line("side knee")] == [line for _, line, _ in found]
