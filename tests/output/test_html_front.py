"""The clinic's logo and number on the first page."""

import base64
from io import BytesIO

import pytest
from PIL import Image

from handoutgen.compose.leaves import Run, Words
from handoutgen.compose.opening import Letterhead
from handoutgen.content.shared import Raster
from handoutgen.output.html.elements import written
from handoutgen.output.html.front import dialled, letterhead
from handoutgen.output.html.logo import png_address


def test_logo_keeps_its_pixels() -> None:
    """The image in the page has the size and the values of the raster."""
    pixels = bytes(range(2 * 3 * 3))
    data = base64.b64decode(png_address(Raster(2, 3, pixels)).removeprefix("data:image/png;base64,"))
    with Image.open(BytesIO(data)) as image:
        assert ("PNG", "RGB", (2, 3), pixels) == (image.format, image.mode, image.size, image.tobytes())


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("01632 960123", "tel:01632960123"),
        ("(555) 010-0123", "tel:5550100123"),
        ("+44 (0)1632 960.123", "tel:+441632960123"),
        ("(0) 1632", "tel:01632"),
        ("555\u00a00100", "tel:5550100"),
    ],
)
def test_what_is_dialled(number: str, expected: str) -> None:
    """Digits and the plus alone; the zero in brackets is not dialled from abroad."""
    assert expected == dialled(number)


@pytest.mark.parametrize(("phone", "links"), [("01632 960123", True), ("01632 960123, then 2", False)])
def test_a_number_with_words_is_no_link(phone: str, links: bool) -> None:
    """What is more than a number cannot be dialled, and is text."""
    head = Letterhead(None, None, None, Words("phone", "P", (Run(phone),)), None, ())
    assert links == ("href" in written(letterhead(head)))
    assert phone in written(letterhead(head))
