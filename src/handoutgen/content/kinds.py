"""The single values of the content model: from the text as typed to a value, or to what is wrong with it.

Each reader takes a tidy text and its declaration, and returns the value with its flaws; the value counts only
without flaws.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.codes import Code
from handoutgen.content.fields import Field
from handoutgen.content.markup import Flaw, Parsed, is_web_address, parse
from handoutgen.content.source import bad_character, quoted
from handoutgen.content.suggest import did_you_mean, nearest, spoken_list
from handoutgen.content.text import Text

MOST = 4000
"""Characters of any single value; a longer one is no text of ours, and its markup is not looked at."""

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""An id: small letters and digits, with single hyphens between."""

LARGEST = 999_999
"""The largest number that can be written."""

SECOND, MINUTE = "s|secs?|seconds?", "mins?|minutes?"
"""How the units of time are written."""

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def span(number: str) -> str:
    """The expression of a number or a span of two, for the expression of a number; a group for each of the two."""
    return rf"({number})(?: ?[-–] ?({number}))?"


_NUMBER = "0|[1-9][0-9]{0,5}"
_WHOLE = re.compile(_NUMBER)
_SPAN = re.compile(span(_NUMBER))
_TIME = re.compile(rf"{span(_NUMBER)} ?({SECOND}|{MINUTE})")
_SLOT = re.compile(r"\{([^{}]*)\}")

Flaws = tuple[Flaw, ...]


def read_text(text: str, field: Field) -> tuple[Parsed, Flaws]:
    """Author text with inline markup; its length is that of the words typed, without markup and tokens."""
    parsed = parse(text)
    printed = sum(len(part.text) for part in parsed.parts)
    return parsed, parsed.flaws or _length(printed, field)


def read_plain(text: str, field: Field) -> tuple[str, Flaws]:
    """A text without markup: an id, a choice, a date, an address, or a phrase with slots."""
    if field.choices and text not in field.choices:
        return text, (_unknown_choice(text, field.choices),)
    if field.form == "date" and not _is_date(text):
        hint = "Write year, month and day, as 2026-01-31."
        return text, (Flaw(None, Code.NOT_A_DATE, f"{quoted(text)} is not a day of the calendar.", hint),)
    if field.form == "web" and not is_web_address(text):
        return text, (
            Flaw(None, Code.NOT_AN_ADDRESS, f"{quoted(text)} is not a web address.", "Write it with https://."),
        )
    if field.form == "colour" and not COLOUR.fullmatch(text):
        hint = "Write six digits of red, green and blue, as '#003B6F'."
        return text, (Flaw(None, Code.NOT_A_COLOUR, f"{quoted(text)} is not a colour.", hint),)
    return text, _slots(text, field.slots) + _length(len(text), field)


def read_whole(text: str, field: Field) -> tuple[int, Flaws]:
    """A whole number."""
    if not _WHOLE.fullmatch(text):
        return 0, (
            Flaw(None, Code.NOT_A_NUMBER, f"{quoted(text)} is not a whole number.", "Write it in figures, as 3."),
        )
    number = int(text)
    return number, _bounds((number, number), field)


def read_yes_no(text: str, field: Field) -> tuple[bool, Flaws]:
    """``yes`` or ``no``, and no other word for them."""
    if text in ("yes", "no"):
        return text == "yes", ()
    return False, (Flaw(None, Code.NOT_YES_OR_NO, f"{quoted(text)} is neither yes nor no.", "Write yes or no."),)


def read_range(text: str, field: Field) -> tuple[Range, Flaws]:
    """``10`` or ``10-15``."""
    found = _SPAN.fullmatch(text)
    if not found:
        message = f"{quoted(text)} is neither a whole number nor a span."
        return Range(0, 0), (Flaw(None, Code.NOT_A_SPAN, message, "Write 10, or 10-15."),)
    span = Range(int(found[1]), int(found[2] or found[1]))
    return span, _order(span) or _bounds(span, field)


def read_seconds(text: str, field: Field) -> tuple[Seconds, Flaws]:
    """``30 s``, ``20-30 s`` or ``5 min``, in seconds."""
    found = _TIME.fullmatch(text)
    if not found:
        hint = "Write a whole number and its unit: 30 s, 20-30 s or 5 min."
        return Seconds(0, 0), (Flaw(None, Code.NOT_A_TIME, f"{quoted(text)} is not a length of time.", hint),)
    unit = 60 if found[3].startswith("m") else 1
    span = Seconds(unit * int(found[1]), unit * int(found[2] or found[1]))
    return span, _order(span) or _bounds(span, field, " s")


READERS: Mapping[Any, Callable[[str, Field], tuple[Any, Flaws]]] = {
    Text: read_text,
    str: read_plain,
    int: read_whole,
    bool: read_yes_no,
    Range: read_range,
    Seconds: read_seconds,
}
"""The reader of each type that is written as one text."""


def hopeless(text: str) -> Flaws:
    """The flaw of a text that nothing can be read from: far too long, or with a control character as an escape."""
    if len(text) > MOST:
        return _length(len(text), Field("", most=MOST))
    found = bad_character(text)
    if not found:
        return ()
    message = f"This text holds a character that cannot be printed (U+{ord(found[0]):04X})."
    return (Flaw(found.start(), Code.BAD_CHARACTER, message, "Take its escape out and type the text anew."),)


def _unknown_choice(text: str, choices: tuple[str, ...]) -> Flaw:
    allowed = f"Write {spoken_list(choices, 'or')}."
    hint = f"{did_you_mean(text, choices)} {allowed}" if nearest(text, choices) else allowed
    return Flaw(None, Code.UNKNOWN_CHOICE, f"{quoted(text)} is not one of the words allowed here.", hint)


def _is_date(text: str) -> bool:
    if not DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _slots(text: str, slots: tuple[str, ...]) -> Flaws:
    """Flaws of the ``{names}`` in a plain text: one that is missing, and one that nothing fills."""
    found = {match[1]: match.start() for match in _SLOT.finditer(text)}
    known = f"Only {spoken_list(f'{{{slot}}}' for slot in slots)} can stand here." if slots else "Write the words out."
    unknown = tuple(
        Flaw(at, Code.UNKNOWN_SLOT, f"Nothing fills {{{name}}} here.", did_you_mean(name, slots, known))
        for name, at in found.items()
        if name not in slots
    )
    stray = re.search("[{}]", _SLOT.sub(lambda slot: " " * len(slot[0]), text))
    if stray:
        unknown += (Flaw(stray.start(), Code.UNKNOWN_SLOT, f"A {stray[0]} stands alone here.", "Take it out."),)
    missing = tuple(
        Flaw(None, Code.MISSING_SLOT, f"{{{slot}}} is missing in this phrase.", f"Write {{{slot}}} where it belongs.")
        for slot in slots
        if slot not in found
    )
    return unknown + missing


def _order(span: Range | Seconds) -> Flaws:
    if span.low <= span.high:
        return ()
    return (Flaw(None, Code.NOT_A_SPAN, "This span runs backwards.", "Write the smaller number first."),)


def _bounds(span: tuple[int, int], field: Field, unit: str = "") -> Flaws:
    least, most = field.least, field.most
    for number in span:
        if (least is not None and number < least) or (most is not None and number > most):
            if most is None:
                allowed = f"at least {least}{unit}"
            else:
                allowed = f"from {least}{unit} to {most}{unit}" if least is not None else f"at most {most}{unit}"
            message = f"{number}{unit} is outside of what is allowed."
            return (Flaw(None, Code.OUT_OF_RANGE, message, f"Write a number {allowed}."),)
    return ()


def _length(length: int, field: Field) -> Flaws:
    if field.most is not None and length > field.most:
        message = f"This text has {length} characters, where {field.most} fit."
        return (Flaw(None, Code.TOO_LONG, message, f"Shorten it by {length - field.most}."),)
    if field.least is not None and length < field.least:
        message = f"This text has {length} characters and needs {field.least}."
        return (Flaw(None, Code.TOO_SHORT, message, "Say more."),)
    return ()
