"""What a panel of a figure costs: time in a warm build, where its forms are ready, and bytes in the file.

The handout's pages, with nothing on them but pictures, are drawn with its panels and with blank ones.
"""

from collections.abc import Iterator
from statistics import median

from benchmarks.clock import Row, paired
from benchmarks.handout import laid_out, ready
from benchmarks.null_tagger import untagged
from handoutgen.draw.document import Source
from handoutgen.draw.forms import Forms, FormsById
from handoutgen.layout.boxes import Page, PictureBox

ROUNDS = 51


def rows(rounds: int = ROUNDS) -> Iterator[Row]:
    """Time for each showing of a panel, and bytes for each panel, of which the contents show some a second time."""
    layout, document = laid_out()
    pages = [_pictures(page) for page in layout.pages]
    panels = ready().source
    blanks = panels._replace(forms=_blank(panels.forms))

    def drawn(source: Source) -> bytes:
        return untagged(pages, document, source)

    shown = [(box.figure, box.panel) for page in pages for box in page.boxes if isinstance(box, PictureBox)]
    pair = paired(lambda: drawn(panels), lambda: drawn(blanks), rounds)
    yield Row(f"a panel shown, of {len(shown)}", f"{pair.beyond / len(shown) * 1000:.3f} ms", "0.2 ms")
    count = len(set(shown))
    added = len(drawn(panels)) - len(drawn(blanks))
    yield Row(f"a panel in the file, of {count}", f"{added / count / 1000:.1f} kB", "20 kB")
    sizes = sorted(_size(forms) for figure in panels.forms.values() for forms in figure)
    yield Row("its forms alone, median", f"{median(sizes) / 1000:.1f} kB")
    yield Row("its forms alone, largest", f"{sizes[-1] / 1000:.1f} kB", "20 kB")


def _pictures(page: Page) -> Page:
    """A page with its pictures alone."""
    return page._replace(boxes=tuple(box for box in page.boxes if isinstance(box, PictureBox)), stretches=())


def _blank(forms: FormsById) -> FormsById:
    """Panels of the same size that hold nothing."""
    return {
        name: tuple(each._replace(tints=None, feel="", feel_bounds=None, ink=None, shafts=()) for each in panels)
        for name, panels in forms.items()
    }


def _size(forms: Forms) -> int:
    return sum(len(form.data) for form in (forms.tints, forms.ink) if form)
