"""Whether what files name exists: ids, and a value for every token in every region."""

from collections.abc import Iterable, Mapping

from handoutgen.content.codes import Code
from handoutgen.content.markup import WORD
from handoutgen.content.reader import TOKEN, Mention
from handoutgen.content.shared import Region
from handoutgen.content.source import quoted
from handoutgen.content.suggest import did_you_mean, spoken_list
from handoutgen.problems import Problem

Known = Mapping[str, frozenset[str]]
"""The ids that exist, by kind; of a kind that is not in it nothing is known, because its file is broken."""

_FEW = 6
_WHERE = {
    "exercise": "Each is a file in exercises/.",
    "program": "Each is a file in programs/.",
    "topic": "Each is a file in topics/.",
    "region": "Each is a file in regions/.",
    "language": "Each is a file in locales/.",
    "kind": 'They stand under "kinds" in library.yaml.',
    "position": 'They stand under "positions" in library.yaml.',
    "equipment": 'It stands under "equipment" in library.yaml.',
    "condition": 'They stand under "conditions" in library.yaml.',
    "term": 'They stand under "terms" in glossary.yaml.',
    "source": 'They stand under "sources" in library.yaml.',
}


def unknown_ids(mentions: Iterable[Mention], known: Known) -> tuple[Problem, ...]:
    """A problem for each id that does not exist, with the nearest that does."""
    return tuple(
        Problem(
            Code.UNKNOWN_ID,
            mention.place,
            mention.path,
            f"There is no {mention.kind} {quoted(mention.id)}.",
            did_you_mean(mention.id, sorted(known[mention.kind]), _which(mention.kind, known)),
        )
        for mention in mentions
        if mention.kind in known and not _exists(mention, known[mention.kind])
    )


def unfilled_tokens(mentions: Iterable[Mention], regions: Iterable[Region]) -> tuple[Problem, ...]:
    """A problem for each token that would print nothing in some of the regions."""
    regions = tuple(regions)
    problems = []
    for mention in mentions:
        lacking = [region.id for region in regions if mention.kind == TOKEN and not _fills(region, mention.id)]
        if lacking:
            which = f"Region {lacking[0]} has" if len(lacking) == 1 else f"The regions {spoken_list(lacking)} have"
            message = f"{which} nothing to print for {{{{{mention.id}}}}}."
            problems.append(
                Problem(Code.NO_VALUE, mention.place, mention.path, message, _how_filled(mention.id, regions))
            )
    return tuple(problems)


def endless_tokens(mentions: Iterable[Mention]) -> tuple[Problem, ...]:
    """A problem for each token in the text that it stands for itself: the closed-hours action of a region or clinic."""
    message, hint = "{{closed}} stands for this text itself.", "Say what to do when the clinic is closed."
    return tuple(
        Problem(Code.NO_VALUE, mention.place, mention.path, message, hint)
        for mention in mentions
        if mention.kind == TOKEN and mention.path == mention.id == "closed"
    )


def _which(kind: str, known: Known) -> str:
    """What to do where no id is near: choose one of a few, or look where they stand."""
    few = 0 < len(known[kind]) <= _FEW
    return f"Choose {spoken_list(sorted(known[kind]), 'or')}." if few else _WHERE[kind]


def _exists(mention: Mention, ids: frozenset[str]) -> bool:
    """Whether the id is one of ``ids``; a language is also covered by its first subtag (``en`` for ``en-GB``)."""
    return mention.id in ids or (mention.kind == "language" and mention.id.partition("-")[0] in ids)


def _fills(region: Region, token: str) -> bool:
    if token == "phone.urgent":
        return bool(region.urgent)
    return not token.startswith(WORD) or token.removeprefix(WORD) in region.words


def _how_filled(token: str, regions: tuple[Region, ...]) -> str:
    if not token.startswith(WORD):
        return "Word it without that number: not every region has one."
    word = token.removeprefix(WORD)
    words = sorted({known for region in regions for known in region.words})
    return did_you_mean(word, (each for each in words if each != word), f'Add "{word}" under "words" there.')
