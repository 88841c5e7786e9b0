"""A picture box in a file: each panel stands in it once, however often it is shown."""

from collections.abc import Iterator

from reportlab.pdfbase.pdfdoc import xObjectName
from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.figures import Placement, pieces
from handoutgen.draw.forms import Form, FormsById
from handoutgen.draw.objects import Stream
from handoutgen.layout.boxes import PictureBox


def picture(box: PictureBox, height: float, forms: FormsById) -> Iterator[str | Form]:
    """The panel of a figure at its place and scale: operators, and forms to show between them."""
    placement = Placement(box.x, height - box.y - box.height, box.scale, box.mirrored, box.mono)
    return pieces(forms[box.figure][box.panel], placement)


def shows(form: Form) -> str:
    """The operator that shows a form."""
    return f"/{xObjectName(form.name)} Do"


def use_form(canvas: Canvas, form: Form) -> None:
    """Let the page of a canvas know a form, and its file hold it."""
    if not canvas.hasForm(form.name):
        Stream(canvas._doc, form.data, xObjectName(form.name))
    if form.name not in canvas._formsinuse:
        canvas._formsinuse.append(form.name)
