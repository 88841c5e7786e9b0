"""The slip that goes with a booklet printed by hand on both sides: how to feed the paper a second time.

It is for whoever stands at the printer, not for the patient, so its words stand here and not with the library's.

Office printers lay the sheets printed side down, the first at the bottom. Put back as the pile lies, the last one goes
in first, its blank side to the print, and the edge that came out last leads, which is a turn about the short edge. So
the backs are printed last sheet first and stand upright, and in the end the cover lies on top. A tray that prints the
side that lies down needs the pile turned over; for the same end the fronts are then printed last sheet first too.
"""

from collections.abc import Sequence

from handoutgen.compose.blocks import Document, Furniture
from handoutgen.compose.cards import Bullets, Step
from handoutgen.compose.leaves import Words
from handoutgen.compose.structure import Element
from handoutgen.compose.words import phrase
from handoutgen.content.editions import STANDARD
from handoutgen.imposition.sheets import Flip
from handoutgen.records import NamedTuple

_WRITTEN = "2026-01-01"
"""The day of these words, which stamps the file."""

_TITLE = "Printing a booklet on both sides"
_PRINTER = "The steps are for a printer that lays its sheets printed side down, as most do."
_STEPS = (
    "Print the file that ends in “front.pdf”: on one side of the paper, at 100 % or “actual size”.",
    "Take the whole pile from the output tray as it lies, printed side down. Leave the sheets in their order.",
    "Put the pile back into the paper tray, printed side down still: the edge that came out {edge} goes in first.",
    "Print the file that ends in “back.pdf” in the same way.",
)
_FOLD = "The cover now lies on top. Staple through the fold, then fold with the cover outside."
_FOLD_PILES = "The cover now lies on top. From the top, fold the sheets in piles of {piles}."
_LEADING = {Flip.SHORT: "last", Flip.LONG: "first"}
_TRY = "Try it with one sheet first"
_CASES = (
    "Draw a cross on a blank sheet. Lay it on top in the paper tray, cross up, and print any page on it.",
    "The cross is on the printed side? Follow the steps above.",
    "The cross is on the other side? In step 1 print in reverse order, and in step 3 turn the pile over.",
    "Do the backs come out upside down? In step 3 turn the pile round, so that its other end goes in first.",
)


class Slip(NamedTuple):
    """The slip in words, in reading order."""

    title: Words
    lead: Words
    steps: tuple[Step, ...]
    heading: Words
    cases: Bullets


def slip(signatures: Sequence[int], paper: str, flip: Flip) -> Slip:
    """The slip for a booklet whose signatures have so many sheets, with its backs made for a turn about an edge.

    ``paper`` is the name of the sheets' size.
    """
    sheets = sum(signatures)
    needed = f"You need {sheets} sheet{'s' if sheets != 1 else ''} of {paper} paper. {_PRINTER}"
    fold = _FOLD_PILES.format(piles=", ".join(map(str, signatures))) if len(signatures) > 1 else _FOLD
    texts = [*(text.format(edge=_LEADING[flip]) for text in _STEPS), fold]
    steps = (
        Step(phrase(f"slip.step{number}.number", "Lbl", str(number), bold=True), _body(f"step{number}", text))
        for number, text in enumerate(texts, 1)
    )
    cases = tuple(_body(f"case{number}", text) for number, text in enumerate(_CASES, 1))
    return Slip(
        title=phrase("slip.title", "H1", _TITLE),
        lead=phrase("slip.lead", "P", needed),
        steps=tuple(steps),
        heading=phrase("slip.try", "H2", _TRY),
        cases=Bullets(cases),
    )


def _body(name: str, text: str) -> Words:
    return phrase(f"slip.{name}.body", "LBody", text)


def slip_tree(words: Slip) -> Element:
    """The structure tree of a slip."""
    steps = (
        Element("LI", (Element("Lbl", (step.number.key,)), Element("LBody", (step.body.key,)))) for step in words.steps
    )
    cases = (Element("LI", (Element("LBody", (case.key,)),)) for case in words.cases.items)
    kids = (
        Element("H1", (words.title.key,)),
        Element("P", (words.lead.key,)),
        Element("L", tuple(steps)),
        Element("H2", (words.heading.key,)),
        Element("L", tuple(cases)),
    )
    return Element("Document", kids)


def slip_document(paper: str) -> Document:
    """What the file of a slip says of itself: it has no sections and no furniture."""
    nothing = phrase("", "Artifact", "")
    return Document(
        title=_TITLE,
        language="en",
        author="",
        date=_WRITTEN,
        paper=paper,
        edition=STANDARD,
        accent="",
        furniture=Furniture(nothing, nothing, None, nothing, ""),
        sections=(),
    )
