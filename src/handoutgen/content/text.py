"""Author text after the one door (``markup``): parts, never a markup string."""

from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class Part(NamedTuple):
    """A stretch of author text of one kind.

    ``text`` is what prints (empty for a token or term); ``token`` names what a plan or region decides
    (``phone.emergency``); ``term`` is a glossary id; ``link`` a web address.
    """

    text: str
    bold: bool = False
    token: str = ""
    term: str = ""
    link: str = ""


class Text(NamedTuple):
    """One author text: its parts in order, and where it stands."""

    parts: tuple[Part, ...]
    place: Place
