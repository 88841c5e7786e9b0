import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import page as page_validation
import pikepdf
import pytest

from handoutgen.compose.blocks import Document
from handoutgen.compose.leaves import Inline, Leaf, PageNumber, Picture, Words, inlines, leaves, plain
from handoutgen.compose.structure import Element, structure
from handoutgen.content.text import Part
from handoutgen.layout.boxes import Anchor
from handoutgen.plan.model import Plan
from tests.draw import read_aloud
from tests.draw.structure_check import faults
from tests.one_patient import one_patient
from tests.shipped import CLINIC, FOUR, document_of, four_topics, layout_of, library, pdf_of, plan_from, plan_of
from tests.ways import MIXED, WAYS

PROFILES = ("ua1", "3a")
PASSED = "Result: no failures in implemented checks"


def verdicts(pdf: bytes, folder: object) -> list[str]:
    """What the validator says for each standard."""
    path = f"{folder}/handout.pdf"
    with open(path, "wb") as file:  # noqa: PTH123  the validator wants a path
        file.write(pdf)
    reports = [str(page_validation.validate_pdf(path, profile=profile)) for profile in PROFILES]
    return [report for report in reports if PASSED not in report]


def differences(pdf: bytes, document: Document) -> list[tuple[str, str]]:
    """Each leaf's words in the Document and under the tree, where they are not the same."""
    layout, _ = layout_of(document)
    pages = {box.name: page.number for page in layout.pages for box in page.boxes if isinstance(box, Anchor)}
    said = [leaf for leaf in leaves(document.sections) if isinstance(leaf, Words | PageNumber)]
    expected = [plain(leaf) if isinstance(leaf, Words) else str(pages[leaf.anchor]) for leaf in said]
    expected = [read_aloud.fold(text) for text in expected]
    found = read_aloud.by_leaf([text for text in read_aloud.printed(pdf) if text], expected)
    assert len(found) == len(expected), found[len(expected) :]
    return [pair for pair in zip(expected, found, strict=True) if len(set(pair)) > 1]


@pytest.mark.parametrize("name", [*library().topics, *library().programs])
def test_every_topic_and_program_is_accessible_and_archivable(name: str, tmp_path: object) -> None:
    """PDF/UA-1 and PDF/A-3a in one file, marks that agree with the tree, and under it the words of the Document."""
    plan = plan_of(program=name) if name in library().programs else plan_of(name)
    pdf = pdf_of(plan)
    assert verdicts(pdf, tmp_path) == []
    assert faults(pdf) == []
    assert differences(pdf, document_of(plan, CLINIC)) == []


@pytest.mark.parametrize("clinic", [True, False], ids=["clinic", "no-clinic"])
@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_four_topics_are_accessible_and_archivable(paper: str, side: str, clinic: bool, tmp_path: object) -> None:
    """On both papers, for either side, with and without a clinic."""
    plan, profile = plan_of(*FOUR, paper=paper, side=side), CLINIC if clinic else None
    pdf = pdf_of(plan, clinic=profile)
    assert verdicts(pdf, tmp_path) == []
    assert faults(pdf) == []
    assert differences(pdf, document_of(plan, profile)) == []


def test_what_is_for_one_patient_is_accessible_and_archivable(tmp_path: object) -> None:
    """Lines filled in, a note, what is new, time and kit are read where they stand."""
    pdf = pdf_of(one_patient())
    assert verdicts(pdf, tmp_path) == []
    assert faults(pdf) == []
    assert differences(pdf, document_of(one_patient(), CLINIC)) == []


@pytest.mark.parametrize("text", [WAYS, MIXED], ids=["ways", "mixed"])
@pytest.mark.parametrize("form", ["standard", "two", "sheet", "cards", "fridge"])
def test_ways_and_notes_are_accessible_and_archivable(form: str, text: str, tmp_path: object) -> None:
    """Exercises as one patient is to do them, in the order of a session, in every form."""
    plan = plan_from(text, per_page=2) if form == "two" else plan_from(text, edition=form)
    pdf = pdf_of(plan)
    assert verdicts(pdf, tmp_path) == []
    assert faults(pdf) == []
    assert differences(pdf, document_of(plan, CLINIC)) == []


def keys(element: Element) -> Iterator[str]:
    """The marked contents under an element, in order."""
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from keys(kid)
        else:
            yield kid


def marked(leaf: Leaf) -> tuple[Leaf | Inline, ...]:
    """What of a leaf is marked by itself."""
    return inlines(leaf) if isinstance(leaf, Words) else (leaf,)


def elements(element: Element) -> Iterator[Element]:
    """An element and all below it."""
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from elements(kid)


@pytest.mark.parametrize("names", [FOUR, tuple(library().topics)], ids=["four", "all"])
def test_the_tree_reads_every_leaf_once_in_the_document_s_order(names: tuple[str, ...]) -> None:
    """Reading the tree is reading the Document."""
    document = document_of(plan_of(*names), CLINIC)
    expected = [part.key for leaf in leaves(document.sections) for part in marked(leaf)]
    assert expected == list(keys(structure(document)))


def test_headings_leave_no_level_out() -> None:
    """A heading is at most one level below the one before it."""
    document = document_of(plan_of(*library().topics), CLINIC)
    levels = [int(tag[1]) for tag in (one.tag for one in elements(structure(document))) if re.fullmatch(r"H\d", tag)]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_every_table_has_a_header_with_its_scope() -> None:
    """A dose strip says what its numbers are about."""
    tables = [one for one in elements(structure(document_of(plan_of("bridge")))) if one.tag == "Table"]
    assert tables
    for table in tables:
        assert [one.scope for one in elements(table) if one.tag == "TH"] != []


def test_every_picture_says_what_it_shows() -> None:
    """Alternative text describes; it is more than a number or a name."""
    document = document_of(plan_of(*library().topics, everything=True))
    short = [leaf.key for leaf in leaves(document.sections) if isinstance(leaf, Picture) and len(leaf.alt.split()) < 6]
    assert short == []


def test_the_tree_is_in_the_document_s_language() -> None:
    """A voice knows how to say the words."""
    with pikepdf.open(BytesIO(four_topics())) as pdf:
        assert pdf.Root.StructTreeRoot.K.S == "/Document"
        assert str(pdf.Root.Lang) == document_of(plan_of(*FOUR, region="GB")).language


# ------------------------------------------------------------------ links in a text

LINK = "what we tell people about sitting at a desk, and about breaks from it, day by day"


def linked(address: str = "https://example.org") -> Plan:
    """Sitting, with a link in the middle of its message that takes more than a line."""
    plan = plan_of("sitting")
    topic = plan.topics[0].topic
    parts = (Part("First read "), Part(LINK, link=address), Part(". Then "), Part("begin", bold=True), Part("."))
    chosen = plan.topics[0]._replace(topic=topic._replace(message=topic.message._replace(parts=parts)))
    return plan._replace(topics=(chosen,))


def test_a_link_in_a_text_keeps_the_file_accessible(tmp_path: object) -> None:
    """A web address in author text passes every check."""
    pdf = pdf_of(linked())
    assert verdicts(pdf, tmp_path) == []
    assert faults(pdf) == []
    assert differences(pdf, document_of(linked(), CLINIC)) == []
    assert f"First read {LINK}. Then begin." in read_aloud.heard(pdf)


def test_a_link_in_a_text_is_an_element_of_its_own() -> None:
    """The paragraph holds the words before the link, the link, and the words after it."""
    tree = structure(document_of(linked()))
    message = next(one for one in elements(tree) if "sitting.message~1" in one.kids)
    link = Element("Link", ("sitting.message~2",), link="sitting.message~2")
    assert message == Element("P", ("sitting.message~1", link, "sitting.message~3"))


def test_a_link_over_two_lines_is_one_element() -> None:
    """Every line of the link leads to the address, says the whole link, and knows the same element."""
    with pikepdf.open(BytesIO(pdf_of(linked()))) as pdf:
        areas = [area for page in pdf.pages for area in page.get("/Annots", []) if "/A" in area]
        parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        owners = [parents[int(area.StructParent)] for area in areas]
        assert len(areas) > 1
        assert {str(area.A.URI) for area in areas} == {"https://example.org"}
        assert {str(area.Contents) for area in areas} == {LINK}
        assert len({owner.objgen for owner in owners}) == 1
        kids: list[Any] = list(owners[0].K)
        held = [kid.Obj.objgen for kid in kids if not isinstance(kid, int) and kid.Type == "/OBJR"]
        assert held == [area.objgen for area in areas]
