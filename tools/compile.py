"""Compiles the shipped figures into the folder ``compiled``, which builds look into: ``python -m tools.compile``."""

from handoutgen.packaged import data_folder
from handoutgen.pipeline.figures import COMPILED, compiled_figures
from handoutgen.pipeline.load import load


def compile_figures() -> None:
    """Write the compiled figures of the shipped library."""
    loaded, problems = load((), None)
    if loaded is None:
        raise SystemExit("\n".join(map(str, problems)))
    folder = data_folder("compiled")
    folder.mkdir(exist_ok=True)
    (folder / COMPILED).write_bytes(compiled_figures(loaded.library))


if __name__ == "__main__":
    compile_figures()
