"""One YAML file as a tree of texts, lists and fields, each with its place.

YAML's types are not resolved: ``12:30``, ``NO``, ``0123`` and ``1e3`` stay the text that was typed. The tree is
built from the parser's events, so an alias is never expanded and depth is known before anything is nested.
"""

import yaml

from handoutgen.content.codes import Code
from handoutgen.content.paths import item, under
from handoutgen.content.source import quoted, read_text
from handoutgen.content.syntax import impossible_character, in_plain_words
from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple

MAX_DEPTH = 12
"""Levels of lists and fields in a file; the content model needs half of them."""

LOADER: type[yaml.BaseLoader | yaml.CBaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml's parser where PyYAML was built with it, else PyYAML's own, several times slower."""


class TextNode(NamedTuple):
    """A text, and ``source``: how it stands in the file, with its quotation marks; empty where nobody can tell."""

    text: str
    place: Place
    source: str

    def place_of(self, text: str, offset: int) -> Place:
        """The place in the file of a character of ``text``, this node's text whatever its white space.

        Found as the n-th such character of the source; the node's own place where it was typed as an escape.
        """
        character = text[offset]
        nth = text.count(character, 0, offset)
        at = self.source.index("\n") if self.source.startswith(("|", ">")) and "\n" in self.source else -1
        for _ in range(nth + 1):
            at = self.source.find(character, at + 1)
            if at < 0:
                return self.place
        lines = self.source[:at].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        first = self.place.column if len(lines) == 1 else 1
        return Place(self.place.file, self.place.line + len(lines) - 1, first + len(lines[-1]))


class ListNode(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    place: Place


class FieldsNode(NamedTuple):
    """Keys with their values, in the order of the file; each key once."""

    entries: "tuple[tuple[TextNode, Node], ...]"
    place: Place


class BrokenNode(NamedTuple):
    """Stands where something was refused; its problem is already told."""

    place: Place


Node = TextNode | ListNode | FieldsNode | BrokenNode


def read_nodes(data: bytes, file: str) -> tuple[FieldsNode | None, tuple[Problem, ...]]:
    """The fields of one content file, and every problem of its characters and its YAML.

    ``None`` when the file has no fields to go on with: it is no YAML, and the parser stops at the first fault of
    that sort, or it holds something else.
    """
    text, problems = read_text(data, file)
    if text is None:
        return None, problems
    tree = _Tree(text, file)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            tree.take(event)
            if tree.given_up:
                break
        else:
            tree.close()
    except yaml.MarkedYAMLError as error:
        broken = in_plain_words(error, text, file)
        told = any(problem.place.line == broken.place.line for problem in tree.problems)
        return None, (*problems, *tree.problems, *(() if told else (broken,)))
    except (yaml.YAMLError, ValueError, OverflowError):
        return None, (*problems, *tree.problems, impossible_character(file))
    root = tree.root if isinstance(tree.root, FieldsNode) else None
    return root, (*problems, *tree.problems)


class _Open(NamedTuple):
    """A list or a set of fields that is not closed yet: nodes in order, keys and values by turns."""

    place: Place
    fields: bool
    nodes: list[Node]


class _Tree:
    """Builds the tree from the parser's events and notes what is not allowed in it."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.given_up = False
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        place = _place(self.file, event)
        if isinstance(event, yaml.NodeEvent):
            self._node(event, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents == 2:
                message, hint = (
                    "A second set of fields begins here.",
                    "Make it a file of its own, or take out the '---'.",
                )
                self._fail(Code.SEVERAL_DOCUMENTS, place, message, hint)
                self.given_up = True

    def close(self) -> None:
        """Check the whole after the last event."""
        if self.root is None or (isinstance(self.root, TextNode) and not self.root.text):
            hint = "Write its fields, or take the file away."
            self._fail(Code.EMPTY_FILE, Place(self.file, 1, 1), "This file is empty.", hint)
        elif isinstance(self.root, TextNode | ListNode):
            is_what = "a list" if isinstance(self.root, ListNode) else "one text"
            hint = "Write one field a line, as 'name: text'."
            self._fail(Code.NOT_FIELDS, self.root.place, f"This file is {is_what}, not a set of fields.", hint)

    def _node(self, event: yaml.NodeEvent, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent):
            hint = "Write the text out; or, if the * belongs to a text, put the whole text in quotation marks."
            self._fail(
                Code.ALIAS, place, f"{quoted(f'*{event.anchor}')} refers to another place, which is not allowed.", hint
            )
            self._add(BrokenNode(place))
            return
        if event.anchor is not None:
            hint = "Take it out; or, if the & belongs to a text, put the whole text in quotation marks."
            self._fail(Code.ANCHOR, place, f"{quoted(f'&{event.anchor}')} names a place, which is not allowed.", hint)
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            hint = "Take it out; or, if the ! belongs to a text, put the whole text in quotation marks."
            self._fail(Code.TAG, place, "A tag that begins with ! is not allowed.", hint)
        if isinstance(event, yaml.ScalarEvent):
            self._add(TextNode(event.value, place, self.text[slice(*_span(event))]))
        elif len(self._open) == MAX_DEPTH:
            hint = "No field needs that; check the indentation and the brackets."
            self._fail(Code.TOO_DEEP, place, f"This is nested more than {MAX_DEPTH} levels deep.", hint)
            self.given_up = True
        else:
            self._open.append(_Open(place, isinstance(event, yaml.MappingStartEvent), []))

    def _end(self) -> None:
        done = self._open.pop()
        self._add(self._fields(done) if done.fields else ListNode(tuple(done.nodes), done.place))

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self.root = node

    def _fields(self, done: _Open) -> FieldsNode | BrokenNode:
        """The fields of a finished mapping; broken if it is a text that begins with a token, without quotes."""
        lines: dict[str, int] = {}
        entries: list[tuple[TextNode, Node]] = []
        for key, value in zip(done.nodes[::2], done.nodes[1::2], strict=True):
            if not isinstance(key, TextNode):
                if isinstance(key, FieldsNode) and key.place == done.place._replace(column=done.place.column + 1):
                    self._fail(Code.KEY_NOT_TEXT, done.place, "A text cannot begin with {{ here.", _QUOTE)
                    return BrokenNode(done.place)
                if not isinstance(key, BrokenNode):
                    hint = "Write a plain word before the colon."
                    self._fail(Code.KEY_NOT_TEXT, key.place, "The name of a field must be a word.", hint)
            elif key.text == "<<":
                hint = "Write the fields out."
                self._fail(
                    Code.MERGE_KEY, key.place, '"<<" merges fields from another place, which is not allowed.', hint
                )
            elif key.text in lines:
                message = f"{quoted(key.text)} stands here twice: first in line {lines[key.text]}."
                self._fail(Code.DUPLICATE_KEY, key.place, message, "Keep one of the two.")
            else:
                lines[key.text] = key.place.line
                entries.append((key, value))
        return FieldsNode(tuple(entries), done.place)

    def _fail(self, code: Code, place: Place, message: str, hint: str) -> None:
        self.problems.append(Problem(code, place, self._path(), message, hint))

    def _path(self) -> str:
        """The path of what is being read: the last key or the next item of everything open."""
        path = ""
        for level in self._open:
            count = len(level.nodes)
            key = level.nodes[-1] if level.fields and count % 2 else None
            if not level.fields:
                path = item(path, count + 1)
            elif isinstance(key, TextNode):
                path = under(path, key.text)
        return path


def _span(event: yaml.Event) -> tuple[int, int]:
    """The offsets between which an event stands in the text."""
    start, end = event.start_mark, event.end_mark
    return (start.index, end.index) if start and end else (0, 0)


def _place(file: str, event: yaml.Event) -> Place:
    mark = event.start_mark
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)


_QUOTE = "Put the whole text in quotation marks."
