"""Where the fonts that ship with the program are."""

from pathlib import Path

from handoutgen.packaged import data_folder


def fonts_folder() -> Path:
    """The folder of the shipped fonts."""
    return data_folder("fonts")
