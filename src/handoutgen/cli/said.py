"""What is said of one patient on the command line: a plan, an earlier handout, single values."""

from pathlib import Path

import click

from handoutgen.cli.terminal import tell
from handoutgen.content.plan import Setting
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import Misuse
from handoutgen.problems import Place

PDF = ".pdf"
_SET = "--set"

plan = click.option(
    "--plan",
    "plan_file",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help='What this patient gets: a plan of your own (see "handoutgen new plan"), or an earlier handout.',
)
settings = click.option(
    "--set",
    "settings",
    metavar="NAME=VALUE",
    multiple=True,
    help="A value of the plan, as bridge.sets=3 or conditions=none; may be repeated.",
)
since = click.option(
    "--since",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help='The plan or handout before this one: a box on the first page says "What is new".',
)


def settings_of(texts: tuple[str, ...]) -> tuple[Setting, ...]:
    """The values of ``--set``; each has its own line in messages, which do not repeat what was typed."""
    found = []
    for number, text in enumerate(texts, 1):
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise click.UsageError(f"{_SET} number {number} is no NAME=VALUE: write it as bridge.sets=3.")
        found.append(Setting(name.strip(), value.strip(), Place(_SET, number, len(name) + 2)))
    return tuple(found)


def old_handout(names: tuple[str, ...], plan_file: Path | None) -> tuple[tuple[str, ...], Path | None]:
    """The topics and exercises, and the plan: a PDF among the names is a handout to build once more."""
    files = [name for name in names if name.lower().endswith(PDF)]
    if not files:
        return names, plan_file
    if plan_file or len(files) > 1:
        raise click.UsageError("One plan or one earlier handout at a time.")
    path = Path(files[0])
    if not path.is_file():
        raise click.UsageError(f"{path} is no file.")
    return tuple(name for name in names if name not in files), path


def plan_of(options: Request, path: Path | None, settings: tuple[Setting, ...], loaded: Loaded) -> tuple[Plan, Request]:
    """The plan of what was said, and the request that it came of; ends the command if there is none."""
    from handoutgen.pipeline.plans import planned, read_source  # noqa: PLC0415  put off: it composes the stages

    source, problems = read_source(path) if path else (None, ())
    if problems:
        tell(problems)
        click.get_current_context().exit(1)
    found = planned(options, source, settings, loaded, Place(_SET, 1, 1))
    if found.problems:
        tell(found.problems)
        click.get_current_context().exit(1)
    if not found.plan or not found.request:
        raise click.UsageError("\n".join(_sentence(each) for each in found.misuse))
    return found.plan, found.request


def with_news(plan: Plan, before: Path | None, options: Request, loaded: Loaded) -> Plan:
    """The plan with what is new since an earlier one."""
    if before is None:
        return plan
    from handoutgen.plan.changes import changes  # noqa: PLC0415  put off: few ask for it

    old, _ = plan_of(Request(region=options.region), before, (), loaded)
    if old.tick_boxes or plan.tick_boxes:
        which = before if old.tick_boxes else "This handout"
        raise click.UsageError(f"{which} has boxes to tick, so nobody knows what was given: --since needs chosen ones.")
    return plan._replace(new=changes(old, plan))


def _sentence(misuse: Misuse) -> str:
    return f"{misuse.message} {misuse.hint}"
