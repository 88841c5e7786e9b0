"""Safety: what blocks a build, after overlays, without a waiver."""

from handoutgen.content.model import Library
from handoutgen.problems import Problem, blocking, in_reading_order
from handoutgen.rules.cards import said_findings
from handoutgen.rules.claims import claim_findings, program_claims
from handoutgen.rules.exclusions import exclusion_findings
from handoutgen.rules.phones import phone_findings
from handoutgen.rules.prose import prose_in
from handoutgen.rules.sides import side_findings
from handoutgen.rules.structure import program_findings
from handoutgen.rules.tiers import tier_findings
from handoutgen.rules.tokens import number_findings, token_findings
from handoutgen.rules.waivers import waiver_findings


def safety_findings(library: Library) -> tuple[Problem, ...]:
    """Everything in a library that forbids a handout, in reading order; the library is the one that overlays made."""
    programs = library.programs.values()
    texts = tuple(prose_in(library))
    found = (
        *tier_findings(library),
        *exclusion_findings(library),
        *said_findings(library),
        *phone_findings(library.regions, texts),
        *token_findings(texts, library.glossary),
        *number_findings(library),
        *side_findings(library.exercises.values()),
        *claim_findings(library, texts),
        *program_claims(library),
        *program_findings(programs, library.exercises),
        *waiver_findings(library),
    )
    return in_reading_order(blocking(found))
