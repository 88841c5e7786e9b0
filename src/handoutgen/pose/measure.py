"""What the checks measure of a panel, beside the bound that it should keep, in words for the author."""

from collections.abc import Iterable

from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple

HINTS = {
    "contact": "Drop or move a contact that wants something else, or start nearer with root and angles.",
    "below-ground": "Give it a rest or a place, or name the right ground.",
    "limit": "Choose a pose that people can reach, or write the angle and hold it with a smaller firm.",
    "drift": "Write the angle that the contacts need, or loosen the contact.",
    "balance": "Add a balance, or lean the trunk.",
    "through": "Give the limb more abduction, or the hand or foot another place.",
    "hidden": "Turn the camera, part the limbs, or frame more of the body.",
    "feel": "Turn the camera towards it, enlarge it, or name the right parts.",
}
"""What an author can do about each finding, by its code."""


class Measure(NamedTuple):
    """Something measured: a code, of what, how much of which unit, and the most (or the ``least``) that is right.

    ``said`` says how the amount is meant: ``off``, ``seen``. ``place`` is where the pose file asks for it.
    """

    code: str
    what: str
    amount: float
    bound: float
    unit: str
    said: str
    place: Place
    least: bool = False

    @property
    def excess(self) -> float:
        """By how much it passes its bound, in bounds: above 0 it is a finding."""
        over = (self.amount - self.bound) / self.bound
        return -over if self.least else over

    @property
    def measured(self) -> str:
        """``14.2 mm off``."""
        return f"{self.amount:.1f} {self.unit} {self.said}"

    @property
    def allowed(self) -> str:
        """``at most 12 mm``."""
        return f"at {'least' if self.least else 'most'} {self.bound:.3g} {self.unit}"

    def finding(self, panel: int) -> Problem:
        """That it passes its bound in a panel (counted from 0), as a warning: the figure is baked all the same."""
        message = f"Panel {panel + 1}, {self.what}: {self.measured}, where {self.allowed} is right."
        return Problem(self.code, self.place, "", message, HINTS[self.code], Severity.WARNING)


def notable(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """Of each check the measure that is nearest to its bound or furthest beyond, and all others that are beyond."""
    ranked: dict[tuple[str, str], list[Measure]] = {}
    for measure in measures:
        ranked.setdefault((measure.code, measure.unit), []).append(measure)
    groups = (sorted(group, key=lambda measure: -measure.excess) for group in ranked.values())
    return tuple(each for group in groups for i, each in enumerate(group) if i == 0 or each.excess > 0)
