import json
from pathlib import Path
from typing import Any

import pytest

from handoutgen.content.figures import BakedArrow, BakedFigure, BakedPanel, Layer, read_figure

PANEL: dict[str, Any] = {
    "bounds": [10, 0, 110, 200],
    "tints": [{"black": 16.0, "paths": ["M0 0C1 2 3 4 5 6Z"]}],
    "feel": ["M0 0C1 2 3 4 5 6Z"],
    "ghost": [],
    "lines": [{"width": 0.36, "black": 100.0, "paths": ["M-1 0C1 2 3 4 5 6"]}],
    "arrows": [{"shaft": "M20 0C20 20 20 30 20 40", "both": False, "anchor": [20, 0], "direction": [0, -1]}],
    "anchors": {"hips": [30, 100]},
}
FIGURE: dict[str, Any] = {"id": "one", "engine": 3, "source": "abc", "ground": -20, "panels": [PANEL]}


def _read(tmp_path: Path, figure: object) -> tuple[BakedFigure | None, list[str]]:
    path = tmp_path / "one.json"
    path.write_text(json.dumps(figure))
    baked, problems = read_figure(path)
    return baked, [problem.code for problem in problems]


def test_a_figure_is_read_in_body_millimetres_from_its_left_top(tmp_path: Path) -> None:
    """Sizes and anchors are halved units measured from the panel's own corner; paths stay as they are."""
    curve = "M0 0C1 2 3 4 5 6Z"
    panel = BakedPanel(
        width=50.0,
        height=110.0,
        anchors={"hips": (10.0, 50.0)},
        origin=(10, -20),
        tints=(Layer(16.0, 0.0, (curve,)),),
        feel=(curve,),
        lines=(Layer(100.0, 0.36, ("M-1 0C1 2 3 4 5 6",)),),
        arrows=(BakedArrow("M20 0C20 20 20 30 20 40", False, (5.0, 100.0), (0.0, -1.0), (5.0, 80.0)),),
    )
    assert (BakedFigure("one", (panel,), 3, "abc"), []) == _read(tmp_path, FIGURE)


def test_panels_share_ground_and_top(tmp_path: Path) -> None:
    """A low panel is as high as its neighbour, so that both stand on one line at one scale."""
    baked, _ = _read(tmp_path, FIGURE | {"panels": [PANEL, PANEL | {"bounds": [0, 0, 60, 80]}]})
    assert baked is not None
    assert [(50.0, 110.0), (30.0, 110.0)] == [(panel.width, panel.height) for panel in baked.panels]


@pytest.mark.parametrize(
    "figure",
    [
        [],
        {},
        "text",
        FIGURE | {"panels": []},
        FIGURE | {"panels": [{}]},
        FIGURE | {"ground": "low"},
        FIGURE | {"panels": [PANEL | {"bounds": [1, 2]}]},
        FIGURE | {"panels": [PANEL | {"feel": ["M0 0 (x) Tj"]}]},
        FIGURE | {"panels": [PANEL | {"feel": ["0 0"]}]},
        FIGURE | {"panels": [PANEL | {"feel": ["M0 0"]}]},
        FIGURE | {"panels": [PANEL | {"feel": ["M0 0C1 2 3 4 5Z"]}]},
        FIGURE | {"panels": [PANEL | {"feel": ["M0 0C1 2 3-4 5 6"]}]},
        FIGURE | {"panels": [PANEL | {"feel": ["M0 0C1 2 3 4 5 9999999"]}]},
        FIGURE | {"panels": [PANEL | {"lines": [{"width": 0, "black": 100, "paths": ["M0 0C1 2 3 4 5 6"]}]}]},
        FIGURE | {"panels": [PANEL | {"lines": [{"width": float("nan"), "black": 100, "paths": []}]}]},
        FIGURE | {"panels": [PANEL | {"tints": [{"black": 101, "paths": []}]}]},
        FIGURE | {"ground": float("inf")},
        FIGURE | {"panels": [PANEL | {"tints": [{"black": 1, "paths": [3]}]}]},
    ],
)
def test_what_is_no_figure_is_a_problem(tmp_path: Path, figure: object) -> None:
    """Missing or wrong parts, and a path that holds more than a path, are one problem and no traceback."""
    assert (None, ["bad-figure"]) == _read(tmp_path, figure)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_json_is_a_problem(tmp_path: Path, content: bytes) -> None:
    """Broken files are said to be so."""
    path = tmp_path / "one.json"
    path.write_bytes(content)
    assert (None, ["bad-figure"]) == (read_figure(path)[0], [problem.code for problem in read_figure(path)[1]])


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """A figure that is not there is a problem with its file."""
    problem = read_figure(tmp_path / "none.json")[1][0]
    assert ("bad-figure", str(tmp_path / "none.json")) == (problem.code, problem.place.file)


def test_every_shipped_figure_reads() -> None:
    """The library's figures are whole."""
    folder = Path(__file__).parents[2] / "handouts" / "figures"
    assert [] == [path.name for path in sorted(folder.glob("*.json")) if read_figure(path)[1]]
