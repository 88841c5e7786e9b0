"""``handoutgen impose``: any PDF as a booklet to fold."""

from collections.abc import Iterable
from math import isfinite
from pathlib import Path
from typing import Any

import click

from handoutgen.cli import booklet, options
from handoutgen.cli.terminal import Refused, examples, say, tell
from handoutgen.cli.write import write
from handoutgen.units import MM, PAPERS

_THICKEST = 0.5
_WIDEST_MARGIN = 30


def _length(_ctx: click.Context, _param: click.Parameter, value: float) -> float:
    """A length in points from millimetres."""
    if not isfinite(value):
        raise click.BadParameter("It is no length.")
    return value * MM


@click.command(
    epilog=examples(
        "handoutgen impose handout.pdf",
        "handoutgen impose handout.pdf --paper a4 -o booklet.pdf",
        "handoutgen impose handout.pdf --duplex manual",
        "handoutgen impose thick.pdf --signature 8 --binding-margin 6",
    )
)
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The file to write.  [default: FILE's name with .booklet.pdf, beside it]",
)
@click.option(
    "--paper",
    type=click.Choice(["a4", "letter"]),
    help="The paper in the printer.  [default: letter for pages of US sizes, else a4]",
)
@booklet.duplex
@booklet.flip
@booklet.signature
@click.option(
    "--paper-thickness",
    "thickness",
    type=click.FloatRange(0, _THICKEST),
    default=0.1,
    show_default=True,
    metavar="MM",
    callback=_length,
    help="The paper's thickness, by which inner pages move to the fold; 0.1 is office paper of 80 g/m2.",
)
@click.option(
    "--binding-margin",
    "binding",
    type=click.FloatRange(0, _WIDEST_MARGIN),
    default=0,
    metavar="MM",
    callback=_length,
    help="Room at the fold, taken from each page's size.",
)
@click.option("--back-cover", is_flag=True, help="Keep the last page on the back: blank pages come before it.")
@click.option(
    "--no-marks",
    "marks",
    is_flag=True,
    flag_value=False,
    default=True,
    help="No short lines that show where to fold and staple.",
)
@click.option("--force", is_flag=True, help="Overwrite a file that this program did not make.")
@options.quiet
@click.pass_context
def command(
    ctx: click.Context,
    /,
    file: Path,
    output: Path | None,
    paper: str | None,
    duplex: str,
    flip: str,
    force: bool,
    quiet: bool,
    **how: Any,
) -> None:
    """Make a booklet of a PDF: two pages on each side of the sheets, in the order of folding.

    FILE may come from any program. Pages that are larger than half a sheet are made smaller; an A5 page on A4 keeps
    its size. The booklet is for printing only: a screen reader gets the pages in the wrong order.
    """
    # Put off for start-up speed: help does without.
    from handoutgen.imposition.sheets import Flip, Options  # noqa: PLC0415
    from handoutgen.pipeline.impose import booklet as fold  # noqa: PLC0415
    from handoutgen.pipeline.impose import read, usual_paper  # noqa: PLC0415

    target = output or file.with_name(f"{file.stem}.booklet.pdf")
    foreign, problems = read(_content(file), str(file))
    if not foreign:
        tell(problems)
        ctx.exit(1)
    size = PAPERS[paper] if paper else usual_paper(foreign)
    made, problems = fold(foreign, Options(size, flip=Flip(flip), **how), by_hand=duplex == "manual")
    if not made:
        tell(problems)
        ctx.exit(1)
    files = {booklet.named(target, part): content for part, content in made.files.items()}
    _check_source(file, files)
    write(files, force)
    held = booklet.held(made.pages, made.blanks, sum(made.signatures))
    say(f"Wrote {', '.join(map(str, files))} ({held}, {size.name.title()})", quiet)
    for sentence in (*made.notices, *booklet.how_to(made.signatures, flip, [str(path) for path in files])):
        say(sentence, quiet)


def _content(file: Path) -> bytes:
    if not file.is_file():
        raise Refused(f"{file} is no file.")
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"{file} was not read: {error.strerror}.") from None


def _check_source(file: Path, targets: Iterable[Path]) -> None:
    """Refuse to write over the file that the booklet is made of."""
    for path in targets:
        if path.exists() and path.samefile(file):
            raise Refused(f"{path} is the file that the booklet is made of. Name another file with -o.")
