"""What came out of each program: pages, words, size, structure tags."""

import re
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2


class Facts(NamedTuple):
    """Pages, words on them, bytes, and structure elements (ISO 32000-1, 14.7.2)."""

    pages: int
    words: int
    size: int
    elements: int


def facts(path: Path) -> Facts:
    """What stands in a PDF."""
    with pypdfium2.PdfDocument(path) as shown:
        texts = [page.get_textpage().get_text_bounded() for page in shown]
    with pikepdf.open(path) as pdf:
        elements = _elements(pdf.Root.get("/StructTreeRoot"))
    words = sum(len(re.findall(r"[\w'’]+", text)) for text in texts)
    return Facts(len(texts), words, path.stat().st_size, elements)


def _elements(root: Any) -> int:
    """The elements below the root of a structure tree."""
    count, waiting = 0, [root] if root is not None else []
    while waiting:
        kids: Any = waiting.pop().get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                count += 1
                waiting.append(kid)
    return count
