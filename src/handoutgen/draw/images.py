"""An image box on the canvas: the one image object that a handout can hold, the clinic's logo."""

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from handoutgen.layout.boxes import ImageBox


def image(canvas: Canvas, box: ImageBox, height: float) -> list[str]:
    """The operators that show the image in its rectangle; the file of the canvas holds it."""
    from PIL import Image  # noqa: PLC0415  for handouts with a logo alone

    raster = box.image
    pixels = Image.frombytes("RGB", (raster.width, raster.height), raster.pixels)
    before, canvas._code = canvas._code, []
    canvas.drawImage(ImageReader(pixels), box.x, height - box.y - box.height, box.width, box.height)
    operators, canvas._code = canvas._code, before
    return list(operators)
