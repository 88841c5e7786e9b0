"""The frozen library: every record that was read, by id."""

from collections.abc import Mapping
from types import MappingProxyType

from handoutgen.content.exercise import Exercise
from handoutgen.content.phrases import Phrases
from handoutgen.content.program import Program
from handoutgen.content.safety import Safety
from handoutgen.content.shared import Catalogue, Front, PainGuide, Region, Term
from handoutgen.content.topic import Topic
from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class Library(NamedTuple):
    """Everything that can be printed, after overlays: frozen, with every reference checked.

    ``phrases`` by language tag (``en``); ``safety`` is what all files of that kind ask for; ``figures`` gives the file
    of each baked figure; ``origins`` the folder that each ``(kind, id)`` came from, for ``list``; ``places`` where each
    of its own fields stands.
    """

    catalogue: Catalogue
    front: Front
    pain_guide: PainGuide
    phrases: Mapping[str, Phrases]
    topics: Mapping[str, Topic]
    exercises: Mapping[str, Exercise]
    programs: Mapping[str, Program]
    regions: Mapping[str, Region]
    glossary: Mapping[str, Term]
    safety: Safety
    figures: Mapping[str, str]
    origins: Mapping[tuple[str, str], str]
    places: Mapping[tuple[str, str], Mapping[str, Place]] = MappingProxyType({})
