"""A page of a canvas whose content is written already."""

from collections.abc import Sequence

from reportlab.pdfbase.pdfdoc import PDFPage
from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.objects import Stream


def show_page(canvas: Canvas, contents: Sequence[Stream]) -> None:
    """End the page of a canvas, with these content streams in place of what ReportLab's own operators painted.

    Of those nothing may be left: the canvas is asked for resources, links and the outline alone.
    """
    canvas.showPage()
    document = canvas._doc
    page = document.idToObject[f"Page{document.pageCounter - 1}"]
    page.__Refs__ = [name for name in PDFPage.__Refs__ if name != "Contents"]
    page.Contents = f"[{' '.join(f'{stream.number} 0 R' for stream in contents)}]"
