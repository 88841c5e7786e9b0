"""A program as a page, week by week."""

from handoutgen.compose.blocks import Listed, ProgramPage, StageBlock
from handoutgen.compose.cards import Row
from handoutgen.compose.context import Context
from handoutgen.compose.dose import dose_sentence
from handoutgen.compose.leaves import PageNumber
from handoutgen.compose.session import time_of_stage
from handoutgen.compose.ways import named
from handoutgen.compose.words import author, phrase, weeks
from handoutgen.content.amounts import Range
from handoutgen.content.program import Program, Stage
from handoutgen.plan.model import USUAL, ChosenExercise, StagedDose


def program_page(context: Context, program: Program) -> ProgramPage:
    """The stages of a program, each with its exercises and their doses."""
    wording, key = context.wording, "program"
    page = wording.phrases.page
    return ProgramPage(
        anchor=key,
        title=phrase(f"{key}.title", "H2", page.plan),
        continued=phrase(f"{key}.continued", "Artifact", page.continued.format(title=page.plan)),
        message=author(wording, f"{key}.message", "P", program.message),
        who=author(wording, f"{key}.who", "P", program.who),
        before=author(wording, f"{key}.before", "P", program.before) if program.before else None,
        stages=tuple(_stage(context, f"{key}.stage{at}", stage) for at, stage in enumerate(program.stages, 1)),
        progress=Row("progress", author(wording, f"{key}.progress", "P", program.progress)),
    )


def _stage(context: Context, key: str, stage: Stage) -> StageBlock:
    wording = context.wording
    return StageBlock(
        heading=phrase(f"{key}.heading", "H3", weeks(wording, stage.weeks)),
        time=time_of_stage(context, f"{key}.time", stage.weeks),
        listed=tuple(
            _listed(context, key, chosen, dose)
            for chosen in context.exercises()
            if (dose := _in_weeks(chosen, stage.weeks))
        ),
        also=tuple(Row("also", author(wording, f"{key}.also{at}", "P", text)) for at, text in enumerate(stage.also, 1)),
    )


def _in_weeks(chosen: ChosenExercise, when: Range) -> StagedDose | None:
    """How an exercise is done in a stage, if it is; what no stage has is done in all of them."""
    stages = chosen.stages or (StagedDose(when, chosen.exercise.dose),)
    return next((one for one in stages if one.weeks == when), None)


def _listed(context: Context, key: str, chosen: ChosenExercise, stage: StagedDose) -> Listed:
    context, exercise = context.of(chosen), chosen.exercise
    wording, key = context.wording, f"{key}.{exercise.id}"
    variant = chosen.variant if chosen.variant != USUAL else stage.variant
    return Listed(
        number=phrase(f"{key}.number", "Lbl", str(chosen.number), bold=True),
        name=named(wording, author(wording, f"{key}.name", "LBody", exercise.name), variant),
        dose=dose_sentence(wording, f"{key}.dose", stage.dose, each_side=context.each_side(exercise)),
        page=PageNumber(f"{key}.page", "Reference", exercise.id, context.wording.phrases.spoken.page),
        anchor=exercise.id,
    )
