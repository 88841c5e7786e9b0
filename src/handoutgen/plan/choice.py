"""Which exercises a request comes to, with which doses, and in which order."""

from collections.abc import Iterable, Mapping, Sequence

from handoutgen.content.exercise import Dose, Exercise
from handoutgen.content.model import Library
from handoutgen.content.plan import DOSE, PlanFile, PlanItem
from handoutgen.content.program import Program, ProgramItem
from handoutgen.content.topic import Topic
from handoutgen.plan.model import USUAL, ChosenExercise, ChosenTopic, Request, StagedDose, Swap
from handoutgen.plan.said import changed
from handoutgen.records import NamedTuple

AS_LISTED = "as-listed"
OF_PROGRAM = ("sets", "reps", "hold", "times_a_day", "days_a_week")
"""What a program may say of a dose."""


class Choice(NamedTuple):
    """The topics with their exercises, numbered through; what gave way; and which changes are of no exercise here."""

    topics: tuple[ChosenTopic, ...]
    swaps: tuple[Swap, ...]
    idle: tuple[PlanItem, ...]


def choose(request: Request, library: Library, program: Program | None) -> Choice:
    """Each topic that prints, in the order of care, with its exercises, each as this patient is to do it."""
    plan, topics = request.plan, in_care_order(library)
    core = {*request.names, *(() if _picks(plan) else _topics(plan))}
    asked = [topic for topic in topics if topic.id in core]
    alone = {*_topics(plan), *(program.topics if program else ())}
    named = [topic for topic in topics if topic in asked or topic.id in alone]
    route = _Route(library, plan)
    first = dict.fromkeys((*_named(request, asked, library), *_of(program)))
    ends = {name: route.end(name) for name in first}
    wanted = {end for end in ends.values() if end}
    found = _in_topics(wanted, named, topics)
    items = _changes(request, ends)
    exercises = [
        _chosen(library.exercises[name], _stages(program, name, route), items.get(name), request.side)
        for name in _in_order(found, plan, library, session=is_session(request))
    ]
    numbered = [one._replace(number=at) for at, one in enumerate(exercises, 1)]
    return Choice(
        topics=tuple(
            ChosenTopic(topic, tuple(one for one in numbered if one.exercise.id in found.get(topic.id, ())))
            for topic in topics
            if topic in named or topic.id in found
        ),
        swaps=tuple(dict.fromkeys(swap for name, end in ends.items() if end for swap in route.swaps(name))),
        idle=tuple(change for change in request.changes if change.exercise not in wanted),
    )


def is_session(request: Request) -> bool:
    """Whether the exercises are chosen for one patient: by a program, or one by one in a plan."""
    return (bool(request.program) or _picks(request.plan)) and not (request.plan and request.plan.tick)


def in_care_order(library: Library) -> tuple[Topic, ...]:
    """Every topic, in the order in which topics print; those that the library does not order come last."""
    rank = {name: index for index, name in enumerate(library.catalogue.order)}
    return tuple(sorted(library.topics.values(), key=lambda topic: (rank.get(topic.id, len(rank)), topic.id)))


def all_of(topic: Topic) -> tuple[str, ...]:
    """Every exercise of a topic, its core first."""
    return (*topic.exercises.core, *topic.exercises.rest) if topic.exercises else ()


class _Route(NamedTuple):
    """What becomes of an exercise on its way into a plan."""

    library: Library
    plan: PlanFile | None

    def end(self, name: str) -> str:
        """The exercise that prints for it; empty if none does."""
        if self.plan and name in self.plan.leave_out:
            return ""
        swap = self._swap(self._replaced(name))
        return swap.instead or swap.exercise

    def swaps(self, name: str) -> tuple[Swap, ...]:
        """Its giving way for want of equipment, if it does or should."""
        swap = self._swap(self._replaced(name))
        return (swap,) if swap.lacking else ()

    def _replaced(self, name: str) -> str:
        return next((item.exercise for item in _items(self.plan) if name in item.instead_of), name)

    def _swap(self, name: str) -> Swap:
        """An exercise and the nearest of its alternatives for which nothing is lacking, if it lacks something."""
        lacking, seen = self._lacking(name), {name, ""}
        instead = self.library.exercises[name].instead if lacking else ""
        while instead not in seen and self._lacking(instead):
            seen.add(instead)
            instead = self.library.exercises[instead].instead
        return Swap(name, "" if instead in seen else instead, lacking)

    def _lacking(self, name: str) -> tuple[str, ...]:
        """What an exercise needs and the patient does not have."""
        if self.plan is None or self.plan.equipment is None:
            return ()
        return tuple(thing for thing in self.library.exercises[name].equipment if thing not in self.plan.equipment)


def _changes(request: Request, ends: Mapping[str, str]) -> Mapping[str, PlanItem]:
    """What is said of each exercise; one that stands in for another for want of equipment has its side and note."""
    items = {item.exercise: item for item in (*request.changes, *changed(_items(request.plan), request.changes))}
    for name, end in ends.items():
        if end not in ("", name) and name in items and end not in items:
            items[end] = PlanItem(items[name].place, end, side=items[name].side, note=items[name].note)
    return items


def _items(plan: PlanFile | None) -> tuple[PlanItem, ...]:
    return plan.exercises if plan else ()


def _topics(plan: PlanFile | None) -> tuple[str, ...]:
    return plan.topics if plan else ()


def _picks(plan: PlanFile | None) -> bool:
    """Whether a plan names exercises or a program, so that its topics bring their words alone."""
    return bool(plan and (plan.exercises or plan.program))


def _named(request: Request, asked: Iterable[Topic], library: Library) -> list[str]:
    """The exercises that are named, and those that the topics asked for bring along."""
    own = [item.exercise for item in _items(request.plan) if not item.instead_of]
    core = [name for topic in asked for name in _printing(topic, everything=request.everything)]
    return [*(name for name in request.names if name in library.exercises), *own, *core]


def _printing(topic: Topic, *, everything: bool) -> tuple[str, ...]:
    """The exercises that a topic brings along when it is named."""
    core = topic.exercises.core if topic.exercises else ()
    return all_of(topic) if everything else core


def _of(program: Program | None) -> list[str]:
    """The exercises of all stages."""
    return [item.exercise for stage in (program.stages if program else ()) for item in stage.exercises]


def _in_topics(wanted: Iterable[str], named: Sequence[Topic], topics: Sequence[Topic]) -> Mapping[str, tuple[str, ...]]:
    """The exercises of each topic that has some, in its own order.

    An exercise of several topics prints once: under one that was named, if there is one.
    """
    wanted = set(wanted)
    owner: dict[str, str] = {}
    for topic in (*named, *topics):
        for exercise in all_of(topic):
            owner.setdefault(exercise, topic.id)
    found = {
        topic.id: tuple(name for name in dict.fromkeys(all_of(topic)) if name in wanted and owner[name] == topic.id)
        for topic in topics
    }
    return {topic: names for topic, names in found.items() if names}


def _in_order(
    found: Mapping[str, Sequence[str]], plan: PlanFile | None, library: Library, *, session: bool
) -> list[str]:
    """The exercises in the order of their numbers.

    A session goes through the positions in the library's order, or as its plan lists them; else topic by topic.
    """
    names = [name for of_topic in found.values() for name in of_topic]
    if not session:
        return names
    rank = {name: index for index, name in enumerate(library.catalogue.positions)}
    by_position = sorted(names, key=lambda name: rank.get(library.exercises[name].position, len(rank)))
    if not plan or plan.order != AS_LISTED:
        return by_position
    listed = [item.exercise for item in plan.exercises]
    return sorted(by_position, key=lambda name: listed.index(name) if name in listed else len(listed))


def _chosen(exercise: Exercise, stages: tuple[StagedDose, ...], item: PlanItem | None, side: str) -> ChosenExercise:
    """An exercise as this patient is to do it; its number comes later."""
    if item is None:
        return ChosenExercise(0, exercise, stages, _one_side(side))
    said = {name: getattr(item, name) for name in DOSE if getattr(item, name) is not None}
    return ChosenExercise(
        number=0,
        exercise=exercise._replace(dose=_of_patient(exercise.dose, item)),
        stages=tuple(
            stage._replace(dose=_of_patient(stage.dose, item), variant=item.variant or stage.variant)
            for stage in stages
        ),
        side=_one_side(item.side or side),
        variant=item.variant or USUAL,
        note=item.note,
        dosed=any(stages or value != getattr(exercise.dose, name) for name, value in said.items()),
        place=item.place,
        item=item,
    )


def _of_patient(usual: Dose, item: PlanItem) -> Dose:
    """A dose as a plan changes it; its place stays that of the content, so that equal cards of patients are equal."""
    return dosed(usual, item, DOSE)._replace(place=usual.place)


def _one_side(side: str) -> str:
    return side if side != "both" else ""


def _stages(program: Program | None, name: str, route: _Route) -> tuple[StagedDose, ...]:
    """The doses of an exercise in the stages that have it; what a stage does not say is as always.

    What stands in for another exercise has its own dose.
    """
    usual = route.library.exercises[name].dose
    stages: dict[str, StagedDose] = {}
    for stage in program.stages if program else ():
        for item in stage.exercises:
            if route.end(item.exercise) == name:
                dose = dosed(usual, item, OF_PROGRAM) if item.exercise == name else usual
                variant = item.variant if item.exercise == name else USUAL
                stages.setdefault(str(stage.weeks), StagedDose(stage.weeks, dose, variant))
    return tuple(stages.values())


def dosed(usual: Dose, item: PlanItem | ProgramItem, names: Iterable[str]) -> Dose:
    """A dose with what a program or a plan says instead."""
    said = {name: getattr(item, name) for name in names if getattr(item, name) is not None}
    return usual._replace(place=item.place, **said) if said else usual
