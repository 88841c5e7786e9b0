"""``handoutgen extract``: the plan that a handout carries, as a file to change and build once more."""

import sys
from pathlib import Path

import click

from handoutgen.cli.terminal import Refused, examples, say, tell
from handoutgen.cli.write import STANDARD_OUTPUT, check_file


@click.command(epilog=examples("handoutgen extract old.pdf", "handoutgen extract old.pdf -o plan.yaml"))
@click.argument("file", metavar="HANDOUT.pdf", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o", "--output", metavar="FILE", default=STANDARD_OUTPUT, help="The file to write.  [default: standard output]"
)
def command(file: Path, output: str) -> None:
    """Take the plan out of a handout: its exercises with side, dose and order, and its edition.

    Nothing of the patient is in it: no name, note, date or condition. An existing file is left alone.
    """
    from handoutgen.output.files import write_new  # noqa: PLC0415  put off for start-up speed
    from handoutgen.pipeline.plans import carried_plan  # noqa: PLC0415  put off as above

    if output != STANDARD_OUTPUT:
        check_file(output, "-o")
    source, problems = carried_plan(file)
    if not source:
        tell(problems)
        click.get_current_context().exit(1)
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(source.data)
        return
    failure = write_new(Path(output), source.data)
    if failure:
        raise Refused(f"{failure.reason} {failure.hint}")
    say(f"Wrote {output}. Change it, then: handoutgen build --plan {output}", quiet=False)
