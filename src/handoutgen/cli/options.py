"""The options that several commands share, and what they stand for."""

import contextlib
import os
import sys
from pathlib import Path

import click

from handoutgen.cli.terminal import say, tell
from handoutgen.pipeline.load import Loaded, load

PROFILE = "clinic.yaml"

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
quiet = click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")


def loaded(libraries: tuple[Path, ...], clinic: Path | None, quiet: bool = True) -> Loaded:
    """The library and the clinic profile; ends the command with status 1 if they have problems."""
    found = clinic or find_profile()
    if found and not clinic:
        say(f"Clinic profile: {found}", quiet)
    result, problems = load(libraries, found)
    if not result:
        tell(problems)
        click.get_current_context().exit(1)
    return result


def find_profile() -> Path | None:
    """The clinic profile in the current folder, else in the user's settings folder, else none."""
    folders = [Path(), *settings_folder()]
    return next((folder / PROFILE for folder in folders if _is_file(folder / PROFILE)), None)


def settings_folder() -> list[Path]:
    """The folder of the user's settings by the custom of the system; empty for a user without a home."""
    if sys.platform == "win32":
        named, usual = os.environ.get("APPDATA"), "~/AppData/Roaming"
    elif sys.platform == "darwin":
        named, usual = None, "~/Library/Application Support"
    else:
        named, usual = os.environ.get("XDG_CONFIG_HOME"), "~/.config"
    try:
        folder = Path(named or usual).expanduser()
    except RuntimeError:
        return []
    return [folder / "handoutgen"] if folder.is_absolute() else []


def _is_file(path: Path) -> bool:
    with contextlib.suppress(OSError):  # a folder that may not be looked into
        return path.is_file()
    return False
