"""Figures are read and held against the Document that draws them."""

from pathlib import Path
from types import MappingProxyType

import pytest

from handoutgen.compose.blocks import Document
from handoutgen.compose.leaves import Picture, leaves
from handoutgen.content.figures import BakedFigure, read_figure
from handoutgen.content.model import Library
from handoutgen.draw.compiled import EMPTY, Store, read_store
from handoutgen.draw.forms import forms_of
from handoutgen.layout.outlines import packed_outlines, paths_of, traced
from handoutgen.pipeline.cache import Cache, figure_key
from handoutgen.pipeline.figures import Cabinet, compiled_figures, drawings_of, figures_of
from tests.shipped import document_of, library, plan_of


@pytest.fixture
def document() -> Document:
    return document_of(plan_of("bridge"))


def with_figure(name: str, file: Path) -> Library:
    """The shipped library with another file for one figure."""
    return library()._replace(figures=MappingProxyType({**library().figures, name: str(file)}))


def test_figures_that_are_drawn(document: Document) -> None:
    """The figures that the Document names are read, and no others."""
    figures, problems = figures_of(document, library())
    assert problems == ()
    assert "bridge" in figures
    assert "clamshell" not in figures


def test_no_figure(tmp_path: Path, document: Document) -> None:
    """A file that is no figure is one problem, at that file."""
    broken = tmp_path / "bridge.json"
    broken.write_text("{}")
    _, problems = figures_of(document, with_figure("bridge", broken))
    assert [(problem.code, problem.place.file) for problem in problems] == [("bad-figure", str(broken))]


def test_too_few_panels(tmp_path: Path, document: Document) -> None:
    """A figure with fewer panels than its exercise is a problem at the author's panel."""
    other = library().figures["clamshell"]
    text = Path(other).read_text(encoding="utf-8")
    one_panel = tmp_path / "bridge.json"
    one_panel.write_text(shortened(text), encoding="utf-8")
    _, problems = figures_of(document, with_figure("bridge", one_panel))
    bridge = library().exercises["bridge"]
    assert {problem.place for problem in problems if problem.code == "figure-panel"} == {
        panel.place for panel in bridge.panels[1:]
    }


def test_panel_of_a_topic() -> None:
    """A picture of a topic draws the panel that the topic names."""
    topic = library().topics["everyday"]
    pictures = [leaf for leaf in leaves(document_of(plan_of("everyday")).sections) if isinstance(leaf, Picture)]
    named = [figure for section in topic.sections for figure in section.figures if figure.panel != 1]
    drawn = {picture.place: (picture.figure, picture.panel) for picture in pictures}
    assert named
    assert [(figure.figure, figure.panel - 1) for figure in named] == [drawn[figure.place] for figure in named]


def test_no_place_for_a_number(tmp_path: Path) -> None:
    """A number for a part that the figure does not name is a problem, with the nearest part named."""
    topic = library().topics["sitting"]
    figure = next(figure for section in topic.sections for figure in section.figures if figure.callouts)
    part = next(iter(figure.callouts))
    text = Path(library().figures[figure.figure]).read_text(encoding="utf-8")
    renamed = tmp_path / "figure.json"
    renamed.write_text(text.replace(f'"{part}"', f'"{part}s"'), encoding="utf-8")
    document = document_of(plan_of("sitting"))
    _, problems = figures_of(document, with_figure(figure.figure, renamed))
    assert [(problem.code, problem.place, problem.hint) for problem in problems] == [
        ("figure-place", figure.place, f'Did you mean "{part}s"?')
    ]


def shortened(text: str) -> str:
    """A baked figure without its panels but the first."""
    import json  # noqa: PLC0415

    raw = json.loads(text)
    return json.dumps(raw | {"panels": raw["panels"][:1]})


def bare(figure: BakedFigure) -> BakedFigure:
    """A figure without its paths, but with the outlines that a number beside an arrow keeps clear of."""
    panels = (
        panel._replace(
            tints=(),
            feel=(),
            ghost=(),
            lines=(),
            outlines=packed_outlines(traced(paths_of(panel))) if panel.arrows else None,
        )
        for panel in figure.panels
    )
    return figure._replace(panels=tuple(panels))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """The compiled figures of a library of two, younger than its files."""
    two = {name: library().figures[name] for name in ("bridge", "clamshell")}
    file = tmp_path / "figures.bin"
    file.write_bytes(compiled_figures(library()._replace(figures=two)))
    return read_store(file)


def test_what_a_pdf_takes_of_figures(document: Document, store: Store) -> None:
    """The same, compiled before or not: their forms, and places and sizes without paths."""
    figures, problems = figures_of(document, library())
    for cabinet in (Cabinet(EMPTY), Cabinet(store)):
        drawings, wrong = drawings_of(document, library(), cabinet)
        assert wrong == problems
        assert drawings.figures == {name: bare(figure) for name, figure in figures.items()}
        assert drawings.forms == forms_of(figures)


def test_a_figure_is_compiled_once_for_all_runs(tmp_path: Path) -> None:
    """The second run takes it from the user's cache; one that is broken there is compiled anew."""
    file = tmp_path / "bridge.json"
    file.write_bytes(Path(library().figures["bridge"]).read_bytes() + b" ")
    first, _ = Cabinet(EMPTY, Cache(tmp_path)).compiled("bridge", file)
    kept = tmp_path / f"{figure_key(file.read_bytes())}.cache"
    for damage in (lambda data: data, lambda data: data[:-1], lambda data: b""):
        kept.write_bytes(damage(kept.read_bytes()))
        assert first == Cabinet(EMPTY, Cache(tmp_path)).compiled("bridge", file)[0]
    assert first == Cabinet(EMPTY).compiled("bridge", file)[0]


@pytest.mark.parametrize("made", [0, None], ids=["older", "younger"])
def test_a_compiled_figure_of_another_file_is_not_taken(tmp_path: Path, store: Store, made: int | None) -> None:
    """A file of another size, or of the same size that changed since, is compiled anew."""
    store = store if made is None else store._replace(made=made)
    data = Path(library().figures["bridge"]).read_bytes()
    for changed in (data + b" ", data.replace(b'"black": 14', b'"black": 15')):
        file = tmp_path / "bridge.json"
        file.write_bytes(changed)
        figure, _ = Cabinet(store).compiled("bridge", file)
        expected, _ = read_figure(file)
        assert figure is not None
        assert expected is not None
        assert figure.forms == forms_of({"bridge": expected})["bridge"]


def test_a_figure_is_read_once(tmp_path: Path) -> None:
    """As long as its file is what it was; then again."""
    file = tmp_path / "bridge.json"
    file.write_bytes(Path(library().figures["bridge"]).read_bytes())
    cabinet = Cabinet(EMPTY)
    first, _ = cabinet.compiled("bridge", file)
    assert cabinet.compiled("bridge", file)[0] is first
    file.write_text("{}", encoding="utf-8")
    assert [problem.code for problem in cabinet.compiled("bridge", file)[1]] == ["bad-figure"]
    file.unlink()
    assert [problem.code for problem in cabinet.compiled("bridge", file)[1]] == ["bad-figure"]
