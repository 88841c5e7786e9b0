"""What a build is to write, and writing it: the handout, its twins, pictures of its pages."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from handoutgen.cli import booklet, previews
from handoutgen.cli.terminal import say
from handoutgen.cli.write import STANDARD_OUTPUT, Output, check_file, check_pipe, pour, write
from handoutgen.content.editions import BOOKLET
from handoutgen.records import NamedTuple

if TYPE_CHECKING:
    from handoutgen.pipeline.build import Handout
    from handoutgen.pipeline.load import Loaded
    from handoutgen.plan.model import Plan


class Wanted(NamedTuple):
    """The options that say what is written, and how much is said of it."""

    output: str | None
    html: str | None
    text: str | None
    pictures: Path | None
    dpi: int
    duplex: str
    flip: str
    signature: int | None
    force: bool
    show: bool
    quiet: bool


class Built(NamedTuple):
    """A handout with its plan, and what both were made from; ``name`` is its file where none was named."""

    handout: "Handout"
    plan: "Plan"
    loaded: "Loaded"
    name: str


class Delivered(NamedTuple):
    """What was written: the sentences that say so, and the files."""

    sentences: tuple[str, ...]
    paths: tuple[Path, ...]


def check_wanted(wanted: Wanted) -> None:
    """Refuse before any work what cannot be written to."""
    if wanted.output == STANDARD_OUTPUT:
        if wanted.show:
            raise click.UsageError("Only a file can be opened: leave out --open, or name a file with -o.")
        if wanted.duplex == "manual":
            raise click.UsageError("Fronts, backs and slip do not go to standard output: name a file with -o.")
        check_pipe()
    elif wanted.output is not None:
        check_file(wanted.output, "-o")
    if wanted.html == STANDARD_OUTPUT:
        raise click.UsageError("A page does not go to standard output: name a file with --html.")
    if wanted.text == wanted.output == STANDARD_OUTPUT:
        raise click.UsageError("The PDF goes to standard output already: name a file with --text.")
    for name, option in ((wanted.html, "--html"), (wanted.text, "--text")):
        if name is not None:
            check_file(name, option)


def check_idle(ctx: click.Context, wanted: Wanted, edition: str) -> None:
    """Refuse options that nothing would follow."""
    said = [name for name in ctx.params if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE]
    folding = next((name for name in ("duplex", "flip", "signature") if name in said), None)
    if folding and edition != BOOKLET:
        raise click.UsageError(f"--{folding} is about a booklet: add --edition {BOOKLET}.")
    if "dpi" in said and not wanted.pictures:
        raise click.UsageError("--dpi is about pictures: name a folder for them with --png.")


def deliver(built: Built, wanted: Wanted) -> Delivered:
    """Write everything that is wanted, say so, and open the handout if that is wanted too."""
    name = Path(wanted.output if wanted.output and wanted.output != STANDARD_OUTPUT else built.name)
    prints = _prints(built, None if wanted.output == STANDARD_OUTPUT else name, wanted)
    twins = [*_page(wanted.html, built), *_notes(wanted.text, built)]
    pdf = built.handout.pdf
    images = previews.pictures_of(pdf, wanted.pictures, name.stem, wanted.dpi) if wanted.pictures else []
    outputs = [*prints.outputs, *twins, *images]
    with previews.folder_there(wanted.pictures):
        _write(outputs, wanted.force)
    wrote = [f"Wrote {path}" for path, _ in twins if path]
    wrote += [f"Wrote {len(images)} pictures to {wanted.pictures}"] if wanted.pictures else []
    delivered = Delivered((*prints.sentences, *wrote), tuple(path for path, _ in outputs if path))
    for sentence in delivered.sentences:
        say(sentence, wanted.quiet)
    if wanted.show and prints.first and click.launch(str(prints.first.resolve())):
        say(f"No program was found to open {prints.first}.", quiet=False)
    return delivered


def _prints(built: Built, target: Path | None, wanted: Wanted) -> booklet.Prints:
    """What goes to the printer."""
    handout, plan = built.handout, built.plan
    if plan.edition == BOOKLET:
        return booklet.prints(handout, target, (wanted.duplex, wanted.flip, wanted.signature))
    wrote = [f"Wrote {target} ({handout.pages} pages, {plan.paper.title()})"] if target else []
    return booklet.Prints([(target, handout.pdf)], target, wrote)


def _write(outputs: Sequence[Output], force: bool) -> None:
    """Everything goes where it was asked for, or nothing anywhere if two things have one file."""
    paths = [path for path, _ in outputs if path]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice:
        raise click.UsageError(f"{twice} is named twice: each file needs a name of its own.")
    write({path: content for path, content in outputs if path}, force)
    for path, content in outputs:
        if not path:
            pour(content)


def _page(html: str | None, built: Built) -> list[Output]:
    """The handout as a page, if it is asked for."""
    if html is None:
        return []
    from handoutgen.pipeline.twin import as_html  # noqa: PLC0415  put off: few ask for it

    return [(Path(html), as_html(built.handout, built.loaded.library))]


def _notes(text: str | None, built: Built) -> list[Output]:
    """The notes for the record, if they are asked for."""
    if text is None:
        return []
    from handoutgen.pipeline.notes import as_text  # noqa: PLC0415  put off as above

    notes = as_text(built.handout, built.plan, built.loaded)
    return [(None if text == STANDARD_OUTPUT else Path(text), notes)]
