"""A YAML file as an editor sees it: with the types of YAML's core schema (YAML 1.2.2, 10.3.2), which JSON has too."""

import re
from typing import Any

import yaml

_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def as_editor(text: str) -> Any:
    """The values of JSON that stand in a YAML text."""
    return _value(yaml.compose(text, Loader=yaml.BaseLoader))


def _value(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(each) for each in node.value]
    if not isinstance(node, yaml.ScalarNode):
        return None
    if node.style is not None:  # a text in quotation marks or a block
        return node.value
    if _NUMBER.fullmatch(node.value):
        number = float(node.value)
        return int(number) if number.is_integer() else number
    return _WORDS.get(node.value, node.value)
