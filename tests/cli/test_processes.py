"""What commands do in a process of their own, where only that is loaded which they ask for themselves."""

from pathlib import Path

import pytest
from PIL import Image

from tests.cli.process import start

ASKED = {
    "pictures of pages": ("build", "sitting", "--mono", "--png", "pages", "--dpi", "20"),
    "a logo": ("build", "sitting", "--clinic", "logo.yaml"),
    "a logo in every output": (
        *("build", "sitting", "--clinic", "logo.yaml", "--html", "sitting.html"),
        *("--text", "sitting.txt", "--png", ".", "--dpi", "20"),
    ),
    "a booklet": ("build", "sitting", "--edition", "booklet"),
    "a code": ("build", "sitting", "--clinic", "code.yaml"),
    "a plan": ("build", "bridge", "--set", "bridge.sets=1", "--patient", "Sample Patient", "--text", "-"),
    "a figure": ("figure", "bridge", "-o", "bridge.png"),
    "figures": ("figure", "--sheet", "-o", "figures.svg"),
    "a print run": ("batch", "patients.csv", "--merged", "print.pdf", "--jobs", "1"),
    "two processes": ("batch", "patients.csv", "--jobs", "2"),
    "a schema": ("schema", "-o", "schemas"),
    "a check": ("check", "logo.yaml", "--format", "json"),
}
"""Commands that succeed, by what is asked for."""


@pytest.fixture
def stocked(desk: Path) -> Path:
    """A folder with clinic profiles that nothing finds by itself, a logo and a table of patients."""
    Image.new("RGB", (300, 100), "navy").save(desk / "logo.png", dpi=(300, 300))
    profile = "name: Sample Physiotherapy\nphone: 01632 960123\nregion: GB\n"
    (desk / "logo.yaml").write_text(f"{profile}logo: logo.png\n", "utf-8")
    (desk / "code.yaml").write_text(f"{profile}qr: https://example.com\n", "utf-8")
    (desk / "patients.csv").write_text("patient,exercises\nSample One,bridge\nSample Two,clamshell\n", "utf-8")
    return desk


@pytest.mark.slow
@pytest.mark.parametrize("asked", ASKED)
def test_every_output_in_a_process_of_its_own(stocked: Path, asked: str) -> None:
    """Twice: the second run takes what the first kept, and loads less."""
    for _ in range(2):
        process = start(*ASKED[asked])
        _, errors = process.communicate()
        assert process.returncode == 0, errors.decode()
