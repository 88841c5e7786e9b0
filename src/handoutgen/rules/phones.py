"""Phone numbers: a region has them, prose never types them, so that no handout names another country's."""

import re
from collections.abc import Iterable, Iterator, Mapping

from handoutgen.content.shared import Region
from handoutgen.problems import Problem
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Prose, expression

SHORT_NUMBERS = frozenset({"000", "111", "112", "811", "911", "999"})
"""Emergency and urgent numbers of the countries that the clinical rules name, whatever regions a library has."""

EMERGENCY: Mapping[str, frozenset[str]] = {
    "US": frozenset({"911"}),
    "CA": frozenset({"911"}),
    "GB": frozenset({"999", "112"}),
    "EU": frozenset({"112"}),
    "AU": frozenset({"000", "112"}),
    "NZ": frozenset({"111"}),
}
"""The emergency numbers of the regions that the clinical rules name; AU's and GB's second one is for mobile phones."""

LONG_NUMBER = 7
"""Digits from which a run, with its separators, is taken for a phone number."""

_RUN = r"(?<![\d.,])\+?\(?\d(?:[ ().\-/\u00a0\u2011\u2013]{0,2}\d)*(?![,.]?\d)"
_DATE = r"\d{4}-\d\d-\d\d|(?:1[89]|20)\d\d[-\u2013](?:1[89]|20)\d\d"
_SHORTEST = r"\d\D{0,2}\d\D{0,2}\d"
_NUMBER = r"\d[\d ]*"


def phone_findings(regions: Mapping[str, Region], texts: Iterable[Prose]) -> Iterator[Problem]:
    """Regions with numbers that nobody can dial or that are another country's, and numbers typed in ``texts``."""
    tokens = _tokens(regions)
    for region in regions.values():
        yield from _undiallable(region)
    for text in texts:
        if expression(_SHORTEST).search(text.words):
            yield from _typed(text, tokens)


def _tokens(regions: Mapping[str, Region]) -> Mapping[str, str]:
    """The token of each number of the regions, by its digits."""
    urgent = {_digits(region.urgent): "{{phone.urgent}}" for region in regions.values() if region.urgent}
    return urgent | {_digits(region.emergency): "{{phone.emergency}}" for region in regions.values()}


def _undiallable(region: Region) -> Iterator[Problem]:
    for path, number in (("emergency", region.emergency), ("urgent", region.urgent)):
        if (number or path == "emergency") and not re.fullmatch(_NUMBER, number):
            message = f'"{number}" is not a phone number.'
            hint = "Write digits, with spaces between them where that helps; nothing else."
            yield Problem(Code.REGION_NUMBER, region.place, path, message, hint)
            return
    known = EMERGENCY.get(region.id, frozenset())
    if known and _digits(region.emergency) not in known:
        message = f'"{region.emergency}" is not the emergency number of {region.id}.'
        hint = f"Write {' or '.join(sorted(known, reverse=True))}."
        yield Problem(Code.REGION_NUMBER, region.place, "emergency", message, hint)


def _typed(text: Prose, tokens: Mapping[str, str]) -> Iterator[Problem]:
    """The first phone number that a text types."""
    for match in expression(_RUN).finditer(text.words):
        run, digits = match.group().strip("( "), _digits(match.group())
        dated = re.fullmatch(_DATE, run)
        if digits in tokens or digits in SHORT_NUMBERS or (len(digits) >= LONG_NUMBER and not dated):
            message = f'"{run}" is typed here as a phone number.'
            hint = (
                f"Write {tokens.get(digits, 'a token such as {{phone.clinic}}')}: numbers differ from place to place."
            )
            yield Problem(Code.TYPED_NUMBER, text.place, text.path, message, hint)
            return


def _digits(number: str) -> str:
    return "".join(character for character in number if character.isdecimal())
