"""Made-up libraries and patients: what is measured is what a clinic could build."""

import csv
from pathlib import Path

from benchmarks.libraries import TOPIC, write_library
from benchmarks.patients import KINDS, write_table
from handoutgen.pipeline.load import Loaded, load
from handoutgen.pipeline.patients import patients, survey
from handoutgen.pipeline.plans import planned
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from tests.shipped import library

LOADED = Loaded(library(), None)


def test_a_library_has_so_many_exercises(tmp_path: Path) -> None:
    """A handout of its topic holds every exercise of it, each with its figure."""
    write_library(tmp_path, 41)
    loaded, problems = load((tmp_path,), None)
    assert loaded, problems
    plan, misuse = resolve(Request((TOPIC,), everything=True), loaded.library, None)
    assert plan, misuse
    made = {path.stem for path in (tmp_path / "figures").iterdir()}
    assert len(made) == 41
    assert made <= set(loaded.library.exercises)


def test_every_patient_gets_a_handout(tmp_path: Path) -> None:
    """Each row of the table comes to a plan."""
    path = tmp_path / "patients.csv"
    write_table(path, range(KINDS))
    assert survey((path,), library()).handouts == KINDS
    for patient in patients((path,), library()):
        found = planned(Request(), patient.source, patient.settings, LOADED, patient.place)
        assert (patient.problems, found.problems, found.misuse) == ((), (), ())
        assert found.plan


def test_patients_differ(tmp_path: Path) -> None:
    """The kinds of handout are all different, not by the patient's name alone."""
    path = tmp_path / "patients.csv"
    write_table(path, range(KINDS))
    with path.open(encoding="utf-8", newline="") as file:
        rows = [tuple(row)[1:] for row in csv.reader(file)]
    assert len(set(rows)) == KINDS + 1
