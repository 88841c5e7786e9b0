"""What was worked out once and is kept for the next run: libraries, figures, pages.

A cache changes nothing but time. What is kept is found by a digest of all that it was made of, and carries a checksum
of itself; whatever is broken, old, unreadable or missing is made anew, and what cannot be written is not kept.
"""

import contextlib
import hashlib
import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from handoutgen import __version__
from handoutgen.content.compiled import decoded, encoded
from handoutgen.content.model import Library
from handoutgen.packaged import data_folder
from handoutgen.records import NamedTuple

LIBRARY, FIGURE, PAGE = "library", "figure", "page"
"""The kinds of things that are kept, with which the names of their files begin."""

MOST = {LIBRARY: 16, FIGURE: 1024, PAGE: 2048}
"""As many files of each kind may be in the folder; if there are more, the oldest go until three in four are left.

By kind, so that a library, which every run needs, does not give way to pages of one patient's doses.
"""

_MAGIC = b"handoutgen cache 1"
_SUFFIX = ".cache"
_YAML = (".yaml", ".yml")
_POSES = "poses"
"""The folder of a library from which no handout is made."""

_ROOMS = ("", "compose", "content", "draw", "fonts", "layout", "rules", "theme")
"""The rooms whose code decides what is kept, as folders of the package."""


class Cache(NamedTuple):
    """What was kept, in a folder that is made when it is needed; without one nothing is found or kept there."""

    folder: Path | None

    def kept(self, key: str) -> bytes | None:
        """What was kept under a key, a kind and a digest; None if nothing is there, or nothing whole."""
        return _kept(self.folder / f"{key}{_SUFFIX}", key) if self.folder else None

    def keep(self, new: Mapping[str, bytes]) -> None:
        """Keep data under each of some keys for the next run, as far as it can be."""
        if self.folder is None or not new:
            return
        from handoutgen.output.files import write_whole  # noqa: PLC0415  put off: most runs write no cache

        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for key, data in new.items():
                write_whole(self.folder / f"{key}{_SUFFIX}", whole(data, key))
            _thin_out(self.folder)


def shipped_library() -> Path:
    """The built-in library, compiled when the package was made; a checkout has none."""
    return data_folder("handouts").parent / f"library{_SUFFIX}"


def kept_library(cache: Cache, folders: Sequence[Path], content: str) -> Library | None:
    """The library of these folders, of this digest, as it was kept, shipped or in the cache; None if in neither."""
    names = _names_of(folders)
    data = _kept(shipped_library(), content) if len(names) == 1 else None
    if data is None:
        data = cache.kept(_key(LIBRARY, content.encode()))
    return None if data is None else decoded(data, names)


def keep_library(cache: Cache, library: Library, folders: Sequence[Path], content: str) -> None:
    """Keep a library without problems for the next run, if it can be; ``content`` is the digest of its folders."""
    with contextlib.suppress(ValueError):  # a place in none of its folders
        cache.keep({_key(LIBRARY, content.encode()): encoded(library, _names_of(folders))})


def library_digest(folders: Sequence[Path]) -> str:
    """The digest of all that a library is made of, wherever it lies; empty if some of it cannot be read."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=16)
    try:
        for folder in folders:
            digest.update(b"\0folder")
            for shelf in ("", *_folders(folder)):
                for name, path in _listed(folder / shelf):
                    _add(digest, f"{shelf}/{name}".encode(errors="surrogateescape"))
                    if name.lower().endswith(_YAML):
                        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  a hundred files at each start
                            _add(digest, file.read())
    except OSError:
        return ""
    return digest.hexdigest()


def page_key(said: bytes) -> str:
    """What the pages of a section are kept under, by all that decides them."""
    return _key(PAGE, said)


def figure_key(data: bytes) -> str:
    """What the compiled figure of a baked file's bytes is kept under."""
    return _key(FIGURE, data)


def compiled(library: Library, folders: Sequence[Path]) -> bytes:
    """The file that is shipped beside a library: kept under its content alone, for it comes with its program."""
    return whole(encoded(library, _names_of(folders)), library_digest(folders))


def whole(data: bytes, key: str) -> bytes:
    """The bytes of a file that keeps data under a key."""
    return _head(data, key) + data


def _kept(path: Path, key: str) -> bytes | None:
    """What a file keeps, if it is whole and under this key."""
    try:
        found = path.read_bytes()
    except OSError:
        return None
    data = found[len(_head(b"", key)) :]
    return data if found == whole(data, key) else None


def _head(data: bytes, key: str) -> bytes:
    checksum = hashlib.blake2b(data, digest_size=16).hexdigest()
    return b"%b %b %b\n" % (_MAGIC, key.encode(), checksum.encode())


def _key(kind: str, source: bytes) -> str:
    """What something of a kind is kept under: a digest of what it was made of, and of the code that made it."""
    digest = hashlib.blake2b(_code(), digest_size=16)
    _add(digest, source)
    return f"{kind}-{digest.hexdigest()}"


@lru_cache(maxsize=1)
def _code() -> bytes:
    """The digest of the code and of the fonts, as far as the times and sizes of their files tell."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=16)
    package = Path(__file__).parents[1]
    for folder in (*(package / room for room in _ROOMS), data_folder("fonts")):
        with os.scandir(folder) as entries:
            files = sorted((each.name, each.stat()) for each in entries if each.name.endswith((".py", ".ttf")))
        for name, status in files:
            _add(digest, f"{folder.name}/{name} {status.st_mtime_ns} {status.st_size}".encode())
    return digest.digest()


def _names_of(folders: Sequence[Path]) -> tuple[str, ...]:
    return tuple(folder.as_posix() for folder in folders)


def _folders(path: Path) -> list[str]:
    """The names of the folders in one that may be read, in order."""
    with os.scandir(path) as entries:
        return sorted(
            each.name for each in entries if each.is_dir() and each.name[0] not in ".#~" and each.name != _POSES
        )


def _listed(path: Path) -> list[tuple[str, str]]:
    """The names in a folder that count, in order, each with its path."""
    with os.scandir(path) as entries:
        return sorted((each.name, each.path) for each in entries if each.name[0] not in ".#~")


def _add(digest: "hashlib.blake2b", part: bytes) -> None:
    digest.update(len(part).to_bytes(8, "big"))
    digest.update(part)


def _thin_out(folder: Path) -> None:
    """Take the oldest files of a kind out of a folder in which there are too many; those of no kind count as pages."""
    of_kind: dict[str, list[os.DirEntry[str]]] = {kind: [] for kind in MOST}
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_SUFFIX):
                of_kind.get(entry.name.partition("-")[0], of_kind[PAGE]).append(entry)
    for kind, files in of_kind.items():
        if len(files) > MOST[kind]:
            by_age = sorted((entry.stat().st_mtime_ns, entry.path) for entry in files)
            for _, path in by_age[: len(files) - MOST[kind] * 3 // 4]:
                Path(path).unlink(missing_ok=True)
