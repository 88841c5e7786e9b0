"""What a tagged PDF says, walked along its structure tree: the words as printed, and the words as heard.

Heard is what a screen reader makes of the tree: ``ActualText``, ``Alt`` and ``E`` take the place of what they are on
(ISO 32000-1, 14.9.3 to 14.9.5), artifacts are silent, and inline elements follow each other without a space.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

import pikepdf

LINES = {"/P", "/H1", "/H2", "/H3", "/LI", "/TOCI", "/TR", "/Figure"}
"""What is heard by itself; a label is, unless it stands in one of these."""

APART = {"/Lbl", "/LBody", "/TH", "/TD", "/Figure", "/P"}
"""What a pause parts from its neighbours in a line."""

REPLACED = ("/ActualText", "/Alt", "/E")

Contents = Mapping[tuple[Any, int], str]


def printed(pdf: bytes) -> list[str]:
    """The text of every marked content, in the order of the tree."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        contents = _contents(opened)
        return [contents[kid] for kid in _marked(opened.Root.StructTreeRoot.K)]


def heard(pdf: bytes) -> list[str]:
    """Every line as a screen reader says it, in the order of the tree."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        lines = _lines(opened.Root.StructTreeRoot.K, _contents(opened))
        return [folded for line in lines if (folded := fold(line))]


def silent(pdf: bytes) -> list[str]:
    """Every text that is drawn as an artifact, page by page."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [text for page in opened.pages for content, text in _texts(page) if content is None]


def by_leaf(contents: Sequence[str], expected: Sequence[str]) -> list[str]:
    """Marked contents put together until each is as long as the text that is expected next, spaces folded."""
    rest = list(contents)
    found = []
    for text in expected:
        words = ""
        while rest and len(fold(words)) < len(fold(text)):
            words += rest.pop(0)
        found.append(fold(words))
    return [*found, *map(fold, rest)]


def fold(text: str) -> str:
    """A text with every stretch of white space as one space, and none around it."""
    return " ".join(text.split())


def _kids(element: Any) -> Iterator[Any]:
    """What an element holds, links' annotations left out: elements, and of marked contents the page and number."""
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            yield element.Pg.objgen, kid
        elif kid.get("/Type") == "/MCR":
            yield kid.Pg.objgen, int(kid.MCID)
        elif kid.get("/Type") != "/OBJR":
            yield kid


def _marked(element: Any) -> Iterator[tuple[Any, int]]:
    """The page and number of every marked content below an element."""
    for kid in _kids(element):
        if isinstance(kid, tuple):
            yield kid
        else:
            yield from _marked(kid)


def _lines(element: Any, contents: Contents) -> Iterator[str]:
    """What is heard below an element that holds no words itself."""
    for kid in _kids(element):
        if str(kid.S) in LINES or str(kid.S) == "/Lbl":
            yield _said(kid, contents)
        else:
            yield from _lines(kid, contents)


def _said(element: Any, contents: Contents) -> str:
    """What is heard for an element."""
    for name in REPLACED:
        if name in element:
            return str(element[name])
    words = ""
    for kid in _kids(element):
        if isinstance(kid, tuple):
            words += contents[kid]
        else:
            words += f" {_said(kid, contents)} " if str(kid.S) in APART else _said(kid, contents)
    return words


def _contents(pdf: pikepdf.Pdf) -> dict[tuple[Any, int], str]:
    """The text of every marked content by its page and number."""
    found: dict[tuple[Any, int], str] = {}
    for page in pdf.pages:
        for number, text in _texts(page):
            if number is not None:
                key = page.obj.objgen, number
                found[key] = found.get(key, "") + text
    return found


def _texts(page: pikepdf.Page) -> Iterator[tuple[int | None, str]]:
    """What a page marks or shows, in order: the number of the marked content, and the text, empty where it begins."""
    fonts = {name: _characters(font) for name, font in page.Resources.get("/Font", {}).items()}
    characters: Mapping[int, str] = {}
    number: int | None = None
    for instruction in pikepdf.parse_content_stream(page, "BDC EMC BT ET Tf Tj"):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC":
                number = int(operands[1].MCID)
                yield number, ""
            case "EMC":
                number = None
            case "Tf":
                characters = fonts[str(operands[0])]
            case "Tj":
                yield number, "".join(characters[code] for code in bytes(operands[0]))


def _characters(font: Any) -> dict[int, str]:
    """The text of each one-byte code of a font."""
    pairs = re.findall(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", font.ToUnicode.read_bytes().decode("ascii"), re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
