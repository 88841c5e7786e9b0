"""Addresses that print as QR codes, from files to the handout."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.cli.conftest import Run
from tests.cli.process import python
from tests.rules.broken import edited

CLINIC = "name: Hill Clinic\nphone: 555 0123\nclosed: Leave a message.\n"
ADDRESS = "https://www.example.com/hill-clinic"


def links(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as file:
        found = [
            each for each in file.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Subtype") == "/Link"
        ]
        return [str(each.A.URI) for each in found if "/A" in each]


def test_the_clinic_s_code(run: Run, desk: Path) -> None:
    """An address in the profile prints as a code with a link."""
    (desk / "clinic.yaml").write_text(f"{CLINIC}qr: {ADDRESS}\n", encoding="utf-8")
    result = run("build", "sitting", "-o", "handout.pdf")
    assert result.exit_code == 0
    assert ADDRESS in links((desk / "handout.pdf").read_bytes())


def test_the_code_of_an_exercise(run: Run, desk: Path) -> None:
    """An exercise of a clinic's own library leads to its film."""
    (desk / "ours" / "exercises").mkdir(parents=True)
    text = edited("exercises/bridge.yaml", "(?m)^feel:", f"watch: {ADDRESS}\nfeel:")
    (desk / "ours" / "exercises" / "bridge.yaml").write_text(text, encoding="utf-8")
    result = run("build", "bridge", "--library", "ours", "-o", "handout.pdf")
    assert result.exit_code == 0, result.stderr
    assert ADDRESS in links((desk / "handout.pdf").read_bytes())


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("www.example.com", "not-an-address"),
        ("https://www.example.com/ü", "not-scannable"),
        (f"https://www.example.com/{'x' * 180}", "too-long"),
    ],
)
def test_a_bad_address_is_told_with_its_place(run: Run, desk: Path, address: str, code: str) -> None:
    """File, line and column; no handout is written."""
    (desk / "clinic.yaml").write_text(f'{CLINIC}qr: "{address}"\n', encoding="utf-8")
    result = run("build", "sitting", "-o", "handout.pdf")
    assert result.exit_code == 1
    assert "clinic.yaml:4:5: qr: " in result.stderr
    assert f"[{code}]" in result.stderr
    assert not (desk / "handout.pdf").exists()


def test_no_code_costs_nothing(desk: Path) -> None:
    """A handout without an address to scan loads nothing that makes codes."""
    code = (
        "import sys, contextlib; from handoutgen.cli.main import handoutgen\n"
        "with contextlib.suppress(SystemExit): handoutgen.main(['build', 'sitting', '--quiet'])\n"
        "print(*sorted(sys.modules))"
    )
    loaded = python(code).stdout.split()
    assert "handoutgen.compose.about" in loaded
    assert "segno" not in loaded
