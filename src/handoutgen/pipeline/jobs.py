"""What the processes of a batch hand each other, and what is told of a patient's handout without a patient's words."""

from collections.abc import Iterable
from pathlib import Path

from handoutgen.content.plan import Setting
from handoutgen.output.files import WriteFailure
from handoutgen.pipeline.discreet import discreet
from handoutgen.pipeline.fingerprint import Origin
from handoutgen.pipeline.plans import Source
from handoutgen.plan.model import Plan, Request
from handoutgen.problems import Place, Problem, blocking
from handoutgen.records import NamedTuple

NO_HANDOUT = "no-handout"
"""The code of what leaves a patient without a handout and is no fault of a text."""

_OPTION = "--"


class Job(NamedTuple):
    """A handout to build and write, and what was told of it before."""

    number: int
    place: Place
    source: Source | None
    settings: tuple[Setting, ...]
    path: Path
    key: bytes
    problems: tuple[Problem, ...]


class Made(NamedTuple):
    """What came of a job: the SHA-256 of the file, empty if none was written, and all that there is to tell."""

    sha256: bytes
    problems: tuple[Problem, ...]
    failure: WriteFailure | None = None


class Settled(NamedTuple):
    """What is the same for all jobs of a run."""

    options: Request
    stamp: int | None


def done_apart(origin: Origin, settled: Settled, job: Job) -> Made:
    """Do a job in a process that has yet to load the library, once for all of its jobs."""
    from handoutgen.pipeline.work import done, supplies_from  # noqa: PLC0415  put off: who hands jobs out needs none of it

    return done(supplies_from(origin), settled, job)


def told_of(problems: Iterable[Problem], place: Place) -> tuple[Problem, ...]:
    """The problems of the patient at a place without the patient's words.

    What is wrong in another file leaves this patient without a handout as well, and is told here too.
    """
    told = discreet(problems)
    errors = blocking(told)
    if errors and all(problem.place.file != place.file for problem in errors):
        message = f"No handout was made of this: {errors[0].place.file} has problems."
        told += (Problem(NO_HANDOUT, place, "", message, "They are told there."),)
    return told


def lost(place: Place) -> Problem:
    """What is told of a patient with whose handout two processes died."""
    message = "No handout was made of this: the process that was at it was stopped, twice."
    return Problem(NO_HANDOUT, place, "", message, "If the memory is short, try again with --jobs 1.")


def located(problems: Iterable[Problem], plan: Plan, settings: tuple[Setting, ...]) -> Iterable[Problem]:
    """The problems of a plan in force, each of a field at the place where it was said last."""
    places = {**plan.places, **{setting.name: setting.place for setting in settings}}
    for problem in problems:
        path = problem.path.removeprefix(_OPTION)
        known = problem.place == plan.place and path in places
        yield problem._replace(path=path, place=places[path]) if known else problem
