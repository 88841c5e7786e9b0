"""A program as a page, week by week."""

from handoutgen.compose.blocks import Listed, ProgramPage, StageBlock
from handoutgen.compose.cards import Row
from handoutgen.compose.context import Context
from handoutgen.compose.dose import dose_sentence
from handoutgen.compose.leaves import PageNumber
from handoutgen.compose.words import author, phrase, weeks
from handoutgen.content.amounts import Range
from handoutgen.content.program import Program, Stage
from handoutgen.plan.model import ChosenExercise


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
    named = {item.exercise for item in stage.exercises}
    return StageBlock(
        heading=phrase(f"{key}.heading", "H3", weeks(wording, stage.weeks)),
        listed=tuple(
            _listed(context, key, chosen, stage.weeks) for chosen in context.exercises() if chosen.exercise.id in named
        ),
        also=tuple(Row("also", author(wording, f"{key}.also{at}", "P", text)) for at, text in enumerate(stage.also, 1)),
    )


def _listed(context: Context, key: str, chosen: ChosenExercise, when: Range) -> Listed:
    exercise = chosen.exercise
    key = f"{key}.{exercise.id}"
    dose = next(one.dose for one in chosen.stages if one.weeks == when)
    return Listed(
        number=phrase(f"{key}.number", "Lbl", str(chosen.number), bold=True),
        name=author(context.wording, f"{key}.name", "LBody", exercise.name),
        dose=dose_sentence(context.wording, f"{key}.dose", dose, each_side=context.each_side(exercise)),
        page=PageNumber(f"{key}.page", "Reference", exercise.id, context.wording.phrases.spoken.page),
        anchor=exercise.id,
    )
