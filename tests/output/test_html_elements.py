"""HTML written from values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.output.html.elements import Markup, element, written
from tests.output.html_reader import parse

TYPED = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


@given(TYPED, TYPED)
def test_what_is_typed_is_what_is_read(text: str, attribute: str) -> None:
    """Text and attributes come out of a parser as they went in, whatever they hold."""
    paragraph = parse(written(element("html", element("p", text, title=attribute)))).one("p")
    assert [text] == [kid.attributes["text"] for kid in paragraph.kids]
    assert {"title": attribute} == paragraph.attributes


def test_nothing_is_left_of_none() -> None:
    """Kids and attributes that are None are not there."""
    assert "<p>a</p>\n" == written(element("p", None, "a", None, class_=None))


@pytest.mark.parametrize(
    ("name", "expected"), [("class_", "class"), ("aria_hidden", "aria-hidden"), ("viewBox", "viewBox")]
)
def test_names_of_attributes(name: str, expected: str) -> None:
    """Names that Python cannot write as they are."""
    assert f'<svg {expected}="a"></svg>\n' == written(element("svg", **{name: "a"}))


def test_element_without_content() -> None:
    """A void element has no end tag, and our own markup goes out as it is."""
    assert '<p><img><path d="M0 0"/></p>\n' == written(element("p", element("img"), Markup('<path d="M0 0"/>')))


def test_words_beside_each_other_stay_so() -> None:
    """No space comes between elements within a line."""
    assert "<p><strong>a</strong><a>b</a></p>\n" == written(element("p", element("strong", "a"), element("a", "b")))
