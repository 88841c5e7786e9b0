"""What the commands that make a booklet share: options, names of files, and what to do with them at the printer."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handoutgen.cli.terminal import Refused, tell
from handoutgen.cli.write import Output
from handoutgen.records import NamedTuple
from handoutgen.units import PAPERS

if TYPE_CHECKING:
    from handoutgen.pipeline.build import Handout

READING = "reading"
"""What the file with the pages in order is called by."""

duplex = click.option(
    "--duplex",
    type=click.Choice(["auto", "manual"]),
    default="auto",
    show_default=True,
    help="manual, for a printer that prints one side: fronts, backs, and a slip that says how to feed them.",
)
flip = click.option(
    "--flip",
    type=click.Choice(["short", "long"]),
    default="short",
    show_default=True,
    help="The edge about which the printer turns a sheet; try the other if backs are upside down.",
)
signature = click.option(
    "--signature",
    type=click.IntRange(1),
    metavar="SHEETS",
    help="The most sheets that are folded together.  [default: all]",
)


class Prints(NamedTuple):
    """A handout's PDFs, the one to open first, and what to say of them."""

    outputs: Sequence[Output]
    first: Path | None
    sentences: Sequence[str]


def prints(handout: "Handout", target: Path | None, how: tuple[str, str, int | None]) -> Prints:
    """The files of a handout as a booklet, and beside them the one with its pages in order.

    ``how`` is what was said of duplex, flip and signature. Standard output takes the booklet alone.
    """
    # Put off for start-up speed: other editions do without pikepdf.
    from handoutgen.imposition.sheets import Flip  # noqa: PLC0415
    from handoutgen.pipeline.booklet import Folding, folded  # noqa: PLC0415

    duplex, flip, signature = how
    made, problems = folded(handout, Folding(Flip(flip), signature, duplex == "manual"))
    if not made:
        tell(problems)
        click.get_current_context().exit(1)
    if target is None:
        return Prints([(None, content) for content in made.files.values()], None, [_ALONE])
    files = {named(target, part): content for part, content in made.files.items()}
    names = [str(path) for path in files]
    twin = named(target, READING)
    paper = PAPERS[handout.document.paper].name.title()
    sentences = [
        f"Wrote {', '.join(names)} ({held(made.pages, made.blanks, sum(made.signatures))}, {paper})",
        *how_to(made.signatures, flip, names),
        f"Wrote {twin} (its pages in order, to read on a screen)",
    ]
    return Prints([*files.items(), (twin, handout.pdf)], list(files)[-1], sentences)


_ALONE = "This is the booklet alone. Name a file with -o to have its pages in order as well."


def named(target: Path, part: str) -> Path:
    """The name of a file of the booklet: ``target`` for the whole, ``target.front.pdf`` for its fronts."""
    if not part:
        return target
    if not target.name:
        raise Refused(f"{target} is a folder. Name a file in it.")
    name = target.name[:-4] if target.suffix.lower() == ".pdf" else target.name
    return target.with_name(f"{name}.{part}.pdf")


def how_to(signatures: Sequence[int], flip: str, files: Sequence[str]) -> Iterator[str]:
    """What to do with the files at the printer, and then with the sheets."""
    if len(files) > 1:
        yield f"Print {files[-1]} first: it says how to feed the paper."
    else:
        yield f"Print it on both sides, turned over on the {flip} edge, at 100 %."
    if len(signatures) > 1:
        yield f"Fold the sheets in piles of {', '.join(map(str, signatures))}."


def held(pages: int, blanks: int, sheets: int) -> str:
    """How much a booklet holds, as ``5 pages and 3 blank on 2 sheets``."""
    blank = f" and {blanks} blank" if blanks else ""
    return f"{_counted(pages, 'page')}{blank} on {_counted(sheets, 'sheet')}"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'s' if number != 1 else ''}"
