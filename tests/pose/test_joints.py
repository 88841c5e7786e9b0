import numpy as np

from handoutgen.pose.joints import AXIAL, FREEDOMS, HIGH, LOW, REST, SIDED, sides_and_joint


def test_every_joint_rests_within_its_limits() -> None:
    """The value at ease lies between the limits of every motion."""
    assert [] == [
        freedom.label
        for freedom, low, rest, high in zip(FREEDOMS, LOW, REST, HIGH, strict=True)
        if not low <= rest <= high
    ]


def test_limbs_have_a_freedom_on_each_side() -> None:
    """The spine's motions stand once, a limb's on the right and on the left."""
    assert len(AXIAL) + 2 * len(SIDED) == len(FREEDOMS) == len(np.unique([f.label for f in FREEDOMS]))


def test_words_name_sides_and_a_joint() -> None:
    """One side, both sides in the plural, or the spine."""
    assert (("right",), "hip") == sides_and_joint("right hip")
    assert (("right", "left"), "hip") == sides_and_joint("both hips")
    assert (("right", "left"), "toes") == sides_and_joint("both toes")
    assert (("",), "neck") == sides_and_joint("neck")


def test_other_words_name_no_joint() -> None:
    """A limb without its side, the spine with one, and anything else are no joints."""
    assert [None] * 4 == [sides_and_joint(words) for words in ("hip", "right neck", "both", "")]
