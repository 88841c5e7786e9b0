"""Figures by themselves, outside a handout: their names, and the words for somebody who cannot see them."""

from collections.abc import Iterable

from handoutgen.compose.blocks import Document, Furniture
from handoutgen.compose.context import Context
from handoutgen.compose.leaves import Picture, Words, plain
from handoutgen.compose.structure import Element
from handoutgen.compose.words import phrase, string
from handoutgen.content.figures import BakedFigure
from handoutgen.content.text import Text
from handoutgen.problems import Place
from handoutgen.records import NamedTuple

UNNAMED = Place("figures", 1, 1)
"""The place of a figure that no exercise and no topic shows."""


class Plate(NamedTuple):
    """A figure by itself: its id as a label, the name of what shows it, and its panels."""

    label: Words
    name: str
    pictures: tuple[Picture, ...]


def plate(here: Context, figure: BakedFigure, panels: Iterable[int], under: int | None = None) -> Plate:
    """Some panels of a figure, counted from 0, mirrored if the plan's side is the left one.

    The words are those of the exercise of that id, else of the first topic that shows the figure; a figure that
    nothing shows is called by its id. The words of a panel drawn ``under`` them come first.
    """
    exercise = here.library.exercises.get(figure.id)
    name = string(here.wording, exercise.name) if exercise else figure.id
    pictures = []
    for panel in panels:
        alts = {each: _alt(here, figure.id, each) for each in (panel if under is None else under, panel)}
        words = (string(here.wording, alt) if alt else f"{name}, {each + 1}" for each, alt in alts.items())
        place = alt.place if (alt := alts[panel]) else UNNAMED
        key = f"{figure.id}.panel{panel + 1}"
        mirrored = here.plan.side == "left"
        pictures.append(Picture(key, figure.id, panel, mirrored, " ".join(dict.fromkeys(words)), place))
    return Plate(phrase(f"{figure.id}.label", "P", figure.id), name, tuple(pictures))


def _alt(here: Context, figure: str, panel: int) -> Text | None:
    """The alternative text of a panel in its exercise, else in a topic that shows the figure, best that very panel."""
    exercise = here.library.exercises.get(figure)
    if exercise and panel < len(exercise.panels):
        return exercise.panels[panel].alt
    shown = (each for topic in here.library.topics.values() for section in topic.sections for each in section.figures)
    found = [each for each in shown if each.figure == figure]
    return next((each.alt for each in found if each.panel == panel + 1), found[0].alt if found else None)


def plates_document(here: Context, title: str) -> Document:
    """What a file of plates says of itself: it has no sections and no furniture."""
    nothing = phrase("", "Artifact", "")
    return Document(
        title=title,
        language=here.plan.region.language,
        author="",
        date=here.library.catalogue.date,
        paper=here.plan.paper,
        edition=here.plan.edition,
        accent="",
        furniture=Furniture(nothing, nothing, None, nothing, ""),
        sections=(),
    )


def plates_tree(plates: Iterable[Plate], *, labelled: bool) -> Element:
    """The structure tree of plates in reading order: each one's label, if it is drawn, then its panels."""
    kids: list[Element] = []
    for each in plates:
        kids += [Element("P", (each.label.key,))] if labelled else []
        kids += [Element("Figure", (picture.key,), alt=picture.alt) for picture in each.pictures]
    return Element("Document", tuple(kids))


def described(plates: Iterable[Plate]) -> str:
    """The alternative texts of plates in reading order, a line each; plates of a sheet begin with their label."""
    lines = [(plain(each.label), picture.alt) for each in plates for picture in each.pictures]
    return "\n".join(alt if len({label for label, _ in lines}) == 1 else f"{label}: {alt}" for label, alt in lines)
