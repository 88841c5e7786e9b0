import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handoutgen.content.exercise import Exercise
from handoutgen.content.nodes import FieldsNode, ListNode, Node, TextNode, read_nodes
from handoutgen.content.reader import Reading, read_record
from handoutgen.content.shared import Clinic
from handoutgen.content.topic import Topic
from handoutgen.problems import Place

YAMLISH = st.lists(
    st.sampled_from(
        [
            *"aé😀 \n\r\t-:?,[]{}#&*!|>'\"%@`\\~=<.0\0\a\x85\u2028\ufeff",
            *("\r\n", "\n  ", "\n    ", "\n- ", ": ", "name: ", "panels:\n  - ", "dose:\n  ", "sections:\n  - text:\n"),
            *(
                "---\n",
                "...\n",
                "%YAML 1.1\n",
                "<<: ",
                "&a ",
                "*a",
                "!!str ",
                "!a!b ",
                "? ",
                "| ",
                ">-\n",
                "[[[[",
                "}}",
            ),
            *('"\\U99999999"', '"\\ud800"', "**", "{{", "{{side}}", "[a](https://a.b)", "10-15", "30 s", "yes"),
        ]
    ),
    max_size=60,
).map("".join)


def only(data: str) -> Node:
    """The value of the only field of a file."""
    root, problems = read_nodes(data.encode(), "a.yaml")
    assert problems == ()
    assert root
    ((_, value),) = root.entries
    return value


@pytest.mark.parametrize(
    "text", ["12:30", "NO", "yes", "0123", "1e3", "0x1F", "~", "null", "2026-01-31", "1_000", ".5"]
)
def test_what_yaml_would_resolve_stays_the_text_that_was_typed(text: str) -> None:
    """A value that YAML takes for a time, truth, number or nothing is the text as typed."""
    assert TextNode(text, Place("a.yaml", 1, 4), text) == only(f"a: {text}\n")


def test_places_count_lines_and_characters_from_one() -> None:
    """A place is the line and character where a value begins, whatever the line ends and the width of characters."""
    root, _ = read_nodes("# é😀\r\na: b\r\n'é😀': {c: [d, 'e']}\r\n".encode(), "f/a.yaml")
    assert root
    (_, first), (key, second) = root.entries
    assert isinstance(second, FieldsNode)
    ((_, items),) = second.entries
    assert isinstance(items, ListNode)
    places = [root.place, first.place, key.place, second.place, items.place, *(item.place for item in items.items)]
    expected = [(2, 1), (2, 4), (3, 1), (3, 7), (3, 11), (3, 12), (3, 15)]
    assert [Place("f/a.yaml", *at) for at in expected] == places


def test_a_byte_order_mark_is_dropped() -> None:
    """A file that begins with the UTF-8 byte order mark reads as one without, in the same places."""
    assert read_nodes(b"name: Hill\n", "a.yaml") == read_nodes(b"\xef\xbb\xbfname: Hill\n", "a.yaml")


@pytest.mark.parametrize(
    "style", ["a {0}", "'it''s {0}'", '"a \\"b\\" {0}"', ">-\n  folded\n  text {0}\n", "|\n  a\n  {0}"]
)
def test_a_character_of_a_text_is_found_in_every_style(style: str) -> None:
    """The place of a character is that of the file, behind escapes, quotation marks and folded lines."""
    source = f"a: {style.format('**')}"
    node = only(source)
    assert isinstance(node, TextNode)
    lines = source.partition("**")[0].split("\n")
    assert Place("a.yaml", len(lines), len(lines[-1]) + 1) == node.place_of(node.text, node.text.index("**"))


def test_a_character_typed_as_an_escape_has_the_place_of_its_text() -> None:
    """Where a character does not stand in the file as itself, its place is where its text begins."""
    node = only('a: b\nc: "x\\x2a"\n'.partition("\n")[2])
    assert isinstance(node, TextNode)
    assert Place("a.yaml", 1, 4) == node.place_of(node.text, 1)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    """Any bytes give fields or problems, never an exception."""
    root, problems = read_nodes(data, "a.yaml")
    assert root is not None or problems


@settings(deadline=None, max_examples=300)
@given(YAMLISH, st.sampled_from([Exercise, Topic, Clinic]))
def test_no_text_raises_and_every_problem_is_one_line(text: str, record: type) -> None:
    """Any text gives a record or problems, each in one printable line and at a line of the file."""
    reading: Reading[object] = read_record(record, text.encode(), "a.yaml", {"id": "a"})
    lines = len(text.encode().replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    assert (reading.record is None) == bool(reading.problems)
    assert [problem for problem in reading.problems if not str(problem).isprintable()] == []
    assert [problem for problem in reading.problems if not 1 <= problem.place.line <= lines] == []
