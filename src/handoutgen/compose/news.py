"""What is new in a plan against the one before it, in words: a line a label, short enough to be read at a glance."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.context import Context
from handoutgen.compose.dose import Said, dose_difference
from handoutgen.compose.leaves import Run, Words
from handoutgen.compose.opening import Boxed
from handoutgen.compose.words import NO_BREAK_SPACE, phrase, string
from handoutgen.plan.model import EASIER, HARDER, Change, Changes, ChosenExercise

MOST = 4
"""Of more exercises that go on in another way the names alone are told; their cards say the rest."""


def what_is_new(context: Context) -> Boxed | None:
    """What has changed since the last plan, where one is known; nothing while boxes are still to be ticked."""
    if context.plan.new is None or not context.plan.session:
        return None
    phrases = context.wording.phrases.new
    lines = tuple(
        _line(f"front.new{at}", label, said) for at, (label, said) in enumerate(_lines(context, context.plan.new), 1)
    )
    same = phrase("front.new.same", "P", phrases.same)
    return Boxed(phrase("front.new", "H2", phrases.heading), lines or (same,))


def _line(key: str, label: str, said: Said) -> Words:
    """A line of the list, and how it is spoken where that differs by more than its spaces."""
    printed, spoken = (text.replace(NO_BREAK_SPACE, " ") for text in said)
    runs = (Run(f"{label} ", bold=True), Run(said.printed))
    return Words(key, "LBody", runs, spoken=f"{label} {spoken}" if spoken != printed else "")


def _lines(context: Context, new: Changes) -> Iterator[tuple[str, Said]]:
    """A label and the exercises that it is about, for each line."""
    phrases = context.wording.phrases.new
    numbered = {chosen.exercise.id: chosen for chosen in context.exercises()}
    if new.added:
        yield phrases.added, _listed([_name(context, numbered[name]) for name in new.added])
    if new.stopped:
        exercises = context.library.exercises
        yield phrases.stopped, _listed([string(context.wording, exercises[name].short) for name in new.stopped])
    in_full = len(new.more) + len(new.less) + len(new.changed) <= MOST
    for label, kept in ((phrases.more, new.more), (phrases.less, new.less), (phrases.changed, new.changed)):
        if in_full:
            yield from ((label, _in_full(context, change)) for change in kept)
        elif kept:
            yield label, _listed([_name(context, change.now) for change in kept])


def _listed(names: Sequence[str]) -> Said:
    return Said(", ".join(names), ", ".join(names))


def _name(context: Context, chosen: ChosenExercise) -> str:
    """The number and the short name of an exercise of this handout."""
    name = string(context.of(chosen).wording, chosen.exercise.short)
    return context.wording.phrases.new.named.format(n=chosen.number, name=name)


def _in_full(context: Context, change: Change) -> Said:
    """An exercise, what is new in it and what that was; in a program, where weeks differ, its name alone."""
    name = _name(context, change.now)
    parts = () if change.before.stages or change.now.stages else tuple(_differences(context, change))
    if not parts:
        return _listed([name])
    form = context.wording.phrases.new.now
    before, now = zip(*parts, strict=True)
    return Said(
        *(
            form.format(
                name=name, now=", ".join(said[at] for said in now), before=", ".join(said[at] for said in before)
            )
            for at in (0, 1)
        )
    )


def _differences(context: Context, change: Change) -> Iterator[tuple[Said, Said]]:
    """What was and what is, of the way, the side and the dose; each only if it is another."""
    before, now = change
    exercise = now.exercise
    one_sided = exercise.sides != "both"
    if before.variant != now.variant:
        yield _alike(_way(context, before)), _alike(_way(context, now))
    if one_sided and before.side != now.side:
        yield _alike(_side(context, before)), _alike(_side(context, now))
    each_side = exercise.sides == "each" and not before.side and not now.side
    doses = dose_difference(context.wording, before.exercise.dose, exercise.dose, each_side=each_side)
    if doses[1].printed:
        yield doses


def _alike(text: str) -> Said:
    return Said(text, text)


def _way(context: Context, chosen: ChosenExercise) -> str:
    phrases = context.wording.phrases.new
    return {EASIER: phrases.easier, HARDER: phrases.harder}.get(chosen.variant, phrases.usual)


def _side(context: Context, chosen: ChosenExercise) -> str:
    phrases, sides = context.wording.phrases.new, context.wording.phrases.sides
    side = {"left": sides.left, "right": sides.right}.get(chosen.side)
    return phrases.one_side.format(side=side) if side else phrases.both_sides
