"""Claims, brands, supports and pressing into the belly."""

import pytest

from handoutgen.problems import Place
from handoutgen.rules.claims import BRANDS, CLAIMS, advising, claim_findings, pressing, program_claims
from handoutgen.rules.found import Prose, banned
from handoutgen.rules.safety import safety_findings
from tests.rules.broken import broken, shipped

HERE = Place("a.yaml", 1, 1)


def _codes(words: str) -> list[str]:
    return [each.code for each in claim_findings(shipped(), (Prose(words, HERE, "message"),))]


@pytest.mark.parametrize(
    "words",
    [
        "This cures back pain.",
        "It can cure you.",
        "A cure for a tight hip",
        "Curing your back takes time.",
        "A tight psoas is the cause of your pain.",
        "Sitting is the main cause of it.",
        "Your pain is caused by a tight psoas.",
        "A tight psoas causes low back pain.",
        "This fixes your posture.",
        "Fix your back in 6 weeks.",
        "Your hip can be fixed.",
        "This stretch releases the psoas.",
        "Release your hips.",
        "It lengthens the muscle.",
        "Lengthening takes weeks.",
        "These moves are safe.",
        "This is the safest way.",
        "Stretch safely.",
        "Results are guaranteed.",
        "We guarantee that it helps.",
        "CURES ALL",
    ],
)
def test_promises_are_found(words: str) -> None:
    """A sentence that promises has one finding."""
    assert ["claim"] == _codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "A belt is not a cure.",
        "There is no cure, and it may still ease.",
        "Sitting fixes",
        "Choose a fixed time each day.",
        "A tight psoas may cause pain.",
        "It is one possible reason for pain.",
        "Pain has many causes.",
        "Let go of the tension.",
        "The curve of your low back is secure.",
        "Safety comes first, and it is unsafe to rush.",
    ],
)
def test_plain_words_are_not(words: str) -> None:
    """Words that only look like a promise have no finding."""
    assert [] == _codes(words)


@pytest.mark.parametrize(
    ("file", "key"),
    [("topics/sitting.yaml", "message"), ("exercises/bridge.yaml", "purpose"), ("front-page.yaml", "message")],
)
def test_a_claim_blocks_at_its_line(file: str, key: str) -> None:
    """The word "cures" in a sentence blocks a build at that line."""
    there = broken(file, rf"^{key}: .*$", f"{key}: This cures a sore back.")
    assert [("claim", there.line("This cures"), key)] == there.said(safety_findings(there.library))


def test_a_claim_in_an_alternative_text_blocks() -> None:
    """What a screen reader says is searched too."""
    there = broken("exercises/bridge.yaml", "Side view of a person", "A safe view of a person")
    assert ["claim"] == [code for code, _, _ in there.said(safety_findings(there.library))]


def test_titles_of_sources_are_not_claims() -> None:
    """What a source is called is not ours to say otherwise."""
    there = broken("library.yaml", r"^    title: .*$", "    title: Why a brace cures back pain, by Baron Active")
    assert [] == there.said(safety_findings(there.library))


def test_brands_are_found_outside_the_sources() -> None:
    """A company's name in a text blocks."""
    assert ["brand"] == _codes("Buy it from Baron Active.")
    assert ["brand"] == _codes("Tie a Thera-Band round your knees.")


@pytest.mark.parametrize("words", ["Wear a back brace at work.", "Try using insoles.", "You need a good corset."])
def test_supports_are_advised_nowhere_else(words: str) -> None:
    """Telling somebody to use a support blocks a build, except in the topic on supports."""
    there = broken("topics/sitting.yaml", r"^message: .*$", f"message: {words}")
    assert [("support-advised", there.line(words), "message")] == there.said(safety_findings(there.library))
    there = broken("topics/supports.yaml", r"^message: .*$", f"message: {words}")
    assert [] == there.said(safety_findings(there.library))


@pytest.mark.parametrize(
    "words", ["A belt? Ask us.", "Do not wear a belt all day.", "Support your low back.", "Brace yourself."]
)
def test_speaking_of_supports_is_fine(words: str) -> None:
    """A text that names a support without advising it has no finding."""
    assert [] == _codes(words)


def test_no_program_includes_supports() -> None:
    """A program may neither print the topic on supports nor name one in its words."""
    library = shipped()
    program = next(iter(library.programs.values()))
    with_topic = program._replace(topics=(*program.topics, "supports"))
    naming = program._replace(
        progress=program.progress._replace(parts=(program.progress.parts[0]._replace(text="Add a belt."),))
    )
    for changed, path in ((with_topic, "topics"), (naming, "progress")):
        found = program_claims(library._replace(programs={program.id: changed}))
        assert [("support-advised", path)] == [(each.code, each.path) for each in found]


@pytest.mark.parametrize(
    "words",
    [
        "Press your fingers into your belly.",
        "Push a ball deep into the lower belly.",
        "Massage your belly.",
        "Rub gently on your groin.",
        "Dig your thumbs deep into the psoas.",
    ],
)
def test_nobody_is_told_to_press_into_the_belly(words: str) -> None:
    """Pressing into the belly blocks."""
    assert ["presses"] == _codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "Never press into your belly.",
        "Do not push a ball into your belly.",
        "Rest a hand on your belly.",
        "Press your low back down, belly firm.",
        "Lie on your belly and press your hips into the mat.",
        "Draw your belly in.",
        "A hernia is a bulge that pushes through a weak spot, as in the belly.",
    ],
)
def test_other_moves_of_the_belly_are_fine(words: str) -> None:
    """Telling somebody not to, and moves that press elsewhere, have no finding."""
    assert [] == _codes(words)


def test_every_entry_has_stems_that_its_words_hold() -> None:
    """The letters that let a text be skipped are part of whatever the pattern finds."""
    safety = shipped().safety
    for entry in (*CLAIMS, BRANDS, *map(pressing, safety.press), *map(advising, safety.unadvised)):
        for stem in entry.stems:
            assert stem == stem.lower()
    assert [] == list(banned((Prose("Nothing here", HERE, ""),), CLAIMS))
