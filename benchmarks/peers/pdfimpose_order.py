"""Does ``handoutgen impose`` put pages in the same order as pdfimpose? Both impose the same numbered pages.

Install pdfimpose in an environment of its own, then: ``python benchmarks/peers/pdfimpose_order.py /path/to/pdfimpose``.
It says for each case whether the order is the same, and ends with status 1 if any is not.
"""

import io
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

PAGES = 24
SIZE = (419.53, 595.28)
CASES = {
    "all sheets in one fold": (("saddle", "--group", "0"), ()),
    "signatures of three sheets": (("hardcover", "--group", "3"), ("--signature", "3")),
}
"""By what they are called: the arguments of pdfimpose, and ours."""


def main() -> int:
    """Compare each case, say how it went, and give 1 if any differs."""
    peer = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.pdf"
        source.write_bytes(numbered())
        same = [compare(peer, source, name) for name in CASES]
    return 0 if all(same) else 1


def compare(peer: str, source: Path, name: str) -> bool:
    """Whether both programs put the pages of ``source`` in the same order."""
    theirs, ours = source.with_name("theirs.pdf"), source.with_name("ours.pdf")
    peer_options, options = CASES[name]
    run(peer, *peer_options, "--signature", "2x1", "--output", theirs, source)
    run(sys.executable, "-m", "handoutgen", "impose", source, "-o", ours, "--force", "--quiet", *options)
    one, other = halves(theirs), halves(ours)
    sys.stdout.write(f"{name}: {'the same order' if one == other else f'pdfimpose {one}, handoutgen {other}'}\n")
    return one == other


def run(*arguments: str | Path) -> None:
    """Run a program, which must succeed."""
    subprocess.run([str(each) for each in arguments], check=True, capture_output=True)


def numbered() -> bytes:
    """A PDF whose every page holds its number."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=SIZE)
    for number in range(1, PAGES + 1):
        canvas.drawCentredString(SIZE[0] / 2, SIZE[1] / 2, str(number))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def halves(path: Path) -> list[tuple[str, str]]:
    """The numbers on the left and right half of each page."""
    found = []
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            width, height = page.get_size()
            text = page.get_textpage()
            left = text.get_text_bounded(0, 0, width / 2, height)
            right = text.get_text_bounded(width / 2, 0, width, height)
            found.append((left.strip(), right.strip()))
    return found


if __name__ == "__main__":
    sys.exit(main())
