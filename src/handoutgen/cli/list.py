"""``handoutgen list``: what the library holds."""

import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any

import click

from handoutgen.cli import listing, options
from handoutgen.cli.entries import TopicEntry
from handoutgen.cli.terminal import columns, examples, say
from handoutgen.content.model import Library
from handoutgen.content.suggest import did_you_mean, spoken_list
from handoutgen.plan.fitting import Filters, by_beginning
from handoutgen.plan.model import EASIER

NOTHING = "none"
"""What is said of equipment where nothing is needed."""

EXERCISES = "exercises"
_OVERVIEW = ("topics", EXERCISES, "programs")

Row = Sequence[str]

_CELLS: Mapping[str, Callable[[Any], Row]] = {
    "topics": lambda each: (each.id, each.name, _exercises_of(each), _from(each)),
    EXERCISES: lambda each: (
        each.id,
        each.name,
        each.position,
        ", ".join(each.equipment) or NOTHING,
        each.kind,
        ", ".join(each.topics) or "in no topic",
        "easier way only" if each.way == EASIER else "",
        _from(each),
    ),
    "programs": lambda each: (each.id, each.name, f"{each.weeks} weeks", _from(each)),
    "editions": lambda each: (each.id, each.about),
    "figures": lambda each: (
        each.id,
        ", ".join((*(["on its card"] if each.exercise else []), *each.topics)),
        _from(each),
    ),
    "regions": lambda each: (each.id, each.name, each.language, each.paper, each.emergency, _from(each)),
    "conditions": lambda each: (each.id, f"excludes {len(each.avoid)}", f"easier way {len(each.change)}", each.ask),
    "equipment": lambda each: (each.id, each.name, _counted(each.exercises)),
    "sources": lambda each: (each.id, each.year or "", f"{each.by}: {each.title}"),
}
"""The cells of a line, by kind."""

_SPARE: Mapping[str, Sequence[int]] = {EXERCISES: (1, 4, 5)}
"""The columns that a narrow terminal does without, the first one first: ids tell the names."""


def _values(_ctx: click.Context, _param: click.Parameter, said: tuple[str, ...]) -> tuple[str, ...]:
    """The values of an option that may be repeated and may hold several, with commas between."""
    values = [value.strip().casefold() for each in said for value in each.split(",")]
    if "" in values:
        raise click.BadParameter("A value is empty.")
    return tuple(values)


@click.command(
    epilog=examples(
        "handoutgen list",
        "handoutgen list topics --library my-clinic",
        "handoutgen list exercises --position lying --equipment none",
        "handoutgen list --for-condition knee-pain --kind stretch,mobility",
        "handoutgen list conditions --json",
    )
)
@click.argument("what", metavar="[WHAT]", type=click.Choice(list(listing.KINDS)), required=False)
@click.option(
    "--position",
    "positions",
    metavar="POSITION",
    multiple=True,
    callback=_values,
    help="Exercises in this body position: lying-on-back, or lying for all that begin so.",
)
@click.option(
    "--equipment",
    metavar="THING",
    multiple=True,
    callback=_values,
    help=f"Exercises that need these things at most; {NOTHING}: nothing at all.",
)
@click.option(
    "--kind",
    "kinds",
    metavar="KIND",
    multiple=True,
    callback=_values,
    help="Exercises of this kind: stretch, strength.",
)
@click.option(
    "--topic", "topics", metavar="TOPIC", multiple=True, callback=_values, help="Exercises that this topic holds."
)
@click.option(
    "--for-condition",
    "conditions",
    metavar="CONDITION",
    multiple=True,
    callback=_values,
    help="Exercises that this condition leaves, marked where in their easier way only.",
)
@click.option("--json", "as_json", is_flag=True, help="For programs: JSON, with all that is known of each.")
@options.library
def command(what: str | None, as_json: bool, libraries: tuple[Path, ...], **said: tuple[str, ...]) -> None:
    """List what the library holds, and what it is made of.

    WHAT is topics (in the order in which they print), exercises, programs, editions, figures, regions, conditions,
    equipment or sources. Without it: topics, exercises and programs, which is what "build" takes.

    What is asked of exercises may be repeated, or hold several values with commas between. Of positions, kinds and
    topics any one will do; all conditions are those of one patient.
    """
    filtered = any(said.values())
    if filtered and what not in (None, EXERCISES):
        raise click.UsageError(f'Position, equipment and the like are asked of exercises: leave out "{what}".')
    library = options.loaded(libraries, None).library
    kinds = [what] if what else [EXERCISES] if filtered else list(_OVERVIEW)
    if filtered:
        listed = {EXERCISES: listing.exercises(library, _filters(said, library))}
        if not listed[EXERCISES]:
            say("No exercise fits all of that.", quiet=False)
    else:
        listed = {kind: list(listing.KINDS[kind](library)) for kind in kinds}
    if as_json:
        click.echo(listing.as_json(listed[kinds[0]] if len(kinds) == 1 else listed))
    elif len(kinds) == 1:
        _show(kinds[0], listed[kinds[0]], _room(), "")
    else:
        _overview(listed)


def _overview(listed: Mapping[str, Sequence[Any]]) -> None:
    """Several kinds, each under its name."""
    for number, (kind, entries) in enumerate(listed.items()):
        click.echo("\n" * bool(number) + click.style(f"{kind.title()}:", bold=True))
        _show(kind, entries, _room(), "  ")


def _filters(said: Mapping[str, tuple[str, ...]], library: Library) -> Filters:
    """What is asked of exercises; words that the library does not know are wrong use."""
    catalogue = library.catalogue
    things = tuple(name for name in said["equipment"] if name != NOTHING)
    asked = (
        ("position", said["positions"], by_beginning(catalogue.positions)),
        ("kind", said["kinds"], _themselves(catalogue.kinds)),
        ("topic", said["topics"], _themselves(library.topics)),
        ("equipment", things, _themselves(catalogue.equipment)),
        ("condition", said["conditions"], _themselves(catalogue.conditions)),
    )
    unknown = [_unknown(kind, word, known) for kind, words, known in asked for word in words if word not in known]
    if unknown:
        raise click.UsageError("\n".join(unknown))
    positions, kinds, topics, equipment, conditions = (
        frozenset(name for word in words for name in known[word]) for _, words, known in asked
    )
    return Filters(positions, kinds, topics, equipment if said["equipment"] else None, conditions)


def _unknown(kind: str, word: str, known: Mapping[str, frozenset[str]]) -> str:
    """That the library does not know a word, and what it was meant to be, or what there is."""
    ids = sorted(frozenset[str]().union(*known.values()))
    there = f"There are {spoken_list(ids)}." if ids else "There is none."
    return f'There is no {kind} "{word}". {did_you_mean(word, known, there)}'


def _themselves(ids: Iterable[str]) -> Mapping[str, frozenset[str]]:
    return {each: frozenset({each}) for each in ids}


def _show(kind: str, entries: Iterable[Any], room: int | None, indent: str) -> None:
    """Entries as lines; where there is little room, without the columns that can be spared."""
    rows = [tuple(_CELLS[kind](each)) for each in entries]
    for line in _fitting(rows, _SPARE.get(kind, ()), room and room - len(indent)):
        click.echo(f"{indent}{line}")


def _fitting(rows: Sequence[Row], spare: Sequence[int], room: int | None) -> list[str]:
    """Aligned lines without empty columns; those that are too long nevertheless go on below their last column."""
    if not rows:
        return []
    kept = [at for at, cells in enumerate(zip(*rows, strict=True)) if any(cells)]
    lines = columns([[row[at] for at in kept] for row in rows])
    for at in spare:
        if room and max(map(len, lines)) > room:
            kept = [each for each in kept if each != at]
            lines = columns([[row[at] for at in kept] for row in rows])
    if not room or max(map(len, lines)) <= room:
        return lines
    hang = sum(max(len(row[at]) for row in rows) + 2 for at in kept[:-1])
    hang = hang if hang < room // 2 else 4
    return [
        part
        for line in lines
        for part in wrap(line, room, subsequent_indent=" " * hang, break_long_words=False, break_on_hyphens=False)
    ]


def _room() -> int | None:
    """How many characters fit on a line; None where it is no terminal, which takes any."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _exercises_of(topic: TopicEntry) -> str:
    more = f", {len(topic.rest)} more with --all" if topic.rest else ""
    return f"{_counted(topic.core)}{more}" if topic.core else ""


def _counted(exercises: Sequence[str]) -> str:
    return f"{len(exercises)} exercise{'s' if len(exercises) != 1 else ''}"


def _from(entry: Any) -> str:
    """The folder that something came from, if it is not the built-in one."""
    return "" if entry.origin == listing.BUILT_IN else f"from {entry.origin}"
