"""A made-up panel that holds one of everything a panel can hold."""

import zlib

from handoutgen.content.figures import BakedArrow, BakedPanel, Layer
from handoutgen.draw.figures import Placement, pieces
from handoutgen.draw.forms import forms
from handoutgen.draw.streams import END_OF_STREAM, Form

SQUARE = "M0 0C0 100 0 100 0 100C100 100 100 100 100 100C100 0 100 0 100 0Z"
ARROW = BakedArrow("M0 0C0 100 0 200 0 300", False, (10.0, 90.0), (0.0, -1.0), (10.0, 0.0))
PANEL = BakedPanel(
    width=60.0,
    height=100.0,
    anchors={},
    origin=(-10, -20),
    tints=(Layer(16.0, 0.0, (SQUARE,)),),
    feel=(SQUARE,),
    ghost=(Layer(45.0, 0.2, ("M1 1C2 2 3 3 4 4",)),),
    lines=(Layer(100.0, 0.5, ("M5 5C6 6 7 7 8 8",)),),
    arrows=(ARROW,),
)


def content(form: Form) -> str:
    """The operators in a form."""
    stream = form.data.partition(b"stream\n")[2].removesuffix(END_OF_STREAM)
    return zlib.decompress(stream).decode("ascii")


def drawn(panel: BakedPanel, placement: Placement) -> str:
    """A panel's operators on its page, those of its forms where they are shown."""
    return "\n".join(piece if isinstance(piece, str) else content(piece) for piece in pieces(forms(panel), placement))
