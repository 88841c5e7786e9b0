"""The binding margin: pages that face each other are wider at the fold than at the fore-edge."""

from collections.abc import Sequence

from handoutgen.layout.boxes import Page


def bound(pages: Sequence[Page], shift: float) -> tuple[Page, ...]:
    """The pages with all that is on them moved ``shift`` points away from the fold; odd pages lie on its right."""
    if not shift:
        return tuple(pages)
    return tuple(_moved(page, shift if page.number % 2 else -shift) for page in pages)


def _moved(page: Page, by: float) -> Page:
    return page._replace(boxes=tuple(box._replace(x=box.x + by) for box in page.boxes), stretches=())
