"""Building the package: the wheel carries the built-in library and its figures compiled, so that no run has to."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledLibrary(BuildHookInterface):  # type: ignore[misc,type-arg]  # hatchling has no types for it
    """Adds what is compiled to a wheel's data; an editable install reads the checkout, and compiles that itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the library of this checkout, if it is without problems, before the files are put together."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from handoutgen.pipeline.cache import compiled  # noqa: PLC0415  it lies in the folder just named
            from handoutgen.pipeline.figures import compiled_figures  # noqa: PLC0415  as above
            from handoutgen.pipeline.load import load  # noqa: PLC0415  as above
        finally:
            sys.path.remove(str(root / "src"))
        loaded, problems = load((), None)
        if loaded is None or problems:
            raise ValueError("\n".join(map(str, problems)))
        made = {
            "library.cache": compiled(loaded.library, [root / "handouts"]),
            "compiled/figures.bin": compiled_figures(loaded.library),
        }
        for name, data in made.items():
            file = root / "build" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            build_data["force_include"][str(file)] = f"handoutgen/_data/{name}"
