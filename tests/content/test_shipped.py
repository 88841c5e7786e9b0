from pathlib import Path

from handoutgen.content.library import read_library

HANDOUTS = Path(__file__).parents[2] / "handouts"


def test_the_shipped_library_has_no_problem() -> None:
    """The shipped library reads whole and clean."""
    library, problems = read_library([HANDOUTS])
    assert [str(problem) for problem in problems] == []
    assert library is not None
