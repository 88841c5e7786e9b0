"""Voice: instructions tell the reader what to do, in the active ("lift your leg", not "the leg is lifted").

Source: PEMAT-P (AHRQ) items 5 and 21. English has no sure sign of the passive; this looks for a form of "to be" before
a participle, in instructions alone. What stands in ``STATES`` says how something is and not what is done to it.
"""

from collections.abc import Iterable, Iterator

from handoutgen.problems import Problem, Severity
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Prose, expression

INSTRUCTIONS = (
    r"(?:^|\.)(?:steps|bullets|also|how|recap|summary)\[\d+\]$"
    r"|^(?:setup|avoid|progress|flare|before)$"
    r"|(?:^|\.)(?:start|easier|harder|action)\.text$"
)
"""Fields that tell the reader what to do: steps, tips, and the ways to make an exercise easier or harder."""

_STATES = (
    "advanced aligned arched balanced bored closed concerned confused cramped crossed curled dressed excited exhausted "
    "experienced flexed focused frightened hunched impaired injured interested involved limited locked numbed pleased "
    "prepared raised relaxed relieved rested retired rounded satisfied scared seated settled slouched slumped stacked "
    "stressed supposed surprised tensed tired tucked turned twisted unused used worried wounded"
)
STATES = frozenset(_STATES.split())
"""Participles that describe a state, as in "until you are relaxed" or "if your back is rounded"."""

_NO_PARTICIPLES = "bed bleed breed exceed feed hundred indeed naked need red seed shed sled speed weed"
NO_PARTICIPLES = frozenset(_NO_PARTICIPLES.split())
"""Words in -ed that come from no verb."""

IRREGULAR = (
    "begun bound brought built caught chosen done drawn driven felt found given gone held kept known laid led left let "
    "lost made meant met paid put said seen sent set shown sold spent spread stood struck taken taught thought told "
    "thrown understood worn written"
)
"""Participles that do not end in -ed and come up in instructions."""

_ADVERB = r"(?: (?:not|never|always|also|then|only|best|first|\w+ly))?"
PASSIVE = (
    r"\b(?:is|are|was|were|be|been|being|get|gets)(?:n['’]t)?\b"
    rf"{_ADVERB} (?P<done>\w+ed|{'|'.join(IRREGULAR.split())})\b"
)
"""A form of "to be", up to one adverb, and a participle."""


def voice_findings(texts: Iterable[Prose]) -> Iterator[Problem]:
    """A warning for each instruction in the passive."""
    for text in texts:
        if not expression(INSTRUCTIONS).search(text.path):
            continue
        for match in expression(PASSIVE).finditer(text.words):
            done = match["done"].lower()
            if done not in STATES and done not in NO_PARTICIPLES:
                message = f'"{match[0]}" does not say who does it.'
                hint = 'Tell the reader what to do: "Lift your leg", not "The leg is lifted".'
                yield Problem(Code.PASSIVE_VOICE, text.place, text.path, message, hint, Severity.WARNING)
                break
