"""Which face sets each character, how wide a text is, and which characters cannot be printed.

Everywhere ``faces`` is one weight of a family: at least one face, the body face first. A character belongs to the
first face that has it. Marks and spaces (Unicode categories M and Zs) stay with the face of the character before
them if it has them, so that a phrase in a fallback face is one run. Format characters do not: a soft hyphen is empty
in the body face and may be a visible hyphen in another. Kerning is not applied, because the PDF does not apply it.
"""

from functools import lru_cache
from itertools import groupby
from unicodedata import category

from handoutgen.fonts.faces import Face
from handoutgen.records import NamedTuple

NARROW_SPACE = "\u202f"
"""Narrow no-break space; where no face has it, a no-break space is set instead."""

NO_BREAK_SPACE = "\u00a0"


def split(text: str, faces: tuple[Face, ...]) -> tuple[tuple[Face, str], ...]:
    """The runs of ``text``, each with the face that sets it, in order.

    The runs join to ``text`` again, but for a narrow no-break space that no face has. A character that no face
    has is given to the body face; :func:`missing` finds it.
    """
    body = faces[0]
    if all(map(body.advances.__contains__, map(ord, text))):
        return ((body, text),) if text else ()
    chosen: list[tuple[Face, str]] = []
    for character in settable(text, faces):
        before = chosen[-1][0] if chosen else None
        chosen.append((face_of(character, faces, before), character))
    runs = groupby(chosen, lambda choice: choice[0])
    return tuple((face, "".join(character for _, character in run)) for face, run in runs)


def width(text: str, faces: tuple[Face, ...], size: float) -> float:
    """The width of ``text`` on one line at ``size`` points, in points. A character that no face has counts nothing."""
    return advances(faces)[text] * size / 1000


def missing(text: str, faces: tuple[Face, ...]) -> tuple[str, ...]:
    """The characters of ``text`` that no face has, each once, in order of their first place.

    No character is exempt. The body face has empty glyphs for what is invisible and without effect (soft hyphen,
    zero-width space); controls, line breaks and bidirectional overrides are reported, as they could not be obeyed.
    """
    if all(map(faces[0].advances.__contains__, map(ord, text))):
        return ()
    characters = dict.fromkeys(settable(text, faces))
    return tuple(one for one in characters if not any(ord(one) in face.advances for face in faces))


class Advances(dict[str, int]):
    """How far texts move the pen, in thousandths of an em, by the text. Remembered: words recur all over a handout."""

    def __init__(self, faces: tuple[Face, ...]) -> None:
        super().__init__()
        self._faces = faces

    def __missing__(self, text: str) -> int:
        if len(self) == _MOST:
            self.clear()
        self[text] = advance = sum(run.advance for run in runs(text, self._faces))
        return advance


_MOST = 2**14
"""Texts that are remembered at a time."""


@lru_cache(maxsize=16)
def advances(faces: tuple[Face, ...]) -> Advances:
    """The advances of texts in some faces."""
    return Advances(faces)


def advance(text: str, faces: tuple[Face, ...]) -> int:
    """How far ``text`` moves the pen, in thousandths of an em."""
    return advances(faces)[text]


class FaceRun(NamedTuple):
    """A stretch of a text, the face that sets it, and how far it moves the pen, in thousandths of an em."""

    face: Face
    text: str
    advance: int


def runs(text: str, faces: tuple[Face, ...]) -> tuple[FaceRun, ...]:
    """The runs of a text (see :func:`split`), measured."""
    body = faces[0]
    try:
        return (FaceRun(body, text, sum(map(body.advances.__getitem__, map(ord, text)))),) if text else ()
    except KeyError:
        return tuple(FaceRun(face, run, _advance(run, face)) for face, run in split(text, faces))


def _advance(text: str, face: Face) -> int:
    return sum(face.advances.get(ord(character), 0) for character in text)


def settable(text: str, faces: tuple[Face, ...]) -> str:
    """``text`` with a no-break space for each narrow one, if no face has the narrow one."""
    if NARROW_SPACE in text and not any(ord(NARROW_SPACE) in face.advances for face in faces):
        return text.replace(NARROW_SPACE, NO_BREAK_SPACE)
    return text


def face_of(character: str, faces: tuple[Face, ...], before: Face | None) -> Face:
    """The face that sets ``character`` after a character set in ``before``."""
    code = ord(character)
    if before is not None and code in before.advances and clings(character):
        return before
    return next((face for face in faces if code in face.advances), faces[0])


def clings(character: str) -> bool:
    """Whether ``character`` is a mark or a space."""
    kind = category(character)
    return kind == "Zs" or kind[0] == "M"
