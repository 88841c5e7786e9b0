"""Jargon: words of offices and clinics, each with a plain one to write instead.

Sources: the NHS content style guide (plain English first, the medical term after it), PEMAT-P (AHRQ) items 3 and 4.
The list is this project's own, for handouts on hips and backs. A word of the glossary is fine, since the handout
explains it at its end; so is one in brackets of its own after a plain one, as in "thin bones (osteopenia)".
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from handoutgen.problems import Problem, Severity
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Prose, expression

PLAIN: Mapping[str, str] = {
    # of offices
    r"adequate(?:ly)?": "enough",
    r"adhere(?:s|d)? to": "keep to",
    r"additional(?:ly)?": "more",
    r"alleviat(?:e|es|ed|ing)": "ease",
    r"approximately": "about",
    r"ascertain(?:s|ed|ing)?": "find out",
    r"assistance": "help",
    r"at this point in time": "now",
    r"ceas(?:e|es|ed|ing)": "stop",
    r"commenc(?:e|es|ed|ing|ement)": "start",
    r"consequently": "so",
    r"demonstrat(?:e|es|ed|ing)": "show",
    r"discontinu(?:e|es|ed|ing)": "stop",
    r"due to the fact that": "because",
    r"endeavou?r(?:s|ed|ing)?": "try",
    r"excessive(?:ly)?": "too much",
    r"(?:you|to|may|might|should you) experience|experiencing": "have or feel",
    r"facilitat(?:e|es|ed|ing)": "help",
    r"frequently": "often",
    r"in order to": "to",
    r"in the event (?:of|that)": "if",
    r"individuals": "people",
    r"initially": "at first",
    r"initiat(?:e|es|ed|ing)": "start",
    r"maintain(?:s|ed|ing)?": "keep",
    r"medications?": "medicine",
    r"minimi[sz](?:e|es|ed|ing)": "lessen, or do less",
    r"modif(?:y|ies|ied|ying|ications?)": "change",
    r"numerous": "many",
    r"obtain(?:s|ed|ing)?": "get",
    r"optimal(?:ly)?": "best",
    r"perform(?:s|ed|ing)?": "do",
    r"physicians?": "doctor",
    r"prior to": "before",
    r"purchas(?:e|es|ed|ing)": "buy",
    r"repetitions?": "times",
    r"requir(?:e|es|ed|ing|ements?)": "need",
    r"sufficient(?:ly)?": "enough",
    r"subsequent(?:ly)?": "then, or after",
    r"terminat(?:e|es|ed|ing)": "stop",
    r"utili[sz](?:e|es|ed|ing|ation)": "use",
    r"with regard to|regarding": "about",
    # of directions and movement
    r"abduct(?:s|ed|ing|ion)?": "move out to the side",
    r"adduct(?:s|ed|ing|ion)?": "move in to the middle",
    r"activities of daily living|adls?": "everyday tasks",
    r"ambulat(?:e|es|ed|ing|ion|ory)": "walk",
    r"anterior(?:ly)?": "front",
    r"as tolerated": "as much as feels OK",
    r"bilateral(?:ly)?": "both, or on both sides",
    r"contralateral(?:ly)?": "other side",
    r"dorsiflex(?:ion|es|ed|ing)?": "pull your toes up",
    r"elevat(?:e|es|ed|ing|ion)": "raise",
    r"exhal(?:e|es|ed|ing|ation)": "breathe out",
    r"(?:hyper)?extension": "straightening, or bending backwards",
    r"flexion": "bending",
    r"gait": "the way you walk",
    r"inhal(?:e|es|ed|ing|ation)": "breathe in",
    r"ipsilateral(?:ly)?": "same side",
    r"isometric(?:ally)?": "tighten without moving",
    r"lateral(?:ly)?": "side, or to the side",
    r"locomotion": "moving about",
    r"medial(?:ly)?": "inner side",
    r"mobili[sz](?:e|es|ed|ing|ation)": "move",
    r"plantar ?flex(?:ion|es|ed|ing)?": "point your toes",
    r"posterior(?:ly)?": "back",
    r"prone": "on your front",
    r"prone to": "likely to",
    r"proprioception": "knowing where your body is",
    r"range of (?:motion|movement)": "how far it moves",
    r"recumbent": "lying down",
    r"rotat(?:e|es|ed|ing|ion)": "turn",
    r"supine": "on your back",
    r"unilateral(?:ly)?": "one, or on one side",
    r"weight-bearing": "putting weight on it",
    # of the body
    r"abdom(?:en|inal)": "belly",
    r"cervical": "neck",
    r"coccyx": "tailbone",
    r"extremit(?:y|ies)": "arms and legs",
    r"femurs?|femoral": "thigh bone",
    r"gluteus (?:maximus|medius|minimus)": "buttock muscle",
    r"glute(?:al|us)": "buttock",
    r"lumbar": "low back",
    r"musculoskeletal": "of muscles, bones and joints",
    r"patellas?": "kneecap",
    r"quadriceps|quads": "front thigh muscles",
    r"sacr(?:um|al)": "base of the spine",
    r"sacroiliac": "where the spine meets the pelvis",
    r"scapulae?|scapular": "shoulder blade",
    r"sternum": "breastbone",
    r"thorax|thoracic": "chest or upper back",
    r"tibia": "shin bone",
    r"trochanter(?:s|ic)?": "the bone at the side of the hip",
    r"vertebra(?:e|l|s)?": "bones of the spine",
    # of illness and its treatment
    r"acute(?:ly)?": "sudden, or new",
    r"aggravat(?:e|es|ed|ing)": "make worse",
    r"analges(?:ia|ics?)": "pain relief",
    r"asymptomatic": "without pain or other signs",
    r"atrophy": "wasting",
    r"a?etiology": "reason",
    r"chronic(?:ally)?": "long-lasting",
    r"comorbidit(?:y|ies)": "other health problems",
    r"contraindicat(?:ed|ions?)": "not for you, or when not to",
    r"contusions?|ha?ematomas?": "bruise",
    r"degenerati(?:on|ve)": "wear with age",
    r"dyspno?ea": "trouble breathing",
    r"exacerbat(?:e|es|ed|ing|ions?)": "make worse",
    r"fractur(?:e|es|ed)": "broken bone",
    r"hypertension": "high blood pressure",
    r"impairments?": "trouble",
    r"incontinen(?:t|ce)": "leaking",
    r"inflammat(?:ion|ory)|inflamed": "swelling, or sore",
    r"lesions?": "damage, or sore spot",
    r"malignan(?:t|cy)": "cancer",
    r"metasta(?:sis|ses|tic)": "cancer that has spread",
    r"nocturnal(?:ly)?": "at night",
    r"neurological(?:ly)?": "nerve",
    r"(?:o)?edema": "swelling",
    r"palpitations?": "a racing heart",
    r"palpat(?:e|es|ed|ing|ion)": "feel with the fingers",
    r"para?esthesias?": "pins and needles",
    r"patholog(?:y|ical)": "illness",
    r"post-?operative(?:ly)?": "after your operation",
    r"prn": "when you need it",
    r"prognosis": "what to expect",
    r"radiculopathy": "a trapped nerve",
    r"rehabilitation": "getting strong again",
    r"secondary to": "because of",
    r"syncope": "fainting",
    r"symptomatic": "with pain or other signs",
    r"urinat(?:e|es|ed|ing|ion)": "pee",
}  # fmt: skip
"""What to write for each word, by a pattern of the word in its forms."""

_HIDDEN = "\ufffc"


def jargon_findings(texts: Iterable[Prose], explained: Iterable[str]) -> Iterator[Problem]:
    """A warning for each text with jargon in it, naming the plain words; ``explained`` are words of the glossary."""
    known = "|".join(f"{re.escape(word)}s?" for word in sorted(explained, key=len, reverse=True))
    for text in texts:
        words = expression(rf"\b(?:{known})\b").sub(_HIDDEN, text.words) if known else text.words
        found = dict(_found(words))
        if found:
            message = f"{_listed(found)}: not everybody knows {'these words' if len(found) > 1 else 'this word'}."
            instead = "; ".join(f'"{plain}" for "{word}"' for word, plain in found.items())
            hint = f"Write {instead}. Where the word is needed, add it to the glossary."
            yield Problem(Code.JARGON, text.place, text.path, message, hint, Severity.WARNING)


def _found(words: str) -> Iterator[tuple[str, str]]:
    """The jargon in a text with the plain word for each; not what a bracket adds to a plain word."""
    for match in expression(_tokens()).finditer(words):
        plain = _plain(match[0].lower())
        bracketed = words[: match.start()].endswith("(") and words[match.end() :].startswith(")")
        if plain and not bracketed:
            yield match[0].lower(), plain


@cache
def _tokens() -> str:
    """What is looked up: a phrase of several words that is in the list, else a word."""
    phrases = "|".join(pattern for pattern in PLAIN if " " in pattern)
    return rf"\b(?:{phrases}|[a-z]+(?:-[a-z]+)*)\b"


@cache
def _plain(token: str) -> str:
    """The plain word for a word or phrase; empty if it is plain itself."""
    return next((plain for pattern, plain in PLAIN.items() if expression(pattern).fullmatch(token)), "")


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)
