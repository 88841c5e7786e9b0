"""Sums left to the reader: "half of it", "twice as many", "add 2 to your usual".

Source: PEMAT-P (AHRQ) item 7: the material does not expect the user to do a calculation. A sum is fine where the text
works it out in figures ("half your usual distance (3 instead of 6)"). So is the one limit of the pain guide that the
clinician works out with the patient and writes on its line.
"""

from collections.abc import Iterable, Iterator

from handoutgen.problems import Place, Problem, Severity
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Prose, expression

_NUMBER = r"(?:\d+(?:\.\d+)?|one|two|three|four|five|ten)"
_PART = r"(?:half|thirds?|quarters?|fifths?|tenths?)"
_AMOUNT = r"(?:amount|distance|dose|number|reps?|sets?|speed|times?|weight)"
_USUAL = r"(?:usual|normal|own|last|current|old)"

SUMS = "|".join(
    (
        rf"\b{_PART} (?:of )?(?:it|them|that|this|these|those|as (?:many|much|long|often))\b",
        rf"\b{_PART} (?:of )?(?:your|the|its) (?:\w+ )?{_USUAL}\b",
        rf"\b{_PART} (?:of )?(?:your|the|its) (?:\w+ )?{_AMOUNT}\b",
        r"\b(?:twice|\w+ times) as (?:far|fast|heavy|long|many|much|often)\b",
        r"\b(?:double|doubling|triple|halve|halving)\b",
        r"\b\d+(?:\.\d+)? ?%|\b\d+ per ?cent\b",
        rf"\b(?:add|take) {_NUMBER}(?: \w+)? (?:to|from|off) (?:your|the|it|that|what)\b",
        rf"\b{_NUMBER}(?: \w+)? (?:more|fewer|less|longer) than\b",
        rf"\b{_NUMBER}(?: \w+)? (?:above|below|over|under) (?:your|the) (?:\w+ )?{_USUAL}\b",
        r"\b(?:divide|multiply|subtract)\b|\btimes (?:your|the) (?:usual|weight|number)\b",
    )
)
"""What asks for a sum; "lift half as high" asks for none, since nobody counts there."""

WORKED_OUT = r"\d[^.]* (?:instead of|in place of|rather than|if it was|if you did) [^.]*\d"
"""An example in figures, which does the sum for the reader."""


def sum_findings(texts: Iterable[Prose], written_in: Place) -> Iterator[Problem]:
    """A warning for each text that leaves a sum to the reader; not for the one ``written_in`` by the clinician."""
    for text in texts:
        found = expression(SUMS).search(text.words)
        if found and text.place != written_in and not expression(WORKED_OUT).search(text.words):
            message = f'"{found[0]}" leaves a sum to the reader.'
            hint = 'Give what it comes to ("do 4"), or an example in figures ("3 instead of 6").'
            yield Problem(Code.SUM_FOR_READER, text.place, text.path, message, hint, Severity.WARNING)
