"""``handoutgen show``: one thing of the library as a page in the terminal."""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from handoutgen.cli import options
from handoutgen.cli.terminal import examples, label, seen_from_here
from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.content.suggest import did_you_mean
from handoutgen.content.topic import Topic
from handoutgen.output.text import Face, Line, Paragraph, Span, as_lines, paragraphs
from handoutgen.pipeline.load import Loaded
from handoutgen.pipeline.show import Behind, Excluded, behind, effect, program_page, section
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import resolve

_WIDEST = 88
_NARROWEST = 20
_LABEL = 13
"""The width of a label and the space after it."""

_STYLES: Mapping[Face, Mapping[str, Any]] = {
    Face.PLAIN: {},
    Face.TITLE: {"bold": True, "underline": True},
    Face.HEADING: {"bold": True},
    Face.STRONG: {"bold": True},
    Face.ASIDE: {"dim": True},
    Face.EMERGENCY: {"bold": True, "fg": "bright_white", "bg": "red"},
    Face.SAME_DAY: {"bold": True, "fg": "black", "bg": "yellow"},
    Face.SOON: {"bold": True, "reverse": True},
}
"""How spans stand out on a terminal; colours come with their ground, so that they show on a light and a dark one."""


@click.command(
    epilog=examples(
        "handoutgen show clamshell",
        "handoutgen show warning-signs --region GB",
        "handoutgen show desk-worker",
        "handoutgen show knee-pain",
    )
)
@click.argument("name", metavar="NAME")
@options.region
@options.profile
@options.library
@options.quiet
def command(name: str, region: str, clinic: Path | None, libraries: tuple[Path, ...], quiet: bool) -> None:
    """Show an exercise, a topic, a program or a condition.

    The first three in the words that a handout prints, and what stands behind them: who should not do an exercise,
    where it prints, its sources and its file. Of a condition: which exercises it excludes, and what to take instead.
    """
    loaded = options.loaded(libraries, clinic, quiet)
    library = loaded.library
    if name in library.exercises or name in library.topics:
        plan = _plan(Request((name,), region=region), loaded)
        page = [*paragraphs(section(plan, loaded, name)), *_behind(name, plan, loaded)]
    elif name in library.programs:
        plan = _plan(Request(program=name, region=region), loaded)
        page = [*paragraphs(program_page(plan, loaded, library.programs[name])), *_behind(name, plan, loaded)]
    elif name in library.catalogue.conditions:
        page = list(_condition(name, library))
    else:
        known = (*library.exercises, *library.topics, *library.programs, *library.catalogue.conditions)
        hint = did_you_mean(name, known, 'See "handoutgen list" for what there is.')
        raise click.UsageError(f'There is no exercise, topic, program or condition "{name}". {hint}')
    width = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
    for line in as_lines(page, width):
        click.echo(_styled(line))


def _plan(request: Request, loaded: Loaded) -> Plan:
    plan, misuse = resolve(request, loaded.library, loaded.clinic)
    if not plan:
        raise click.UsageError("\n".join(f"{each.message} {each.hint}" for each in misuse))
    return plan


def _styled(line: Line) -> str:
    """A line as a terminal shows it; click takes the styles out where there is none."""
    return "".join(
        click.style(span.text, **_STYLES[span.face]) if span.face is not Face.PLAIN else span.text for span in line
    )


def _behind(name: str, plan: Plan, loaded: Loaded) -> Iterator[Paragraph]:
    """What stands behind an exercise, a topic or a program."""
    library = loaded.library
    thing = library.exercises.get(name) or library.topics.get(name) or library.programs[name]
    found = behind(plan, loaded, thing)
    yield _heading("For the clinician")
    if isinstance(thing, Exercise):
        yield from _labelled("Kind", [_kind(thing, library)])
        yield from _labelled("Not with", [", ".join(found.avoid)])
        yield from _labelled("Easier only", [", ".join(found.easier)])
        yield from _labelled("Instead", [_named(library.exercises[found.instead])] if found.instead else [])
        yield from _labelled("Prints in", [", ".join(found.topics)])
    elif isinstance(thing, Topic):
        core, rest = (thing.exercises.core, thing.exercises.rest) if thing.exercises else ((), ())
        yield from _labelled("Exercises", [", ".join(core)])
        yield from _labelled("With --all", [", ".join(rest)])
    else:
        exercises = dict.fromkeys(item.exercise for stage in thing.stages for item in stage.exercises)
        yield from _labelled("Exercises", [", ".join(exercises)])
        yield from _labelled("Topics", [", ".join(found.topics)])
    yield from _labelled("Programs", [", ".join(found.programs)])
    yield from _labelled("Sources", found.sources)
    yield from _labelled("Reviewed", [_review(found)])
    yield from _labelled("File", [seen_from_here(found.place).file])


def _condition(name: str, library: Library) -> Iterator[Paragraph]:
    """What a condition does to the exercises."""
    condition = library.catalogue.conditions[name]
    found = effect(name, library)
    aside = "A clinician can set it aside in a plan, and says why." if condition.overridable else _NEVER
    yield Paragraph((Span(label(condition.ask), Face.TITLE),))
    yield from _labelled("Condition", [name])
    yield from _labelled("Asked with", [condition.asked_with])
    yield from _labelled("Override", [aside])
    if not found.eased and not found.usual:
        yield _heading("It excludes every exercise.")
        return
    if found.excluded:
        yield _heading("Exercises that it excludes")
        yield from _listed(_excluded(each, library) for each in found.excluded)
    if found.eased:
        yield _heading("In the easier way only")
        yield from _listed(_named(each) for each in found.eased)
    yield _heading(f"As usual: all others, {len(found.usual)} of them")
    yield Paragraph((Span(f"handoutgen list --for-condition {name}"),))


_NEVER = "Nobody sets it aside here: no exercise until it is cleared."


def _excluded(one: Excluded, library: Library) -> str:
    """An excluded exercise, and what to take in its place."""
    if one.instead is None:
        return _named(one.exercise)
    easier = ", the easier way" if one.instead.easier else ""
    return f"{_named(one.exercise)}: instead {_named(library.exercises[one.instead.exercise])}{easier}"


def _named(exercise: Exercise) -> str:
    return f"{label(exercise.name)} ({exercise.id})"


def _kind(exercise: Exercise, library: Library) -> str:
    """The sort of an exercise and its body position, in words."""
    catalogue = library.catalogue
    return f"{label(catalogue.kinds[exercise.kind])}; {label(catalogue.positions[exercise.position]).lower()}"


def _review(found: Behind) -> str:
    review = found.reviewed
    return f"by {review.by}, {review.date}; again by {review.next}" if review else "by no clinician yet"


def _heading(text: str) -> Paragraph:
    return Paragraph((Span(text, Face.HEADING),))


def _listed(texts: Iterable[str]) -> Iterator[Paragraph]:
    return (Paragraph((Span(text),), "- ", list="bullets") for text in texts)


def _labelled(name: str, texts: Sequence[str]) -> Iterator[Paragraph]:
    """Texts in a column beside their label, as bullets where there are several; nothing beside an empty one."""
    bullet = "- " if len(texts) > 1 else ""
    for at, text in enumerate(texts):
        if text:
            yield Paragraph((Span(text),), ("" if at else name).ljust(_LABEL) + bullet, list="labels")
