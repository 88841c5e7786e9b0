"""A picture box on the canvas: each panel stands in a file once, however often it is shown."""

from reportlab.pdfbase.pdfdoc import xObjectName
from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.figures import Placement, pieces
from handoutgen.draw.forms import Form, FormsById
from handoutgen.draw.objects import Stream
from handoutgen.layout.boxes import PictureBox


def picture(canvas: Canvas, box: PictureBox, height: float, forms: FormsById) -> None:
    """Shows the panel of a figure at its place and scale."""
    placement = Placement(box.x, height - box.y - box.height, box.scale, box.mirrored, box.mono)
    for piece in pieces(forms[box.figure][box.panel], placement):
        if isinstance(piece, Form):
            _show(canvas, piece)
        else:
            canvas.addLiteral(piece)


def _show(canvas: Canvas, form: Form) -> None:
    if not canvas.hasForm(form.name):
        Stream(canvas._doc, form.data, xObjectName(form.name))
    canvas.doForm(form.name)
