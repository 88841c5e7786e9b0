"""The schematic of bones and hip flexors."""

import numpy as np

from handoutgen.pose.anatomy import FEMUR, HIGH, LOW, PSOAS, VERTEBRAE, anatomy_drawing


def test_psoas_runs_unbroken_from_the_spine_past_the_hip() -> None:
    """One piece a side, from the side of T12 to the bump inside the top of the thigh bone."""
    psoas, femur = np.array(PSOAS), np.array(FEMUR)
    t12 = VERTEBRAE[5]
    top, end = psoas[psoas[:, 1].argmax()], psoas[psoas[:, 1].argmin()]
    below_the_neck = femur[(femur[:, 1] > 800) & (femur[:, 1] < 880)]
    bump = below_the_neck[below_the_neck[:, 0].argmin()]
    assert 2 == len(anatomy_drawing().feel)
    assert (True, True) == (t12[0] < top[1] < t12[0] + 26, abs(top[0] - t12[1]) < 4)
    assert np.hypot(*(end - bump)) < 16


def test_anatomy_is_the_same_on_both_sides() -> None:
    """The drawing's ink reaches as far to the left as to the right, in every tint and stroke together."""
    drawing = anatomy_drawing()
    for curves in (
        [curve for tint in drawing.tints for curve in tint.areas],
        [curve for stroke in drawing.strokes for curve, _ in stroke.curves],
        drawing.feel,
    ):
        points = np.concatenate([cubic for curve in curves for cubic in curve])
        right, left = np.sort(points[points[:, 0] > 1, 0]), np.sort(-points[points[:, 0] < -1, 0])
        assert abs(right.max() - left.max()) < 0.5
        assert abs(right.mean() - left.mean()) < 1


def test_no_line_runs_along_the_cut() -> None:
    """Every line of the schematic keeps within the view; its fills reach to the edge of it."""
    drawing = anatomy_drawing()
    lines = np.concatenate([cubic for stroke in drawing.strokes for curve, _ in stroke.curves for cubic in curve])
    fills = np.concatenate([cubic for tint in drawing.tints for curve in tint.areas for cubic in curve])
    assert (True, True) == (lines[:, 1].min() > LOW, lines[:, 1].max() < HIGH)
    assert (LOW, True) == (fills[:, 1].min(), fills[:, 1].max() >= HIGH)
