"""The packages that are built carry the library and the fonts, and work where there is no checkout."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("src", "handouts", "fonts", "schemas", "tests", *(path.name for path in ROOT.iterdir() if path.is_file()))

NOT_FOR_BUILDING = ("click", "numpy", "pikepdf", "PIL", "pypdfium2", "reportlab", "segno")
"""What an isolated build has not: ``build-system.requires`` names PyYAML alone."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this checkout without what running it leaves behind."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from the checkout."""
    return build(checkout, tmp_path_factory.mktemp("wheel"), "--wheel")


def build(checkout: Path, out: Path, *options: str) -> Path:
    """Build without network, and without what the program needs and its build does not; the wheel that came out."""
    missing = out / "missing"
    missing.mkdir()
    for name in NOT_FOR_BUILDING:
        (missing / f"{name}.py").write_text(f"raise ModuleNotFoundError('No module named {name!r}')\n", "utf-8")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), *options, str(checkout)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(PYTHONPATH=str(missing)))
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl"))


def environment(**added: str) -> dict[str, str]:
    """The environment without the checkout on Python's path; with one time in every file that is built."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, "SOURCE_DATE_EPOCH": "1767225600", **added}


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_wheel_holds_library_and_fonts(wheel: Path) -> None:
    """Every content file and every font with its licence is in the wheel; the recipe of the fonts is not."""
    held = {name for name in contents(wheel) if name.startswith("handoutgen/_data/")}
    shipped = [path for folder in ("handouts", "fonts") for path in (ROOT / folder).rglob("*") if path.is_file()]
    expected = {
        f"handoutgen/_data/{path.relative_to(ROOT).as_posix()}"
        for path in shipped
        if path.name not in ("recipe.py", "README.md") and "__pycache__" not in path.parts
    }
    assert held == expected | {"handoutgen/_data/library.cache", "handoutgen/_data/compiled/figures.bin"}


def test_wheel_holds_every_module(wheel: Path) -> None:
    """Every module of the program is in the wheel, and no test."""
    package = ROOT / "src"
    modules = {path.relative_to(package).as_posix() for path in (package / "handoutgen").rglob("*.py")}
    assert {name for name in contents(wheel) if name.endswith(".py")} == modules


def test_wheel_from_source_distribution(checkout: Path, wheel: Path, tmp_path: Path) -> None:
    """The wheel that is built by way of the source distribution is the same."""
    assert contents(build(checkout, tmp_path)) == contents(wheel)


def test_source_distribution_holds_schemas(checkout: Path, tmp_path: Path) -> None:
    """The schemas to which the first lines of the content files lead are in the source distribution."""
    build(checkout, tmp_path)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        held = {Path(name).name for name in archive.getnames() if Path(name).parent.name == "schemas"}
    assert held == {path.name for path in (ROOT / "schemas").iterdir()}


def test_licences(wheel: Path) -> None:
    """The wheel names its licences and carries their texts."""
    held = contents(wheel)
    metadata = next(text for name, text in held.items() if name.endswith(".dist-info/METADATA")).decode()
    assert "License-Expression: MIT AND CC-BY-4.0 AND OFL-1.1\n" in metadata
    texts = {name.rsplit("/", 1)[1] for name in held if "/licenses/" in name}
    assert texts >= {"LICENSE", "LICENSE-CONTENT"}


def test_installed_program(wheel: Path, tmp_path: Path) -> None:
    """Installed from the wheel, the program makes the same handout as from the checkout."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    made = []
    for name, path in (("wheel", tmp_path / "site"), ("checkout", ROOT / "src")):
        command = [sys.executable, "-m", "handoutgen", "build", "warning-signs", "sitting", "-o", f"{name}.pdf"]
        subprocess.run(command, cwd=tmp_path, env=environment(PYTHONPATH=str(path)), check=True, capture_output=True)
        made.append((tmp_path / f"{name}.pdf").read_bytes())
    assert made[0] == made[1]


def test_installed_program_reads_no_yaml(wheel: Path, tmp_path: Path) -> None:
    """The first run from a wheel takes the library that was compiled with it, and one that was changed is read."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    code = "import sys; from handoutgen.cli.main import main\ntry: main()\nfinally: print('yaml' in sys.modules)"
    command = [sys.executable, "-c", code, "list", "topics"]
    added = {"PYTHONPATH": str(tmp_path / "site"), "XDG_CACHE_HOME": str(tmp_path / "empty")}
    told = []
    for _ in range(2):
        done = subprocess.run(command, env=environment(**added), check=True, capture_output=True, text=True)
        told.append(done.stdout.splitlines()[-1])
        with (tmp_path / "site/handoutgen/_data/handouts/topics/sitting.yaml").open("a", encoding="utf-8") as file:
            file.write("# a word of the clinic's own\n")
    assert ["False", "True"] == told


def test_editable_install_reads_the_checkout(checkout: Path, tmp_path: Path) -> None:
    """An editable install reads the library of the checkout, not the copy that its wheel was made with."""
    code = f"from hatchling.build import build_editable; print(build_editable({str(tmp_path)!r}))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=checkout, env=environment(), check=True, capture_output=True, text=True)
    with zipfile.ZipFile(tmp_path / done.stdout.strip()) as archive:
        archive.extractall(tmp_path / "site")
    code = (
        f"import site; site.addsitedir({str(tmp_path / 'site')!r})\n"
        "from handoutgen.packaged import data_folder; print(data_folder('handouts'))"
    )
    command = [sys.executable, "-S", "-c", code]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), check=True, capture_output=True, text=True)
    assert Path(done.stdout.strip()) == checkout / "handouts"
