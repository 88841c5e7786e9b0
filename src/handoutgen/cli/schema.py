"""``handoutgen schema``: JSON Schema for editors."""

import json
from pathlib import Path

import click

from handoutgen.cli import options
from handoutgen.cli.previews import folder_there
from handoutgen.cli.terminal import examples, say, tell
from handoutgen.cli.write import write
from handoutgen.content.model import Library
from handoutgen.content.schema import FILES, MODELINE, Schema, file_name, schema_of, schema_of_any
from handoutgen.output.files import SCHEMA_MADE_BY
from handoutgen.pipeline.load import read


@click.command(
    epilog=examples(
        "handoutgen schema -o schemas",
        "handoutgen schema exercise",
        "handoutgen schema -o schemas --library my-clinic",
    )
)
@click.argument("kind", type=click.Choice(list(FILES)), required=False)
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write a file for each kind into this folder, which is made if it is not there.  [default: standard output]",
)
@options.library
@click.option("--force", is_flag=True, help="Overwrite files that this program did not make.")
@options.quiet
def command(kind: str | None, folder: Path | None, libraries: tuple[Path, ...], force: bool, quiet: bool) -> None:
    """Write JSON Schema of the content files, with which an editor completes, explains and checks them as you type.

    Without a kind: one schema for a file of any kind, or with -o each kind in a file of its own. An editor offers the
    ids of the built-in library, and of your own with --library.
    """
    loaded, problems = read(libraries, None)
    if loaded is None:
        tell(problems)
        click.get_current_context().exit(1)
    if folder is None:
        click.echo(_json(schema_of(kind, loaded.library) if kind else schema_of_any(loaded.library)), nl=False)
        return
    files = _files([kind] if kind else list(FILES), loaded.library)
    with folder_there(folder):
        write({folder / name: content for name, content in files.items()}, force)
    line = f"{MODELINE}../{folder.absolute().name}/{next(iter(files))}"
    say(f"Wrote {folder}: {', '.join(files)}.", quiet)
    say(f"A file leads an editor to its schema with its first line, by the path from there, as in\n{line}", quiet)


def _files(kinds: list[str], library: Library) -> dict[str, bytes]:
    """The schema files, by name."""
    return {file_name(kind): _json(schema_of(kind, library)).encode() for kind in kinds}


def _json(schema: Schema) -> str:
    return json.dumps({"$comment": SCHEMA_MADE_BY, **schema}, ensure_ascii=False, indent=2) + "\n"
