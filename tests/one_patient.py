"""A plan for one patient who has had another before it: all that the first page may say to a patient alone."""

from typing import Any

from handoutgen.plan.changes import changes
from handoutgen.plan.model import Plan
from tests.shipped import plan_from

OLD = """exercises:
  - {exercise: bridge, sets: 2, reps: 8}
  - exercise: clamshell
  - {exercise: seated-figure-four, hold: 30 s}
"""
NEW = """exercises:
  - {exercise: bridge, sets: 3, reps: 12}
  - exercise: sit-to-stand
  - exercise: standing-march
  - {exercise: seated-figure-four, hold: 20 s}
topics: [warning-signs, sitting]
patient: A. Person
clinician: B. Sample, physiotherapist
review: 2026-09-30
note: Walk to the shop each day. Hold on to the counter at first.
"""


def one_patient(new: str = NEW, old: str = OLD, **said: Any) -> Plan:
    """The plan of a plan file, with what is new in it against that of another."""
    plan = plan_from(new, **said)
    return plan._replace(new=changes(plan_from(old), plan))
