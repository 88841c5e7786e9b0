"""``handoutgen show``."""

import pytest

from tests.cli.conftest import Run


def test_exercise(run: Run) -> None:
    """An exercise is shown with its name, its dose on one line and its numbered steps."""
    result = run("show", "bridge")
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[0] == "Bridge"
    assert [line for line in lines if line.startswith("How much: 2 sets, ")]
    numbers = [line.split(".")[0] for line in lines if line[:1].isdigit()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_region(run: Run) -> None:
    """A topic is shown in the words of the region."""
    assert "Call 911" in run("show", "warning-signs").stdout
    assert "Call 999" in run("show", "warning-signs", "--region", "GB").stdout


@pytest.mark.parametrize("columns", ["40", "80"])
def test_width(run: Run, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    """No line is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", columns)
    for name in ("warning-signs", "sitting", "bridge"):
        widest = max(len(line) for line in run("show", name).stdout.splitlines())
        assert int(columns) / 2 < widest <= int(columns)


def test_unknown(run: Run) -> None:
    """An unknown name is wrong use, and the nearest one is named."""
    result = run("show", "brigde")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'Did you mean "bridge"?' in result.stderr
