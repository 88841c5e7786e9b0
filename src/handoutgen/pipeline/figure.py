"""Figures outside a handout: one by itself, or all of them on a sheet, as PDF, PNG or SVG."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from handoutgen.compose.context import Context, context
from handoutgen.compose.plates import Plate, described, plate, plates_document, plates_tree
from handoutgen.content.figures import BakedFigure, read_figure
from handoutgen.draw.document import Source, draw_pages
from handoutgen.draw.element_forms import parts_in
from handoutgen.draw.forms import forms_of
from handoutgen.draw.tags import Marks
from handoutgen.fonts.faces import Family
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.layout.boxes import Page
from handoutgen.layout.ghosts import with_ghost
from handoutgen.layout.plates import figure_page, sheet_page
from handoutgen.layout.text import Setter
from handoutgen.output.png import png
from handoutgen.output.svg import Caption, svg
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import resolve
from handoutgen.problems import Problem
from handoutgen.records import NamedTuple
from handoutgen.theme.type import STANDARD

FORMATS = ("pdf", "png", "svg")

_SHEET = "Figures"
_DOTS_ALONE = 300
_DOTS_SHEET = 150


class Part(NamedTuple):
    """What to draw of a figure, panels counted from 0: all of it, or one panel, with pale lines of another under it."""

    panel: int | None = None
    under: int | None = None


class Drawing(NamedTuple):
    """Figures on one page, ready to be written in any format; on a sheet each has its label."""

    page: Page
    plates: tuple[Plate, ...]
    title: str
    figures: Mapping[str, BakedFigure]
    family: Family
    here: Context
    labelled: bool


def plan_for(side: str, loaded: Loaded) -> Plan:
    """A plan for its side and its words alone: which topic it holds has no bearing on a figure."""
    plan, misuse = resolve(Request((min(loaded.library.topics),), side=side), loaded.library, loaded.clinic)
    if plan is None:
        raise ValueError(misuse)
    return plan


def read_figures(names: tuple[str, ...], loaded: Loaded) -> tuple[Mapping[str, BakedFigure], tuple[Problem, ...]]:
    """The library's figures of some ids, and the problems of those that cannot be read."""
    read = {name: read_figure(Path(loaded.library.figures[name])) for name in names}
    problems = tuple(problem for _, wrong in read.values() for problem in wrong)
    return {name: figure for name, (figure, _) in read.items() if figure}, problems


def one(figure: BakedFigure, part: Part, plan: Plan, loaded: Loaded) -> Drawing:
    """A figure or a part of it, in the words and for the side of a plan."""
    here = context(plan, loaded.library, loaded.clinic)
    panels = range(len(figure.panels)) if part.panel is None else (part.panel,)
    if part.panel is not None and part.under is not None:
        figure = with_ghost(figure, part.panel, part.under)
    figures = {figure.id: figure}
    shown = plate(here, figure, panels, part.under)
    family = handout_family(fonts_folder())
    return Drawing(figure_page(shown, figures), (shown,), shown.name, figures, family, here, labelled=False)


def sheet(figures: Mapping[str, BakedFigure], plan: Plan, loaded: Loaded) -> Drawing:
    """All the figures given, by id."""
    here = context(plan, loaded.library, loaded.clinic)
    family = handout_family(fonts_folder())
    plates = tuple(plate(here, figure, range(len(figure.panels))) for _, figure in sorted(figures.items()))
    page = sheet_page(Setter(family, STANDARD), plates, figures)
    return Drawing(page, plates, _SHEET, figures, family, here, labelled=True)


def as_file(drawing: Drawing, form: str) -> bytes:
    """The drawing in one of the ``FORMATS``."""
    if form == "svg":
        caption = Caption(drawing.title, described(drawing.plates), drawing.here.plan.region.language)
        return svg(drawing.page, drawing.figures, caption).encode()
    pdf = _pdf(drawing)
    return png(pdf, _DOTS_SHEET if drawing.labelled else _DOTS_ALONE) if form == "png" else pdf


def _pdf(drawing: Drawing) -> bytes:
    """A tagged PDF of one page, stamped with the library's date."""
    document = plates_document(drawing.here, drawing.title)
    marks = Marks(parts_in(plates_tree(drawing.plates, labelled=drawing.labelled)))
    stamp = int(datetime.fromisoformat(document.date).replace(tzinfo=UTC).timestamp())
    return draw_pages((drawing.page,), document, marks, Source(drawing.family, forms_of(drawing.figures), stamp))
