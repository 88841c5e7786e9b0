"""What was said of a plan in several places, made one: its file, single values beside it, and the command's options."""

from collections.abc import Sequence
from types import MappingProxyType

from handoutgen.content.plan import PlanFile, PlanItem, Settings
from handoutgen.plan.model import Request


def united(plan: PlanFile | None, said: Settings | None) -> tuple[PlanFile | None, tuple[PlanItem, ...]]:
    """A plan with single values in place of its own, and what remains to change in exercises chosen otherwise."""
    if said is None:
        return plan, ()
    if plan is None:
        return (said.file if said.file != PlanFile(said.file.place) else None), said.changes
    new = said.file
    values = {
        name: value
        for name, value in new._asdict().items()
        if name not in ("place", "places", "conditions") and value != PlanFile._field_defaults[name]
    }
    values["conditions"] = MappingProxyType({**plan.conditions, **new.conditions})
    return plan._replace(**values), said.changes


def changed(items: Sequence[PlanItem], changes: Sequence[PlanItem]) -> tuple[PlanItem, ...]:
    """Items with what is said of their exercises in place of their own."""
    by_exercise = {change.exercise: change for change in changes}
    return tuple(over(item, by_exercise[item.exercise]) if item.exercise in by_exercise else item for item in items)


def over(item: PlanItem, change: PlanItem) -> PlanItem:
    """An item with what a later one says of the same exercise."""
    values = {
        name: value
        for name, value in change._asdict().items()
        if name not in ("place", "exercise") and value != PlanItem._field_defaults[name]
    }
    return item._replace(**values)


def asked_for(request: Request) -> Request:
    """A request with the plan's own words where its options are silent."""
    plan = request.plan
    if plan is None:
        return request
    return request._replace(
        program=request.program or plan.program,
        side=request.side or plan.side,
        patient=request.patient or plan.patient,
        title=request.title or plan.title,
        edition=request.edition or plan.edition,
    )
