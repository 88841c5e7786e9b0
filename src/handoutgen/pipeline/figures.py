"""The baked figures that a Document names, read and held against it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from handoutgen.compose.blocks import Document
from handoutgen.compose.leaves import ARROW, Picture, leaves
from handoutgen.content.figures import BakedFigure, read_figure
from handoutgen.content.model import Library
from handoutgen.content.suggest import did_you_mean
from handoutgen.problems import Problem


def figures_of(document: Document, library: Library) -> tuple[Mapping[str, BakedFigure], tuple[Problem, ...]]:
    """The figures by id, and the problems of figures that cannot be read or lack what the Document draws of them."""
    pictures = [leaf for leaf in leaves(document.sections) if isinstance(leaf, Picture)]
    figures: dict[str, BakedFigure] = {}
    problems: tuple[Problem, ...] = ()
    for name in dict.fromkeys(picture.figure for picture in pictures):
        figure, wrong = read_figure(Path(library.figures[name]))
        problems += wrong
        if figure:
            figures[name] = figure
    lacking = (_lacking(picture, figures[picture.figure]) for picture in pictures if picture.figure in figures)
    return figures, (*problems, *(problem for some in lacking for problem in some))


def _lacking(picture: Picture, figure: BakedFigure) -> Iterator[Problem]:
    """What a picture draws of a figure that the figure does not hold."""
    if picture.panel >= len(figure.panels):
        held = f"{len(figure.panels)} panel{'s' if len(figure.panels) != 1 else ''}"
        message = f'The figure "{figure.id}" has {held}; there is none for this one.'
        yield Problem("figure-panel", picture.place, "", message, "Bake it again: handoutgen figure --bake.")
        return
    panel = figure.panels[picture.panel]
    known = (*panel.anchors, ARROW) if panel.arrows else tuple(panel.anchors)
    for anchor, _ in picture.callouts:
        if anchor not in known:
            message = f'The figure "{figure.id}" has no place "{anchor}" for a number.'
            hint = did_you_mean(anchor, known, "Name a place of the figure.")
            yield Problem("figure-place", picture.place, "callouts", message, hint)
