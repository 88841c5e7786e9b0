"""Handouts for many patients: each planned, built and written, unless a run before this one has done so."""

from collections.abc import Callable, Generator, Iterator
from functools import partial
from pathlib import Path

from handoutgen.content.editions import BOOKLET
from handoutgen.content.plan import Setting
from handoutgen.output.files import WriteFailure, made_here
from handoutgen.output.ledger import Entry, Ledger
from handoutgen.output.names import SUFFIX, Taken, Template, is_safe
from handoutgen.pipeline.fingerprint import Origin, of_handout, of_run
from handoutgen.pipeline.jobs import NO_HANDOUT, Job, Made, Settled, done_apart, lost, told_of
from handoutgen.pipeline.load import Loaded
from handoutgen.pipeline.patients import Patient
from handoutgen.pipeline.plans import Planned, planned
from handoutgen.pipeline.workers import Alone, Crew, Processes
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import file_name
from handoutgen.problems import Place, Problem, Severity, blocking
from handoutgen.records import NamedTuple

USUAL = Template((("", "number"), ("-", "content")))
"""How files are named if nobody says; the patient's name is not in it."""

_CHUNK = 25
"""The most handouts that a process is given at once."""

_SHARES = 4
"""In how many chunks at least a process gets its share of what is left, so that all end at about the same time."""

_DIGITS = 4


class Order(NamedTuple):
    """What is asked for beside the patients.

    ``template`` is None where a name that the table says comes before the usual one. ``force``: files that this
    program did not make may be replaced. ``stamp`` is that of ``build``.
    """

    options: Request
    folder: Path
    template: Template | None
    force: bool
    stamp: int | None
    origin: Origin


class Result(NamedTuple):
    """What became of the handout of a number: the name of its file, empty if it failed, and all that there is to tell.

    ``there``: the file was there already. ``failure`` is why no more can be written at all.
    """

    number: int
    name: str = ""
    problems: tuple[Problem, ...] = ()
    there: bool = False
    failure: WriteFailure | None = None


def crew_of(order: Order, loaded: Loaded, share: tuple[int, int], prepare: Callable[[], None]) -> Crew[Job, Made]:
    """Who builds: this process, or others that begin with ``prepare`` (see ``workers``).

    ``share`` is the number of handouts, and of the processes that they are for.
    """
    count, jobs = share
    settled = Settled(order.options, order.stamp)
    if jobs == 1:
        from handoutgen.pipeline.work import done, supplies_of  # noqa: PLC0415  put off: who hands out needs none of it

        return Alone(partial(done, supplies_of(loaded), settled))
    return Processes(partial(done_apart, order.origin, settled), prepare, jobs, chunks(count, jobs))


def chunks(count: int, jobs: int) -> Iterator[int]:
    """How many handouts a process is given at once, of so many: ever fewer towards the end.

    That is guided self-scheduling (Polychronopoulos and Kuck 1987), with an upper bound and smaller shares.
    """
    left = count
    while True:
        size = max(1, min(_CHUNK, left // (jobs * _SHARES)))
        yield size
        left -= size


class Batch:
    """A run over so many patients, whose files get names that are not ``taken``."""

    def __init__(self, order: Order, loaded: Loaded, ledger: Ledger, count: int, taken: Taken) -> None:
        self._order, self._loaded, self._ledger, self._taken = order, loaded, ledger, taken
        self._digits = max(_DIGITS, len(str(count)))
        self._run = of_run(order.origin, loaded, order.options, order.stamp)

    def results(self, patients: Iterator[Patient], crew: Crew[Job, Made]) -> Generator[Result, None, None]:
        """What becomes of each, as it is done and not in order; closed before its end, it stops the work at once."""
        with crew:
            for patient in patients:
                job = self._job(patient)
                if isinstance(job, Result):
                    yield job
                else:
                    yield from (self._result(*answer) for answer in crew.give(job))
            yield from (self._result(*answer) for answer in crew.rest())

    def _job(self, patient: Patient) -> Job | Result:
        """What there is to do for a patient, or what became of it already."""
        found = planned(self._order.options, patient.source, patient.settings, self._loaded, patient.place)
        problems = (*patient.problems, *found.problems)
        if not blocking(problems):
            problems += _misuse(found, patient.place)
        name = ""
        if found.plan and found.request and not blocking(problems):
            name, wrong = self._name(patient, found.plan, file_name(found.request, found.plan))
            problems += (*wrong, *_booklet(found.plan, patient), *_aside(found.plan, patient.place))
        told = told_of(problems, patient.place)
        if blocking(told):
            return Result(patient.number, problems=told)
        path = self._order.folder / name
        key = self._ledger.digest(of_handout(self._run, patient.source, patient.settings))
        if self._ledger.holds(path, key):
            return Result(patient.number, name, told, there=True)
        if not (self._order.force or made_here(path)):
            return Result(patient.number, problems=(*told, _not_ours(patient.place)))
        return Job(patient.number, patient.place, patient.source, patient.settings, path, key, told)

    def _name(self, patient: Patient, plan: Plan, content: str) -> tuple[str, tuple[Problem, ...]]:
        """The name of a patient's file, and what is wrong with the one that the table says."""
        said = patient.file
        stem = _without_suffix(said.value) if said else patient.stem
        if said and not is_safe(stem):
            return "", (_unfit(said),)
        if said and self._order.template is None:
            name = f"{stem}{SUFFIX}"
            return name, () if self._taken.take(name, said.place) else (_same_file(said, self._taken.by(name)),)
        values = {
            "number": f"{patient.number:0{self._digits}}",
            "content": _without_suffix(content),
            "file": stem,
            "patient": plan.patient,
        }
        return self._taken.next((self._order.template or USUAL).fill(values), patient.place), ()

    def _result(self, job: Job, made: Made | None) -> Result:
        made = made or Made(b"", (lost(job.place),))
        problems = (*job.problems, *made.problems)
        if not made.sha256:
            return Result(job.number, problems=problems, failure=made.failure)
        failure = self._ledger.add(job.path.name, Entry(job.key, made.sha256))
        return Result(job.number, job.path.name, problems, failure=failure)


def _without_suffix(name: str) -> str:
    return name[: -len(SUFFIX)] if name.lower().endswith(SUFFIX) else name


def _misuse(found: Planned, place: Place) -> tuple[Problem, ...]:
    return tuple(Problem(NO_HANDOUT, place, "", each.message, each.hint) for each in found.misuse)


def _booklet(plan: Plan, patient: Patient) -> tuple[Problem, ...]:
    if plan.edition != BOOKLET:
        return ()
    said = next((each.place for each in patient.settings if each.name == "edition"), patient.place)
    hint = f'Choose another edition here, and make the booklet with "handoutgen build --edition {BOOKLET}".'
    return (Problem(NO_HANDOUT, said, "edition", "A booklet is printed and folded by itself.", hint),)


def _aside(plan: Plan, place: Place) -> tuple[Problem, ...]:
    if not plan.overrides:
        return ()
    message = "The plan sets an exclusion aside."
    hint = "Who decided and why stands in the notes: handoutgen build --plan FILE --text FILE."
    return (Problem("set-aside", place, "overrides", message, hint, Severity.WARNING),)


def _unfit(file: Setting) -> Problem:
    message = "This cannot be the name of a file on every computer."
    hint = "Take letters, digits, spaces and hyphens, 80 at most, and no folder."
    return Problem(NO_HANDOUT, file.place, file.name, message, hint)


def _same_file(file: Setting, other: Place | None) -> Problem:
    message = f"This is the name of another file already{f': {other}' if other else ''}."
    return Problem(NO_HANDOUT, file.place, file.name, message, "Give each patient a name of its own.")


def _not_ours(place: Place) -> Problem:
    message = "A file with the name of this handout is there, and this program did not make it."
    return Problem(NO_HANDOUT, place, "", message, "Take it away, or add --force to overwrite it.")
