"""``handoutgen check``: every problem of a library or a clinic profile."""

from pathlib import Path

import click

from handoutgen.cli.terminal import Refused, examples, tell
from handoutgen.content.survey import SHELVES
from handoutgen.pipeline.check import check
from handoutgen.problems import failing


@click.command(
    epilog=examples("handoutgen check", "handoutgen check my-clinic/", "handoutgen check my-clinic/ clinic.yaml")
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
def command(paths: tuple[Path, ...]) -> None:
    """Tell every problem, each with its file, line and column.

    A folder is a library of your own, on top of the built-in one; a file is a clinic profile, or a file of such a
    library, which is then checked whole. Without a path: the built-in library.
    """
    folders = [_library_of(path) for path in paths if path.is_dir() or _in_library(path)]
    profiles = [path for path in paths if not path.is_dir() and not _in_library(path)]
    if len(profiles) > 1:
        raise Refused(f"A handout has one clinic profile, and these are {len(profiles)}. Check one at a time.")
    loaded, problems = check(list(dict.fromkeys(folders)), profiles[0] if profiles else None)
    tell(problems)
    if failing(problems) or not loaded:
        click.get_current_context().exit(1)
    library = loaded.library
    counts = ((library.topics, "topics"), (library.exercises, "exercises"), (library.regions, "regions"))
    found = "No problems" if not problems else "Nothing that must be mended"
    click.echo(f"{found}: {', '.join(f'{len(held)} {name}' for held, name in counts)}.")


def _in_library(path: Path) -> bool:
    return path.absolute().parent.name in SHELVES


def _library_of(path: Path) -> Path:
    return path if path.is_dir() else path.absolute().parent.parent
