"""The example of a library of one's own: it checks clean, its handout prints well, and its figures are fresh."""

import shutil
from pathlib import Path

import pytest

from handoutgen.compose.document import compose
from handoutgen.layout.document import lay_out
from handoutgen.pipeline.bake import is_stale, jobs
from handoutgen.pipeline.check import check
from handoutgen.pipeline.figures import figures_of
from handoutgen.pipeline.load import Loaded, load
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from tests.page_rules import faults
from tests.shipped import family

NECK = Path(__file__).parents[2] / "examples" / "neck"
EXERCISES = ["chin-tuck", "neck-rotation", "shoulder-blade-squeeze"]

pytestmark = pytest.mark.skipif(not NECK.exists(), reason="a source distribution has no examples")


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    """The shipped library with the example on top."""
    found, problems = load([NECK], None)
    assert () == problems
    assert found is not None
    return found


@pytest.mark.slow
def test_it_checks_clean() -> None:
    """The check finds nothing in the example, not even a warning, and every word fits its page."""
    _, problems = check([NECK], None)
    assert () == tuple(problem for problem in problems if problem.place.file.startswith(NECK.as_posix()))


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("edition", ["standard", "large", "sheet"])
def test_its_handout_prints_well(loaded: Loaded, edition: str, paper: str) -> None:
    """Each page keeps the rules of print, with all three exercises and their figures."""
    plan, misuse = resolve(Request(("neck", "warning-signs"), edition=edition, paper=paper), loaded.library, None)
    assert plan is not None, misuse
    assert EXERCISES == [chosen.exercise.id for topic in plan.topics for chosen in topic.exercises]
    document = compose(plan, loaded.library, None)
    figures, problems = figures_of(document, loaded.library)
    layout, misfits = lay_out(document, family(), figures)
    assert () == (*problems, *misfits)
    assert set(EXERCISES) <= set(figures)
    assert [] == faults(layout.pages, document)


def test_its_warning_signs_are_of_the_neck(loaded: Loaded) -> None:
    """The emergency tier begins its list of signs with those of the neck."""
    tiers = loaded.library.topics["warning-signs"].tiers
    assert tiers is not None
    first = "".join(part.text for part in tiers.emergency.signs[0].parts)
    assert "neck pain" in first


def test_its_figures_are_fresh() -> None:
    """Each exercise has a pose file, and the figure baked from it as it is."""
    found = jobs(NECK)
    assert EXERCISES == [job.id for job in found]
    assert [] == [job.id for job in found if is_stale(job)]


@pytest.mark.parametrize("lacking", ["safety/neck.yaml", "front-page.yaml"])
def test_what_stands_alone_must_say_itself(tmp_path: Path, lacking: str) -> None:
    """Without its own warning signs to look for, or with our first page, a library about another part is refused."""
    folder = tmp_path / "neck"
    shutil.copytree(NECK, folder)
    (folder / lacking).unlink()
    found, problems = load([folder], None)
    assert found is None
    assert {("alone-unsaid", "library.yaml")} == {(each.code, Path(each.place.file).name) for each in problems}
