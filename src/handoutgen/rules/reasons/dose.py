"""Why a rule of dose finds something."""

from handoutgen.problems import Severity
from handoutgen.rules.reasons.reason import Example, Reason
from handoutgen.rules.reasons.sources import ACSM, CERT, OWN, ROUTINE

_CARD = "exercises/bridge.yaml"
_FOUR = ("bridge", "clamshell", "heel-taps", "standing-march")


def _weeks(*names: str) -> str:
    """One stage of a program with so many exercises."""
    items = "".join(f"\n      - exercise: {name}\n        days-a-week: 3" for name in names)
    return f"stages:\n  - weeks: 1-6\n    exercises:{items}"


DOSE = (
    Reason(
        "dose-incomplete",
        "A dose has neither repetitions, nor a hold, nor a time.",
        "“2 sets” of what? Nobody can do an exercise without knowing how often or how long.",
        CERT,
        Example(
            "The dose of a stretch with “sets: 2” and nothing else.",
            "The dose with “sets: 2” and “hold: 30 s”.",
        ),
    ),
    Reason(
        "unusual-dose",
        "A dose lies wholly outside the usual range of its kind.",
        "Stretches: 10 to 60 s, 2 to 4 times, on 2 days a week or more. Strength: 8 to 15 repetitions, 1 to 4 sets, on "
        "2 or 3 days a week, once a day. Where your source says otherwise, keep its dose and waive this.",
        ACSM,
        Example("dose:\n  days-a-week: 7", "dose:\n  days-a-week: 3", _CARD),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "many-exercises",
        "A stage of a program, or the fullest day of a plan, has 5 or 6 exercises.",
        "2 to 4 exercises are best: they get done. A plan that means more says “many: yes”.",
        ROUTINE,
        Example(_weeks(*_FOUR, "sit-to-stand"), _weeks(*_FOUR[:3]), "programs/desk-worker.yaml"),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "too-many-exercises",
        "A plan has more than 6 exercises on its fullest day.",
        "2 to 4 are best, and nobody does so many. If they are meant all the same, the plan says “many: yes”.",
        ROUTINE,
        Example(
            "exercises: [bridge, clamshell, dead-bug, sit-to-stand, standing-march, cat-cow, heel-raise]",
            "exercises: [bridge, clamshell, dead-bug]",
            "plan.yaml",
        ),
    ),
    Reason(
        "long-day",
        "The exercises of a day take more than 20 minutes.",
        "It has to fit into a day. The time is computed from the doses: sets, holds or repetitions, sides and rests.",
        OWN,
        Example(
            "exercises:\n  - exercise: standing-hip-flexor-stretch\n    sets: 6\n    hold: 60 s\n    times-a-day: 3",
            "exercises:\n  - exercise: standing-hip-flexor-stretch\n    sets: 2\n    hold: 30 s\n    times-a-day: 2",
            "plan.yaml",
        ),
        Severity.WARNING,
        waivable=True,
    ),
)
"""Sets, repetitions, holds, and what they come to in a day."""
