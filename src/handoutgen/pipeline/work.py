"""Doing the jobs of a batch: a handout built and written, by whichever process is given it."""

import hashlib
import os
import traceback
from functools import lru_cache
from pathlib import Path

from handoutgen.output.files import FolderFailure, write_whole
from handoutgen.pipeline.build import build
from handoutgen.pipeline.fingerprint import Origin
from handoutgen.pipeline.jobs import NO_HANDOUT, Job, Made, Settled, located, told_of
from handoutgen.pipeline.load import Loaded, load
from handoutgen.pipeline.plans import planned
from handoutgen.pipeline.shelf import Shelf, shelf_of
from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple


class Supplies(NamedTuple):
    """What a process works with: the library, and the pages that were kept of it."""

    loaded: Loaded
    shelf: Shelf | None


def supplies_of(loaded: Loaded) -> Supplies:
    """What a process works with that has the library already."""
    return Supplies(loaded, shelf_of(loaded))


@lru_cache(maxsize=1)
def supplies_from(origin: Origin) -> Supplies | None:
    """The same for a process that has yet to load it; None if it can be loaded no more."""
    loaded, _ = load(origin.libraries, origin.profile, cache=origin.cache)
    return supplies_of(loaded) if loaded else None


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
