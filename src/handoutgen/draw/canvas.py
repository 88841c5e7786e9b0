"""A ReportLab canvas that starts the same everywhere: settings, fonts, metadata, time stamp."""

import time
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from handoutgen import __version__
from handoutgen.compose.blocks import Document
from handoutgen.draw import settings
from handoutgen.draw.archive import write_archive_data
from handoutgen.draw.fonts import FIRST, register_first
from handoutgen.draw.objects import pack_small_objects
from handoutgen.draw.outline import Outline
from handoutgen.draw.pages import begin_pages
from handoutgen.units import PAPERS

PRODUCER = "handoutgen"
"""Begins the Producer entry of every file that this program makes; by it the program knows its own files."""

_MADE_BY = f"{PRODUCER} {__version__}"


def new_canvas(file: BinaryIO, document: Document, stamp: int) -> Canvas:
    """A canvas with the Document's metadata; ``stamp`` is its creation time in seconds since 1970 (UTC)."""
    settings.force()
    register_first()
    paper = PAPERS[document.paper]
    canvas = Canvas(
        file,
        pagesize=(paper.width, paper.height),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=FIRST,
        lang=document.language,
    )
    pdf = canvas._doc
    pdf._timeStamp = _Stamp(stamp)
    pack_small_objects(pdf)
    begin_pages(pdf)
    Outline(pdf)
    canvas.setTitle(document.title)
    canvas.setAuthor(document.author)
    canvas.setSubject("")
    canvas.setCreator(_MADE_BY)
    canvas.setProducer(_MADE_BY)
    pdf.Catalog.ViewerPreferences = "<</DisplayDocTitle true>>"
    write_archive_data(pdf, document, stamp, _MADE_BY)
    return canvas


class _Stamp:
    """A fixed moment in place of the clock that ReportLab would read."""

    def __init__(self, seconds: int) -> None:
        moment = time.gmtime(seconds)
        self.t, self.lt, self.YMDhms = seconds, moment, tuple(moment)[:6]
        self.dhh = self.dmm = 0
        self.tzname = "UTC"
