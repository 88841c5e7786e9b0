"""A content file up to its characters: from disk to bytes to text that a YAML parser may see."""

import re
from pathlib import Path

from handoutgen.content.codes import Code
from handoutgen.problems import Place, Problem

MAX_BYTES = 256 * 1024
"""No content file is larger; the largest of the shipped library is about a tenth of it."""

_BREAK = re.compile(r"\r\n|\r|\n")
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
# What no page can print and no editor shows: the C0 and C1 controls but tab and line breaks, the Unicode line and
# paragraph separators, a byte order mark inside a text, the mark of a lost character, and what is no character.
_BAD_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffd-\uffff]")
_SHOWN = 60
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_bytes(path: Path) -> tuple[bytes, tuple[Problem, ...]]:
    """The bytes of a file, at most one more than ``MAX_BYTES``; a problem if it cannot be read."""
    place = Place(path.as_posix(), 1, 1)
    try:
        if not path.is_file():
            message = "This is a folder." if path.is_dir() else "There is no such file."
            return b"", (Problem(Code.UNREADABLE, place, "", message, "A content file is expected here."),)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1), ()
    except OSError:
        hint = "Check its name, and who may read it."
        return b"", (Problem(Code.UNREADABLE, place, "", "This file cannot be read.", hint),)


def read_text(data: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file's bytes, and what is wrong with its characters.

    A byte order mark is dropped and unprintable characters become spaces, so that reading can go on and every
    place stays right. ``None`` when nothing more can be said about the file.
    """
    start = Place(file, 1, 1)
    if len(data) > MAX_BYTES:
        message = f"This file is larger than {MAX_BYTES // 1024} kB."
        return None, (Problem(Code.TOO_LARGE, start, "", message, "Divide it: one file holds one topic or exercise."),)
    if is_utf16(data):
        message = "This file is saved as UTF-16."
        return None, (Problem(Code.NOT_UTF8, start, "", message, "Save it with the encoding UTF-8."),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(data, error.start, file),)
    bad = _bad_characters(text, file)
    text = _BAD_CHARACTER.sub(" ", text)
    tabs = _tabs(text, file)
    return (None if tabs else text), bad + tabs


def bad_character(text: str) -> re.Match[str] | None:
    """The first character of ``text`` that must not be printed."""
    return _BAD_CHARACTER.search(text)


def one_line(text: str) -> str:
    """What an author typed, as a message can show it: printable, in one line, cut after ``_SHOWN`` characters."""
    line = " ".join(_BAD_CHARACTER.sub("?", text[: 4 * _SHOWN]).split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def quoted(text: str) -> str:
    """What an author typed, in quotation marks, as a message can show it."""
    return f'"{one_line(text)}"'


def place_at(text: str, offset: int, file: str) -> Place:
    """The place of a character of a file's text; CR, LF and CR LF each end a line."""
    line, begin = 1, 0
    for end in _BREAK.finditer(text, 0, offset):
        line, begin = line + 1, end.end()
    return Place(file, line, offset - begin + 1)


def is_utf16(data: bytes) -> bool:
    """Whether the bytes begin as UTF-16 does: with its mark, or with every other byte zero."""
    head = data[:4]
    zeros = tuple(byte == 0 for byte in head)
    return head.startswith(_UTF16_MARKS) or zeros in ((True, False, True, False), (False, True, False, True))


def _not_utf8(data: bytes, offset: int, file: str) -> Problem:
    place = place_at(before := data[:offset].decode("utf-8-sig"), len(before), file)
    byte = data[offset : offset + 1]
    guess = byte.decode("cp1252", errors="ignore")
    meant = f', "{guess}" in Windows-1252' if guess else ""
    message = f"This file is not saved as UTF-8: the first fault is here (byte {byte.hex().upper()}{meant})."
    return Problem(Code.NOT_UTF8, place, "", message, "Save it with the encoding UTF-8.")


def _bad_characters(text: str, file: str) -> tuple[Problem, ...]:
    """One problem for each sort of unprintable character, where it first stands."""
    found = list(_BAD_CHARACTER.finditer(text))
    first = {match.group(): match for match in reversed(found)}
    return tuple(
        Problem(
            Code.BAD_CHARACTER,
            place_at(text, match.start(), file),
            "",
            f"A character that cannot be printed stands here (U+{ord(character):04X}).",
            _erase(sum(match.group() == character for match in found)),
        )
        for character, match in sorted(first.items(), key=lambda item: item[1].start())
    )


def _erase(count: int) -> str:
    return "Erase it and type the text anew." if count == 1 else f"Erase it, here and in {_more(count, 'place')}."


def _tabs(text: str, file: str) -> tuple[Problem, ...]:
    found = list(_TAB_INDENT.finditer(text.replace("\r\n", " \n").replace("\r", "\n")))
    if not found:
        return ()
    others = f", and so {'is' if len(found) == 2 else 'are'} {_more(len(found), 'line')}" if len(found) > 1 else ""
    message = f"This line is indented with a tab{others}."
    place = place_at(text, found[0].end() - 1, file)
    return (Problem(Code.TAB, place, "", message, "Indent with spaces; YAML allows no tabs there."),)


def _more(count: int, noun: str) -> str:
    """How many more there are than the first: ``1 other line``, ``3 other lines``."""
    return f"{count - 1} other {noun}{'' if count == 2 else 's'}"
