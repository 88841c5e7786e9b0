"""What decides the bytes of every handout of a run, as one digest: a run that goes on compares it."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from handoutgen import __version__
from handoutgen.content.plan import Setting
from handoutgen.content.survey import survey
from handoutgen.fonts.find import fonts_folder
from handoutgen.packaged import data_folder
from handoutgen.pipeline.cache import Cache
from handoutgen.pipeline.load import Loaded
from handoutgen.pipeline.plans import Source
from handoutgen.plan.model import Request
from handoutgen.records import NamedTuple


class Origin(NamedTuple):
    """Where the library and the clinic profile come from; absolute, for processes that stand elsewhere.

    ``cache`` is where a library may be taken from as an earlier run kept it, if it may.
    """

    libraries: tuple[Path, ...]
    profile: Path | None
    cache: Cache | None = None


def of_run(origin: Origin, loaded: Loaded, options: Request, stamp: int | None) -> bytes:
    """The digest of the program, the library, the fonts, the clinic profile and the options."""
    found, _ = survey([data_folder("handouts"), *origin.libraries])
    files = [each.path for each in found] + sorted(fonts_folder().glob("*.ttf"))
    if origin.profile:
        files.append(origin.profile)
        if loaded.clinic and loaded.clinic.logo:
            files.append(origin.profile.parent / loaded.clinic.logo)
    said = repr((__version__, tuple(options), stamp, [(each.kind, each.id) for each in found]))
    return _digest([said.encode(), *(path.read_bytes() for path in files)])


def of_handout(run: bytes, source: Source | None, settings: Sequence[Setting]) -> bytes:
    """The digest of all that decides one handout of a run."""
    said = repr([(each.name, each.value) for each in settings])
    return _digest([run, source.data if source else b"", said.encode()])


def _digest(parts: Iterable[bytes]) -> bytes:
    """One digest of several parts, which no other parts have."""
    digest = hashlib.blake2b(digest_size=32)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()
