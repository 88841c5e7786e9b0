import re
from pathlib import Path

from handoutgen.content.figures import BakedPanel, Layer, read_figure
from handoutgen.draw.forms import forms, forms_of
from handoutgen.draw.streams import END_OF_STREAM, Form
from tests.draw.panel import PANEL, content
from tests.shipped import library

PATHS_ALONE = {"m", "c", "h", "f", "S", "g", "G", "q", "Q", "cm"}
"""The operators that a form may hold: paths, their painting, greys and scales."""


def both(panel: BakedPanel) -> tuple[Form, Form]:
    """The forms of a panel that has tints and ink."""
    _, _, tints, _, _, ink, _ = forms(panel)
    assert tints is not None
    assert ink is not None
    return tints, ink


def lines(*layers: Layer) -> str:
    """The operators of some lines."""
    return content(both(PANEL._replace(ghost=(), lines=layers))[1])


def test_svg_commands_become_pdf_operators() -> None:
    """Operands first, each curve its own, closed paths closed."""
    tints, _ = both(PANEL)
    assert "0.84 g\n0 0 m 0 100 0 100 0 100 c 100 100 100 100 100 100 c 100 0 100 0 100 0 c h f" == content(tints)


def test_lines_of_a_weight_stand_in_a_space_of_its_millimetres() -> None:
    """In a space of a fifth the numbers are five times as large: the line lies where it did."""
    assert "q 0.2 0 0 0.2 0 0 cm\n0 G\n5 5 m 10 10 15 15 20 20 c S\nQ" == lines(
        Layer(100.0, 0.2, ("M1 1C2 2 3 3 4 4",))
    )


def test_neighbours_of_one_weight_share_their_space() -> None:
    """Greys in their order; another weight has a space of its own."""
    path = ("M1 1C2 2 3 3 4 4",)
    written = lines(Layer(50.0, 0.2, path), Layer(100.0, 0.2, path), Layer(50.0, 0.5, path), Layer(50.0, 0.2, path))
    assert ["0.2 0 0", "0.5 G", "0 G", "0.5 0 0", "0.5 G", "0.2 0 0", "0.5 G"] == re.findall(
        r"(?<=q )\S+ 0 0|\S+ G", written
    )


def test_what_a_panel_lacks_has_no_form() -> None:
    """Nothing is written for tints or lines that are not there."""
    empty = forms(PANEL._replace(tints=(), feel=(), ghost=(), lines=(), arrows=()))
    assert (None, "", None, None, ()) == empty[2:]


def test_a_form_is_named_by_what_it_holds() -> None:
    """The same panel has the same bytes and names; another grey is another form."""
    darker = PANEL._replace(tints=(PANEL.tints[0]._replace(black=20.0),))
    assert forms(PANEL) == forms(PANEL._replace(anchors={"knee": (1.0, 2.0)}))
    assert both(PANEL)[0].name != both(darker)[0].name
    assert both(PANEL)[1] == both(darker)[1]


def test_a_form_says_its_length_and_has_room_for_its_lines() -> None:
    """Its box reaches beyond the panel on every side; its resources are its own, and empty."""
    head, _, rest = both(PANEL)[0].data.partition(b"stream\n")
    assert len(rest.removesuffix(END_OF_STREAM)) == int(re.findall(rb"/Length (\d+)", head)[0])
    assert b"/BBox[-1010 -1020 1110 1180]/Resources<<>>" in head


def shipped_panels() -> list[tuple[BakedPanel, str]]:
    """Some panels of the shipped library, each with what its forms hold."""
    figures = {}
    for name, path in sorted(library().figures.items())[::5]:
        figure, _ = read_figure(Path(path))
        assert figure is not None
        figures[name] = figure
    written = forms_of(figures)
    return [
        (panel, "\n".join(content(form) for form in (drawn.tints, drawn.ink) if form))
        for name, figure in figures.items()
        for panel, drawn in zip(figure.panels, written[name], strict=True)
    ]


def test_forms_hold_paths_alone() -> None:
    """No text, no marks, no line width: the page that shows a form gives it what it needs."""
    for _, written in shipped_panels():
        operators = {token for token in written.split() if not re.fullmatch(r"-?[\d.]+", token)}
        assert operators <= PATHS_ALONE


def test_every_layer_is_in_a_form() -> None:
    """As many curves as were baked."""
    for panel, written in shipped_panels():
        layers = (*panel.tints, *panel.ghost, *panel.lines)
        assert sum(path.count("C") for layer in layers for path in layer.paths) == written.split().count("c")
