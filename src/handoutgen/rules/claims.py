"""What no handout may claim or advise: words that promise, brands, and what a part of the body has no use for.

English only: a rule of words knows the words of one language. Which things nobody is told to use, and where nobody is
told to press, is said by the library's files of safety. Source: the project's clinical rules ("Claims").
"""

from collections.abc import Iterable, Iterator

from handoutgen.content.model import Library
from handoutgen.content.safety import Press, Unadvised
from handoutgen.problems import Problem
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Banned, Prose, banned
from handoutgen.rules.prose import prose_of
from handoutgen.rules.signs import pattern_of

_NEGATED = r"\b(?:never|not|don['’]t|no ?one|nobody|no)\b"
_PROMISE = '"{found}" promises more than is known.'
_MAY = "Write what may or can happen, or leave it out."

CLAIMS = (
    Banned(
        Code.CLAIM, ("cause",), r"\bthe (?:\w+ )?causes? (?:of|for|behind)\b", _PROMISE, 'Write "one possible reason".'
    ),
    Banned(Code.CLAIM, ("caused",), r"\b(?:is|are|was|were) (?:\w+ )?caused by\b", _PROMISE, 'Write "may come from".'),
    Banned(
        Code.CLAIM,
        ("causes",),
        r"\bcauses (?:\w+ ){0,3}(?:pain|ache|aches|stiffness)\b",
        _PROMISE,
        'Write "may cause".',
    ),
    Banned(Code.CLAIM, ("cure", "curing"), r"(?<!not a )(?<!no )\bcur(?:e|es|ed|ing)\b", _PROMISE, _MAY),
    Banned(
        Code.CLAIM,
        ("fix",),
        r"\bfix(?:es|ed|ing)? (?:your|the|it|them|this|that|any|all|most|back|hip|pain|posture)\b"
        r"|\b(?:can|will|may|to|be|is|are|gets?) fix(?:ed)?\b",
        _PROMISE,
        _MAY,
    ),
    Banned(Code.CLAIM, ("releas",), r"\breleas(?:e|es|ed|ing)\b", _PROMISE, 'Write "may ease", or "let go" as a step.'),
    Banned(
        Code.CLAIM, ("lengthen",), r"\blengthen(?:s|ed|ing)?\b", _PROMISE, 'Write "stretch", or "grow tall" as a step.'
    ),
    Banned(Code.CLAIM, ("safe",), r"\bsafe(?:r|st|ly)?\b", _PROMISE, "Say what to do or to look out for instead."),
    Banned(Code.CLAIM, ("guarantee",), r"\bguarantee(?:s|d|ing)?\b", _PROMISE, _MAY),
)
"""Words that promise, with their inflections. "Fix" is banned as a verb: "sitting fixes" is no promise.
"Not a cure" and "no cure" are none either."""

_BRANDS = (
    "advil", "airex", "baron active", "back embrace", "backembrace", "biofreeze", "bosu", "fitbit", "hyperice",
    "icy hot", "midwest spine", "nurofen", "panadol", "pso-rite", "psorite", "swissball", "thera-band", "theraband",
    "theragun", "tiger balm", "tylenol", "voltaren", "youtube",
)  # fmt: skip
BRANDS = Banned(
    Code.BRAND,
    _BRANDS,
    rf"\b(?:{'|'.join(_BRANDS)})\b",
    '"{found}" is a brand or a company.',
    "Say what kind of thing it is.",
)
"""Brands that come up around back care; people's and companies' names stand in the sources alone."""


def claim_findings(library: Library, texts: Iterable[Prose]) -> Iterator[Problem]:
    """What the ``texts`` of a library claim or advise and may not."""
    texts = tuple(texts)
    yield from banned(texts, (*CLAIMS, BRANDS, *map(pressing, library.safety.press)))
    for each in library.safety.unadvised:
        topic = library.topics.get(each.topic)
        speaks_of_them = topic.place.file if topic else ""
        yield from banned((text for text in texts if text.place.file != speaks_of_them), (advising(each),))


def program_claims(library: Library) -> Iterator[Problem]:
    """Programs that include what nobody is told to use, by its topic or in their words."""
    for each in library.safety.unadvised:
        for program in library.programs.values():
            if each.topic in program.topics:
                message = f'This program prints the topic "{each.topic}", {each.why}.'
                yield Problem(Code.SUPPORT_ADVISED, program.place, "topics", message, "Take it out of the list.")
            yield from banned(prose_of(program), (_naming(each),))


def pressing(press: Press) -> Banned:
    """Telling somebody to press into a part of the body; telling them not to is fine."""
    part = _any_of(press.parts)
    return Banned(
        Code.PRESSES,
        _stems(press.parts),
        rf"\b(?:press|push|dig|poke|prod|sink|roll)(?:es|s|ing)?\b(?: [\w-]+){{0,5}} (?:in|into|on|onto|against) "
        rf"(?:your |the )?(?:\w+ )?{part}"
        rf"|\b(?:press|massage|knead|rub|poke|prod)(?:es|s|ing)? (?:deep |deeply |firmly |gently |on )*"
        rf"(?:your |the )?(?:\w+ )?{part}",
        f'"{{found}}" tells somebody to press there, {press.why}.',
        "Leave it out, or say that nobody should.",
        unless=_NEGATED,
    )


def advising(unadvised: Unadvised) -> Banned:
    """Telling somebody to use a thing."""
    return Banned(
        Code.SUPPORT_ADVISED,
        _stems(unadvised.things),
        rf"\b(?:wear|use|try|buy|get|put on|add|choose|consider|need|recommend)(?:s|ing)?\b(?: [\w-]+){{0,4}} "
        rf"{_any_of(unadvised.things)}",
        f'"{{found}}" advises a support, {unadvised.why}.',
        f'Leave it to the topic "{unadvised.topic}".',
        unless=_NEGATED + "|before you",
    )


def _naming(unadvised: Unadvised) -> Banned:
    """Any mention of a thing."""
    return Banned(
        Code.SUPPORT_ADVISED,
        _stems(unadvised.things),
        _any_of(unadvised.things),
        f'"{{found}}": no program includes it, {unadvised.why}.',
        f'Leave it to the topic "{unadvised.topic}".',
    )


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(pattern_of, words))})"


def _stems(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(each.rstrip("*").lower() for each in words)
