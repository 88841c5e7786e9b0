"""Plans on the command line: ``build --plan``, ``--set``, ``--since``, old handouts, ``extract`` and ``new plan``."""

import re
import zlib
from pathlib import Path

import pikepdf
import pytest

from tests.cli.conftest import Run
from tests.cli.test_build import words

PLAN = "topics: [warning-signs]\nexercises:\n  - exercise: bridge\n    sets: 3\n  - clamshell\nside: left\n"
NAME = "Zoë Sampleperson"


def write(text: str, name: str = "plan.yaml") -> None:
    Path(name).write_text(text, encoding="utf-8")


def test_a_plan_becomes_a_handout(run: Run, desk: Path) -> None:
    """A plan is built as it says, into a file that is named after what it holds."""
    write(PLAN)
    result = run("build", "--plan", "plan.yaml")
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(path.name for path in desk.iterdir()) == ["plan.yaml", "warning-signs-bridge-clamshell.pdf"]
    text = words(desk / "warning-signs-bridge-clamshell.pdf")
    assert "3 sets" in text
    assert "your left" in text


def test_values_beside_a_plan(run: Run, desk: Path) -> None:
    """A value on the command line stands over the plan's own."""
    write(PLAN)
    assert run("build", "--plan", "plan.yaml", "--set", "bridge.dose.sets=4", "-o", "a.pdf").exit_code == 0
    assert run("build", "--plan", "plan.yaml", "--side", "right", "-o", "b.pdf").exit_code == 0
    assert "4 sets" in words(desk / "a.pdf")
    assert "your right" in words(desk / "b.pdf")


def test_values_without_a_plan(run: Run, desk: Path) -> None:
    """A value changes an exercise that is named; one that is not is wrong use."""
    assert run("build", "bridge", "--set", "bridge.sets=5", "-o", "a.pdf").exit_code == 0
    assert "5 sets" in words(desk / "a.pdf")
    result = run("build", "sitting", "--set", "bridge.sets=5", "-o", "b.pdf")
    assert result.exit_code == 2
    assert '"bridge" is changed and is not in this handout.' in result.stderr
    assert not Path("b.pdf").exists()


@pytest.mark.parametrize("value", ["bridge.sets", "=3", "", " = "])
def test_what_is_no_value(run: Run, desk: Path, value: str) -> None:
    """A value needs a name and an equals sign; the message does not repeat it."""
    result = run("build", "bridge", "--set", value)
    assert result.exit_code == 2
    assert "--set number 1 is no NAME=VALUE" in result.stderr


def test_every_problem_of_a_plan_at_once(run: Run, desk: Path) -> None:
    """Problems are told with file, line and column, all of them, and nothing is written."""
    write("topics: [siting]\nexercises:\n  - bridg\nedition: huge\n")
    result = run("build", "--plan", "plan.yaml", "--set", "side=up")
    assert result.exit_code == 1
    assert [line.partition(" ")[0] for line in result.stderr.splitlines()] == [
        "--set:1:6:",
        "plan.yaml:1:10:",
        "plan.yaml:3:5:",
        "plan.yaml:4:10:",
        "4",
    ]
    assert [path.name for path in desk.iterdir()] == ["plan.yaml"]


def test_an_excluded_exercise_stops_the_build(run: Run, desk: Path) -> None:
    """What the patient should not do is told at its line, with what to take instead, and nothing is written."""
    write("exercises:\n  - bridge\n  - lunge\nconditions:\n  knee-pain: yes\n")
    result = run("build", "--plan", "plan.yaml")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        'plan.yaml:3:5: lunge: "lunge" is not for a patient with "knee-pain". Take "bridge" instead, '
        'or say under "overrides" who decides otherwise, and why. [excluded]',
        "1 problem.",
    ]
    assert [path.name for path in desk.iterdir()] == ["plan.yaml"]


def test_an_override_stands_in_the_notes_alone(run: Run, desk: Path) -> None:
    """Who set an exclusion aside and why is in the notes for the record, and on no page."""
    text = "exercises: [lunge]\nconditions:\n  knee-pain: yes\noverrides:\n  - exercise: lunge\n"
    write(text + "    condition: knee-pain\n    by: B. Decider\n    why: Tried without pain.\n")
    result = run("build", "--plan", "plan.yaml", "-o", "a.pdf", "--text", "-", "--html", "a.html")
    assert result.exit_code == 0
    assert "B. Decider" in result.stdout
    assert "Tried without pain." in result.stdout
    for shown in (words(desk / "a.pdf"), (desk / "a.html").read_text(encoding="utf-8")):
        assert "Decider" not in shown
        assert "Tried without" not in shown
    assert "--text FILE" in run("build", "--plan", "plan.yaml", "-o", "b.pdf").stderr


def test_a_handout_once_more(run: Run, desk: Path) -> None:
    """A handout is built once more from itself, in another edition, with the same exercises, doses and side."""
    write(PLAN)
    run("build", "--plan", "plan.yaml", "-o", "old.pdf")
    result = run("build", "old.pdf", "--edition", "large", "-o", "new.pdf")
    assert result.exit_code == 0, result.stderr
    text = words(desk / "new.pdf")
    assert "3 sets" in text
    assert "your left" in text


def test_the_same_pages_once_more(run: Run, desk: Path) -> None:
    """A handout of nobody in particular, built once more, is the same file."""
    for names in (("stretches", "sitting"), ("--program", "desk-worker"), ("bridge", "clamshell", "--side", "right")):
        run("build", *names, "-o", "old.pdf", "--force")
        assert run("build", "old.pdf", "-o", "new.pdf", "--force").exit_code == 0
        assert words(desk / "old.pdf") == words(desk / "new.pdf")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 nonsense", b"not a pdf"])
def test_no_handout(run: Run, desk: Path, content: bytes) -> None:
    """What is no PDF of ours is told in a line."""
    Path("old.pdf").write_bytes(content)
    for arguments in (("build", "old.pdf"), ("extract", "old.pdf")):
        result = run(*arguments)
        assert result.exit_code == 1
        assert result.stderr.startswith("old.pdf:1:1: ")


def test_a_pdf_without_a_plan(run: Run, desk: Path) -> None:
    """A PDF of another program carries none."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save("other.pdf")
    result = run("extract", "other.pdf")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "This PDF carries no plan." in result.stderr


@pytest.mark.parametrize("names", [("old.pdf",), ("a.pdf", "b.pdf"), ("old.pdf", "--plan", "plan.yaml")])
def test_wrong_use_of_old_handouts(run: Run, desk: Path, names: tuple[str, ...]) -> None:
    """A handout that is not there, or more than one plan, is wrong use."""
    write(PLAN)
    assert run("build", *names).exit_code == 2


def test_extract(run: Run, desk: Path) -> None:
    """The plan of a handout goes to standard output or into a new file, and builds."""
    write(PLAN)
    run("build", "--plan", "plan.yaml", "-o", "old.pdf")
    shown = run("extract", "old.pdf")
    assert shown.exit_code == 0
    assert "exercise: bridge\n    sets: 3\n" in shown.stdout
    assert run("extract", "old.pdf", "-o", "again.yaml").exit_code == 0
    assert Path("again.yaml").read_text(encoding="utf-8") == shown.stdout
    assert run("build", "--plan", "again.yaml", "-o", "new.pdf").exit_code == 0
    assert run("extract", "old.pdf", "-o", "again.yaml").exit_code == 2


def test_a_new_plan(run: Run, desk: Path) -> None:
    """A new plan builds as it is, and asks nothing that nobody asked."""
    result = run("new", "plan")
    assert (result.exit_code, result.stdout) == (0, "")
    assert run("build", "--plan", "plan.yaml").exit_code == 0
    assert not re.search("^(other-)?conditions", Path("plan.yaml").read_text(encoding="utf-8"), re.M)


def test_what_is_new(run: Run, desk: Path) -> None:
    """What has changed since an earlier plan or handout stands on the first page."""
    write(PLAN)
    write(PLAN.replace("sets: 3", "sets: 4").replace("clamshell", "standing-march"), "next.yaml")
    run("build", "--plan", "plan.yaml", "-o", "old.pdf")
    for before in ("plan.yaml", "old.pdf"):
        result = run("build", "--plan", "next.yaml", "--since", before, "-o", "new.pdf", "--force")
        assert result.exit_code == 0, result.stderr
        text = words(desk / "new.pdf")
        assert "What is new" in text
        assert "Stopped: Clamshell" in text


def test_nothing_is_new_where_nobody_has_chosen(run: Run, desk: Path) -> None:
    """What was printed to be ticked says not what was given, so there is nothing to compare with."""
    write(PLAN)
    run("build", "stretches", "-o", "old.pdf")
    assert run("build", "--plan", "plan.yaml", "--since", "old.pdf", "-o", "new.pdf").exit_code == 2
    assert run("build", "stretches", "--since", "plan.yaml", "-o", "new.pdf").exit_code == 2
    assert not Path("new.pdf").exists()


def forms(name: str) -> list[bytes]:
    """How a name may stand in a file."""
    return [name.encode(coding) for coding in ("utf-8", "utf-16-be", "utf-16-le", "latin-1", "mac-roman")] + [
        name.encode("utf-16-be").hex().encode(),
        name.encode("utf-8").hex().encode(),
    ]


def inflated(data: bytes) -> bytes:
    """A file and all that is packed in it."""
    parts = [data]
    for found in re.finditer(rb"stream\r?\n", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[found.end() :]))
        except zlib.error:
            continue
    return b"\n".join(parts)


def test_the_name_stays_on_the_page(run: Run, desk: Path, tmp_path: Path) -> None:
    """The patient's name prints, and stands neither in file names, metadata, attachment, notes nor messages."""
    write(f"exercises: [bridge, lunge]\npatient: {NAME}\nequipment: []\n")
    plans = (
        ("build", "--plan", "plan.yaml", "--text", "notes.txt", "--edition", "booklet"),
        ("build", "bridge", "--patient", NAME, "--set", "bridge.note=Rest.", "-o", "b.pdf"),
        ("build", "bridge", "--set", f"patient={NAME}", "-o", "c.pdf"),
    )
    said = "".join(each.stdout + each.stderr for each in (run(*arguments) for arguments in plans))
    assert "equipment-lacking" in said or "gave-way" in said
    made = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "plan.yaml"]
    assert {"b.pdf", "c.pdf"} <= {path.name for path in made}
    for form in forms(NAME):
        assert form not in said.encode()
        for path in made:
            assert form not in path.name.encode()
            assert form not in inflated(path.read_bytes())


def test_messages_do_not_repeat_the_name(run: Run, desk: Path) -> None:
    """A name that cannot be printed is told of without being repeated."""
    for patient in (f"{NAME} ☃☃", f"{NAME}{'x' * 90}", f"[{NAME}]", f"{NAME}\x07"):
        write(f"exercises: [bridge]\npatient: {patient}\n")
        result = run("build", "--plan", "plan.yaml")
        assert result.exit_code == 1, patient
        assert "Sampleperson" not in result.stderr
