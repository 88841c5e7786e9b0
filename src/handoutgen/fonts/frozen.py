"""Faces frozen: what reading and cutting up a TrueType file comes to, as shipped in ``fonts/frozen.json``.

Frozen is what costs time: advances for the layout, and subsets, the parts of a face that a PDF embeds, as the finished
bytes. Each face holds the checksum of its file, and none is taken for another file's: who finds no frozen face makes
one (``draw.subsets``), and draws the same bytes with it. ``python -m tools.freeze`` writes the file.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from handoutgen.records import NamedTuple

NAME = "frozen.json"

_FORMAT = 1
"""Goes up when the same characters are to be cut up or written in another way."""


class Subset(NamedTuple):
    """Some characters of a face as a font of their own, with a code of one byte for each (ISO 32000-1, 9.6.3).

    ``characters`` are those of the codes from 0, NUL where a code stands for none; ``widths`` theirs, in thousandths
    of an em. ``font`` and ``to_unicode`` are deflated; ``length`` is that of the font before.
    """

    characters: str
    widths: tuple[int, ...]
    font: bytes
    length: int
    to_unicode: bytes


class Frozen(NamedTuple):
    """A face cut up into subsets; ``descriptor`` has the entries of a font descriptor that all of them share."""

    checksum: str
    descriptor: str
    subsets: tuple[Subset, ...]


def checksum(file: Path) -> str:
    """What tells a font file from another."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def thawed(file: Path) -> Frozen | None:
    """The frozen face of a font file, if one was shipped beside it and is of this very file."""
    frozen = _shipped(file.parent).get(file.name)
    return frozen if frozen and frozen.checksum == checksum(file) else None


@lru_cache(maxsize=1)
def _shipped(folder: Path) -> Mapping[str, Frozen]:
    """The frozen faces of a folder by file name; none where the file is missing, damaged or of another format."""
    try:
        raw = json.loads((folder / NAME).read_bytes())
        return {name: _face(face) for name, face in raw["faces"].items()} if raw["format"] == _FORMAT else {}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def _face(raw: Any) -> Frozen:
    return Frozen(str(raw["checksum"]), str(raw["descriptor"]), tuple(map(_subset, raw["subsets"])))


def _subset(raw: Any) -> Subset:
    characters, widths = str(raw["characters"]), tuple(map(int, raw["widths"]))
    if len(characters) != len(widths):
        raise ValueError("a width for each character")
    font, to_unicode = (b64decode(raw[name], validate=True) for name in ("font", "to_unicode"))
    return Subset(characters, widths, font, int(raw["length"]), to_unicode)


def as_json(faces: Iterable[tuple[str, Frozen]]) -> str:
    """The file that holds some faces, each with the name of its font file."""
    return json.dumps({"format": _FORMAT, "faces": {name: _written(face) for name, face in faces}}, indent=1) + "\n"


def _written(face: Frozen) -> Mapping[str, object]:
    subsets = [
        {
            "characters": subset.characters,
            "widths": subset.widths,
            "length": subset.length,
            "font": b64encode(subset.font).decode("ascii"),
            "to_unicode": b64encode(subset.to_unicode).decode("ascii"),
        }
        for subset in face.subsets
    ]
    return {"checksum": face.checksum, "descriptor": face.descriptor, "subsets": subsets}
