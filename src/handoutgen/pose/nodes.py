"""YAML to typed values with their places: every wrong thing becomes a problem, and reading goes on."""

import difflib
from collections.abc import Iterable
from typing import Any

import yaml

from handoutgen.problems import Place, Problem

MOST_CHARACTERS = 200_000


class Reader:
    """Reads nodes of one pose file and collects problems; what cannot be read becomes the default given."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def root(self, text: str) -> yaml.Node | None:
        """The document's node, or None with a problem."""
        if len(text) > MOST_CHARACTERS:
            self._add(
                "too-large", Place(self.file, 1, 1), "", "This pose file is too large.", "Keep one figure a file."
            )
            return None
        try:
            for event in yaml.parse(text, Loader=yaml.SafeLoader):
                if isinstance(event, yaml.AliasEvent):
                    self._add(
                        "alias", self._mark(event.start_mark), "", "An alias (*) is not allowed.", "Write it out."
                    )
                    return None
            node = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self._add(
                "not-yaml",
                self._mark(mark),
                "",
                f"This is not YAML: {error.problem}.",
                "Check indents, colons and brackets.",
            )
            return None
        except (yaml.YAMLError, RecursionError):
            self._add(
                "not-yaml",
                Place(self.file, 1, 1),
                "",
                "This is not YAML.",
                "Check for odd characters and deep nesting.",
            )
            return None
        if node is None:
            self._add(
                "empty", Place(self.file, 1, 1), "", "This pose file is empty.", "Give at least a camera and panels."
            )
        return node

    def place(self, node: yaml.Node) -> Place:
        """Where a node begins."""
        return self._mark(node.start_mark)

    def _mark(self, mark: Any) -> Place:
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file, 1, 1)

    def _add(self, code: str, place: Place, path: str, message: str, hint: str) -> None:
        self.problems.append(Problem(code, place, path, message, hint))

    def wrong(self, code: str, node: yaml.Node, path: str, message: str, hint: str) -> None:
        """Note a problem at a node."""
        self._add(code, self.place(node), path, message, hint)

    def mapping(
        self, node: yaml.Node, path: str, keys: Iterable[str] | None = None, need: Iterable[str] = ()
    ) -> dict[str, yaml.Node]:
        """The values of a mapping by key; unknown, doubled and missing keys are problems."""
        if not isinstance(node, yaml.MappingNode):
            self.wrong("wrong-type", node, path, "A mapping is needed here.", "Write 'key: value' pairs.")
            return {}
        allowed = None if keys is None else tuple(keys)
        found: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = str(key_node.value)
            if key in found:
                self.wrong(
                    "duplicate-key",
                    key_node,
                    f"{path}.{key}".lstrip("."),
                    f"'{key}' stands here twice.",
                    "Keep one of them.",
                )
            elif allowed is not None and key not in allowed:
                self.unknown(key_node, path, key, allowed)
            else:
                found[key] = value
        for key in need:
            if key not in found:
                self.wrong("missing-key", node, path, f"'{key}' is missing.", "Add it.")
        return found

    def unknown(self, node: yaml.Node, path: str, word: str, known: Iterable[str]) -> None:
        """Note an unknown word, with the nearest known one."""
        choices = sorted(known)
        near = difflib.get_close_matches(word, choices, 1)
        hint = f"Did you mean '{near[0]}'?" if near else f"Use one of: {', '.join(choices)}."
        self.wrong("unknown-word", node, path, f"'{word}' is not known here.", hint)

    def items(self, node: yaml.Node, path: str) -> list[yaml.Node]:
        """The items of a list; a single value counts as a list of one."""
        if isinstance(node, yaml.SequenceNode):
            return list(node.value)
        return [node]

    def word(self, node: yaml.Node, path: str, known: Iterable[str] | None = None, default: str = "") -> str:
        """A text, one of those known if they are given."""
        if not isinstance(node, yaml.ScalarNode):
            self.wrong("wrong-type", node, path, "A word is needed here.", "Write one word or name.")
            return default
        word = str(node.value)
        if known is not None and word not in (choices := tuple(known)):
            self.unknown(node, path, word, choices)
            return default
        return word

    def flag(self, node: yaml.Node, path: str) -> bool:
        """Yes or no."""
        return self.word(node, path, ("yes", "no", "true", "false"), "no") in ("yes", "true")

    def number(self, node: yaml.Node, path: str, low: float = -1e4, high: float = 1e4) -> float:
        """A number within bounds."""
        try:
            value = float(node.value) if isinstance(node, yaml.ScalarNode) else float("nan")
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            self.wrong(
                "wrong-number",
                node,
                path,
                f"A number from {low:g} to {high:g} is needed here.",
                "Give degrees or metres without a unit.",
            )
            return max(low, min(high, 0.0))
        return value

    def numbers(self, node: yaml.Node, path: str, count: int, high: float = 1e4) -> tuple[float, ...]:
        """A list of just ``count`` numbers."""
        items = self.items(node, path)
        if len(items) != count:
            self.wrong("wrong-count", node, path, f"{count} numbers are needed here.", "Write them as [a, b, ...].")
            return (0.0,) * count
        return tuple(self.number(item, f"{path}[{i}]", -high, high) for i, item in enumerate(items))
