"""Handouts with QR codes, made of the shipped library."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from handoutgen.compose.blocks import About, Document
from handoutgen.compose.document import compose
from handoutgen.compose.leaves import QrCode, leaves
from handoutgen.content.shared import Clinic
from handoutgen.draw.document import Source, draw
from handoutgen.draw.forms import forms_of
from handoutgen.layout.boxes import Page
from handoutgen.layout.document import lay_out
from handoutgen.pipeline.figures import figures_of
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from tests.shipped import CLINIC, STAMP, family, library

SHORT = "https://www.example.com"
MIDDLE = "https://www.example.com/exercises/bridge?from=handout"
LONGEST = f"https://www.example.com/{'a-film/' * 26}".ljust(200, "x")[:200]
"""As long as an address may be."""

WATCHED = {"bridge": MIDDLE, "clamshell": SHORT, "bird-dog": LONGEST}
CODED = CLINIC._replace(qr="https://www.example.com/patients")


def coded(
    watched: Mapping[str, str] = WATCHED, clinic: Clinic | None = CODED, names: tuple[str, ...] = (), **said: Any
) -> Document:
    """A handout whose exercises have something to watch, in words."""
    exercises = dict(library().exercises)
    exercises |= {name: exercises[name]._replace(watch=address) for name, address in watched.items()}
    overlaid = library()._replace(exercises=MappingProxyType(exercises))
    plan, misuse = resolve(Request(names or tuple(watched), **said), overlaid, clinic)
    assert plan is not None, misuse
    return compose(plan, overlaid, clinic)


def about_of(document: Document) -> About:
    """The last block of a handout."""
    return next(section for section in document.sections if isinstance(section, About))


def codes_of(document: Document) -> list[QrCode]:
    """Every code of a handout, in reading order."""
    return [leaf for leaf in leaves(document.sections) if isinstance(leaf, QrCode)]


def pages_of(document: Document) -> tuple[Page, ...]:
    """The pages of a handout that has no problems."""
    figures, wrong = figures_of(document, library())
    layout, misfits = lay_out(document, family(), figures)
    assert (*wrong, *misfits) == ()
    return layout.pages


def pdf_of(document: Document) -> bytes:
    """The PDF of a handout that has no problems."""
    figures, wrong = figures_of(document, library())
    layout, misfits = lay_out(document, family(), figures)
    assert (*wrong, *misfits) == ()
    return draw(layout, document, Source(family(), forms_of(figures), STAMP))
