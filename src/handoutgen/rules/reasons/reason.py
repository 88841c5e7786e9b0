"""What a problem's code means, as data: ``handoutgen explain`` and ``docs/rules.md`` are made of it."""

from collections.abc import Mapping
from types import MappingProxyType

from handoutgen.problems import Severity
from handoutgen.records import NamedTuple


class Example(NamedTuple):
    """The same lines of a file as they make a problem and as they do not.

    ``file`` is where they would stand, as seen from a library's folder; where it is empty, both are told in words.
    Fields that are not shown are those of the file that ships under this name.
    """

    bad: str
    good: str
    file: str = ""


class Reason(NamedTuple):
    """Why there is a code.

    ``when`` says in one sentence what triggers it, ``why`` in one or two what for; ``source`` is one of those in
    ``sources``. ``waivable``: the author of a file may keep the finding, with a reason (see ``waivers``).
    """

    code: str
    when: str
    why: str
    source: str
    example: Example
    severity: Severity = Severity.ERROR
    waivable: bool = False


WEIGHTS: Mapping[Severity, str] = MappingProxyType(
    {
        Severity.ERROR: "Nothing is made until it is mended.",
        Severity.WORDING: "It fails “handoutgen check”, and never blocks a build.",
        Severity.WARNING: "“handoutgen check” tells it, and fails by it with “--strict” alone.",
    }
)
"""What each severity comes to."""

KEPT = "Under “waive” the file may keep it, with a reason."
BINDING = "It cannot be waived."


class Family(NamedTuple):
    """Codes that are about one thing; ``about`` is a sentence that says which."""

    name: str
    about: str
    reasons: tuple[Reason, ...]
