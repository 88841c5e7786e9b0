"""The exercises of a plan at a glance, on cards for the fridge door."""

import re

from handoutgen.compose.card import last_picture
from handoutgen.compose.context import Context
from handoutgen.compose.cutouts import Fridge, FridgeTile
from handoutgen.compose.dose import dose_sentence
from handoutgen.compose.front import legend, pain_guide
from handoutgen.compose.leaves import Run, Words
from handoutgen.compose.read_first import credit, cutting, phone_again
from handoutgen.compose.sheet import below_title, reminder
from handoutgen.compose.ways import in_way, named, stages_of
from handoutgen.compose.words import NO_BREAK_SPACE, author, phrase, to_fill_in, weeks
from handoutgen.plan.model import ChosenExercise


def fridge(context: Context) -> Fridge:
    """The cards of a plan that has exercises."""
    page, plan, guide = context.wording.phrases.page, context.plan, pain_guide(context)
    return Fridge(
        anchor="fridge",
        cutting=cutting(context),
        pain_guide=guide._replace(heading=below_title(guide.heading)),
        title=phrase("fridge.title", "H2", page.exercises_heading),
        continued=phrase("fridge.continued", "Artifact", page.continued.format(title=page.exercises_heading)),
        tick=author(context.wording, "front.tick", "P", context.library.front.tick) if plan.tick_boxes else None,
        phone=phone_again(context),
        tiles=tuple(_tile(context, chosen) for chosen in context.exercises()),
        legend=legend(context),
        do_at=to_fill_in(context.wording, phrase("fridge.do-at", "P", page.do_at)),
        do_at_and=phrase("", "Artifact", page.do_at_and),
        credit=credit(context),
        reminder=reminder(context),
    )


def _tile(context: Context, chosen: ChosenExercise) -> FridgeTile:
    context, key = context.of(chosen), f"fridge.{chosen.exercise.id}"
    return FridgeTile(
        number=phrase(f"{key}.number", "Lbl", str(chosen.number), bold=True),
        name=named(
            context.wording, author(context.wording, f"{key}.name", "LBody", chosen.exercise.short), chosen.variant
        ),
        tick_box=context.plan.tick_boxes,
        doses=_doses(context, chosen, key),
        picture=last_picture(context, chosen.exercise, key),
    )


def _unbroken(words: Words) -> Words:
    """A dose whose numbers stay with what they count, for a narrow measure."""
    runs = (run._replace(text=re.sub(r"(?<=\d) (?=\w)", NO_BREAK_SPACE, run.text)) for run in words.runs)
    return words._replace(runs=tuple(runs))


def _doses(context: Context, chosen: ChosenExercise, key: str) -> tuple[Words, ...]:
    wording, exercise = context.wording, chosen.exercise
    each = context.each_side(exercise)
    if not chosen.stages:
        return (_unbroken(dose_sentence(wording, f"{key}.dose", exercise.dose, each_side=each))._replace(role="Span"),)
    return tuple(
        _in_weeks(
            _unbroken(dose_sentence(wording, f"{key}.dose{at}", stage.dose, each_side=each)),
            in_way(wording, weeks(wording, stage.weeks), stage.variant),
        )
        for at, stage in enumerate(stages_of(chosen), 1)
    )


def _in_weeks(dose: Words, when: str) -> Words:
    """A dose after the weeks that it is for."""
    return dose._replace(runs=(Run(f"{when}: ", bold=True), *dose.runs), spoken=f"{when}{dose.spoken}")
