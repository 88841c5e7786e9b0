from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from handoutgen.fonts.measure import advance, missing, split, width
from tests.square import BASIC_LATIN, IN_NO_FACE, INVISIBLE, ONLY_IN_FALLBACK, SQUARE, square_face

FACES = SQUARE.regular
BODY, FALLBACK = FACES

TEXTS = st.text(st.sampled_from(BASIC_LATIN + ONLY_IN_FALLBACK + IN_NO_FACE + INVISIBLE + "\u0301\u00a0\u202f"))


def test_width_is_the_sum_of_the_advances() -> None:
    """A text is as wide as its glyphs together, at the size asked for."""
    assert width("hold", FACES, 12.0) == 48.0


def test_nothing_is_no_width() -> None:
    """An empty text has no width and no runs."""
    assert (width("", FACES, 12.0), split("", FACES)) == (0.0, ())


def test_width_counts_the_fallback() -> None:
    """A character that only the fallback has counts with the fallback's advance."""
    assert width("aЖ", FACES, 10.0) == 20.0


def test_what_no_face_has_is_no_width() -> None:
    """A character that no face has adds nothing to the width."""
    assert width("a☃b", FACES, 10.0) == 20.0


def test_a_soft_hyphen_is_no_width() -> None:
    """A soft hyphen inside a word does not widen it."""
    assert width("phy\u00adsio", FACES, 10.0) == 60.0


def test_the_body_face_sets_what_it_can() -> None:
    """A text that the body face has is one run in it, though the fallback has the letters as well."""
    assert split("Hold 30 s", FACES) == ((BODY, "Hold 30 s"),)


def test_the_fallback_sets_what_the_body_lacks() -> None:
    """Each character goes to the first face that has it."""
    assert split("aЖb", FACES) == ((BODY, "a"), (FALLBACK, "Ж"), (BODY, "b"))


def test_spaces_stay_with_the_run_before_them() -> None:
    """A phrase in the fallback is one run, with its spaces."""
    assert split("a Жз и b", FACES) == ((BODY, "a "), (FALLBACK, "Жз и "), (BODY, "b"))


def test_a_space_that_the_face_before_lacks_goes_to_the_body() -> None:
    """A no-break space after a run in a fallback without one is set in the body face."""
    assert split("Ж\u00a0Ж", FACES) == ((FALLBACK, "Ж"), (BODY, "\u00a0"), (FALLBACK, "Ж"))


def test_marks_stay_with_their_letter() -> None:
    """A combining mark is set in its letter's face where that has it, though an earlier face has the mark too."""
    body = square_face("Marked", "ab\u0301")
    assert split("Ж\u0301", (body, FALLBACK)) == ((FALLBACK, "Ж\u0301"),)


def test_a_soft_hyphen_is_set_in_the_body() -> None:
    """A soft hyphen goes to the body face, where it is empty, not to a fallback that shows a hyphen."""
    fallback = square_face("Hyphened", "Жз\u00ad")
    assert split("Ж\u00adз", (BODY, fallback)) == ((fallback, "Ж"), (BODY, "\u00ad"), (fallback, "з"))


def test_a_missing_character_is_given_to_the_body() -> None:
    """A character that no face has is in the body face's run."""
    assert split("a☃", FACES) == ((BODY, "a☃"),)


def test_a_narrow_space_that_no_face_has_is_set_as_a_no_break_space() -> None:
    """Where no face has a narrow no-break space, a no-break space takes its place and nothing is missing."""
    faces = (square_face("Plain", "5mg\u00a0"),)
    assert split("5\u202fmg", faces) == ((faces[0], "5\u00a0mg"),)
    assert width("5\u202fmg", faces, 10.0) == 40.0
    assert missing("5\u202fmg", faces) == ()


def test_a_narrow_space_comes_from_any_face_that_has_it() -> None:
    """A narrow no-break space stays one if some face has it."""
    faces = (square_face("Plain", "5mg\u00a0"), square_face("Narrow", "\u202f"))
    assert split("5\u202fmg", faces) == ((faces[0], "5"), (faces[1], "\u202f"), (faces[0], "mg"))


def test_missing_names_each_character_once_in_order() -> None:
    """What no face has is reported once a character, in reading order."""
    assert missing("字 ☃ Ж a 字", FACES) == ("字", "☃")


def test_harmless_invisible_characters_are_not_missing() -> None:
    """Soft hyphens, zero-width spaces and joiners, and emoji selectors are in the body face."""
    assert missing("⚠\ufe0f phy\u00adsio\u200b", FACES) == ()


def test_controls_and_overrides_are_missing() -> None:
    """Line breaks and bidirectional overrides are reported, as they cannot be obeyed."""
    assert missing("a\nb\u202e", FACES) == ("\n", "\u202e")


@given(TEXTS)
def test_runs_join_to_the_text(text: str) -> None:
    """No character is lost, added or moved by splitting."""
    assert "".join(run for _, run in split(text, FACES)) == text


@given(TEXTS)
def test_runs_are_as_wide_as_the_text(text: str) -> None:
    """The advances of the runs, each in its own face, add up to the advance of the text."""
    assert sum(advance(run, (face,)) for face, run in split(text, FACES)) == advance(text, FACES)


@given(TEXTS)
def test_neighbouring_runs_differ_in_face(text: str) -> None:
    """A run is as long as its face goes on."""
    faces = [face for face, _ in split(text, FACES)]
    assert all(one is not next_one for one, next_one in pairwise(faces))


@given(TEXTS)
def test_a_run_lacks_only_what_is_missing(text: str) -> None:
    """Every run is in a face that has all of its characters, but for those reported as missing."""
    lacked = {one for face, run in split(text, FACES) for one in missing(run, (face,))}
    assert lacked == set(missing(text, FACES))
