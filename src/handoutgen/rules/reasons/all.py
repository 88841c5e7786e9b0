"""Every reason by its code, and the families that they belong to."""

from collections.abc import Mapping
from types import MappingProxyType

from handoutgen.rules.reasons.agree import AGREE
from handoutgen.rules.reasons.dose import DOSE
from handoutgen.rules.reasons.fields import FIELDS
from handoutgen.rules.reasons.figures import FIGURES
from handoutgen.rules.reasons.files import FILES
from handoutgen.rules.reasons.plan import PLAN
from handoutgen.rules.reasons.print import PRINT
from handoutgen.rules.reasons.reason import Family, Reason
from handoutgen.rules.reasons.safety import SAFETY
from handoutgen.rules.reasons.structure import STRUCTURE
from handoutgen.rules.reasons.words import WORDS

FAMILIES = (
    Family("safety", "Warning signs, who asks first, numbers to call, what is claimed.", SAFETY),
    Family("dose", "How much, and what it comes to in a day.", DOSE),
    Family("words", "How hard a text is to read.", WORDS),
    Family("structure", "What topics, exercises and programs are made of.", (*STRUCTURE, *AGREE)),
    Family("figures", "The drawings, and the pose files that they are made of.", FIGURES),
    Family("print", "What a page can hold: characters, room, colours, logos, other PDFs.", PRINT),
    Family("files", "Files and fields: what can be read, and what they must hold.", (*FILES, *FIELDS)),
    Family("plan", "What one patient gets: plans, tables of patients, batches.", PLAN),
)
"""The families, what matters most first."""

REASONS: Mapping[str, Reason] = MappingProxyType(
    {reason.code: reason for family in FAMILIES for reason in family.reasons}
)
"""The reason of each code."""


def family_of(code: str) -> Family:
    """The family that a code belongs to."""
    return next(family for family in FAMILIES for reason in family.reasons if reason.code == code)
