"""Handing the faces of a family to ReportLab."""

from collections.abc import Collection

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from handoutgen.fonts.faces import Family


def register(family: Family, used: Collection[str]) -> None:
    """Makes the body face and every face used known to ReportLab by PostScript name; what is known already stays."""
    for face in (*family.regular, *family.bold):
        wanted = face.name in used or face is family.regular[0]
        if wanted and face.name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face.name, face.file))
