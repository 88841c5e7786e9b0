"""Pictures of a handout's pages."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from handoutgen.cli.terminal import Refused

_COARSEST, _FINEST = 20, 600

png = click.option(
    "--png",
    "pictures",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write a picture of each page as well, into a folder that is made if it is not there.",
)
dpi = click.option(
    "--dpi",
    type=click.IntRange(_COARSEST, _FINEST),
    default=110,
    show_default=True,
    metavar="N",
    help="How fine the pictures are, in dots an inch.",
)


def pictures_of(pdf: bytes, folder: Path, name: str, dots: int) -> list[tuple[Path, bytes]]:
    """A picture of each page with its file: ``name-01.png`` for the first."""
    from handoutgen.output.png import pngs  # noqa: PLC0415  put off: few ask for it

    images = list(pngs(pdf, dots))
    digits = max(2, len(str(len(images))))
    return [(folder / f"{name}-{number:0{digits}}.png", image) for number, image in enumerate(images, 1)]


@contextmanager
def folder_there(folder: Path | None) -> Iterator[None]:
    """Make the folder if it is not there; take it away again if the pictures do not come to be."""
    if folder is None or folder.is_dir():
        yield
        return
    try:
        folder.mkdir()
    except OSError as error:
        raise Refused(f"The folder {folder} was not made: {error.strerror}.") from None
    try:
        yield
    except BaseException:
        with suppress(OSError):
            folder.rmdir()
        raise
