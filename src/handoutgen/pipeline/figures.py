"""The baked figures that a Document names, read and held against it."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from handoutgen.compose.blocks import Document
from handoutgen.compose.leaves import ARROW, Picture, leaves_of
from handoutgen.content.figures import BakedFigure, read_figure
from handoutgen.content.model import Library
from handoutgen.content.suggest import did_you_mean
from handoutgen.draw.compiled import Compiled, Store, compiled, packed, read_store, source_of, stored, unpacked
from handoutgen.packaged import data_folder
from handoutgen.pipeline.cache import Cache, figure_key
from handoutgen.pipeline.drawings import Drawings
from handoutgen.problems import Problem

Figure = TypeVar("Figure")

COMPILED = "figures.bin"
"""The compiled figures in the shipped folder ``compiled``; a checkout has none."""


def figures_of(document: Document, library: Library) -> tuple[Mapping[str, BakedFigure], tuple[Problem, ...]]:
    """The figures by id, and the problems of figures that cannot be read or lack what the Document draws of them."""
    return _named(document, library, lambda _, path: read_figure(path), lambda figure: figure)


def drawings_of(document: Document, library: Library, cabinet: "Cabinet") -> tuple[Drawings, tuple[Problem, ...]]:
    """The same for a PDF, from a cabinet of compiled figures."""
    found, problems = _named(document, library, cabinet.compiled, lambda each: each.figure)
    figures = {name: each.figure for name, each in found.items()}
    return Drawings(figures, {name: each.forms for name, each in found.items()}), problems


_Read = Callable[[str, Path], tuple[Figure | None, tuple[Problem, ...]]]


def _named(
    document: Document, library: Library, read: "_Read[Figure]", figure_of: Callable[[Figure], BakedFigure]
) -> tuple[dict[str, Figure], tuple[Problem, ...]]:
    """What is read of each figure that a Document names."""
    pictures = [leaf for each in document.sections for leaf in leaves_of(each) if isinstance(leaf, Picture)]
    found: dict[str, Figure] = {}
    problems: tuple[Problem, ...] = ()
    for name in dict.fromkeys(picture.figure for picture in pictures):
        figure, wrong = read(name, Path(library.figures[name]))
        problems += wrong
        if figure:
            found[name] = figure
    drawn = (picture for picture in pictures if picture.figure in found)
    lacking = (_lacking(picture, figure_of(found[picture.figure])) for picture in drawn)
    return found, (*problems, *(problem for some in lacking for problem in some))


class Cabinet:
    """Compiled figures: from a file as far as that has them of the same baked files, else compiled anew, and kept.

    With a ``cache`` those that an earlier run compiled are taken from it, and those compiled anew go there.
    """

    def __init__(self, store: Store, cache: Cache | None = None) -> None:
        self._store = store
        self._cache = cache
        self._kept: dict[tuple[Path, int, int], tuple[Compiled | None, tuple[Problem, ...]]] = {}

    def compiled(self, name: str, path: Path) -> tuple[Compiled | None, tuple[Problem, ...]]:
        """The figure of a name, of the baked file at ``path``, or None and the problem with that."""
        try:
            stat = path.stat()
        except OSError:
            return None, read_figure(path)[1]
        key = path, stat.st_size, stat.st_mtime_ns
        if key not in self._kept:
            if len(self._kept) == _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = self._read(name, *key)
        return self._kept[key]

    def _read(self, name: str, path: Path, size: int, changed: int) -> tuple[Compiled | None, tuple[Problem, ...]]:
        if self._is_of(name, path, size, changed) and (found := self._store.unpacked(name)):
            return found, ()
        if self._cache:
            return _from_cache(self._cache, path)
        figure, problems = read_figure(path)
        return (compiled(figure) if figure else None), problems

    def _is_of(self, name: str, path: Path, size: int, changed: int) -> bool:
        """Whether the compiled figure of a name is of this file: of its size, and younger or else of its checksum."""
        entry = self._store.entries.get(name)
        if entry is None or entry.size != size:
            return False
        return changed < self._store.made or entry.source == source_of(path.read_bytes())


_MOST_KEPT = 256


def _from_cache(cache: Cache, path: Path) -> tuple[Compiled | None, tuple[Problem, ...]]:
    """A figure as an earlier run kept it; else compiled, and kept."""
    key = ""
    with contextlib.suppress(OSError, ValueError, LookupError, TypeError):
        key = figure_key(path.read_bytes())
        if data := cache.kept(key):
            return unpacked(data), ()
    figure, problems = read_figure(path)
    if figure is None:
        return None, problems
    made = compiled(figure)
    if key:
        cache.keep({key: packed(made)})
    return made, problems


@lru_cache(maxsize=2)
def cabinet(cache: Cache | None) -> Cabinet:
    """The cabinet of the figures that were shipped compiled, and of those in a cache."""
    return Cabinet(read_store(data_folder("compiled") / COMPILED), cache)


def compiled_figures(library: Library) -> bytes:
    """The file of all figures of a library."""
    found = {}
    for name, path in library.figures.items():
        figure, _ = read_figure(Path(path))
        if figure:
            found[name] = Path(path).read_bytes(), compiled(figure)
    return stored(found)


def _lacking(picture: Picture, figure: BakedFigure) -> Iterator[Problem]:
    """What a picture draws of a figure that the figure does not hold."""
    if picture.panel >= len(figure.panels):
        held = f"{len(figure.panels)} panel{'s' if len(figure.panels) != 1 else ''}"
        message = f'The figure "{figure.id}" has {held}; there is none for this one.'
        yield Problem("figure-panel", picture.place, "", message, "Bake it again: handoutgen figure --bake.")
        return
    panel = figure.panels[picture.panel]
    known = (*panel.anchors, ARROW) if panel.arrows else tuple(panel.anchors)
    for anchor, _ in picture.callouts:
        if anchor not in known:
            message = f'The figure "{figure.id}" has no place "{anchor}" for a number.'
            hint = did_you_mean(anchor, known, "Name a place of the figure.")
            yield Problem("figure-place", picture.place, "callouts", message, hint)
