"""Whether the rules report a mutation, and where."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory

from handoutgen.content.library import read_library
from handoutgen.packaged import data_folder
from handoutgen.problems import Problem
from handoutgen.rules.all import library_findings
from tools.mutations.mutate import WAYS, Files, Mutation

SEED = 2026

ON_ITS_LINE = "on its line"


def mutations(seed: int = SEED) -> tuple[Mutation, ...]:
    """200 mutations of the shipped library, the same ones for the same seed."""
    random, files = Random(seed), _files()
    return tuple(mutation for way, count in WAYS for mutation in random.sample(list(way(files)), count))


def reported(made: Iterable[Mutation]) -> Iterator[tuple[Mutation, str]]:
    """Each mutation with how it is reported: ``on its line``, ``elsewhere (codes and lines)``, or ``not at all``."""
    with TemporaryDirectory() as folder:
        library = Path(folder) / "handouts"
        copytree(data_folder("handouts"), library)
        usual = {_said(each) for each in _problems(library)}
        for mutation in made:
            path = library / mutation.file
            shipped = path.read_text("utf-8")
            path.write_text(mutation.text, "utf-8")
            new = [each for each in _problems(library) if _said(each) not in usual]
            path.write_text(shipped, "utf-8")
            yield mutation, _where(mutation, path, new)


def _where(mutation: Mutation, path: Path, new: list[Problem]) -> str:
    if any(each.place.file == path.as_posix() and each.place.line in mutation.lines for each in new):
        return ON_ITS_LINE
    told = sorted({f"{each.code} at {Path(each.place.file).name}:{each.place.line}" for each in new})
    return f"elsewhere ({', '.join(told)})" if told else "not at all"


def _problems(library: Path) -> tuple[Problem, ...]:
    """What is wrong with the files of a library, and what the rules find in it."""
    read, problems = read_library([library])
    return problems + (library_findings(read) if read else ())


def _said(problem: Problem) -> tuple[str, str, str, str]:
    """A problem without its line, which a mutation above it moves."""
    return problem.code, Path(problem.place.file).name, problem.path, problem.message


@cache
def _files() -> Files:
    """Every content file of the shipped library that a person writes, in the order of their names."""
    folder = data_folder("handouts")
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml"))
    return {name: (folder / name).read_text("utf-8") for name in names if not name.startswith(("poses/", "facts"))}
