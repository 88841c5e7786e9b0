"""``handoutgen new``: files to begin from."""

from pathlib import Path

import click

from handoutgen.cli.options import PROFILE
from handoutgen.cli.terminal import Refused, examples, say
from handoutgen.content.scaffold import scaffold
from handoutgen.content.shared import Clinic
from handoutgen.output.files import write_new

_CLINIC = (
    f"A clinic profile. handoutgen uses it if it is named {PROFILE} and stands in the folder where you work or in your "
    "settings folder, or with --clinic FILE."
)
_WRITTEN = ("closed",)
"""What a profile needs in a region without an urgent advice line, which may be the one it comes to stand in."""


@click.group(epilog=examples("handoutgen new clinic", "handoutgen new clinic north/clinic.yaml"))
def command() -> None:
    """Write a commented file to begin from."""


@command.command(epilog=examples("handoutgen new clinic", "handoutgen new clinic north/clinic.yaml"))
@click.argument("file", default=PROFILE, type=click.Path(path_type=Path))
def clinic(file: Path) -> None:
    """Write a clinic profile in which you fill in your own name, phone number and colours.

    FILE is clinic.yaml if you name none. A file that is there already is left alone.
    """
    failure = write_new(file, scaffold(Clinic, _CLINIC, _WRITTEN).encode())
    if failure:
        raise Refused(f"{failure.reason} {failure.hint}")
    say(f"Wrote {file}. Write your clinic's name into it, and what patients do when you are closed.", quiet=False)
