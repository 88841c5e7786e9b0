"""Writes ``fonts/frozen.json``, what the body faces come to as PDFs embed them: ``python -m tools.freeze``."""

from pathlib import Path

from handoutgen.draw.subsets import freeze
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.frozen import NAME, as_json
from handoutgen.fonts.load import handout_family


def frozen_fonts() -> str:
    """The file for the shipped fonts."""
    bodies = [weight[0] for weight in handout_family(fonts_folder())]
    return as_json((Path(face.file).name, freeze(face)) for face in bodies)


if __name__ == "__main__":
    (fonts_folder() / NAME).write_text(frozen_fonts(), encoding="utf-8")
