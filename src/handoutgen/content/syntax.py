"""The YAML parser's complaint in plain words.

PyYAML says what its grammar expected; an author wants to know which line to mend and how. Both of its parsers
(libyaml's and its own) word their complaints alike, so a few words of each are enough to tell them apart.
"""

import yaml

from handoutgen.content.codes import Code
from handoutgen.content.source import place_at
from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple


class _Reason(NamedTuple):
    """What a complaint means. It applies where ``context`` and ``says`` occur in the parser's words.

    ``at`` is where to point: at the ``fault``, at the ``start`` of what could not be finished, or at the last
    ``backslash``.
    """

    context: str
    says: str
    at: str
    message: str
    hint: str
    code: Code = Code.SYNTAX


_QUOTE = "Put the whole text in quotation marks."
_OR_QUOTE = "if it belongs to a text, put the whole text in quotation marks."
_ONE_SET = "A file holds one set of fields; take this line out."
_OPEN_QUOTE = "The quotation mark that opens here is never closed."
_OPEN_BRACKET = "The bracket that opens here is not closed where it should be."
_NO_COLON = "Write it as 'name: text'; if it goes on from the line above, indent it further."

_REASONS = (
    _Reason("quoted scalar", "end of stream", "start", _OPEN_QUOTE, "Close it."),
    _Reason("quoted scalar", "document indicator", "start", _OPEN_QUOTE, "Close it."),
    _Reason(
        "quoted scalar",
        "",
        "backslash",
        "A backslash cannot stand like this in a text in double quotation marks.",
        "Use single quotation marks, or write two backslashes.",
    ),
    _Reason("an alias", "", "start", "A text cannot begin with * here.", _QUOTE),
    _Reason("an anchor", "", "start", "A text cannot begin with & here.", _QUOTE),
    _Reason("a tag", "", "start", "A text cannot begin with ! here.", _QUOTE, Code.TAG),
    _Reason("", "tag handle", "fault", "A text cannot begin with ! here.", _QUOTE, Code.TAG),
    _Reason("", "cannot start any token", "fault", "A text cannot begin with this character.", _QUOTE),
    _Reason("simple key", "", "start", "This line has no colon.", _NO_COLON),
    _Reason(
        "",
        "mapping values are not allowed",
        "fault",
        "A colon cannot stand here.",
        f"Check how the line is indented; {_OR_QUOTE}",
    ),
    _Reason("", "keys are not allowed", "fault", "A question mark cannot stand here.", _QUOTE),
    _Reason(
        "",
        "entries are not allowed",
        "fault",
        "A list cannot begin here.",
        f"Begin each item on a line of its own; {_OR_QUOTE}",
    ),
    _Reason("block scalar", "", "fault", "After > or | the text begins on the next line.", "Move it there, indented."),
    _Reason("flow sequence", "", "start", _OPEN_BRACKET, f"Close it; {_OR_QUOTE}"),
    _Reason("flow mapping", "", "start", _OPEN_BRACKET, f"Close it; {_OR_QUOTE}"),
    _Reason(
        "",
        "node content",
        "fault",
        "A bracket or comma does not fit here, or one above it is not closed.",
        f"Take it out or close it; {_OR_QUOTE}",
    ),
    _Reason("directive", "", "start", "A line cannot begin with % here.", _ONE_SET),
    _Reason("", "incompatible", "fault", "A line cannot begin with % here.", _ONE_SET),
    _Reason("", "document start", "fault", "This does not belong to what stands above it.", _ONE_SET),
)

_MISFIT = _Reason(
    "",
    "",
    "fault",
    "This line is indented like nothing above it.",
    "Line it up with the fields or items that it belongs to.",
)
_AFTER_TEXT = _Reason(
    "",
    "",
    "fault",
    "The text ended before this, with a quotation mark or bracket.",
    "Put the whole text in one pair of quotation marks; inside single ones, type an apostrophe twice.",
)


def in_plain_words(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """The problem that the parser's complaint about ``text`` stands for."""
    context, says = error.context or "", error.problem or ""
    fault = error.problem_mark.index if error.problem_mark else 0
    start = error.context_mark.index if error.context_mark else fault
    known = (reason for reason in _REASONS if reason.context in context and reason.says in says)
    reason = next(known, None) or (_MISFIT if _begins_its_line(text, fault) else _AFTER_TEXT)
    offset = {"fault": fault, "start": start, "backslash": max(text.rfind("\\", 0, fault + 1), 0)}[reason.at]
    return Problem(reason.code, place_at(text, offset, file), "", reason.message, reason.hint)


def impossible_character(file: str) -> Problem:
    """The problem of an escape that is no character, which PyYAML's own parser tells by a bare error of Python."""
    message, hint = "This file holds an impossible character code.", r'Look for "\U" and "\u" and type the character.'
    return Problem(Code.SYNTAX, Place(file, 1, 1), "", message, hint)


def _begins_its_line(text: str, offset: int) -> bool:
    """Whether nothing but spaces and list dashes stands before a character in its line."""
    line = text[:offset].replace("\r", "\n").rpartition("\n")[2]
    return not line.strip(" -")
