"""Why there is something wrong with a figure: its pose file, what the checks measure of it, or its baked drawing.

The bounds of what is measured are this project's own: ``docs/figures.md`` has them.
"""

from handoutgen.problems import Severity
from handoutgen.rules.reasons.reason import Example, Reason
from handoutgen.rules.reasons.sources import OWN

_POSE = "poses/bridge.yaml"


def _measured(code: str, when: str, why: str, example: Example) -> Reason:
    """A finding of the checks: the figure is baked all the same."""
    return Reason(code, when, why, OWN, example, Severity.WARNING)


FIGURES = (
    Reason(
        "encoding",
        "A pose file is not saved as UTF-8.",
        "In another encoding, letters turn into others.",
        OWN,
        Example("A file saved as Windows-1252.", "The same file, saved as UTF-8."),
    ),
    Reason(
        "not-yaml",
        "A pose file is not YAML.",
        "Nothing can be read behind the first fault of that sort.",
        OWN,
        Example("camera: {turn: 0, tilt: 8", "camera: {turn: 0, tilt: 8}", _POSE),
    ),
    Reason(
        "unknown-word",
        "A pose file has a field, joint, point, prop or other word that there is not.",
        "A word with a slip in it would be passed over, and the body would stand otherwise than meant.",
        OWN,
        Example("camra: {turn: 0, tilt: 8}", "camera: {turn: 0, tilt: 8}", _POSE),
    ),
    Reason(
        "missing-key",
        "A pose file lacks something that it must have.",
        "Without a camera, a first pose or what an arrow follows, nothing can be drawn.",
        OWN,
        Example("camera: {turn: 0}", "camera: {turn: 0, tilt: 8}", _POSE),
    ),
    Reason(
        "wrong-number",
        "A number of a pose file is none, or lies outside what is possible there.",
        "Angles are degrees, lengths are metres, both without a unit.",
        OWN,
        Example("camera: {turn: 0, tilt: 80}", "camera: {turn: 0, tilt: 8}", _POSE),
    ),
    Reason(
        "wrong-count",
        "A list of a pose file has more or fewer items than belong there.",
        "A place has two or three numbers, a figure one to three panels.",
        OWN,
        Example("props: [{kind: mat, at: [0]}]", "props: [{kind: mat, at: [0, 0]}]", _POSE),
    ),
    Reason(
        "unknown-contact",
        "A contact of a pose file is of no kind that there is.",
        "The solver would not know what to hold on to.",
        OWN,
        Example("“{stands: left foot}”", "“{sole: left foot, on: floor}”, or another that docs/figures.md lists."),
    ),
    _measured(
        "contact",
        "A contact is missed by more than is right: most by 12 mm, or by four times the degrees that it allows.",
        "A hand that floats above the floor shows another exercise.",
        Example("Both hands and both knees on the floor, and a root too high.", "The root lower, or nearer angles."),
    ),
    _measured(
        "below-ground",
        "A part of the body lies more than 12 mm below the ground.",
        "A foot in the floor looks wrong to everybody, though few could say why.",
        Example("A heel without a contact.", "The heel with a place on the floor."),
    ),
    _measured(
        "limit",
        "A joint stands at its limit of motion.",
        "A pose that the solver had to force is one that a patient cannot take.",
        Example("A knee that bends as far as knees bend.", "The foot nearer, and the knee less bent."),
    ),
    _measured(
        "drift",
        "The solver moved an angle by more than 15 degrees from what the author wrote.",
        "The picture is then no longer what was meant.",
        Example("“flexion: 10” for a hip that its contacts bend by 60.", "“flexion: 60” for that hip."),
    ),
    _measured(
        "balance",
        "The centre of mass lies more than 20 mm outside what the body stands on.",
        "The person in the picture would fall, and a patient may try.",
        Example("A lunge with the trunk far forward.", "The same lunge with “balance”, or the trunk upright."),
    ),
    _measured(
        "through",
        "A limb runs through another part of the body.",
        "Nobody can copy that, and the lines of the drawing break there.",
        Example("An arm that rests inside the thigh.", "The arm a little out to the side."),
    ),
    _measured(
        "hidden",
        "A hand or foot that the pose file names cannot be seen.",
        "The words speak of it, so the reader looks for it.",
        Example("The far foot behind the near one.", "The camera turned by 20 degrees."),
    ),
    _measured(
        "feel",
        "Less than 60 square centimetres of the area to feel can be seen.",
        "The stripes tell where the exercise should be felt: they must be found at a glance.",
        Example("A stretch at the front of the hip, seen from behind.", "The camera in front of it."),
    ),
    Reason(
        "bad-figure",
        "A baked figure cannot be read, or is none.",
        "Nothing but moves and curves may get onto the page; a file that holds something else is refused.",
        OWN,
        Example("A figures/bridge.json that was edited by hand.", "The file as “handoutgen figure --bake” writes it."),
    ),
    Reason(
        "figure-panel",
        "An exercise or topic shows a panel that its figure does not have.",
        "The steps of that panel would print without a picture.",
        OWN,
        Example("“panel: 3” of a figure with two panels.", "“panel: 2” of it, or a third panel in its pose file."),
    ),
    Reason(
        "figure-place",
        "A number belongs to a place that its figure does not have.",
        "The number in the picture is what joins it to its step.",
        OWN,
        Example("“callouts: {elbow: 2}” of a figure without “elbow”.", "“elbow” under “callouts” in its pose file."),
    ),
    Reason(
        "not-written",
        "A baked figure could not be written.",
        "The drawing on the disk is still the old one.",
        OWN,
        Example("A folder in which nobody may write.", "A folder of your own."),
    ),
)
"""Pose files, what is measured of a pose, baked drawings."""
