"""Figures by themselves, outside a handout: their names, and the words for somebody who cannot see them."""

from collections.abc import Iterable
from typing import NamedTuple

from handoutgen.compose.blocks import Document, Furniture
from handoutgen.compose.context import Context
from handoutgen.compose.leaves import Picture, Words, plain
from handoutgen.compose.structure import Element
from handoutgen.compose.words import phrase, string
from handoutgen.content.figures import BakedFigure
from handoutgen.content.text import Text
from handoutgen.problems import Place

UNNAMED = Place("figures", 1, 1)
"""The place of a figure that no exercise and no topic shows."""


class Plate(NamedTuple):
    """A figure by itself: its id as a label, the name of what shows it, and its panels."""

    label: Words
    name: str
    pictures: tuple[Picture, ...]


def plate(here: Context, figure: BakedFigure, panels: Iterable[int]) -> Plate:
    """Some panels of a figure, counted from 0, mirrored if the plan's side is the left one.

    The words are those of the exercise of that id, else of the first topic that shows the figure; a figure that
    nothing shows is called by its id.
    """
    exercise = here.library.exercises.get(figure.id)
    name = string(here.wording, exercise.name) if exercise else figure.id
    shown = _of_topic(here, figure.id)
    pictures = []
    for panel in panels:
        alt: Text | None = exercise.panels[panel].alt if exercise and panel < len(exercise.panels) else shown
        words = string(here.wording, alt) if alt else f"{name}, {panel + 1}"
        key = f"{figure.id}.panel{panel + 1}"
        mirrored = here.plan.side == "left"
        pictures.append(Picture(key, figure.id, panel, mirrored, words, alt.place if alt else UNNAMED))
    return Plate(phrase(f"{figure.id}.label", "P", figure.id), name, tuple(pictures))


def _of_topic(here: Context, figure: str) -> Text | None:
    """The alternative text of the first topic that shows a figure."""
    shown = (each for topic in here.library.topics.values() for section in topic.sections for each in section.figures)
    return next((each.alt for each in shown if each.figure == figure), None)


def plates_document(here: Context, title: str) -> Document:
    """What a file of plates says of itself: it has no sections and no furniture."""
    nothing = phrase("", "Artifact", "")
    return Document(
        title=title,
        language=here.plan.region.language,
        author="",
        date=here.library.catalogue.date,
        paper=here.plan.paper,
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
