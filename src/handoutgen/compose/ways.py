"""How one patient is to do an exercise: as usual, or the easier or harder way that a plan or a stage of it chooses."""

from handoutgen.compose.cards import Card, Row
from handoutgen.compose.context import Context
from handoutgen.compose.leaves import Run, Words
from handoutgen.compose.words import Wording, labelled
from handoutgen.content.amounts import Range
from handoutgen.plan.model import EASIER, HARDER, USUAL, ChosenExercise, StagedDose


def for_you(context: Context, chosen: ChosenExercise) -> tuple[Row, ...]:
    """What the clinician chose for this patient and says: the way to do it if not as usual, and a note."""
    wording, exercise = context.wording, chosen.exercise
    phrases, key = wording.phrases.card, exercise.id
    rows = []
    if chosen.variant != USUAL:
        way = exercise.easier if chosen.variant == EASIER else exercise.harder
        rows.append(Row(chosen.variant, labelled(wording, f"{key}.way", phrases.way, way.text)))
    if chosen.note:
        rows.append(Row("pencil", labelled(wording, f"{key}.for-you", phrases.for_you, chosen.note)))
    return tuple(rows)


def for_you_in_short(chosen: ChosenExercise, whole: Card) -> tuple[Row, ...]:
    """The same where a card is in short: it also says what the easier or harder way is that a stage asks for."""
    asked = {stage.variant for stage in stages_of(chosen)}
    return (*(row for pair in whole.pairs for row in pair if row.icon in asked), *whole.for_you)


def levels(context: Context, chosen: ChosenExercise) -> tuple[tuple[Row, Row], ...]:
    """The pair of easier and harder; none where the plan has chosen one of them."""
    if chosen.variant != USUAL:
        return ()
    wording, exercise = context.wording, chosen.exercise
    phrases, key = wording.phrases.card, exercise.id
    easier = Row("easier", labelled(wording, f"{key}.easier", phrases.easier, exercise.easier.text))
    return ((easier, Row("harder", labelled(wording, f"{key}.harder", phrases.harder, exercise.harder.text))),)


def how_to_go_on(context: Context, chosen: ChosenExercise) -> tuple[Row, ...]:
    """How to start and when to move up.

    A program's first weeks are the start themselves, and so is what a clinician chose. From the easier way the
    clinician decides when to move up; what is easier than the harder way is to do it as the pictures show.
    """
    wording, exercise, key = context.wording, chosen.exercise, chosen.exercise.id
    phrases = wording.phrases.card
    move_up = Row("progress", labelled(wording, f"{key}.progress", phrases.progress, exercise.progress))
    if chosen.variant == EASIER:
        return (Row("progress", _said(f"{key}.progress", phrases.progress, phrases.ask_first)),)
    if chosen.variant == HARDER:
        as_usual = phrases.as_in_pictures if context.drawn(chosen) else phrases.as_in_steps
        return Row("easier", _said(f"{key}.easier", phrases.easier, as_usual)), move_up
    if chosen.stages or chosen.dosed:
        return (move_up,)
    return Row("start", labelled(wording, f"{key}.start", phrases.start, exercise.start.text)), move_up


def stages_of(chosen: ChosenExercise) -> list[StagedDose]:
    """The stages of an exercise in a program, neighbours of the same dose and way made one.

    Their way is ``usual`` where the plan chooses another one for all of them, which the exercise's name or card says.
    """
    merged: list[StagedDose] = []
    for stage in chosen.stages:
        stage = stage if chosen.variant == USUAL else stage._replace(variant=USUAL)
        last = merged[-1] if merged else None
        if last and _alike(last, stage) and last.weeks.high + 1 == stage.weeks.low:
            merged[-1] = last._replace(weeks=Range(last.weeks.low, stage.weeks.high))
        else:
            merged.append(stage)
    return merged


def _alike(one: StagedDose, other: StagedDose) -> bool:
    return (one.dose._replace(place=other.dose.place), one.variant) == (other.dose, other.variant)


def in_way(wording: Wording, name: str, variant: str) -> str:
    """A name, or some weeks, and the way to do it if not as usual: ``Bridge, easier way``."""
    return _form(wording, variant).replace("{name}", name)


def named(wording: Wording, name: Words, variant: str) -> Words:
    """As ``in_way``, of the name of an exercise."""
    before, _, after = _form(wording, variant).partition("{name}")
    around = (Run(before),) if before else (), (Run(after),) if after else ()
    return name._replace(runs=(*around[0], *name.runs, *around[1]))


def _form(wording: Wording, variant: str) -> str:
    phrases = wording.phrases.card
    return {EASIER: phrases.easier_way, HARDER: phrases.harder_way}.get(variant, "{name}")


def _said(key: str, label: str, text: str) -> Words:
    """Our own words after a bold label."""
    return Words(key, "P", (Run(f"{label} ", bold=True), Run(text)))
