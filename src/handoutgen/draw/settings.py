"""ReportLab's settings, set by force: ``RL_*`` variables and ``~/.reportlab_settings`` must not change a handout."""

from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, ttfonts

from handoutgen.draw.streams import END_OF_STREAM

_SETTINGS = {
    "useA85": 0,
    "pageCompression": 1,
    "invariant": 1,
    "pdfComments": 0,
    "pdfMultiLine": 0,
    "verbose": 0,
    "debug": 0,
    "warnOnMissingFontGlyphs": 0,
    "ttfAsciiReadable": 1,
    "autoGenerateTTFMissingTTFName": 0,
    "reserveTTFNotdef": 0,
    "allowTTFSubsetting": [],
    "canvas_baseColor": None,
    "defaultImageCaching": 0,
    "std14Embed": 0,
    "documentLang": None,
    "errorOnDuplicatePageLabelPage": 0,
}


def force() -> None:
    """Sets every setting that reaches a PDF to the value that this program was tried with, and mends two faults."""
    for name, value in _SETTINGS.items():
        setattr(rl_config, name, value)
    ttfonts.makeToUnicodeCMap = to_unicode
    if pdfdoc.PDFStream.format is not _format_stream:
        pdfdoc.PDFStream.format = _format_stream


_reportlab_format = pdfdoc.PDFStream.format


def _format_stream(stream: Any, document: Any) -> bytes:
    """As ReportLab writes a stream, with the end of line before ``endstream`` (ISO 19005-3, 6.1.7.1)."""
    written: bytes = _reportlab_format(stream, document)
    return written.removesuffix(b"endstream\n") + END_OF_STREAM


_BLOCK = 100


def to_unicode(_name: str, subset: list[int]) -> str:
    """The map from codes to characters, in blocks of at most 100 and without codes that stand for nothing.

    ReportLab maps unused codes to U+0000 and puts all into one block (ISO 32000-1, 9.10.3; Adobe note 5014).
    """
    used = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>" for code, point in enumerate(subset) if point
    ]
    blocks = [used[at : at + _BLOCK] for at in range(0, len(used), _BLOCK)]
    maps = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    head = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    return "\n".join([*head, *maps, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])
