"""Waivers: findings of wording that an author keeps, and what nobody may waive."""

from pathlib import Path

import pytest

from handoutgen.content.library import read_library
from handoutgen.problems import Problem, Severity, failing, standing
from handoutgen.rules.all import library_findings
from handoutgen.rules.glyphs import check
from handoutgen.rules.reasons.all import REASONS
from handoutgen.rules.safety import safety_findings
from handoutgen.rules.waivers import waived, waiver_findings
from tests.rules.broken import SHIPPED, Broken, edited, with_text
from tests.shipped import family

REASON = "Our patients know this sentence by heart."
LONG = (
    "summary:\n  - Get up from your chair every 30 to 45 minutes and walk a little each time, since that may help your "
    "hips and your low back."
)
TOPIC = "topics/sitting.yaml"
CARD = "exercises/bridge.yaml"


def waiving(code: str, file: str = CARD, why: str = REASON) -> Broken:
    """A shipped file that waives a code, and is sound otherwise."""
    return with_text(file, f"{(SHIPPED / file).read_text('utf-8').rstrip()}\nwaive:\n  {code}: {why}\n")


def own(found: tuple[Problem, ...], broken: Broken) -> list[Problem]:
    return [each for each in found if each.place.file == broken.file and (each.waived or each.code in WAIVERS)]


WAIVERS = ("cannot-waive", "unknown-code", "idle-waiver")


@pytest.mark.parametrize(
    ("file", "pattern", "bad", "code"),
    [
        (TOPIC, r"summary:\n(?:  - .*\n)+", f"{LONG}\n", "long-sentence"),
        (TOPIC, r"^action:\n(?:  .*\n)+", "", "no-action"),
        (CARD, "^feel: .*", "feel: a pain of < 4.", "comparison-sign"),
        (CARD, "^  days-a-week: 3", "  days-a-week: 7", "unusual-dose"),
        ("programs/desk-worker.yaml", "^who: .*", "who: For people with a pain of < 4.", "comparison-sign"),
    ],
)
def test_a_waived_finding_fails_nothing(file: str, pattern: str, bad: str, code: str) -> None:
    """What a file waives with a reason is told with it, and neither fails a check nor stands as a warning."""
    text = edited(file, pattern, bad)
    open_, kept = with_text(file, text), with_text(file, f"{text.rstrip()}\nwaive:\n  {code}: {REASON}\n")
    found = [each for each in library_findings(open_.library) if each.code == code and each.place.file == open_.file]
    assert found
    assert not any(each.waived for each in found)
    told = library_findings(kept.library)
    assert {REASON} == {each.waived for each in told if each.code == code and each.place.file == kept.file}
    assert [] == [
        str(each) for each in standing(told) if each.place.file == kept.file and each.code in (code, *WAIVERS)
    ]
    assert [] == [str(each) for each in failing(told) if each.place.file == kept.file]


def test_a_waiver_is_for_its_own_file() -> None:
    """The same finding in another file stays."""
    text = edited(TOPIC, r"summary:\n(?:  - .*\n)+", f"{LONG}\n")
    kept = with_text(TOPIC, f"{text.rstrip()}\nwaive:\n  long-sentence: {REASON}\n").library
    other = with_text("topics/everyday.yaml", edited("topics/everyday.yaml", r"summary:\n(?:  - .*\n)+", f"{LONG}\n"))
    both = kept._replace(topics={**kept.topics, "everyday": other.library.topics["everyday"]})
    found = [each for each in library_findings(both) if each.code == "long-sentence"]
    assert ["", REASON] == [each.waived for each in found]


def test_a_waived_finding_says_why() -> None:
    """A waived finding prints with its reason in place of what to do."""
    text = edited(CARD, "^feel: .*", "feel: a pain of < 4.")
    kept = with_text(CARD, f"{text.rstrip()}\nwaive:\n  comparison-sign: {REASON}\n")
    (found,) = own(library_findings(kept.library), kept)
    assert str(found).endswith(
        f'feel: waived: "<" is a sign that many readers cannot read. [comparison-sign] Reason: {REASON}'
    )


@pytest.mark.parametrize("code", [reason.code for reason in REASONS.values() if not reason.waivable])
def test_nobody_waives_the_rest(code: str) -> None:
    """Safety, validity, characters without a glyph and exclusions: waiving them is an error at its line."""
    broken = waiving(code)
    (found,) = waiver_findings(broken.library)
    assert ("cannot-waive", broken.line(f"  {code}: "), f"waive.{code}", Severity.ERROR) == (
        found.code,
        found.place.line,
        found.path,
        found.severity,
    )


def test_a_waived_claim_still_blocks() -> None:
    """A promise that a file waives is told as before, and blocks a build beside the waiver itself."""
    text = edited(CARD, "^purpose: .*", "purpose: Cures a sore back.")
    broken = with_text(CARD, f"{text.rstrip()}\nwaive:\n  claim: {REASON}\n")
    assert ["claim", "cannot-waive"] == [each.code for each in safety_findings(broken.library)]


def test_unknown_codes() -> None:
    """A code that there is not is an error that names the nearest."""
    broken = waiving("long-sentense")
    (found,) = waiver_findings(broken.library)
    assert "unknown-code" == found.code
    assert 'Did you mean "long-sentence"?' == found.hint


@pytest.mark.parametrize("file", [CARD, TOPIC, "programs/runner.yaml"])
def test_idle_waivers(file: str) -> None:
    """A waiver of nothing is a warning at its line."""
    broken = waiving("long-paragraph", file)
    (found,) = (each for each in waived((), broken.library) if each.place.file == broken.file)
    assert ("idle-waiver", Severity.WARNING, broken.line("  long-paragraph: ")) == (
        found.code,
        found.severity,
        found.place.line,
    )


def test_places_survive_reading(tmp_path: Path) -> None:
    """The place of a waiver is known in a library that was read from its folders."""
    (tmp_path / "exercises").mkdir()
    text = waiving("claim").text
    (tmp_path / CARD).write_text(text, encoding="utf-8")
    library, _ = read_library([SHIPPED, tmp_path])
    assert library
    assert [text[: text.index("  claim: ")].count("\n") + 1] == [each.place.line for each in safety_findings(library)]


def test_reasons_do_not_print() -> None:
    """A reason may be written in any script: it is never set."""
    exercise = waiving("long-sentence", why="患者都知道这句话,所以保留它。").library.exercises["bridge"]
    assert () == check(exercise, family(), exercise.place)
