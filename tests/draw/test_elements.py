"""The elements of a part as bytes: the same form in every file, with the numbers of each."""

from handoutgen.compose.structure import Element
from handoutgen.draw.element_forms import part_of
from handoutgen.draw.elements import Seen, form_of

LINK = Element("Link", ("a~1",), link="a~1")
TREE = Element("Sect", (Element("P", ("a", LINK)), Element("Figure", ("b",), alt="100 % (of it)")))
SEEN = Seen((("other", "a", "a~1"), ("a~1", "b")), (("a~1", 0), ("a~1", 1)), ((1.0, 2.0, 3.0, 4.0),))


def written(tree: Element, seen: Seen, *filling: object) -> list[bytes]:
    """The lines of a part, filled in."""
    form = form_of(part_of(tree), seen)
    lines: bytes = form.lines % tuple(filling[slot] for slot in form.slots)
    return lines.split(b"\n")


def test_a_part_counts_its_elements_in_order() -> None:
    """Each leaf, link and figure knows its element."""
    part = part_of(TREE)
    assert (4, ("a", "a~1", "b")) == (part.size, part.leaves)
    assert ({"a": "P", "a~1": "Link", "b": "Figure"}, {"a": 1, "a~1": 2, "b": 3}) == (part.tags, part.owners)
    assert ({"a~1": 2}, ("b",)) == (part.links, part.figures)


def test_a_leaf_that_stands_twice_is_told_twice() -> None:
    """So that whoever writes the tree can say so."""
    assert ("a", "a") == part_of(Element("Sect", (Element("P", ("a",)), Element("P", ("a",))))).leaves


def test_a_form_takes_numbers_from_its_file() -> None:
    """Elements name parents, kids, pages and areas; what is on another page says on which."""
    expected = [
        b"<</Type/StructElem/S/Sect/P 9 0 R/K[21 0 R 23 0 R]>>",
        b"<</Type/StructElem/S/P/P 20 0 R/Pg 31 0 R/K[1 22 0 R]>>",
        b"<</Type/StructElem/S/Link/P 21 0 R/Pg 31 0 R/K[2 <</Type/MCR/Pg 32 0 R/MCID 0>> "
        b"<</Type/OBJR/Pg 31 0 R/Obj 41 0 R>> <</Type/OBJR/Pg 32 0 R/Obj 42 0 R>>]>>",
        b"<</Type/StructElem/S/Figure/P 20 0 R/Pg 32 0 R/K[1]"
        b"/A<</O/Layout/Placement/Block/BBox[1 2 3 4]>>/Alt (100 % \\(of it\\))>>",
    ]
    assert expected == written(TREE, SEEN, 20, 21, 22, 23, 31, 32, 41, 42, 9)


def test_a_form_is_made_once() -> None:
    """The same part seen in the same way has the same form; on other pages it has another."""
    part = part_of(TREE)
    assert form_of(part, SEEN) is form_of(part, SEEN)
    assert form_of(part, SEEN) != form_of(part, SEEN._replace(pages=(("a", "a~1"), ("a~1", "b"))))


def test_a_part_keeps_few_forms() -> None:
    """A process that shows a part in ever new ways does not grow with them."""
    part = part_of(TREE)
    for page in range(100):
        form_of(part, SEEN._replace(areas=(("a~1", page),)))
    assert 10 > len(part.forms)


def test_what_links_say_is_known() -> None:
    """Of all words those of links alone stay with a part."""
    assert {"a~1": "here"} == part_of(TREE, {"a": "look here", "a~1": "here"}).words


def test_words_that_name_a_page_are_a_slot() -> None:
    """The page is known in the file alone."""
    tree = Element("Sect", (Element("Span", ("n",), spoken="page {page}", anchor="bridge"),))
    seen = Seen((("n",),), (), ())
    assert (("page {page}", "bridge"),) == form_of(part_of(tree), seen).spoken
    assert (
        b"<</Type/StructElem/S/Span/P 5 0 R/Pg 7 0 R/K[0]/ActualText (page 3)>>"
        == written(tree, seen, 5, 6, 7, b"(page 3)", 1)[1]
    )
