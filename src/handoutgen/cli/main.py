"""The command ``handoutgen``: its subcommands, and how it ends."""

import contextlib
import errno
import gc
import importlib
import io
import os
import signal
import sys
from typing import cast

import click

from handoutgen import __version__
from handoutgen.cli.surroundings import shut_out, stand
from handoutgen.cli.terminal import Refused, examples

_COMMANDS = {
    "build": "Make a handout as a PDF.",
    "batch": "Make handouts for many patients.",
    "list": "List what the library holds.",
    "show": "Show an exercise, topic, program or condition in the terminal.",
    "figure": "Draw a figure by itself, or all of them on a sheet.",
    "impose": "Make a booklet to fold of any PDF.",
    "new": "Write a commented exercise, topic, program, plan or clinic profile.",
    "extract": "Take the plan out of a handout, to change it.",
    "check": "Tell every problem of a library, a plan or a clinic profile.",
    "explain": "Tell what the code of a problem means, and where its rule comes from.",
    "schema": "Write JSON Schema of the content files, for editors.",
}
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
_INTERRUPTED = 130  # 128 and the number of SIGINT, as shells count


class _Commands(click.Group):
    """Loads the module of a subcommand when it is called, so that ``--help`` and ``--version`` load none."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, stub, rest = super().resolve_command(ctx, args)
        if not stub:
            return name, None, rest
        module = importlib.import_module(f"handoutgen.cli.{stub.name}")
        return name, cast(click.Command, module.command), rest


@click.group(
    cls=_Commands,
    commands={name: click.Command(name, short_help=does) for name, does in _COMMANDS.items()},
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "handoutgen list",
        "handoutgen build sitting stretches warning-signs -o handout.pdf",
        "handoutgen build clamshell bridge --side left --region GB",
        "handoutgen COMMAND --help",
    ),
)
@click.version_option(__version__, prog_name="handoutgen", message="%(prog)s %(version)s")
@click.pass_context
def handoutgen(ctx: click.Context) -> None:
    """Printed patient handouts for hip and back care, from plain YAML, on your own machine.

    Exit status: 0 done; 1 the content, plan or clinic profile has problems, all told;
    2 wrong use of the command.
    """
    stand()
    shut_out()
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    if not ctx.invoked_subcommand:
        click.echo(ctx.get_help())


def main() -> None:
    """Run the command with the arguments of the process, and end the process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that cannot show a letter shows its code instead
            stream.reconfigure(errors="backslashreplace")
    with contextlib.suppress(AttributeError):  # Windows has no such signal
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader that has seen enough ends us without a word
    try:
        status = handoutgen.main(prog_name="handoutgen", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        sys.exit(_INTERRUPTED)
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        click.echo(f"Error: What there is to show could not be written: {error.strerror}.", err=True)
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  or Python tries it again on its way out
        sys.exit(Refused.exit_code)
    gc.freeze()  # it is not worth looking for circles when the process ends
    sys.exit(status)
