"""Faces and families as plain values: all that layout needs to know of a font."""

from collections.abc import Mapping

from handoutgen.records import NamedTuple


class Face(NamedTuple):
    """One font of one weight. Measures are in thousandths of an em; ``descent`` is negative.

    ``name``      its PostScript name, unique in a family: ``draw`` registers it under this name
    ``file``      its TrueType file; empty for a face made up in a test
    ``advances``  for each code point that it has a glyph for, how far that glyph moves the pen
    """

    name: str
    file: str
    advances: Mapping[int, int]
    ascent: int
    descent: int
    cap_height: int
    x_height: int

    def __repr__(self) -> str:
        return f"<Face {self.name}>"

    def __eq__(self, other: object) -> bool:
        """Faces of one file are equal without a look at their advances, of which there are thousands."""
        if self is other:
            return True
        if not isinstance(other, Face) or (self.name, self.file) != (other.name, other.file):
            return False
        return bool(self.file) or tuple(self) == tuple(other)

    def __ne__(self, other: object) -> bool:
        """The opposite, which a tuple would decide by itself."""
        return not self == other

    def __hash__(self) -> int:
        """Equal faces have the same name; a mapping has no hash of its own."""
        return hash(self.name)


class Family(NamedTuple):
    """The faces of each weight: the body face first, then those to fall back on, in order."""

    regular: tuple[Face, ...]
    bold: tuple[Face, ...]

    def __hash__(self) -> int:
        """Equal families have the same body face; what remembers by the family asks for its hash again and again."""
        return hash(self.regular[0])
