"""Everything that can be wrong with a library or a plan: what the files say, and whether each page holds its words."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from handoutgen.compose.document import compose
from handoutgen.content.nodes import read_nodes
from handoutgen.content.plan import PlanFile
from handoutgen.content.shapes import declarations
from handoutgen.content.shared import Clinic
from handoutgen.content.source import read_bytes
from handoutgen.fonts.faces import Family
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.layout.document import lay_out
from handoutgen.pipeline.build import ready
from handoutgen.pipeline.figures import figures_of
from handoutgen.pipeline.jobs import NO_HANDOUT, located
from handoutgen.pipeline.load import Loaded, read
from handoutgen.pipeline.patients import HANDOUT
from handoutgen.pipeline.plans import planned, read_source
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import resolve
from handoutgen.problems import Place, Problem, blocking
from handoutgen.rules.all import library_findings
from handoutgen.rules.glyphs import check as check_glyphs
from handoutgen.rules.plan import plan_findings
from handoutgen.rules.words import note_wording
from handoutgen.units import PAPERS

_KEY = re.compile(rb"^([a-z-]+)[ \t]*:", re.MULTILINE)
"""A field at the beginning of a line, in a file that cannot be read as YAML."""


def check(overlays: Sequence[Path], profile: Path | None) -> tuple[Loaded | None, tuple[Problem, ...]]:
    """What a library and a clinic profile hold, and all their problems.

    A safe library is laid out as well, so that what does not fit its page is found here and not at the clinic's desk.
    """
    loaded, problems = read(overlays, profile)
    if loaded is None:
        return None, problems
    family = handout_family(fonts_folder())
    words = loaded._replace(library=loaded.library._replace(figures={}, origins={}, places={}))  # those hold paths
    findings = library_findings(loaded.library)
    problems += (*findings, *check_glyphs(words, family, Place("library", 1, 1)))
    for plan in () if blocking(findings) else _plans(loaded):
        problems += _misfits(plan, loaded, family)
    return loaded, problems


def check_plan(path: Path, loaded: Loaded, *, safe: bool) -> tuple[Problem, ...]:
    """All problems that a build of the plan in a file, or in an earlier handout, would have; nothing is drawn.

    The clinician's notes to the patient are read for their wording as well.
    Where the library is not ``safe``, nothing can be laid out, and only the plan itself is looked at.
    """
    source, unread = read_source(path)
    if source is None:
        return unread
    found = planned(Request(), source, (), loaded)
    if found.plan is None:
        start = Place(path.as_posix(), 1, 1)
        refused = (Problem(NO_HANDOUT, start, "", misuse.message, misuse.hint) for misuse in found.misuse)
        return (*found.problems, *refused)
    problems = ready(found.plan, loaded)[1] if safe else plan_findings(found.plan, loaded.library)
    return tuple(located((*problems, *note_wording(found.plan, loaded.library)), found.plan, ()))


def is_plan(path: Path) -> bool:
    """Whether a file says what one patient gets: a handout, or more fields of a plan than of a clinic profile."""
    if path.suffix.lower() == HANDOUT:
        return True
    data, _ = read_bytes(path)
    root, _ = read_nodes(data, path.as_posix())
    keys = [key.text for key, _ in root.entries] if root else [key.decode() for key in _KEY.findall(data)]
    of_plan, of_clinic = ({each.key for each in declarations(record)} for record in (PlanFile, Clinic))
    return sum(key in of_plan for key in keys) > sum(key in of_clinic for key in keys)


def _plans(loaded: Loaded) -> Iterator[Plan]:
    """The whole library in the words of each region, and each topic alone on each paper."""
    library = loaded.library
    whole = (Request(tuple(library.topics), everything=True, region=region) for region in library.regions)
    alone = (Request((topic,), paper=paper) for topic, paper in product(library.topics, PAPERS))
    for request in (*whole, *alone):
        plan, _ = resolve(request, library, loaded.clinic)
        if plan:
            yield plan


def _misfits(plan: Plan, loaded: Loaded, family: Family) -> tuple[Problem, ...]:
    document = compose(plan, loaded.library, loaded.clinic)
    figures, problems = figures_of(document, loaded.library)
    return problems if problems else lay_out(document, family, figures)[1]
