"""``handoutgen list``: what the library holds."""

from collections.abc import Callable
from pathlib import Path

import click

from handoutgen.cli import options
from handoutgen.cli.terminal import columns, examples, label
from handoutgen.content.model import Library
from handoutgen.packaged import data_folder
from handoutgen.plan.editions import EDITIONS
from handoutgen.plan.resolve import in_care_order


def _topics(library: Library) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for topic in in_care_order(library):
        core, rest = (topic.exercises.core, topic.exercises.rest) if topic.exercises else ((), ())
        more = f", {len(rest)} more with --all" if rest else ""
        held = f"{len(core)} exercise{'s' if len(core) != 1 else ''}{more}" if core else ""
        rows.append((topic.id, label(topic.name), held, _origin(library, "topic", topic.id)))
    return rows


def _exercises(library: Library) -> list[tuple[str, ...]]:
    """In the order in which they print; those that no topic holds come last."""
    topics_of: dict[str, list[str]] = {}
    for topic in in_care_order(library):
        held = (*topic.exercises.core, *topic.exercises.rest) if topic.exercises else ()
        for name in held:
            topics_of.setdefault(name, []).append(topic.id)
    return [
        (
            name,
            label(library.exercises[name].name),
            ", ".join(topics_of.get(name, ["in no topic"])),
            _origin(library, "exercise", name),
        )
        for name in dict.fromkeys((*topics_of, *sorted(library.exercises)))
    ]


def _programs(library: Library) -> list[tuple[str, ...]]:
    return [
        (name, label(program.name), f"{program.stages[-1].weeks.high} weeks", _origin(library, "program", name))
        for name, program in sorted(library.programs.items())
    ]


def _regions(library: Library) -> list[tuple[str, ...]]:
    return [
        (name, label(region.name), region.language, region.paper, region.emergency, _origin(library, "region", name))
        for name, region in sorted(library.regions.items())
    ]


def _editions(_library: Library) -> list[tuple[str, ...]]:
    return list(EDITIONS.items())


def _origin(library: Library, kind: str, name: str) -> str:
    """The folder that something came from, if it is not the built-in one."""
    origin = Path(library.origins[kind, name])
    return "" if origin == data_folder("handouts") else f"from {origin}"


_KINDS: dict[str, Callable[[Library], list[tuple[str, ...]]]] = {
    "topics": _topics,
    "exercises": _exercises,
    "programs": _programs,
    "regions": _regions,
    "editions": _editions,
}


@click.command(
    epilog=examples("handoutgen list", "handoutgen list exercises", "handoutgen list topics --library my-clinic")
)
@click.argument("kind", type=click.Choice(list(_KINDS)), required=False)
@options.library
def command(kind: str | None, libraries: tuple[Path, ...]) -> None:
    """List the topics in the order in which they print, the exercises, programs, regions or editions.

    Without a kind: topics, exercises and programs, which is what "build" takes.
    """
    library = options.loaded(libraries, None).library
    for number, each in enumerate([kind] if kind else ["topics", "exercises", "programs"]):
        if not kind:
            click.echo(f"{chr(10) * bool(number)}{each.title()}:")
        for line in columns(_KINDS[each](library)):
            click.echo(line if kind else f"  {line}")
