"""``handoutgen figure``."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from handoutgen.content.model import Library
from tests.cli.conftest import Run
from tests.cli.process import SHIPPED
from tests.shipped import library

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def shipped() -> Library:
    return library()


def words(file: Path) -> tuple[str | None, str | None]:
    """Title and description of a drawing."""
    root = ElementTree.parse(file).getroot()
    return root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")


def difference(one: Image.Image, other: Image.Image) -> int:
    """How far two grey images of a size are apart, over all pixels."""
    return sum(abs(a - b) for a, b in zip(one.tobytes(), other.tobytes(), strict=True))


def alone(figure: str, panel: int, of: int) -> str:
    """The longest line that only one panel (counted from 0) of a shipped figure has."""
    panels = json.loads((SHIPPED / "figures" / f"{figure}.json").read_bytes())["panels"]
    assert of == len(panels)
    paths: list[set[str]] = [{path for line in each["lines"] for path in line["paths"]} for each in panels]
    return max(paths[panel].difference(*(other for i, other in enumerate(paths) if i != panel)), key=len)


def test_named_after_figure(run: Run, desk: Path) -> None:
    """Without -o the figure is a tagged PDF of one page, named after its id, with a text for each panel."""
    result = run("figure", "bridge")
    assert (0, "Wrote bridge.pdf\n") == (result.exit_code, result.stderr)
    with pikepdf.open(desk / "bridge.pdf") as pdf:
        kids = list(pdf.Root.StructTreeRoot.K.K)
        assert (1, "Bridge") == (len(pdf.pages), str(pdf.docinfo["/Title"]))
        assert ["/Figure", "/Figure"] == [str(kid.S) for kid in kids]
        assert all("hips" in str(kid.Alt) or "person" in str(kid.Alt) for kid in kids)


def test_suffix_decides(run: Run, desk: Path) -> None:
    """A .png is an image at 300 dots an inch, and a .svg a drawing with the exercise's name and words."""
    assert 0 == run("figure", "bridge", "-o", "b.png").exit_code
    assert 0 == run("figure", "bridge", "-o", "b.SVG").exit_code
    with Image.open(desk / "b.png") as image:
        assert ("PNG", 300) == (image.format, round(image.info["dpi"][0]))
    title, description = words(desk / "b.SVG")
    assert "Bridge" == title
    assert 2 == len((description or "").splitlines())


def test_panel(run: Run, desk: Path) -> None:
    """One panel alone has its own words and takes less room."""
    run("figure", "bridge", "-o", "both.svg")
    run("figure", "bridge", "--panel", "2", "-o", "second.svg")
    both, second = words(desk / "both.svg")[1], words(desk / "second.svg")[1]
    assert (both or "").splitlines()[1:] == [second]


@pytest.mark.parametrize("part", [("bridge", "--panel", "1"), ("step-up", "--ghost")])
def test_left_side_is_mirrored(run: Run, desk: Path, part: tuple[str, ...]) -> None:
    """The drawing for the left side is that for the right one seen in a mirror."""
    run("figure", *part, "-o", "right.png")
    run("figure", *part, "--side", "left", "-o", "left.png")
    with Image.open(desk / "right.png") as right, Image.open(desk / "left.png") as left:
        flipped = right.convert("L").transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        assert 4 * difference(flipped, left.convert("L")) < difference(right.convert("L"), left.convert("L"))


def test_ghost(run: Run, desk: Path) -> None:
    """With a ghost the figure is one drawing, which says the start first and shows its lines under the end."""
    for name, part in {"both": (), "end": ("--panel", "2"), "ghost": ("--ghost",)}.items():
        assert 0 == run("figure", "step-up", *part, "-o", f"{name}.svg").exit_code
    assert words(desk / "ghost.svg")[1] == (words(desk / "both.svg")[1] or "").replace("\n", " ")
    start = alone("step-up", 0, of=2)
    assert (False, True) == (start in (desk / "end.svg").read_text(), start in (desk / "ghost.svg").read_text())


def test_ghost_of_panel(run: Run, desk: Path) -> None:
    """Of three panels the last is drawn over the first, but a panel that is asked for over the one before."""
    for part, under in (((), 0), (("--panel", "3"), 1), (("--panel", "2"), 0)):
        assert 0 == run("figure", "cat-cow", "--ghost", *part, "-o", "ghost.svg").exit_code
        drawn = (desk / "ghost.svg").read_text()
        other = 1 - under
        assert alone("cat-cow", under, of=3) in drawn
        assert (alone("cat-cow", other, of=3) in drawn) == (part == ("--panel", "2"))


def test_ghost_in_pdf_and_image(run: Run, desk: Path) -> None:
    """A ghost is part of its panel: one picture with the words of both, which grows as broad as both."""
    for name, part in {"ghost": "--ghost", "end": "--panel=2"}.items():
        assert [0, 0] == [run("figure", "step-up", part, "-o", f"{name}.{kind}").exit_code for kind in ("png", "pdf")]
    with Image.open(desk / "ghost.png") as ghost, Image.open(desk / "end.png") as end:
        assert ghost.width / ghost.height > end.width / end.height
    with pikepdf.open(desk / "ghost.pdf") as pdf:
        (kid,) = pdf.Root.StructTreeRoot.K.K
        assert 2 == str(kid.Alt).count("person")


def test_figure_of_topic(run: Run, desk: Path, shipped: Library) -> None:
    """A figure that a topic shows has the words that the topic gives it."""
    run("figure", "sitting-well", "-o", "sitting.svg")
    shown = [each for section in shipped.topics["sitting"].sections for each in section.figures]
    alt = next(each.alt for each in shown if each.figure == "sitting-well")
    assert "".join(part.text for part in alt.parts) == words(desk / "sitting.svg")[1]


def test_sheet(run: Run, desk: Path, shipped: Library) -> None:
    """The sheet shows every figure of the library with its id, on one page."""
    result = run("figure", "--sheet", "-o", "all.pdf")
    assert 0 == result.exit_code
    document = pypdfium2.PdfDocument(desk / "all.pdf")
    text = document[0].get_textpage().get_text_range().split()
    assert (1, sorted(shipped.figures)) == (len(document), sorted(text))


def test_own_library(run: Run, desk: Path) -> None:
    """A figure of one's own library is drawn, and is called by its id where nothing shows it."""
    (desk / "mine" / "figures").mkdir(parents=True)
    raw = json.loads((SHIPPED / "figures" / "bridge.json").read_bytes())
    (desk / "mine" / "figures" / "hover.json").write_text(json.dumps(raw | {"id": "hover"}), encoding="utf-8")
    assert 0 == run("figure", "hover", "--library", "mine", "-o", "hover.svg").exit_code
    assert ("hover", "hover, 1\nhover, 2") == words(desk / "hover.svg")


def test_broken_figure(run: Run, desk: Path) -> None:
    """A file that is no figure is a problem of the content, and nothing is written."""
    (desk / "mine" / "figures").mkdir(parents=True)
    (desk / "mine" / "figures" / "bridge.json").write_text("{}", encoding="utf-8")
    result = run("figure", "bridge", "--library", "mine")
    assert (1, False) == (result.exit_code, (desk / "bridge.pdf").exists())
    assert "[bad-figure]" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("brigde",), 'There is no figure "brigde". Did you mean "bridge"?'),
        (("bridge", "--panel", "3"), '"bridge" has 2 panels; there is no panel 3.'),
        (("bridge", "-o", "bridge.jpg"), "should end in .pdf, .png or .svg"),
        ((), "Name one figure"),
        (("bridge", "--sheet"), "Name one figure"),
        (("--sheet", "--panel", "1"), "leave out --bake, --panel and --ghost"),
        (("--sheet", "--ghost"), "leave out --bake, --panel and --ghost"),
        (("--sheet", "--bake"), "leave out --bake, --panel and --ghost"),
        (("bridge", "plank"), "Name one figure"),
        (("bridge", "plank", "--bake", "-o", "bridge.png"), "Name one figure"),
        (("bridge", "--bake", "--ghost"), "name a file with -o"),
        (("bridge", "--bake", "-o", "bridge.jpg"), "should end in .pdf, .png or .svg"),
        (("sitting-well", "--ghost"), '"sitting-well" has one panel: there is no start to show under it.'),
        (("bridge", "--ghost", "--panel", "1"), "Panel 1 is the start"),
        (("bridge", "-o", "nowhere/bridge.pdf"), "nowhere is not there."),
    ],
)
def test_wrong_use(run: Run, desk: Path, arguments: tuple[str, ...], says: str) -> None:
    """Wrong use is told with what to do, and nothing is written."""
    result = run("figure", *arguments)
    assert (2, []) == (result.exit_code, list(desk.iterdir()))
    assert says in result.stderr


@pytest.mark.parametrize("suffix", ["pdf", "png", "svg"])
def test_overwrites_its_own_alone(run: Run, desk: Path, suffix: str) -> None:
    """A drawing of this program is replaced; somebody else's file is not, unless that is asked for."""
    file = desk / f"bridge.{suffix}"
    assert [0, 0] == [run("figure", "bridge", "-o", file).exit_code for _ in range(2)]
    file.write_bytes(file.read_bytes()[:4] + b" by somebody else")
    assert [2, 0] == [run("figure", "bridge", "-o", file, *more).exit_code for more in ((), ("--force",))]


def test_same_bytes(run: Run, desk: Path) -> None:
    """The same figure has the same bytes each time."""
    for suffix in ("pdf", "svg", "png"):
        run("figure", "plank", "-o", f"one.{suffix}")
        shutil.move(desk / f"one.{suffix}", desk / f"before.{suffix}")
        run("figure", "plank", "-o", f"one.{suffix}")
        assert (desk / f"before.{suffix}").read_bytes() == (desk / f"one.{suffix}").read_bytes()
