"""Problems of a patient's own words, told without the words: messages are kept in logs and sent to others."""

from collections.abc import Iterable

from handoutgen.content.codes import Code, TableCode
from handoutgen.problems import Place, Problem
from handoutgen.rules.codes import Code as RuleCode

_PRIVATE = ("patient", "clinician", "title", "note", "by", "why")
"""The fields, wherever they stand, whose words are nobody else's."""

_GLYPH = "missing-glyph"
_WITHOUT_WORDS = (
    Code.EMPTY,
    Code.TOO_LONG,
    Code.TOO_SHORT,
    Code.BAD_CHARACTER,
    Code.UNCLOSED_BOLD,
    Code.EMPTY_BOLD,
    Code.UNCLOSED_TOKEN,
    TableCode.FORMULA,
    TableCode.SEVERAL_LINES,
    RuleCode.OTHER_SIDE,
    _GLYPH,
)
"""The codes whose messages repeat nothing; of a character that no font has they tell that one character."""


def discreet(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems with no word of what a private field holds, and one for all characters of it that no font has."""
    told: list[Problem] = []
    spelt: set[Place] = set()
    for problem in problems:
        if problem.path.rpartition(".")[2] not in _PRIVATE:
            told.append(problem)
        elif problem.code not in _WITHOUT_WORDS:
            told.append(_without_words(problem))
        elif problem.code != _GLYPH:
            told.append(problem)
        elif problem.place not in spelt:  # one character after the other would spell the name
            spelt.add(problem.place)
            told.append(problem)
    return tuple(told)


def _without_words(problem: Problem) -> Problem:
    message = "Something in this text cannot be printed as it stands."
    hint = r"Look for { }, [ ]( ) and ** in it: they have a meaning, and a \ before them takes it away."
    return problem._replace(message=message, hint=hint)
