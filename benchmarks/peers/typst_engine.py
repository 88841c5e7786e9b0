"""Typst, by its Python binding: figures as SVG images, the data as an input, tagged PDF as it is usual there."""

# mypy: disable-error-code="import-untyped, import-not-found, no-any-return"
import shutil
from collections.abc import Callable
from pathlib import Path

import typst

HERE = Path(__file__).parent
TEMPLATE = "handout.typ"


def engine(folder: Path, fonts: Path) -> Callable[[str], bytes]:
    """What makes a PDF of exported data; it keeps its compiler, and with that all that Typst remembers."""
    source = folder / TEMPLATE
    if not source.exists() or source.read_bytes() != (HERE / TEMPLATE).read_bytes():
        shutil.copyfile(HERE / TEMPLATE, source)
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
    compiler = typst.Compiler(input=str(source), root=str(folder), font_paths=faces)
    return lambda data: compiler.compile(sys_inputs={"handout": data})
