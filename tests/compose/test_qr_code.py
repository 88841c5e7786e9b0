"""Web addresses as QR codes in a Document."""

import string

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.compose.cards import Card
from handoutgen.compose.leaves import QrCode, leaves, plain
from handoutgen.compose.structure import Element, structure
from handoutgen.content.exercise import Exercise
from handoutgen.content.fields import Field
from handoutgen.content.shapes import declarations
from handoutgen.content.shared import Clinic
from tests.qr_codes import CODED, LONGEST, MIDDLE, SHORT, WATCHED, about_of, coded, codes_of
from tests.shipped import CLINIC, document_of, plan_of

NAMES = {"bridge": "Bridge", "clamshell": "Clamshell", "bird-dog": "Bird dog"}
MOST = 200
LARGEST = 10
"""The largest version of a code that prints: 57 modules a side."""


def test_a_code_is_segno_s() -> None:
    """The modules are those that segno makes of the address, row by row."""
    expected = [segno.make_qr(address, error="m") for address in (*WATCHED.values(), CODED.qr)]
    found = codes_of(coded())
    assert [[list(row) for row in one.matrix] for one in expected] == [
        [list(row) for row in one.modules] for one in found
    ]


@pytest.mark.parametrize("address", [SHORT, MIDDLE, LONGEST])
def test_a_code_bears_damage(address: str) -> None:
    """A code is corrected at level M or a better one, and is no micro code, which few phones read."""
    code = segno.make_qr(address, error="m")
    assert code.error in ("M", "Q", "H")
    assert not code.is_micro
    (made,) = codes_of(coded({"bridge": address}, None))
    assert len(made.modules) == code.symbol_size(border=0)[0]


@given(st.text(st.sampled_from(string.printable[:94]), max_size=MOST - 20))
def test_every_address_that_may_stand_is_a_code_that_scans(path: str) -> None:
    """An address of plain letters of any length that is allowed needs no more than version 10."""
    assert int(segno.make_qr(f"https://example.org/{path}", error="m").version) <= LARGEST


@pytest.mark.parametrize(("record", "key"), [(Clinic, "qr"), (Exercise, "watch")])
def test_no_longer_address_may_stand(record: type, key: str) -> None:
    """The declarations keep addresses to that length."""
    (field,) = (each.field for each in declarations(record) if each.key == key)
    assert Field(field.doc, "card", form="web", most=MOST, example=field.example) == field


def test_the_codes_of_exercises_stand_in_the_order_of_their_numbers() -> None:
    """Each with number, name, code and address; an exercise without something to watch has none."""
    document = coded(names=("plank", *WATCHED))
    about = about_of(document)
    assert about.watch
    assert ["To watch", "Point your phone’s camera at a square, or type the address below it."] == [
        plain(about.watch.heading),
        plain(about.watch.lead),
    ]
    shown = [
        (plain(one.number) if one.number else "", plain(one.name), plain(one.address)) for one in about.watch.codes
    ]
    numbers = {card.anchor: plain(card.number) for card in document.sections if isinstance(card, Card)}
    expected = {numbers[name]: (plain_name, WATCHED[name]) for name, plain_name in NAMES.items()}
    assert [(number, *expected[number]) for number in sorted(expected)] == shown


def test_the_clinic_s_code_stands_under_its_name() -> None:
    """Heading, what to do, the clinic's name, the code and its address."""
    about = about_of(coded({}, names=("sitting",)))
    assert about.web
    assert about.watch is None
    (one,) = about.web.codes
    assert ("On the web", CLINIC.name, CODED.qr) == (plain(about.web.heading), plain(one.name), plain(one.address))
    assert one.number is None


def test_without_addresses_nothing_is_said_of_codes() -> None:
    """A handout without an address to scan has neither code nor heading."""
    about = about_of(document_of(plan_of("bridge"), CLINIC))
    assert (about.watch, about.web) == (None, None)
    assert about_of(document_of(plan_of("sitting"))).web is None


def test_a_code_says_where_it_leads() -> None:
    """Its alternative text names the address, and the address below it is a link."""
    about = about_of(coded({"bridge": MIDDLE}, None))
    assert about.watch
    (one,) = about.watch.codes
    assert f"Square code that leads to {MIDDLE}" == one.code.alt
    assert [(MIDDLE, MIDDLE)] == [(run.text, run.link) for run in one.address.runs]


@pytest.mark.parametrize("edition", ["large", "giant", "booklet"])
def test_the_whole_handout_has_its_codes_in_every_size(edition: str) -> None:
    """Editions that set the whole handout hold the same codes."""
    assert [code.modules for code in codes_of(coded())] == [code.modules for code in codes_of(coded(edition=edition))]


@pytest.mark.parametrize("edition", ["sheet", "fridge", "cards", "diary"])
def test_a_part_of_a_handout_has_no_codes(edition: str) -> None:
    """Editions without the last block have no room for codes."""
    assert [] == codes_of(coded(edition=edition))


def test_codes_of_exercises_are_a_list_in_the_tree() -> None:
    """An item has its number as its label, then name, figure and link; the clinic's code is a division."""
    tree = structure(coded())
    parents = [one for one in elements(tree) if any(is_code(kid) for kid in one.kids)]
    assert ["LBody", "LBody", "LBody", "Div"] == [one.tag for one in parents]
    assert [["P", "Figure", "P"]] * 4 == [[kid.tag for kid in one.kids if isinstance(kid, Element)] for one in parents]
    (listed,) = (
        one for one in elements(tree) if one.tag == "L" and any(parents[0] in item_kids(kid) for kid in one.kids)
    )
    assert ["Lbl", "LBody"] * 3 == [part.tag for kid in listed.kids for part in item_kids(kid)]


def elements(element: Element) -> list[Element]:
    return [element, *(found for kid in element.kids if isinstance(kid, Element) for found in elements(kid))]


def item_kids(kid: Element | str) -> list[Element]:
    return [part for part in kid.kids if isinstance(part, Element)] if isinstance(kid, Element) else []


def is_code(kid: Element | str) -> bool:
    return isinstance(kid, Element) and kid.tag == "Figure" and kid.alt.startswith("Square code")


def test_a_code_is_a_leaf() -> None:
    """Walking a Document meets each code once, before its address."""
    group = about_of(coded()).web
    assert group
    kinds = [type(leaf).__name__ for leaf in leaves(group)]
    assert ["Words", "Words", "Words", QrCode.__name__, "Words"] == kinds


def test_the_same_address_is_worked_out_once() -> None:
    """A batch of handouts makes each code once."""
    (one,), (other,) = codes_of(coded({"bridge": SHORT}, None)), codes_of(coded({"plank": SHORT}, None))
    assert one.modules is other.modules
