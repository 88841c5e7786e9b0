"""Jargon: words of offices and clinics, and the plain words to write instead."""

import pytest

from handoutgen.problems import Place, Severity
from handoutgen.rules.found import Prose
from handoutgen.rules.jargon import PLAIN, jargon_findings
from handoutgen.rules.words import wording_findings
from tests.rules.broken import broken

HERE = Place("a.yaml", 3, 5)
GLOSSARY = ("lumbar spine", "hernia", "sciatica")

HARD = {
    "utilise": "use", "Utilizing": "use", "perform": "do", "performed": "do", "approximately": "about",
    "commences": "start", "maintain": "keep", "extremities": "arms and legs", "supine": "on your back",
    "bilaterally": "both, or on both sides", "exacerbates": "make worse", "analgesia": "pain relief",
    "prone": "on your front", "hypertension": "high blood pressure", "Medication": "medicine", "oedema": "swelling",
    "hyperextension": "straightening, or bending backwards", "gluteus medius": "buttock muscle", "prior to": "before",
    "range of motion": "how far it moves", "paraesthesia": "pins and needles", "post-operative": "after your operation",
    "may experience": "have or feel", "as tolerated": "as much as feels OK", "lumbar": "low back",
}  # fmt: skip
"""Words with what to write instead."""

EVERY_ENTRY = (
    "adequate, adheres to, additional, alleviate, approximately, ascertain, assistance, at this point in time, "
    "cease, commence, consequently, demonstrates, discontinue, due to the fact that, endeavour, excessive, may "
    "experience, facilitates, frequently, in order to, in the event of, individuals, initially, initiate, maintain, "
    "medication, minimise, modify, numerous, obtain, optimal, perform, physician, prior to, purchase, repetitions, "
    "require, sufficient, subsequently, terminate, utilise, regarding, abduct, activities of daily living, adduct, "
    "ambulate, anterior, as tolerated, bilateral, contralateral, dorsiflexion, elevate, exhale, extension, flexion, "
    "gait, inhale, ipsilateral, isometric, lateral, locomotion, medial, mobilise, plantar flexion, posterior, "
    "prone, prone to, proprioception, range of motion, recumbent, rotate, supine, unilateral, weight-bearing, "
    "abdomen, cervical, coccyx, extremities, femur, gluteal, gluteus maximus, lumbar, musculoskeletal, patella, "
    "quadriceps, sacrum, sacroiliac, scapula, sternum, thoracic, tibia, trochanter, vertebrae, acute, aggravate, "
    "analgesic, asymptomatic, atrophy, aetiology, chronic, comorbidities, contraindicated, contusion, degenerative, "
    "dyspnoea, exacerbate, fracture, hypertension, impairment, incontinence, inflammation, lesion, malignancy, "
    "metastatic, nocturnal, neurological, oedema, palpitations, palpate, paraesthesia, pathology, postoperative, "
    "prn, prognosis, radiculopathy, rehabilitation, secondary to, syncope, symptomatic, urinate"
)
"""One form of each entry."""


def _hints(words: str) -> list[str]:
    return [each.hint for each in jargon_findings([Prose(words, HERE, "text")], GLOSSARY)]


def test_the_list_is_long() -> None:
    """It has more than a hundred entries, each with a plain word that is no jargon itself."""
    assert len(PLAIN) > 100
    assert [] == [plain for plain in PLAIN.values() if _hints(plain)]


@pytest.mark.parametrize(("word", "plain"), HARD.items())
def test_jargon_is_named_with_its_plain_word(word: str, plain: str) -> None:
    """The hint says what to write for the word, in whichever form and capitals it is typed."""
    [hint] = _hints(f"You {word} it.")
    assert f'"{plain}" for "{word.lower()}"' in hint or f'"{plain}" for "you {word.lower()}"' in hint


@pytest.mark.parametrize(
    "words",
    [
        "Use it. Do about 10, and start slowly.",
        "Your lumbar spine is your low back.",
        "Hernias and sciatica",
        "Thin bones (osteopenia), or a swollen ankle (oedema)",
        "You have experience with this.",
        "Go through the gate, and mind the formal dress.",
    ],
)
def test_plain_words_are_no_jargon(words: str) -> None:
    """Plain words, words of the glossary, and a medical word in brackets after a plain one have no finding."""
    assert [] == _hints(words)


def test_a_word_of_the_glossary_is_fine_in_its_own_phrase_alone() -> None:
    """Where "lumbar spine" is explained, "lumbar" before another word is not."""
    [hint] = _hints("The lumbar spine lies in the lumbar region.")
    assert hint.count("lumbar") == 1


def test_a_text_has_one_finding_for_all_its_jargon() -> None:
    """Two words make one warning, which names both."""
    [hint] = _hints("Commence supine.")
    assert hint.startswith('Write "start" for "commence"; "on your back" for "supine".')


def test_jargon_is_a_warning_at_its_text() -> None:
    """It stands at the line of the text and fails nothing; once the glossary explains the word it is gone."""
    there = broken("exercises/bridge.yaml", r"^setup: .*$", "setup: Lie supine.")
    found = [each for each in wording_findings(there.library) if each.code == "jargon"]
    assert [(there.line("setup:"), "setup", Severity.WARNING)] == [
        (each.place.line, each.path, each.severity) for each in found
    ]
    term = there.library.glossary["psoas"]
    word = term.word._replace(parts=(term.word.parts[0]._replace(text="supine"),))
    explained = there.library._replace(glossary={**there.library.glossary, "supine": term._replace(word=word)})
    assert [] == [each for each in wording_findings(explained) if each.code == "jargon"]


def test_each_entry_is_found() -> None:
    """A form of each entry leads to its plain word, so that no entry is hidden by another."""
    found = {plain for word in EVERY_ENTRY.split(", ") for plain in PLAIN.values() if f'"{plain}" for' in _hint(word)}
    assert set() == set(PLAIN.values()) - found


def _hint(word: str) -> str:
    [hint] = _hints(word)
    return hint
