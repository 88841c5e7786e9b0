"""Warning signs: tiers that are there, signs in their own tier, no reassurance, and a number to call."""

import re
from pathlib import Path
from typing import Any

import pytest

from handoutgen.content.library import read_library
from handoutgen.content.topic import Tier
from handoutgen.rules.prose import readable
from handoutgen.rules.safety import safety_findings
from handoutgen.rules.tiers import tier_findings
from tests.rules.broken import SHIPPED, Broken, broken, edited, shipped, with_text

FILE = "topics/warning-signs.yaml"
_topic = shipped().topics["warning-signs"].tiers
assert _topic
EMERGENCY = range(len((*_topic.emergency.cauda_equina, *_topic.emergency.signs)))
SAME_DAY = range(len(_topic.same_day.signs))
SHORT = range(len(_topic.compact.signs))


def _with(**tiers: Any) -> Broken:
    """The shipped library with some of its tiers replaced; places are those of the shipped file."""
    library = shipped()
    topic = library.topics["warning-signs"]
    assert topic.tiers
    changed = topic._replace(tiers=topic.tiers._replace(**tiers))
    whole = library._replace(topics={**library.topics, topic.id: changed})
    return Broken(whole, topic.place.file, (SHIPPED / FILE).read_text("utf-8"))


def _without(tier: Tier, number: int) -> Tier:
    """A tier without one of its signs, those of cauda equina counted first."""
    first = len(tier.cauda_equina)
    if number < first:
        return tier._replace(cauda_equina=tier.cauda_equina[:number] + tier.cauda_equina[number + 1 :])
    return tier._replace(signs=tier.signs[: number - first] + tier.signs[number - first + 1 :])


def test_the_shipped_warning_signs_are_in_order() -> None:
    """The shipped tiers have no finding."""
    assert [] == list(tier_findings(shipped()))


def test_an_overlay_cannot_take_the_tiers_out(tmp_path: Path) -> None:
    """A clinic's own topic in place of the shipped one, without tiers, blocks a build at that file."""
    overlay = tmp_path / FILE
    overlay.parent.mkdir()
    text = edited(FILE, r"(?s)^tiers:.*?(?=^sources:)", "sections:\n  - text:\n      - Ask us first.\n\n")
    overlay.write_text(text, "utf-8")
    library, _ = read_library([SHIPPED, tmp_path])
    assert library
    there = Broken(library, overlay.as_posix(), text)
    assert [("no-warning-signs", there.line("name:"), "tiers")] == there.said(safety_findings(library))


def test_a_library_without_the_topic_is_told_at_its_catalogue() -> None:
    """Where no topic is left that could warn, the finding stands at the library's own file."""
    library = shipped()
    topics = {name: topic for name, topic in library.topics.items() if name != "warning-signs"}
    found = list(tier_findings(library._replace(topics=topics)))
    assert [("no-warning-signs", library.catalogue.place)] == [(each.code, each.place) for each in found]


def test_two_topics_with_tiers_are_one_too_many() -> None:
    """A handout prints one set of warning signs."""
    library = shipped()
    second = library.topics["sitting"]._replace(tiers=library.topics["warning-signs"].tiers)
    codes = {each.code for each in tier_findings(library._replace(topics={**library.topics, "sitting": second}))}
    assert {"several-warning-signs"} == codes


@pytest.mark.parametrize("number", EMERGENCY)
@pytest.mark.parametrize("to", ["same_day", "soon"])
def test_no_emergency_sign_moves_down(number: int, to: str) -> None:
    """Each sign of the emergency tier, moved to a less urgent one, is found where it stands then."""
    tiers = _topic
    assert tiers
    sign = (*tiers.emergency.cauda_equina, *tiers.emergency.signs)[number]
    target: Tier = getattr(tiers, to)
    changed = {"emergency": _without(tiers.emergency, number), to: target._replace(signs=(*target.signs, sign))}
    there = _with(**changed)
    path = f"tiers.{to.replace('_', '-')}.signs[{len(target.signs) + 1}]"
    expected = ("sign-in-wrong-tier", sign.place.line, path)
    assert expected in there.said(tier_findings(there.library))


@pytest.mark.parametrize("number", SAME_DAY)
def test_no_same_day_sign_moves_down(number: int) -> None:
    """Each same-day sign, moved to the last tier, is found where it stands then."""
    tiers = _topic
    assert tiers
    sign = tiers.same_day.signs[number]
    soon = tiers.soon._replace(signs=(*tiers.soon.signs, sign))
    there = _with(same_day=_without(tiers.same_day, number), soon=soon)
    expected = ("sign-in-wrong-tier", sign.place.line, f"tiers.soon.signs[{len(soon.signs)}]")
    assert expected in there.said(tier_findings(there.library))


@pytest.mark.parametrize("number", SAME_DAY)
def test_a_same_day_sign_may_move_up(number: int) -> None:
    """A same-day sign in the emergency tier is no finding."""
    tiers = _topic
    assert tiers
    emergency = tiers.emergency._replace(signs=(*tiers.emergency.signs, tiers.same_day.signs[number]))
    assert [] == list(tier_findings(_with(emergency=emergency, same_day=_without(tiers.same_day, number)).library))


@pytest.mark.parametrize("number", SHORT)
def test_the_short_form_names_every_emergency(number: int) -> None:
    """Each line that the short form loses is missed."""
    tiers = _topic
    assert tiers
    signs = tiers.compact.signs[:number] + tiers.compact.signs[number + 1 :]
    there = _with(compact=tiers.compact._replace(signs=signs))
    expected = ("sign-missing", signs[0].place.line, "tiers.compact.signs")
    assert expected in there.said(tier_findings(there.library))


LINE = (
    "fever",
    "weight loss",
    "night pain",
    "a new lump",
    "a sore, swollen calf",
    "**one** weak or numb leg",
    "new pain after cancer",
    "a fall or",
    "or surgery",
)


@pytest.mark.parametrize("words", LINE)
def test_the_short_form_names_what_needs_a_call_today(words: str) -> None:
    """Whatever its same-day line loses is missed, at the line."""
    text = (SHIPPED / FILE).read_text("utf-8")
    before, line = text.split("    same-day: >-\n", 1)
    assert words in re.sub(r"\s+", " ", line)
    cut = re.sub(re.escape(words).replace(r"\ ", r"\s+"), "", line, count=1)
    there = with_text(FILE, f"{before}    same-day: >-\n{cut}")
    at = there.line("**Call us today:**")
    found = [(code, path) for code, line_, path in there.said(tier_findings(there.library)) if line_ in (at, at - 1)]
    assert ("sign-missing", "tiers.compact.same-day") in found


def test_a_sign_moved_in_the_file_is_found_at_its_line() -> None:
    """The bladder line cut from the emergency tier and pasted into the last one blocks at its new line."""
    sign = "      - Hard to start or stop peeing, leaking, or cannot feel a full bladder\n"
    text = edited(FILE, re.escape(sign), "")
    moved = re.sub(r"(?s)(  soon:.*?signs:\n)", lambda found: found[1] + sign, text, count=1)
    there = with_text(FILE, moved)
    line = there.line(sign.strip())
    expected = [
        ("cauda-equina-outside", line, "tiers.soon.signs[1]"),
        ("sign-in-wrong-tier", line, "tiers.soon.signs[1]"),
    ]
    assert expected == there.said(safety_findings(there.library))


@pytest.mark.parametrize(
    "words",
    [
        "Saddle numbness",
        "You lose control of your bladder",
        "Bowel trouble",
        "Weak in both legs",
        "You cannot pee",
        "Trouble controlling pee",
        "Numb bottom",
        "Numbness of your inner thighs",
        "Leaking pee",
        "New erection trouble",
        "Cauda equina",
    ],
)
def test_cauda_equina_stands_in_the_emergency_tier_alone(words: str) -> None:
    """Words of cauda equina in a less urgent tier block a build at their line."""
    there = broken(FILE, r"(?s)(  soon:.*?signs:\n)", rf"\g<1>      - {words}\n")
    expected = [("cauda-equina-outside", there.line(f"- {words}"), "tiers.soon.signs[1]")]
    assert expected == there.said(tier_findings(there.library))


def test_cauda_equina_signs_stand_in_their_own_list() -> None:
    """A cauda equina sign among the other emergencies is found: the patient would not say the words for it."""
    tiers = _topic
    assert tiers
    sign = tiers.emergency.cauda_equina[0]
    emergency = _without(tiers.emergency, 0)._replace(signs=(sign, *tiers.emergency.signs))
    there = _with(emergency=emergency)
    expected = [("sign-in-wrong-tier", sign.place.line, "tiers.emergency.signs[1]")]
    assert expected == there.said(tier_findings(there.library))


@pytest.mark.parametrize(
    "words",
    ["Do not worry", "This is usually harmless", "It is rarely serious", "Most people are fine", "Stay calm"],
)
@pytest.mark.parametrize("field", ["lead", "action"])
def test_no_tier_reassures(words: str, field: str) -> None:
    """Words that play a sign down block a build, in a lead or an action."""
    there = broken(FILE, rf'(?s)(  emergency:.*?\n    {field}: ")', rf"\g<1>{words}. ")
    expected = [("reassurance", there.line(words), f"tiers.emergency.{field}")]
    assert expected == there.said(tier_findings(there.library))


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        (r"^    action: .*emergency.*$", "tiers.emergency.action"),
        (r"^    action: .*clinic.*closed.*$", "tiers.same-day.action"),
    ],
)
def test_each_tier_says_whom_to_call(pattern: str, path: str) -> None:
    """An action without its number blocks a build."""
    there = broken(FILE, pattern, "    action: Call somebody.")
    found = there.said(tier_findings(there.library))
    assert {("tier-action", there.line("Call somebody."), path)} == set(found)


def test_the_emergency_tier_says_cauda_equina() -> None:
    """Without the words to say on the phone a build is blocked."""
    there = broken(FILE, r"^    say: .*\n", "")
    assert ["tiers.emergency.say"] == [path for code, _, path in there.said(tier_findings(there.library))]


def test_signs_are_read_with_their_words_of_a_region() -> None:
    """A region's word counts as its name, so that a sign that holds one is still known."""
    tiers = _topic
    assert tiers
    assert any("poo" in readable(sign) for sign in tiers.emergency.cauda_equina)


def test_a_library_alone_says_what_its_part_of_the_body_has() -> None:
    """With our signs left out, a library that names none of its own and keeps our first page blocks a build twice."""
    library = shipped()
    kept = {key: folder for key, folder in library.origins.items() if key != ("safety", "back-and-hip")}
    alone = library._replace(catalogue=library.catalogue._replace(alone=True), origins=kept)
    assert ["alone-unsaid"] * 2 == [each.code for each in tier_findings(alone)]
    assert [] == list(tier_findings(library))
