"""How a text is searched for what it must name, and the words that no library may use of warning signs.

What must be named is data (``content.safety``). The words below hold for any part of the body; sources: the project's
clinical rules (README, "Sources"), NICE NG59 1.1.1, the NHS's cards on cauda equina. English only.
"""

import re
from functools import cache

from handoutgen.rules.found import has_all

CAUDA_EQUINA_WORDS = (
    r"cauda equina|\bsaddle\b|genital|when you wipe|bladder|bowel|incontinen|erection|\bboth legs\b"
    r"|\bleak(?:s|ing)?\b (?:\w+ )?(?:pee|poo|urine)"
    r"|(?:hard|trouble|unable|cannot|can['’]t) (?:to )?(?:start|stop|hold|control|pass|pee|poo|urinat)\w*"
    r"|numb\w*[^.;]* (?:bottom|inner thighs?)\b"
)
"""Words of cauda equina, which no less urgent tier may hold."""

REASSURANCE_WORDS = (
    r"(?:do not|don['’]t|no need to|nothing to) (?:worry|panic)|stay calm"
    r"|(?:usually|often|mostly|probably) (?:harmless|nothing|fine|normal|minor|goes away|settles?)"
    r"|\brare(?:ly)?\b|not (?:usually )?serious|no cause for|\bmost people\b|perfectly normal|\breassur"
)
"""Words that make a warning lighter than it is."""


def names(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text holds all the words, written as in a file of safety: ``leak* or control``."""
    return has_all(text, map(pattern_of, words))


@cache
def pattern_of(words: str) -> str:
    """The pattern of words of which one is enough; a star stands for any ending."""
    return "|".join(_whole(each.strip()) for each in words.split(" or "))


def _whole(words: str) -> str:
    start = rf"\b{re.escape(words.rstrip('*'))}"
    return start if words.endswith("*") else rf"{start}\b"
