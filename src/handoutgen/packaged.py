"""Where the folders that ship with the program are: ``handouts`` and ``fonts``."""

from pathlib import Path


def data_folder(name: str) -> Path:
    """The shipped folder ``name``: at the top of a checkout, else the copy inside the installed package.

    An editable install holds a copy too, but a stale one: a checkout always reads its own top-level folder.
    """
    return data_folder_of(Path(__file__).resolve().parent, name)


def data_folder_of(package: Path, name: str) -> Path:
    """The same for a package that lies in the folder ``package``: in a checkout that is ``<root>/src/handoutgen``."""
    root = package.parent.parent
    return root / name if is_checkout(root) else package / "_data" / name


def is_checkout(root: Path) -> bool:
    """Whether ``root`` holds this project's own ``pyproject.toml``."""
    try:
        lines = (root / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    return 'name = "handoutgen"' in lines
