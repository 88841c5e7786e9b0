"""What no handout may claim or advise: words that promise, brands, supports, and pressing into the belly.

English only: a rule of words knows the words of one language. Sources: the project's clinical rules ("Claims"), which
rest on the weak evidence for the psoas as a cause of back pain; NICE NG59, 1.2.6 to 1.2.8 (no belts, corsets, foot
orthotics or rocker sole shoes for low back pain).
"""

from collections.abc import Iterable, Iterator

from handoutgen.content.model import Library
from handoutgen.content.program import Program
from handoutgen.problems import Problem
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Banned, Prose, banned
from handoutgen.rules.prose import prose_of

SUPPORTS = "supports"
"""The topic that says what is known of belts, corsets and orthotics: the only one that may speak of their use."""

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

_SUPPORTS = ("belt", "corset", "brace", "insole", "orthotic", "orthos", "support")
_SUPPORT = r"(?:belts?|corsets?|braces?|insoles?|orthotics?|orthoses|orthosis|back supports?|lumbar supports?)"

ADVISES_SUPPORT = Banned(
    Code.SUPPORT_ADVISED,
    _SUPPORTS,
    rf"\b(?:wear|use|try|buy|get|put on|add|choose|consider|need|recommend)(?:s|ing)?\b(?: [\w-]+){{0,4}} {_SUPPORT}\b",
    '"{found}" advises a support, which guidelines advise against.',
    f'Leave it to the topic "{SUPPORTS}".',
    unless=_NEGATED + "|before you",
)
"""Telling somebody to use a belt, brace or insole."""

NAMES_SUPPORT = Banned(
    Code.SUPPORT_ADVISED,
    _SUPPORTS,
    rf"\b{_SUPPORT}\b",
    '"{found}": no program includes supports.',
    f'Leave it to the topic "{SUPPORTS}".',
)
"""Any mention of them."""

_BELLIES = ("belly", "abdomen", "stomach", "tummy", "groin", "psoas")
_BELLY = rf"(?:{'|'.join(_BELLIES)})"

PRESSES_BELLY = Banned(
    Code.PRESSES_BELLY,
    _BELLIES,
    rf"\b(?:press|push|dig|poke|prod|sink|roll)(?:es|s|ing)?\b(?: [\w-]+){{0,5}} (?:in|into|on|onto|against) "
    rf"(?:your |the )?(?:\w+ )?{_BELLY}\b"
    rf"|\b(?:press|massage|knead|rub|poke|prod)(?:es|s|ing)? (?:deep |deeply |firmly |gently |on )*"
    rf"(?:your |the )?(?:\w+ )?{_BELLY}\b",
    '"{found}" tells somebody to press into the belly, where vessels and organs lie.',
    "Leave it out, or say that nobody should.",
    unless=_NEGATED,
)
"""Nobody is told to press into the belly; telling them not to is fine."""


def claim_findings(library: Library, texts: Iterable[Prose]) -> Iterator[Problem]:
    """What the ``texts`` of a library claim or advise and may not."""
    texts = tuple(texts)
    yield from banned(texts, (*CLAIMS, BRANDS, PRESSES_BELLY))
    topic = library.topics.get(SUPPORTS)
    speaks_of_them = topic.place.file if topic else ""
    yield from banned((text for text in texts if text.place.file != speaks_of_them), (ADVISES_SUPPORT,))


def program_claims(programs: Iterable[Program]) -> Iterator[Problem]:
    """Programs that include supports, by their topic or in their words."""
    for program in programs:
        if SUPPORTS in program.topics:
            message = f'This program prints the topic "{SUPPORTS}": no program includes supports.'
            yield Problem(Code.SUPPORT_ADVISED, program.place, "topics", message, "Take it out of the list.")
        yield from banned(prose_of(program), (NAMES_SUPPORT,))
