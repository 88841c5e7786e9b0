"""One handout of a batch: built and written by whichever process is given it, and told of without a patient's words."""

import hashlib
import os
import traceback
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from handoutgen.content.plan import Setting
from handoutgen.output.files import FolderFailure, WriteFailure, write_whole
from handoutgen.pipeline.build import build
from handoutgen.pipeline.discreet import discreet
from handoutgen.pipeline.fingerprint import Origin
from handoutgen.pipeline.load import Loaded, load
from handoutgen.pipeline.plans import Source, planned
from handoutgen.pipeline.shelf import Shelf, shelf_of
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


class Supplies(NamedTuple):
    """What a process works with: the library, and the pages that were kept of it."""

    loaded: Loaded
    shelf: Shelf | None


def done_apart(origin: Origin, settled: Settled, job: Job) -> Made:
    """Do a job in a process that has yet to load the library, once for all of its jobs."""
    return done(_supplies(origin), settled, job)


@lru_cache(maxsize=1)
def _supplies(origin: Origin) -> Supplies | None:
    loaded, _ = load(origin.libraries, origin.profile, cache=origin.cache)
    return supplies_of(loaded) if loaded else None


def supplies_of(loaded: Loaded) -> Supplies:
    """What a process works with that has the library already."""
    return Supplies(loaded, shelf_of(loaded))


def done(supplies: Supplies | None, settled: Settled, job: Job) -> Made:
    """Build and write a handout; a fault of the program takes this one alone."""
    try:
        loaded, shelf = supplies or (None, None)
        plan = planned(settled.options, job.source, job.settings, loaded, job.place).plan if loaded else None
        if plan is None or loaded is None:
            return Made(b"", (_changed(job.place),))
        handout, problems = build(plan, loaded, settled.stamp, shelf)
        told = told_of(located(problems, plan, job.settings), job.place)
        if handout is None:
            return Made(b"", told)
        failure = write_whole(job.path, handout.pdf)
    except Exception as error:  # whatever it is, the others go on
        return Made(b"", (_fault(error, job.place),))
    if isinstance(failure, FolderFailure):
        return Made(b"", told, failure._replace(reason=_unnamed(failure.reason, job.path, str(job.path.parent))))
    if failure:
        reason = _unnamed(failure.reason, job.path, "Its PDF")
        return Made(b"", (*told, Problem(NO_HANDOUT, job.place, "", reason, failure.hint)))
    return Made(hashlib.sha256(handout.pdf).digest(), told)


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


def _unnamed(reason: str, path: Path, name: str) -> str:
    """A reason with a name for a file whose own may be the patient's."""
    for each in (str(path), os.path.realpath(path)):
        reason = reason.replace(each, name)
    return reason if path.name not in reason else f"{name} was not written."


def _changed(place: Place) -> Problem:
    message = "No handout was made of this: the library was changed meanwhile."
    return Problem(NO_HANDOUT, place, "", message, "Run the same command again.")


def _fault(error: Exception, place: Place) -> Problem:
    """A fault of the program, without what it says, which may be the patient's."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}, {Path(frame.filename).name}, line {frame.lineno}"
    message = f"No handout was made of this: the program has a fault ({where})."
    return Problem(
        NO_HANDOUT, place, "", message, 'Please report it; "handoutgen build" with the same plan shows more.'
    )
