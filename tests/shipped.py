"""The shipped library and fonts, read once for all tests, and handouts built from them."""

from functools import lru_cache
from typing import Any

from handoutgen.compose.blocks import Document
from handoutgen.compose.document import compose
from handoutgen.content.library import read_library, read_plan
from handoutgen.content.model import Library
from handoutgen.content.plan import PlanFile
from handoutgen.content.shared import Clinic
from handoutgen.draw.attachments import Attachment
from handoutgen.draw.document import Source, draw
from handoutgen.draw.forms import forms_of
from handoutgen.fonts.faces import Family
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.layout.document import Layout, lay_out
from handoutgen.packaged import data_folder
from handoutgen.pipeline.figures import figures_of
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import resolve
from handoutgen.problems import Place, Problem

FOUR = ("warning-signs", "sitting", "stretches", "strengthening")
"""The topics of `make handout`."""

CLINIC = Clinic(
    place=Place("clinic.yaml", 1, 1),
    name="Sample Physiotherapy",
    phone="01632 960123",
    hours="Mon to Fri, 8 am to 6 pm",
    address="1 Sample Street, Sampletown",
)
"""A made-up clinic; its number is one that is never given out."""


@lru_cache(maxsize=1)
def library() -> Library:
    """The shipped library, which has no problems."""
    read, problems = read_library([data_folder("handouts")])
    assert read is not None, "\n".join(map(str, problems))
    return read


@lru_cache(maxsize=1)
def family() -> Family:
    """The shipped fonts."""
    return handout_family(fonts_folder())


def plan_of(*names: str, **said: Any) -> Plan:
    """The plan of a request for topics and exercises."""
    plan, misuse = resolve(Request(names)._replace(**said), library(), None)
    assert plan is not None, misuse
    return plan


def plan_file(text: str) -> PlanFile:
    """A plan file, given as its text."""
    file, problems = read_plan(text.encode(), "plan.yaml", library())
    assert file is not None, "\n".join(map(str, problems))
    return file


def plan_from(text: str, **said: Any) -> Plan:
    """The plan of a plan file, given as its text."""
    return plan_of(plan=plan_file(text), **said)


def document_of(plan: Plan, clinic: Clinic | None = None) -> Document:
    """The plan in words."""
    return compose(plan, library(), clinic)


def layout_of(document: Document) -> tuple[Layout, tuple[Problem, ...]]:
    """The Document on pages, with the shipped fonts and figures."""
    figures, problems = figures_of(document, library())
    layout, misfits = lay_out(document, family(), figures)
    return layout, (*problems, *misfits)


STAMP = 1_767_225_600
"""The first second of 2026: when every test's file was made."""


@lru_cache(maxsize=1)
def four_topics() -> bytes:
    """The four topics as a British clinic hands them out, built once."""
    return pdf_of(plan_of(*FOUR, region="GB"))


def pdf_of(plan: Plan, clinic: Clinic | None = CLINIC, attachment: Attachment | None = None) -> bytes:
    """The PDF of a plan, which has no problems."""
    document = document_of(plan, clinic)
    layout, problems = layout_of(document)
    assert problems == ()
    figures, _ = figures_of(document, library())
    return draw(layout, document, Source(family(), forms_of(figures), STAMP, attachment))
