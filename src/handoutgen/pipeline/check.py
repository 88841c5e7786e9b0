"""Everything that can be wrong with a library: what the files say, and whether each page holds its words."""

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from handoutgen.compose.document import compose
from handoutgen.fonts.faces import Family
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.layout.document import lay_out
from handoutgen.pipeline.figures import figures_of
from handoutgen.pipeline.load import Loaded, read
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import resolve
from handoutgen.problems import Place, Problem, blocking
from handoutgen.rules.all import library_findings
from handoutgen.rules.glyphs import check as check_glyphs
from handoutgen.units import PAPERS


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
