from collections import Counter
from typing import Any

import pytest

from handoutgen.compose.blocks import TILES_ANCHOR, About, BeforeStart, FrontPage, TopicPage, WarningSigns
from handoutgen.compose.cards import Card
from handoutgen.compose.leaves import Logo, PageNumber, Words, leaves, plain
from handoutgen.content.exercise import Review
from handoutgen.content.shared import Raster
from tests.shipped import CLINIC, FOUR, document_of, library, plan_of


def kinds(*names: str) -> list[str]:
    """The sections of a handout by kind, in order, repeated ones once."""
    found = [type(section).__name__ for section in document_of(plan_of(*names)).sections]
    return [kind for at, kind in enumerate(found) if at == 0 or kind != found[at - 1]]


def words_of(*names: str, **said: Any) -> dict[str, str]:
    """Every text of a handout by its key."""
    document = document_of(plan_of(*names, **said))
    return {leaf.key: plain(leaf) for leaf in leaves(document.sections) if isinstance(leaf, Words)}


def test_the_order_of_a_handout() -> None:
    """Front, warning signs, what to know before starting, topics with their cards, diary, and what is behind it."""
    assert kinds(*FOUR) == [
        "FrontPage",
        "WarningSigns",
        "BeforeStart",
        "TopicPage",
        "Card",
        "TopicPage",
        "Card",
        "Diary",
        "About",
    ]


def test_warning_signs_come_first_whatever_the_order_of_the_names() -> None:
    """No topic stands before the warning signs."""
    sections = document_of(plan_of("strengthening", "sitting", "warning-signs")).sections
    assert [type(section) for section in sections[:3]] == [FrontPage, WarningSigns, BeforeStart]


@pytest.mark.parametrize("name", list(library().exercises))
def test_every_handout_with_an_exercise_warns_before_it(name: str) -> None:
    """Without the topic, the short form with every emergency stands before the first card."""
    sections = document_of(plan_of(name)).sections
    before = next(section for section in sections if isinstance(section, BeforeStart))
    first_card = next(at for at, section in enumerate(sections) if isinstance(section, Card))
    assert before.warning is not None
    assert sections.index(before) < first_card


def test_the_full_warning_signs_replace_the_short_ones() -> None:
    """The same signs never print twice."""
    before = next(section for section in document_of(plan_of(*FOUR)).sections if isinstance(section, BeforeStart))
    assert before.warning is None


def test_a_topic_without_exercises_has_no_page_before_them() -> None:
    """Sitting alone needs no pain guide."""
    assert [type(section) for section in document_of(plan_of("sitting")).sections] == [FrontPage, TopicPage, About]


def test_a_handout_without_exercises_does_not_tell_how_to_do_them() -> None:
    """Nothing points to warning signs or a pain guide that are not there."""
    assert [key for key in words_of("sitting", "understanding") if key.startswith("front.how")] == []
    assert [key for key in words_of("sitting", "bridge") if key.startswith("front.how")] != []


def test_every_key_is_used_once() -> None:
    """Each leaf can be found by its key."""
    document = document_of(plan_of(*library().topics, everything=True))
    counted = Counter(leaf.key for leaf in leaves(document.sections))
    assert [key for key, count in counted.items() if count > 1] == []


def test_every_page_number_leads_to_a_section() -> None:
    """No entry of the contents or of a topic's list leads nowhere."""
    document = document_of(plan_of(*FOUR))
    anchors = {TILES_ANCHOR, *(section.anchor for section in document.sections)}
    named = {leaf.anchor for leaf in leaves(document.sections) if isinstance(leaf, PageNumber)}
    assert named - anchors == set()


def test_both_sides_are_counted_and_swapped() -> None:
    """Without a side the dose is for each side, and the last step says to swap."""
    words = words_of("clamshell")
    assert words["clamshell.dose.sets.label"] == "sets each side"
    assert words["clamshell.panel2.step3"].endswith("After each set, swap sides.")


def test_one_side_is_neither_counted_twice_nor_swapped() -> None:
    """A plan for the left side says so and nothing of the other."""
    words = words_of("clamshell", side="left")
    assert words["clamshell.dose.sets.label"] == "sets"
    assert "swap" not in words["clamshell.panel2.step3"]
    assert words["clamshell.panel1.step1"] == "Lie on your side, your left leg on top."


def test_the_dose_is_made_of_its_numbers() -> None:
    """Every number of the YAML becomes a value and a label; a single day or time has its own form."""
    words = words_of("bridge")
    dose = {key.removeprefix("bridge.dose."): text for key, text in words.items() if key.startswith("bridge.dose.")}
    assert dose == {
        "tab": "How much",
        "sets": "2",
        "sets.label": "sets",
        "reps": "10 to 15",
        "reps.label": "times",
        "hold": "3\u00a0sec",
        "hold.label": "hold",
        "rest": "60\u00a0sec",
        "rest.label": "rest",
        "times-a-day": "1",
        "times-a-day.label": "time a day",
        "days-a-week": "3",
        "days-a-week.label": "days a week",
    }


def test_a_dose_is_spoken_as_a_sentence() -> None:
    """Tab and cells together; the same dose in a list goes on from the name of its exercise."""
    card = next(section for section in document_of(plan_of("bridge")).sections if isinstance(section, Card))
    (strip,) = card.doses
    assert " ".join((strip.tab.spoken, *(cell.spoken for cell in strip.cells))) == (
        "How much: 2 sets, 10 to 15 times, hold for 3 seconds, rest for 60 seconds, 1 time a day, 3 days a week."
    )
    topic = next(part for part in document_of(plan_of("stretches")).sections if isinstance(part, TopicPage))
    assert topic.listed[0].dose.spoken == ": 2 times each side, hold for 30 seconds"


@pytest.mark.parametrize(("region", "number"), [("US", "911"), ("GB", "999")])
def test_the_emergency_number_follows_the_region(region: str, number: str) -> None:
    """The action of the emergency tier names the number of the country."""
    assert f"Call {number}" in words_of("warning-signs", region=region)["warning-signs.emergency.action"]


def test_a_closed_clinic_is_answered_by_the_clinic_first() -> None:
    """What the profile says for closed hours prints instead of the region's words."""
    plan = plan_of("warning-signs", region="GB")
    assert "111" in words_of("warning-signs", region="GB")["warning-signs.same-day.action"]
    own = CLINIC._replace(closed=library().front.support._replace(parts=library().front.support.parts))
    document = document_of(plan, own)
    action = next(
        leaf for leaf in leaves(document.sections) if isinstance(leaf, Words) and leaf.key.endswith("same-day.action")
    )
    assert "111" not in plain(action)
    assert plain(action).endswith(library().front.support.parts[0].text)


def test_the_clinic_stands_in_the_letterhead_and_on_every_page() -> None:
    """Name and number come from the profile; without one there are lines to fill in."""
    plan = plan_of("sitting")
    with_clinic, without = document_of(plan, CLINIC), document_of(plan)
    assert plain(with_clinic.furniture.header) == CLINIC.name
    assert with_clinic.furniture.phone is not None
    assert plain(with_clinic.furniture.phone) == CLINIC.phone
    front = without.sections[0]
    assert isinstance(front, FrontPage)
    assert [plain(blank.label) for blank in front.letterhead.blanks] == ["Clinic", "Phone"]


def test_patient_and_date_fill_their_lines() -> None:
    """A name and a date that are given print; the date in the region's form."""
    words = words_of("sitting", patient="Sample Patient", date="2026-03-01", region="US")
    assert words["front.patient.value"] == "Sample Patient"
    assert words["front.date.value"] == "March 1, 2026"
    assert words_of("sitting", date="2026-03-01", region="GB")["front.date.value"] == "1 March 2026"


def test_what_nobody_reviewed_says_so() -> None:
    """Until a clinician has reviewed all that prints, every page says that none has."""
    document = document_of(plan_of("sitting"))
    assert plain(document.furniture.footer) == "General information. Not yet reviewed by a clinician."
    about = document.sections[-1]
    assert isinstance(about, About)
    assert plain(about.review) == plain(document.furniture.footer)


def test_a_review_of_all_that_prints_is_named() -> None:
    """When everything on the pages is reviewed, the footer names who and the oldest day."""
    plan = plan_of("sitting")
    review = Review("Sample Reviewer", "2026-02-03", "2027-02-03")
    topics = tuple(chosen._replace(topic=chosen.topic._replace(reviewed=review)) for chosen in plan.topics)
    footer = plain(document_of(plan._replace(topics=topics)).furniture.footer)
    assert footer == "Reviewed by Sample Reviewer, February 3, 2026."


@pytest.mark.parametrize("names", [("sitting",), FOUR])
def test_a_clinic_that_has_reviewed_the_content_is_named(names: tuple[str, ...]) -> None:
    """The reviewer of the profile stands in every footer, and in the last block with the day of the next review."""
    clinic = CLINIC._replace(reviewer=Review("Sample Reviewer, physiotherapist", "2026-02-03", "2027-02-04"))
    document = document_of(plan_of(*names, region="GB"), clinic)
    line = "Reviewed by Sample Reviewer, physiotherapist, 3 February 2026."
    assert plain(document.furniture.footer) == line
    about = document.sections[-1]
    assert isinstance(about, About)
    assert plain(about.review) == f"{line} To be reviewed again by 4 February 2027."


def test_the_logo_is_read_as_the_clinic() -> None:
    """A logo comes first on the first page, and its alternative text is the clinic's name."""
    image = Raster(1, 1, bytes(3))
    front = document_of(plan_of("sitting"), CLINIC._replace(image=image)).sections[0]
    assert next(leaves(front)) == Logo("front.logo", image, CLINIC.name)
    assert not any(isinstance(leaf, Logo) for leaf in leaves(document_of(plan_of("sitting"), CLINIC).sections))


def test_only_conditions_of_the_chosen_exercises_are_asked_about() -> None:
    """The list asks what decides about these exercises, one question for all hip replacements."""
    words = words_of("bridge")
    asked = [key for key in words if key.startswith("ask.") and key not in ("ask.heading", "ask.lead")]
    assert "ask.pregnancy" in asked
    assert "ask.wrist-shoulder" not in asked
    assert [key for key in asked if "hip-replacement" in key] == ["ask.hip-replacement-unknown"]
