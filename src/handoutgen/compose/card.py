"""An exercise as a card."""

from handoutgen.compose import words
from handoutgen.compose.cards import Card, DoseStrip, Panel, Row, Step
from handoutgen.compose.context import Context
from handoutgen.compose.dose import dose_strip
from handoutgen.compose.leaves import ARROW, Picture, Run, Words, plain
from handoutgen.compose.session import things_needed
from handoutgen.compose.ways import for_you, how_to_go_on, in_way, levels, stages_of
from handoutgen.compose.words import author, labelled, phrase
from handoutgen.content.exercise import Exercise
from handoutgen.content.exercise import Panel as AuthoredPanel
from handoutgen.plan.model import ChosenExercise


def card(context: Context, chosen: ChosenExercise) -> Card:
    """The card of a chosen exercise."""
    context = context.of(chosen)
    wording, exercise = context.wording, chosen.exercise
    phrases, key = wording.phrases.card, exercise.id
    name = author(wording, f"{key}.name", "H3", exercise.name)
    continued = wording.phrases.page.continued.format(title=plain(name))
    return Card(
        anchor=key,
        place=exercise.place,
        number=_number(context, chosen),
        name=name,
        continued=phrase(f"{key}.continued", "Artifact", continued, bold=True),
        tick=_tick(context, exercise) if context.plan.tick_boxes else None,
        purpose=author(wording, f"{key}.purpose", "P", exercise.purpose),
        need=_need(context, exercise),
        doses=_doses(context, chosen),
        for_you=for_you(context, chosen),
        panels=_panels(context, exercise),
        pairs=(
            (
                Row(
                    "feel" if context.drawn(chosen) else "good",
                    labelled(wording, f"{key}.feel", phrases.feel, exercise.feel),
                ),
                Row("avoid", labelled(wording, f"{key}.avoid", phrases.avoid, exercise.avoid)),
            ),
            *levels(context, chosen),
        ),
        rows=(
            *how_to_go_on(context, chosen),
            Row("flare", labelled(wording, f"{key}.flare", phrases.flare, exercise.flare)),
        ),
        stop=labelled(wording, f"{key}.stop", phrases.stop, exercise.stop),
        note=phrase(f"{key}.note", "Artifact", phrases.note, bold=True),
    )


def _number(context: Context, chosen: ChosenExercise) -> Words:
    number = phrase(f"{chosen.exercise.id}.number", "Lbl", str(chosen.number), bold=True)
    return number._replace(spoken=context.wording.phrases.spoken.exercise.format(n=chosen.number))


def _tick(context: Context, exercise: Exercise) -> Words:
    phrases = context.wording.phrases
    spoken = phrases.spoken.tick_box.format(label=phrases.card.tick)
    return phrase(f"{exercise.id}.tick", "P", phrases.card.tick)._replace(spoken=spoken)


def _doses(context: Context, chosen: ChosenExercise) -> tuple[DoseStrip, ...]:
    """One strip, or one for each stage of the program in which the dose changes, or the way to do it."""
    wording, exercise = context.wording, chosen.exercise
    key, each = f"{exercise.id}.dose", context.each_side(exercise)
    if not chosen.stages:
        return (dose_strip(wording, key, exercise.dose, wording.phrases.dose.how_much, each_side=each),)
    return tuple(
        dose_strip(
            wording,
            f"{key}.{at}",
            stage.dose,
            in_way(wording, words.weeks(wording, stage.weeks), stage.variant),
            each_side=each,
        )
        for at, stage in enumerate(stages_of(chosen), 1)
    )


def _panels(context: Context, exercise: Exercise) -> tuple[Panel, ...]:
    panels = []
    counted = 0
    for index, panel in enumerate(exercise.panels):
        key = f"{exercise.id}.panel{index + 1}"
        steps = _steps(context, key, panel, counted, drawn=exercise.id in context.library.figures)
        if context.each_side(exercise) and index + 1 == len(exercise.panels):
            steps = (*steps[:-1], _with_swap(context, steps[-1], in_sets=exercise.dose.reps is not None))
        panels.append(
            Panel(
                caption=author(context.wording, f"{key}.caption", "P", panel.caption),
                picture=_numbered(exercise_picture(context, exercise, index, key), steps),
                steps=steps,
            )
        )
        counted += len(panel.steps)
    return tuple(panels)


def _numbered(picture: Picture | None, steps: tuple[Step, ...]) -> Picture | None:
    """The picture with the number of its arrow's step."""
    solid = tuple((ARROW, int(plain(step.number))) for step in steps if step.solid)
    return picture._replace(callouts=solid) if picture and solid else picture


def _with_swap(context: Context, step: Step, *, in_sets: bool) -> Step:
    """The last step, followed by the words to do the same on the other side."""
    phrases = context.wording.phrases.card
    swap = Run(f" {phrases.swap_sets if in_sets else phrases.swap}")
    return step._replace(body=step.body._replace(runs=(*step.body.runs, swap)))


def _steps(context: Context, key: str, panel: AuthoredPanel, counted: int, *, drawn: bool) -> tuple[Step, ...]:
    return tuple(
        Step(
            number=phrase(f"{key}.step{at}.number", "Lbl", str(counted + at), bold=True),
            body=author(context.wording, f"{key}.step{at}", "LBody", step),
            solid=drawn and panel.arrow == at,
        )
        for at, step in enumerate(panel.steps, 1)
    )


def exercise_picture(context: Context, exercise: Exercise, panel: int, key: str) -> Picture | None:
    """A panel of the exercise's figure, mirrored for the left side; nothing where none is baked."""
    if exercise.id not in context.library.figures:
        return None
    alt = words.string(context.wording, exercise.panels[panel].alt)
    mirrored = context.plan.side == "left" and exercise.sides != "both"
    return Picture(f"{key}.picture", exercise.id, panel, mirrored, alt, exercise.panels[panel].place)


def last_picture(context: Context, exercise: Exercise, key: str) -> Picture | None:
    """The last panel by itself: what it shows is told from the first one on, which its own words go on from."""
    picture = exercise_picture(context, exercise, len(exercise.panels) - 1, key)
    if picture is None or len(exercise.panels) == 1:
        return picture
    return picture._replace(alt=" ".join(_told(context, panel) for panel in (exercise.panels[0], exercise.panels[-1])))


def _told(context: Context, panel: AuthoredPanel) -> str:
    """What a panel shows, after its caption."""
    caption, alt = (words.string(context.wording, text) for text in (panel.caption, panel.alt))
    return context.wording.phrases.spoken.labelled.format(label=caption, text=alt)


def _need(context: Context, exercise: Exercise) -> Words:
    """The things needed as a list, then how to get the place ready."""
    wording, phrases = context.wording, context.wording.phrases.card
    things = things_needed(context, exercise.equipment)
    setup = author(wording, "", "", exercise.setup)
    need = (Run(f"{phrases.need} ", bold=True), Run(f"{words.listing(wording, things)}. "))
    return Words(
        f"{exercise.id}.need",
        "P",
        (*(need if things else (Run(f"{phrases.need_nothing} ", bold=True),)), *setup.runs),
        exercise.setup.place,
    )
