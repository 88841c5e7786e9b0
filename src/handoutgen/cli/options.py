"""The options that several commands share, and what they stand for."""

import contextlib
import datetime
import os
import sys
from pathlib import Path

import click

from handoutgen.cli.terminal import Refused, say, tell
from handoutgen.content.editions import EDITIONS, STANDARD
from handoutgen.pipeline.cache import Cache
from handoutgen.pipeline.load import Loaded, load

PROFILE = "clinic.yaml"
_LAST_MOMENT = 253402300799  # 9999-12-31, the last day that a PDF can name


def given(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    """What was said, empty if nothing was."""
    return value or ""


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    """A day in ISO 8601 form; the one place from which a handout learns what day it is."""
    if not value:
        return ""
    if value.casefold() == "today":
        return datetime.date.today().isoformat()  # noqa: DTZ011  the day on the clinic's wall
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f'"{value}" is no day. Give it as 2026-01-31, or "today".') from None


date = click.option("--date", metavar="DAY", callback=_day, help='Fill the date line: 2026-01-31, or "today".')
paper = click.option(
    "--paper",
    type=click.Choice(["a4", "letter"]),
    callback=given,
    help="The paper.  [default: the clinic profile's, else the region's]",
)
edition = click.option(
    "--edition",
    type=click.Choice(list(EDITIONS)),
    callback=given,
    help=f'How it is set; see "handoutgen list editions".  [default: the plan\'s, else {STANDARD}]',
)
mono = click.option(
    "--mono", is_flag=True, help="For a printer without colour: black and white, hatched where it was tinted."
)

library = click.option(
    "--library",
    "libraries",
    metavar="DIR",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of your own topics and exercises, on top of the built-in ones; may be repeated.",
)
profile = click.option(
    "--clinic",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=f"The clinic profile.  [default: {PROFILE} here, else in your settings folder]",
)
region = click.option(
    "--region",
    metavar="REGION",
    default="",
    help="Where the reader lives: phone numbers, spelling, dates, paper.  [default: the profile's, else US]",
)
cache = click.option(
    "--no-cache",
    "cached",
    flag_value=False,
    default=True,
    help="Read and draw everything anew; else what is alike is kept in your cache folder, and nothing of a patient.",
)
quiet = click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")


def loaded(
    libraries: tuple[Path, ...], clinic: Path | None, quiet: bool = True, *, cached: bool = True, keeps: bool = True
) -> Loaded:
    """The library and the clinic profile; ends the command with status 1 if they have problems."""
    found = clinic or find_profile()
    if found and not clinic:
        say(f"Clinic profile: {found}", quiet)
    result, problems = load(libraries, found, cache=cache_of(cached), keeps=keeps)
    if not result:
        tell(problems)
        click.get_current_context().exit(1)
    return result


def find_profile() -> Path | None:
    """The clinic profile in the current folder, else in the user's settings folder, else none."""
    folders = [Path(), *settings_folder()]
    return next((folder / PROFILE for folder in folders if _is_file(folder / PROFILE)), None)


def cache_of(wanted: bool) -> Cache | None:
    """The cache in the user's folder for it, unless it is not wanted; without such a folder it keeps nothing."""
    folder = _users_folder(("LOCALAPPDATA", "~/AppData/Local"), "~/Library/Caches", ("XDG_CACHE_HOME", "~/.cache"))
    return Cache(folder) if wanted else None


def settings_folder() -> list[Path]:
    """The folder of the user's settings; empty for a user without a home."""
    mac = "~/Library/Application Support"
    folder = _users_folder(("APPDATA", "~/AppData/Roaming"), mac, ("XDG_CONFIG_HOME", "~/.config"))
    return [folder] if folder else []


def _users_folder(windows: tuple[str, str], mac: str, other: tuple[str, str]) -> Path | None:
    """The program's folder in one of the user's by the custom of the system, which a variable may name."""
    if sys.platform == "darwin":
        named, usual = None, mac
    else:
        variable, usual = windows if sys.platform == "win32" else other
        named = os.environ.get(variable)
    try:
        folder = Path(named or usual).expanduser()
    except RuntimeError:
        return None
    return folder / "handoutgen" if folder.is_absolute() else None


def _is_file(path: Path) -> bool:
    with contextlib.suppress(OSError):  # a folder that may not be looked into
        return path.is_file()
    return False


def time_stamp() -> int | None:
    """SOURCE_DATE_EPOCH, by which builds elsewhere fix the time in files (reproducible-builds.org); None if not set."""
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if not value:
        return None
    if not value.isdecimal() or int(value) > _LAST_MOMENT:
        raise Refused(f'SOURCE_DATE_EPOCH is "{value}", which is no number of seconds since 1970.')
    return int(value)
