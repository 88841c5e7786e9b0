"""The clinic profile: its own colour must be as easy to read as ours."""

from collections.abc import Iterator

from handoutgen.content.shared import Clinic
from handoutgen.problems import Problem
from handoutgen.rules.codes import Code
from handoutgen.theme.accent import ENOUGH, code_of, colour_of, readable_shade, weakest_contrast
from handoutgen.theme.colours import WHITE, contrast


def clinic_findings(clinic: Clinic) -> Iterator[Problem]:
    """A colour in which words would be hard to read."""
    if not clinic.colour:
        return
    colour = colour_of(clinic.colour)
    weakest = weakest_contrast(colour)
    if weakest < ENOUGH:
        message = (
            f"The contrast of {clinic.colour} is {_ratio(contrast(colour, WHITE))} on white and {_ratio(weakest)} on "
            f"tints, where words need {ENOUGH:g}:1."
        )
        hint = f'The nearest darker shade that reads well is "{code_of(readable_shade(colour))}".'
        yield Problem(Code.ACCENT_CONTRAST, clinic.places["colour"], "colour", message, hint)


def _ratio(contrast: float) -> str:
    """A ratio as it is written, never rounded up."""
    return f"{int(contrast * 10) / 10:g}:1"
