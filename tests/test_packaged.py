from pathlib import Path

import pytest

from handoutgen.packaged import data_folder, data_folder_of


def installed(root: Path) -> Path:
    """A package folder as it lies in a checkout of ``root`` or below ``site-packages``."""
    package = root / "src" / "handoutgen"
    package.mkdir(parents=True)
    return package


def test_a_checkout_reads_its_top_level_folder(tmp_path: Path) -> None:
    """With the project's own pyproject.toml two levels up, the folder beside that file is read."""
    package = installed(tmp_path)
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "handoutgen"\n', encoding="utf-8")
    assert data_folder_of(package, "fonts") == tmp_path / "fonts"


@pytest.mark.parametrize("pyproject", [None, '[project]\nname = "another"\n'])
def test_an_installed_package_reads_its_own_copy(tmp_path: Path, pyproject: str | None) -> None:
    """Without a pyproject.toml, or with another project's, the copy inside the package is read."""
    package = installed(tmp_path)
    if pyproject is not None:
        (tmp_path / "pyproject.toml").write_text(pyproject, encoding="utf-8")
    assert data_folder_of(package, "fonts") == package / "_data" / "fonts"


@pytest.mark.parametrize(("name", "file"), [("fonts", "HandoutSans-Regular.ttf")])
def test_the_shipped_folders_are_found(name: str, file: str) -> None:
    """The folder found for this very package holds what it should."""
    assert (data_folder(name) / file).is_file()
