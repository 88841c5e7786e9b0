"""Building anew whenever a file that was used changes: ``build --watch``.

The files are looked at again and again, three times a second: the time of their last change, and their size. That needs
nothing but the standard library and is right on network drives as well, which tell nobody of changes that come from
another computer.
"""

import datetime
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import click

from handoutgen.cli.delivery import Delivered
from handoutgen.cli.options import PROFILE, settings_folder
from handoutgen.cli.terminal import say, seen_from_here
from handoutgen.content.library import read_file
from handoutgen.content.shared import Clinic
from handoutgen.content.suggest import spoken_list
from handoutgen.content.survey import NOT_CONTENT, SHELVES
from handoutgen.packaged import data_folder, is_checkout
from handoutgen.problems import Place
from handoutgen.records import NamedTuple

PATIENCE = 7
"""So many looks a file that is gone or empty is waited for: about two seconds."""

_INTERVAL = 0.3
"""Seconds between two looks."""

_SUFFIXES = (".yaml", ".yml", ".json")
_NAMED = 3
"""So many files are named in a line."""

Stamp = tuple[int, int]
"""When a file was last changed, in nanoseconds, and its size."""

State = Mapping[Path, Stamp]
"""The files that are there at one look."""

Build = Callable[[], Delivered]
"""Builds and writes; ends as a command does where it cannot."""


class Watched(NamedTuple):
    """What a build reads, there or not yet: single files, folders of libraries, clinic profiles with their logos."""

    files: tuple[Path, ...]
    libraries: tuple[Path, ...]
    profiles: tuple[Path, ...]


def watched(files: Iterable[Path | None], libraries: tuple[Path, ...], clinic: Path | None) -> Watched:
    """What a build of these files, libraries and clinic profile reads; of a checkout the built-in library too."""
    built_in = data_folder("handouts")
    return Watched(
        files=tuple(path for path in files if path),
        libraries=(*([built_in] if is_checkout(built_in.parent) else []), *libraries),
        profiles=(clinic,) if clinic else tuple(folder / PROFILE for folder in (Path(), *settings_folder())),
    )


def watch(first: Build, again: Build, what: Watched, quiet: bool) -> None:
    """Build, and once more after each change, until the command is interrupted.

    Wrong use ends the command at the first build alone; problems of content never do.
    """
    before = look(what)
    written: tuple[Path, ...] = ()
    try:
        written = first().paths
    except click.exceptions.Exit:
        say("Nothing was written yet.", quiet)
    say(f"Watching {len(before)} files. Ctrl-C ends it.", quiet)
    for line in rebuilds(again, changes(before, _looks(what)), _time_of_day, written):
        say(line, quiet)


def rebuilds(
    build: Build, changed: Iterable[tuple[Path, ...]], clock: Callable[[], str], written: Iterable[Path] = ()
) -> Iterator[str]:
    """A line for each rebuild: when it was, what had changed, what was written.

    What builds write, ``written`` before and since, is theirs, and no reason to build; all else that ``changed`` is.
    Where a build fails, it tells why itself, and nothing is written.
    """
    own = {path.resolve() for path in written}
    for paths in changed:
        others = tuple(path for path in paths if path.resolve() not in own)
        if others:
            delivered = _attempt(build)
            own |= {path.resolve() for path in delivered.paths} if delivered else set()
            yield f"{clock()}  {_named(others)} changed. {_outcome(delivered)}"


def changes(before: State, looks: Iterable[State]) -> Iterator[tuple[Path, ...]]:
    """The files that have changed since ``before``, or since they were last told, each time they have come to rest.

    They rest when two looks find the same. A file that is gone or empty is most likely being saved; that it is meant is
    believed after ``PATIENCE`` looks.
    """
    last, rest = before, 0
    for now in looks:
        rest = rest + 1 if now == last else 0
        last = now
        changed = tuple(sorted(path for path in {*before, *now} if before.get(path) != now.get(path)))
        unfinished = any(path not in now or now[path][1] == 0 for path in changed)
        if changed and rest >= (PATIENCE if unfinished else 1):
            yield changed
            before = now


def look(what: Watched) -> State:
    """The files that are there now."""
    found: dict[Path, Stamp] = {}
    for path in (*what.files, *what.profiles, *(file for folder in what.libraries for file in _content(folder))):
        _note(path, found)
    for profile in what.profiles:
        logo = _logo(profile, found[profile]) if profile in found else None
        if logo:
            _note(logo, found)
    return found


def _looks(what: Watched) -> Iterator[State]:
    """A look every now and then, without end."""
    while True:
        time.sleep(_INTERVAL)
        yield look(what)


def _note(path: Path, found: dict[Path, Stamp]) -> None:
    """Note a file, if it is there."""
    try:
        status = path.stat()
    except OSError:
        return
    found[path] = status.st_mtime_ns, status.st_size


def _content(folder: Path) -> Iterator[Path]:
    """The files of a library from which handouts are made, and those that are misnamed."""
    for shelf in ("", *SHELVES):
        try:
            paths = list((folder / shelf).iterdir())
        except OSError:  # none, or one that goes away while it is looked into
            continue
        for path in paths:
            beside = not shelf and path.stem in NOT_CONTENT
            if path.suffix.lower() in _SUFFIXES and path.name[0] not in ".#~" and not beside:
                yield path


@lru_cache(maxsize=8)
def _logo(profile: Path, _stamp: Stamp) -> Path | None:
    """The file of the logo that a clinic profile names, if it does."""
    record = read_file(Clinic, profile, "").record
    return profile.parent / record.logo if record and record.logo else None


def _attempt(build: Build) -> Delivered | None:
    """What a build wrote; None if it ended with problems, or was refused, which is told."""
    try:
        return build()
    except click.exceptions.Exit:
        return None
    except click.ClickException as error:
        click.echo(f"Error: {error.format_message()}", err=True)
        return None


def _outcome(delivered: Delivered | None) -> str:
    if delivered is None:
        return "Nothing was written."
    more = len(delivered.paths) - 1
    others = f" and {more} more file{'s' if more != 1 else ''}" if more > 0 else ""
    return f"{delivered.sentences[0]}{others}."


def _named(paths: tuple[Path, ...]) -> str:
    """Files as seen from here, the first few by name."""
    names = [seen_from_here(Place(path.as_posix(), 1, 1)).file for path in paths]
    more = len(names) - _NAMED
    return spoken_list(names if more <= 0 else [*names[:_NAMED], f"{more} more"])


def _time_of_day() -> str:
    """The time on the clinic's wall."""
    return datetime.datetime.now().strftime("%H:%M:%S")  # noqa: DTZ005  a message of the moment, never in a handout
