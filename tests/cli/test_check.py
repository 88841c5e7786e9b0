"""``handoutgen check``."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.process import SHIPPED

EXAMPLES = SHIPPED.parent / "examples"
PROBLEM = re.compile(r"^own/\S+?:\d+:\d+: .+ \[[a-z-]+\]$")


def overlay(folder: Path, name: str, pattern: str, replacement: str) -> None:
    """Put a changed copy of a shipped file into a library of one's own."""
    text = (SHIPPED / name).read_text(encoding="utf-8")
    changed = re.sub(pattern, replacement, text, count=1)
    assert changed != text
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(changed, encoding="utf-8")


@pytest.mark.slow
def test_shipped_library(run: Run, desk: Path) -> None:
    """The shipped library has no problem that is not waived, and neither has a good profile."""
    (desk / "clinic.yaml").write_text("name: Hip Clinic\nclosed: Leave a message.\n")
    result = run("check", "clinic.yaml", "--strict")
    assert result.exit_code == 0
    *problems, count = result.stderr.splitlines()
    assert [line for line in problems if ": waived: " not in line] == []
    assert count == f"{len(problems)} waived."
    assert result.stdout.startswith("Nothing that must be mended: ")


def test_every_problem(run: Run, desk: Path) -> None:
    """Every problem of every file is told on a line of its own, then their number; nothing is a result."""
    overlay(desk / "own", "exercises/bridge.yaml", "(?m)^kind: .*", "kind: dancing\ncolour: red")
    overlay(desk / "own", "topics/sitting.yaml", "(?m)^message: .*", "mesage: Words.\nname: Twice")
    result = run("check", "own")
    lines = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (1, "")
    assert [line for line in lines[:-1] if not PROBLEM.match(line)] == []
    assert lines[-1] == f"{len(lines) - 1} problems."
    assert {line.split(":")[0] for line in lines[:-1]} == {"own/exercises/bridge.yaml", "own/topics/sitting.yaml"}
    assert len(lines) - 1 == 4


def test_another_part_of_the_body(run: Run, desk: Path) -> None:
    """A library that should stand alone and does not say so is asked about it, because ours has problems beside it."""
    shutil.copytree(EXAMPLES / "neck", desk / "neck")
    catalogue = desk / "neck" / "library.yaml"
    catalogue.write_text(catalogue.read_text("utf-8").replace("alone: yes\n", ""), "utf-8")
    result = run("check", "neck")
    *problems, count, asked = result.stderr.splitlines()
    ours = sum(line.startswith(f"{SHIPPED}/") for line in problems)
    assert (result.exit_code, count) == (1, f"{len(problems)} problems.")
    assert ours
    assert asked.startswith(f"{ours} of them stand in our own files")
    assert '"alone: yes"' in asked


def test_one_file(run: Run, desk: Path) -> None:
    """A file of a library stands for the whole of it."""
    overlay(desk / "own", "exercises/bridge.yaml", "(?m)^kind: .*", "kind: dancing")
    assert run("check", "own/exercises/bridge.yaml").stderr == run("check", "own").stderr != ""


@pytest.mark.slow
def test_problems_beyond_reading(run: Run, desk: Path) -> None:
    """A library that reads well is held against fonts and rules as well, and each finding stands at its line."""
    overlay(desk / "own", "topics/sitting.yaml", "(?m)^short: .*", "short: Sit \N{SNOWMAN}")
    overlay(desk / "own", "exercises/bridge.yaml", "(?m)^purpose: .*", "purpose: This will cure your back.")
    result = run("check", "own")
    assert result.exit_code == 1
    own = [line for line in result.stderr.splitlines() if line.startswith("own/")]
    assert {(line.split(":")[0], line.split("[")[-1]) for line in own} >= {
        ("own/topics/sitting.yaml", "missing-glyph]"),
        ("own/exercises/bridge.yaml", "claim]"),
    }


def test_profile(run: Run, desk: Path) -> None:
    """A file beside no library is a clinic profile."""
    (desk / "clinic.yaml").write_text("name: Hip Clinic\nregion: ZZ\nclosed: Leave a message.\n")
    result = run("check", "clinic.yaml")
    assert result.exit_code == 1
    assert result.stderr.startswith("clinic.yaml:2:9: ")
    assert result.stderr.splitlines()[-1] == "1 problem."


@pytest.mark.parametrize("name", ["library.yaml", "glossary.yaml"])
def test_single_file(run: Run, desk: Path, name: str) -> None:
    """The files beside the folders of a library stand for it as well."""
    (desk / "own").mkdir()
    (desk / "own" / name).write_text("nonsense: 1\n")
    assert run("check", f"own/{name}").stderr == run("check", "own").stderr != ""


@pytest.mark.parametrize(
    ("plan", "line"),
    [
        ("exercises: [brigde]\n", "plan.yaml:1:13: exercises[1].exercise: There is no exercise"),
        ("topcs: [sitting]\nside: left\n", 'plan.yaml:1:1: "topcs" is not a field here. Did you mean "topics"?'),
        ("topics: [sitting\n", "plan.yaml:1:9: The bracket that opens here"),
        ("exercises: [bridge]\nconditions: {pregnancy: yes}\n", "plan.yaml:1:13: bridge: "),
        ("topics: [sitting]\npatient: Ᵽ. Person\n", "plan.yaml:2:10: patient: No font here has "),
        ("topics: [sitting]\nedition: cards\n", 'plan.yaml:1:1: The "cards" edition is made of exercises'),
        ("{topics: [siting]}", "plan.yaml:1:11: topics[1]: There is no topic"),
    ],
    ids=["unknown", "misspelt", "broken", "excluded", "glyph", "idle", "braces"],
)
def test_plan(run: Run, desk: Path, plan: str, line: str) -> None:
    """A file with fields of a plan is checked as a build would check it, each problem at its line."""
    (desk / "plan.yaml").write_text(plan, encoding="utf-8")
    result = run("check", "plan.yaml")
    assert result.exit_code == 1
    assert result.stderr.startswith(line)
    assert result.stdout == ""


def test_good_plan(run: Run, desk: Path) -> None:
    """A plan without problems is told by what it is, and nothing is written."""
    (desk / "plan.yaml").write_text("exercises: [bridge, clamshell]\n")
    result = run("check", "plan.yaml")
    assert (result.exit_code, result.stderr, result.stdout) == (0, "", "No problems: 1 plan.\n")
    assert [path.name for path in desk.iterdir()] == ["plan.yaml"]


def test_earlier_handout(run: Run, desk: Path) -> None:
    """A PDF is looked at for the plan that it carries."""
    (desk / "leaflet.pdf").write_bytes(b"%PDF-1.7\n")
    result = run("check", "leaflet.pdf")
    assert result.exit_code == 1
    assert "[pdf-damaged]" in result.stderr


def test_plan_finds_the_profile(run: Run, desk: Path) -> None:
    """A plan is checked with the clinic profile that a build would use."""
    (desk / "clinic.yaml").write_text("name: Hip Clinic\nregion: ZZ\nclosed: Leave a message.\n")
    (desk / "plan.yaml").write_text("topics: [sitting]\n")
    assert run("check", "plan.yaml").stderr.startswith("clinic.yaml:2:9: ")


def test_plan_beside_a_broken_library(run: Run, desk: Path) -> None:
    """What is wrong with a plan is told beside what is wrong with the library."""
    overlay(desk / "own", "exercises/bridge.yaml", "(?m)^purpose: .*", "purpose: This will cure your back.")
    (desk / "plan.yaml").write_text("exercises: [bridge, bridge]\n")
    told = run("check", "own", "plan.yaml").stderr
    assert "[claim]" in told
    assert "[chosen-twice]" in told


@pytest.mark.parametrize("form", ["json", "github"])
def test_logs_are_discreet(run: Run, desk: Path, form: str) -> None:
    """What goes to a log repeats no word of a patient's own."""
    (desk / "plan.yaml").write_text("topics: [sitting]\nnote: Dear {{Anna}}\n")
    assert "Anna" in run("check", "plan.yaml").stderr
    result = run("check", "--format", form, "plan.yaml")
    assert result.exit_code == 1
    assert "Anna" not in result.stdout + result.stderr
    assert "unknown-token" in result.stdout


def test_json(run: Run, desk: Path) -> None:
    """--format json lists every problem with all its parts, in reading order, on standard output alone."""
    (desk / "clinic.yaml").write_text("name: Hip Clinic\nregion: ZZ\nfone: 1\nclosed: Leave a message.\n")
    result = run("check", "--format", "json", "clinic.yaml")
    assert (result.exit_code, result.stderr) == (1, "")
    assert [
        {
            "code": "unknown-id",
            "severity": "error",
            "file": "clinic.yaml",
            "line": 2,
            "column": 9,
            "path": "region",
            "message": 'There is no region "ZZ".',
            "hint": "Choose AU, CA, EU, GB, NZ or US.",
            "waived": None,
        },
        {
            "code": "unknown-key",
            "severity": "error",
            "file": "clinic.yaml",
            "line": 3,
            "column": 1,
            "path": "",
            "message": '"fone" is not a field here.',
            "hint": 'Did you mean "phone"?',
            "waived": None,
        },
    ] == json.loads(result.stdout)
    assert result.stdout == run("check", "--format", "json", "clinic.yaml").stdout


def test_nothing_in_json(run: Run, desk: Path) -> None:
    """Without a problem the list is empty, and a log gets no line."""
    (desk / "plan.yaml").write_text("exercises: [bridge, clamshell]\n")
    result = run("check", "--format", "json", "plan.yaml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "[]\n", "")
    result = run("check", "--format", "github", "plan.yaml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_github(run: Run, desk: Path) -> None:
    """--format github writes one workflow command a problem."""
    (desk / "a,b.yaml").write_text("name: Hip Clinic\nregion: ZZ\nclosed: Leave a message.\n")
    result = run("check", "--format", "github", "a,b.yaml")
    assert result.exit_code == 1
    assert result.stdout == (
        '::error file=a%2Cb.yaml,line=2,col=9,title=unknown-id::region: There is no region "ZZ". '
        "Choose AU, CA, EU, GB, NZ or US.\n"
    )


def test_strict(run: Run, desk: Path) -> None:
    """Warnings fail by --strict alone."""
    (desk / "plan.yaml").write_text("exercises: [bridge, clamshell, sit-to-stand, standing-march, heel-raise]\n")
    usual, strict = run("check", "plan.yaml"), run("check", "--strict", "plan.yaml")
    assert usual.stderr == strict.stderr
    assert "[many-exercises]" in usual.stderr
    assert (usual.exit_code, usual.stdout) == (0, "Nothing that must be mended: 1 plan.\n")
    assert (strict.exit_code, strict.stdout) == (1, "")


@pytest.mark.slow
def test_waived(run: Run, desk: Path) -> None:
    """What is waived is listed with its reason, and fails nothing, not even by --strict."""
    why = "Our patients know this sentence by heart."
    overlay(desk / "own", "exercises/bridge.yaml", "(?m)^feel: .*", "feel: a pain of < 4.")
    open_ = run("check", "own")
    overlay(
        desk / "own",
        "exercises/bridge.yaml",
        "(?m)^feel: .*",
        f"feel: a pain of < 4.\nwaive: {{comparison-sign: {why}}}",
    )
    kept = run("check", "--format", "json", "--strict", "own")
    assert open_.exit_code == 1
    told = [each for each in json.loads(kept.stdout) if each["file"].startswith("own/")]
    waived = [each for each in told if each["waived"]]
    assert [("comparison-sign", "wording", "own/exercises/bridge.yaml", why)] == [
        (each["code"], each["severity"], each["file"], each["waived"]) for each in waived
    ]
    others = [each for each in told if not each["waived"]]
    assert kept.exit_code == (1 if others else 0)
    text = run("check", "own")
    assert text.exit_code == 0
    assert f"[comparison-sign] Reason: {why}" in text.stderr
    assert text.stderr.splitlines()[-1].endswith(" waived.")


def test_two_profiles(run: Run, desk: Path) -> None:
    """Two profiles at once are wrong use."""
    for name in ("a.yaml", "b.yaml"):
        (desk / name).write_text("name: Hip Clinic\n")
    assert run("check", "a.yaml", "b.yaml").exit_code == 2


def test_no_such_path(run: Run) -> None:
    """A path that is not there is wrong use."""
    assert run("check", "nowhere").exit_code == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\t", b"a: &a [*a, *a]", b"[" * 2000, b"name: Hip\0Clinic"])
def test_any_file(run: Run, desk: Path, content: bytes) -> None:
    """Whatever bytes a profile holds, its problems are told."""
    (desk / "clinic.yaml").write_bytes(content)
    result = run("check", "clinic.yaml")
    assert result.exit_code == 1
    assert result.stderr.startswith("clinic.yaml:")
