"""A PDF of another program becomes a booklet."""

import io

import pikepdf
import pytest

from handoutgen.imposition.sheets import Flip, Options
from handoutgen.output.foreign import Foreign
from handoutgen.pipeline.impose import BACK, FRONT, SLIP, WHOLE, Booklet, booklet, read, usual_paper
from handoutgen.problems import Place
from handoutgen.units import A4, LETTER, MM
from tests.draw.structure_check import faults
from tests.foreign import changed, cut_apart, halves, numbered, words


def foreign(content: bytes) -> Foreign:
    """A PDF that can be read."""
    found, problems = read(content, "some.pdf")
    assert found, problems
    return found


def made(content: bytes, options: Options, *, by_hand: bool = False) -> Booklet:
    """The booklet of a PDF, which has no problems."""
    found, problems = booklet(foreign(content), options, by_hand=by_hand)
    assert found, problems
    return found


def of_sizes(*sizes: tuple[float, float]) -> bytes:
    """A PDF whose pages have these sizes."""
    with pikepdf.new() as pdf:
        for size in sizes:
            pdf.add_blank_page(page_size=size)
        file = io.BytesIO()
        pdf.save(file)
    return file.getvalue()


def test_refused() -> None:
    """What is no PDF is a problem at its file."""
    found, (problem,) = read(b"Hello", "some.pdf")
    assert (None, "pdf-damaged", Place("some.pdf", 1, 1)) == (found, problem.code, problem.place)


def test_counts() -> None:
    """A booklet knows its pages, its blank pages, and the sheets of each signature."""
    result = made(numbered(10), Options(A4, signature=2))
    assert (10, 2, (2, 1), (WHOLE,)) == (result.pages, result.blanks, result.signatures, tuple(result.files))


@pytest.mark.parametrize("flip", Flip)
def test_by_hand(flip: Flip) -> None:
    """Fronts in order and backs in the order of feeding: the last sheet, which lies on top, goes in first."""
    result = made(numbered(11), Options(A4, flip=flip), by_hand=True)
    assert (FRONT, BACK, SLIP) == tuple(result.files)
    fronts, fed = halves(result.files[FRONT]), halves(result.files[BACK])
    read = cut_apart(fronts, fed[::-1], flip.value)
    assert [f"page {number}" for number in range(1, 12)] == [text for text, _ in read if text]
    for part in (FRONT, BACK):
        with pikepdf.open(io.BytesIO(result.files[part])) as pdf:
            assert "/Simplex" == str(pdf.Root.ViewerPreferences.Duplex)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (Options(A4), ("You need 6 sheets of A4 paper.", "came out last goes in first", "Staple through the fold")),
        (Options(LETTER, flip=Flip.LONG), ("6 sheets of Letter paper.", "came out first goes in first")),
        (Options(A4, signature=4), ("fold the sheets in piles of 3, 3.",)),
    ],
)
def test_slip(options: Options, says: tuple[str, ...]) -> None:
    """The slip is one tagged page, which tells this booklet's paper, its way of feeding and how to fold it."""
    content = made(numbered(24), options, by_hand=True).files[SLIP]
    (text,) = words(content)
    assert [] == [each for each in says if each not in text]
    assert [] == faults(content)


def test_slip_of_one_sheet() -> None:
    """One sheet is one sheet."""
    (text,) = words(made(numbered(4), Options(A4), by_hand=True).files[SLIP])
    assert "You need 1 sheet of A4 paper." in text


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((612, 792), LETTER),
        ((792, 612), LETTER),
        ((396, 612), LETTER),
        ((595, 842), A4),
        ((420, 595), A4),
        ((612, 1008), A4),
    ],
)
def test_usual_paper(size: tuple[float, float], expected: object) -> None:
    """Letter for pages of Letter or half of it, A4 for all others."""
    assert expected == usual_paper(foreign(of_sizes(size)))


A4_PAGE, A5_PAGE = (595.28, 841.89), (419.53, 595.28)


@pytest.mark.parametrize(
    ("content", "notices"),
    [
        (of_sizes(A5_PAGE), ()),
        (of_sizes(A4_PAGE), ("The pages are printed at 70.7 % of their size: text of 12 pt comes out at 8.5 pt.",)),
        (
            of_sizes(A4_PAGE, A5_PAGE),
            (
                "The pages differ in size: each is fitted to its half of the sheet by itself.",
                "The pages are printed at 70.7 % to 100 % of their size: text of 12 pt comes out at 8.5 pt where they "
                "are smallest.",
            ),
        ),
        (
            of_sizes(A5_PAGE).replace(b"startxref", b"startxrfe"),
            ("The file has faults. Compare the booklet with what a viewer shows of it.",),
        ),
    ],
)
def test_notices(content: bytes, notices: tuple[str, ...]) -> None:
    """Whoever prints it is told of smaller pages, of mixed ones, and of a file that had to be mended."""
    assert notices == made(content, Options(A4)).notices


def test_too_thick() -> None:
    """More sheets than can be folded as one are a problem, with a way out that works."""
    source = foreign(of_sizes(*[A5_PAGE] * 44))
    thick = Options(A4, thickness=1.1 * MM)
    result, (problem,) = booklet(source, thick, by_hand=False)
    assert (None, "thick-signature") == (result, problem.code)
    assert problem.hint.endswith("--signature 10.")
    assert booklet(source, thick._replace(signature=10), by_hand=False)[0]


def test_same_bytes() -> None:
    """The same input gives the same bytes, also of a file that says when and how it was made."""
    stamped = changed(numbered(3), lambda pdf: None, deterministic_id=False)
    files = [made(stamped, Options(A4), by_hand=True).files for _ in range(2)]
    assert files[0] == files[1]
