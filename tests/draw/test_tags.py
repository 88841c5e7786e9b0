import re
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from itertools import pairwise

import page as page_validation
import pikepdf
import pytest

from handoutgen.compose.leaves import PageNumber, Picture, Words, leaves, plain
from handoutgen.compose.structure import Element, structure
from handoutgen.content.text import Part
from handoutgen.draw.tags import Marks, TagError
from tests.draw.structure_check import faults
from tests.shipped import CLINIC, FOUR, document_of, library, pdf_of, plan_of

PROFILES = ("ua1", "2a")
PASSED = "Result: no failures in implemented checks"


@lru_cache(maxsize=1)
def four() -> bytes:
    """The four topics."""
    return pdf_of(plan_of(*FOUR, region="GB"))


def verdicts(pdf: bytes, folder: object) -> list[str]:
    """What the validator says for each standard."""
    path = f"{folder}/handout.pdf"
    with open(path, "wb") as file:  # noqa: PTH123  the validator wants a path
        file.write(pdf)
    reports = [str(page_validation.validate_pdf(path, profile=profile)) for profile in PROFILES]
    return [report for report in reports if PASSED not in report]


@pytest.mark.parametrize("name", [*library().topics, *library().programs])
def test_every_topic_and_program_is_accessible_and_archivable(name: str, tmp_path: object) -> None:
    """PDF/UA-1 and PDF/A-2a in one file, and marks that agree with the tree."""
    plan = plan_of(program=name) if name in library().programs else plan_of(name)
    pdf = pdf_of(plan)
    assert verdicts(pdf, tmp_path) == []
    assert faults(pdf) == []


@pytest.mark.parametrize("clinic", [True, False], ids=["clinic", "no-clinic"])
@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_four_topics_are_accessible_and_archivable(paper: str, side: str, clinic: bool, tmp_path: object) -> None:
    """On both papers, for either side, with and without a clinic."""
    pdf = pdf_of(plan_of(*FOUR, paper=paper, side=side), clinic=CLINIC if clinic else None)
    assert verdicts(pdf, tmp_path) == []
    assert faults(pdf) == []


def keys(element: Element) -> Iterator[str]:
    """The leaves under an element, in order."""
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from keys(kid)
        else:
            yield kid


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
    assert [leaf.key for leaf in leaves(document.sections)] == list(keys(structure(document)))


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


def test_the_text_under_the_tree_is_the_document_s() -> None:
    """Extracted page by page, each leaf's words come out as they were composed."""
    document = document_of(plan_of(*FOUR, region="GB"), CLINIC)
    with pikepdf.open(BytesIO(four())) as pdf:
        assert pdf.Root.StructTreeRoot.K.S == "/Document"
        assert str(pdf.Root.Lang) == document.language
    assert all(plain(leaf) for leaf in leaves(document.sections) if isinstance(leaf, Words))
    assert sum(isinstance(leaf, PageNumber) for leaf in leaves(document.sections)) > 5


def test_a_link_in_a_text_is_a_link_in_the_tree(tmp_path: object) -> None:
    """A web address in author text keeps the file accessible."""
    plan = plan_of("sitting")
    topic = plan.topics[0].topic
    linked = topic.message._replace(parts=(*topic.message.parts, Part(" More here.", link="https://example.org")))
    chosen = plan.topics[0]._replace(topic=topic._replace(message=linked))
    pdf = pdf_of(plan._replace(topics=(chosen,)))
    assert verdicts(pdf, tmp_path) == []
    assert faults(pdf) == []


# ------------------------------------------------------------------ faults made on purpose


def test_a_leaf_without_an_element_is_an_error() -> None:
    """Nothing is drawn that the tree does not know."""
    marks = Marks(Element("Document", ()), {})
    marks.new_page()
    with pytest.raises(TagError):
        marks.begin("stray")


SABOTAGE = {
    "text outside of every mark": (rb"/Artifact BMC", rb""),
    "a leaf as an artifact": (rb"/H1 <</MCID \d+>> BDC", rb"/Artifact BMC"),
    "a number used twice": (rb"/MCID 3>>", rb"/MCID 4>>"),
    "a mark that is never closed": (rb"EMC", rb""),
}


@pytest.mark.parametrize("what", SABOTAGE)
def test_a_page_that_is_tampered_with_is_found(what: str) -> None:
    """Our own check finds what the page says against the tree."""
    old, new = SABOTAGE[what]
    with pikepdf.open(BytesIO(four())) as pdf:
        first = pdf.pages[0]
        data = first.Contents.read_bytes()
        assert re.search(old, data)
        first.Contents = pdf.make_stream(re.sub(old, new, data, count=1))
        out = BytesIO()
        pdf.save(out)
    assert faults(out.getvalue()) != []


def tampered(change: object) -> bytes:
    """The four topics after a change to the opened file."""
    with pikepdf.open(BytesIO(four())) as pdf:
        change(pdf)  # type: ignore[operator]
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_a_shifted_parent_tree_is_found() -> None:
    """The parent tree names the element of each marked content."""

    def shift(pdf: pikepdf.Pdf) -> None:
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        numbers[1] = pikepdf.Array([*list(numbers[1])[1:], numbers[1][0]])

    assert any("parent tree" in fault for fault in faults(tampered(shift)))


def test_a_link_without_its_element_is_found() -> None:
    """A link annotation that no Link element holds."""

    def cut(pdf: pikepdf.Pdf) -> None:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Link":
                item.K = pikepdf.Array([kid for kid in item.K if kid.get("/Type") != "/OBJR"])

    assert any("link stands in no Link" in fault for fault in faults(tampered(cut)))


def test_a_figure_without_alternative_text_is_found() -> None:
    """A picture that says nothing to whoever cannot see it."""

    def mute(pdf: pikepdf.Pdf) -> None:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure":
                del item["/Alt"]

    assert any("alternative text" in fault for fault in faults(tampered(mute)))
