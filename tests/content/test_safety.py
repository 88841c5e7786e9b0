"""Files of safety: what each asks for holds, and a library that stands alone leaves out what is of another part."""

from pathlib import Path

import pytest

from handoutgen.content.library import read_library
from handoutgen.content.model import Library
from handoutgen.content.safety import NOTHING, Exclusion, Press, Safety, Sign, Signs, joined

HANDOUTS = Path(__file__).parents[2] / "handouts"
ALONE = "alone: yes\norder: [knees]\n"
KNEES = "name: Knees\nshort: Knees\nmessage: Move them.\nsections:\n  - text: [Move your knees.]\n"


def _library(folder: Path, files: dict[str, str]) -> Library:
    """The built-in library with the files of a folder laid over it."""
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    library, problems = read_library([HANDOUTS, folder])
    assert library, problems
    return library


def test_all_of_several_holds() -> None:
    """Lists come one after the other, at any depth, and what two say alike stands there once."""
    pain, cough = Sign("chest pain", ("chest pain",)), Sign("coughing blood", ("cough*", "blood"))
    squeeze = Press(("throat",), "where vessels lie")
    one = Safety("one", never=("fracture",), signs=Signs(emergency=(pain,)))
    two = Safety("two", never=("fracture", "cancer"), signs=Signs(emergency=(cough, pain)), press=(squeeze,))
    expected = Safety("one", never=("fracture", "cancer"), signs=Signs(emergency=(pain, cough)), press=(squeeze,))
    assert expected == joined([one, two])


def test_none_asks_for_nothing() -> None:
    """Without files of safety nothing is asked for."""
    assert NOTHING == joined([])


@pytest.mark.parametrize("name", ["anyone", "back-and-hip", "knees"])
def test_an_overlay_adds_and_takes_nothing_away(name: str, tmp_path: Path) -> None:
    """A file of safety laid over ours, of the same name or another, leaves all that ours ask for."""
    shipped, _ = read_library([HANDOUTS])
    assert shipped
    text = "about: The knees\nexclude:\n  - {conditions: [knee-pain], level: avoid, exercises: [bridge]}\n"
    safety = _library(tmp_path, {f"safety/{name}.yaml": text}).safety
    own = Exclusion(("knee-pain",), "avoid", exercises=("bridge",))
    assert {*shipped.safety.exclude, own} == set(safety.exclude)
    assert shipped.safety.signs == safety.signs


def test_alone_leaves_out_what_is_of_another_part(tmp_path: Path) -> None:
    """A library that stands alone has its own topics, the countries, words and shared lists, and what holds for any."""
    library = _library(tmp_path, {"library.yaml": ALONE, "topics/knees.yaml": KNEES})
    shipped, _ = read_library([HANDOUTS])
    assert shipped
    assert ["knees"] == list(library.topics)
    assert ({}, {}, {}) == (library.exercises, library.programs, library.figures)
    assert (shipped.regions, shipped.glossary, shipped.phrases) == (library.regions, library.glossary, library.phrases)
    assert shipped.catalogue.conditions == library.catalogue.conditions
    assert {"under-18", "fracture", "bone-cancer"} == set(library.safety.never)


def test_alone_keeps_what_it_replaces(tmp_path: Path) -> None:
    """A topic of its own with the name of one of ours is its own, not left out."""
    files = {"library.yaml": "alone: yes\norder: [sitting]\n", "topics/sitting.yaml": KNEES}
    assert "Knees" == _library(tmp_path, files).topics["sitting"].name.parts[0].text


def test_what_stands_over_one_alone_is_kept(tmp_path: Path) -> None:
    """A clinic's folder over a library that stands alone leaves nothing of that out."""
    below, above = tmp_path / "below", tmp_path / "above"
    for folder, files in (
        (below, {"library.yaml": ALONE, "topics/knees.yaml": KNEES}),
        (above, {"library.yaml": "credit: Ours.\n", "topics/more.yaml": KNEES}),
    ):
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
    library, problems = read_library([HANDOUTS, below, above])
    assert library, problems
    assert {"knees", "more"} == set(library.topics)


def test_no_is_the_usual_way(tmp_path: Path) -> None:
    """A folder without the line, or with no, is laid over ours."""
    assert "sitting" in _library(tmp_path, {"library.yaml": "alone: no\n"}).topics


def test_alone_with_the_order_of_another(tmp_path: Path) -> None:
    """A library that stands alone and does not say the order of its topics is told so, and of no topic of ours."""
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "knees.yaml").write_text(KNEES, "utf-8")
    (tmp_path / "library.yaml").write_text("alone: yes\n", "utf-8")
    library, problems = read_library([HANDOUTS, tmp_path])
    assert library is None
    found = [(each.code, each.place.file, each.place.line, each.path) for each in problems]
    assert [("missing-field", (tmp_path / "library.yaml").as_posix(), 1, "order")] == found
