"""All the rules over a library at once."""

from handoutgen.content.model import Library
from handoutgen.problems import Problem, in_reading_order
from handoutgen.rules.agree import agreement_findings
from handoutgen.rules.exclusions import instead_findings
from handoutgen.rules.safety import safety_findings
from handoutgen.rules.structure import (
    program_findings,
    source_findings,
    topic_findings,
    topicless_findings,
)
from handoutgen.rules.usual import dose_findings, kind_findings, program_dose_findings
from handoutgen.rules.waivers import waived
from handoutgen.rules.words import wording_findings


def library_findings(library: Library) -> tuple[Problem, ...]:
    """Everything that any rule has to say of a library, in reading order: errors, wording, warnings, what is waived."""
    found = (
        *safety_findings(library),
        *instead_findings(library),
        *topic_findings(library.topics.values()),
        *topicless_findings(library),
        *source_findings(library),
        *program_findings(library.programs.values(), library.exercises),
        *(problem for exercise in library.exercises.values() for problem in dose_findings(exercise)),
        *program_dose_findings(library.programs.values(), library.exercises),
        *kind_findings(library),
        *agreement_findings(library),
        *wording_findings(library),
    )
    return in_reading_order(tuple(waived(in_reading_order(found), library)))
