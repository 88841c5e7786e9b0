"""Broken and hostile inputs, each through the real command: a clear message, the right status, nothing left behind."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pytest

from tests.cli.conftest import Run
from tests.cli.process import ROOT, SOURCE, start
from tests.images import animated, huge, plain, saved
from tests.rules.broken import edited

CONTENT, USE = 1, 2
linux = pytest.mark.skipif(sys.platform != "linux", reason="devices of Linux")

EMOJI, CJK, OVERRIDE = "\N{GRINNING FACE}", "\u6a4b", "\N{RIGHT-TO-LEFT OVERRIDE}"
CLINIC = "name: Hip Clinic\nclosed: Leave a message.\n"


class Case(NamedTuple):
    """Files on the desk, a command, and what it says and ends with."""

    files: Mapping[str, bytes]
    arguments: tuple[str, ...]
    status: int
    says: str


def profile(text: str | bytes, says: str, **others: bytes) -> Case:
    """A handout with this clinic profile, which has a problem at the line and column that begin ``says``."""
    files = {"clinic.yaml": text if isinstance(text, bytes) else text.encode(), **others}
    return Case(files, ("build", "sitting"), CONTENT, f"clinic.yaml:{says}")


def logo(data: bytes, says: str) -> Case:
    """A handout with this file as the logo."""
    return profile(f"{CLINIC}logo: logo\n", f"3:7: logo: {says}", logo=data)


def overlay(file: str, says: str, *edit: str, text: str | None = None) -> Case:
    """A handout with one file of the library changed: by a pattern and its replacement, or to a text."""
    changed = edited(file, edit[0], edit[1].replace("\\", r"\\")) if text is None else text
    name = Path(file).stem if file.startswith(("topics/", "exercises/")) else "stretches"
    return Case({f"own/{file}": changed.encode()}, ("build", name, "--library", "own"), CONTENT, f"own/{file}:{says}")


def use(*arguments: str, says: str, status: int = USE, **files: bytes) -> Case:
    """Another use of the command, with these files on the desk."""
    return Case(files, arguments, status, says)


BRIDGE, SITTING, WARNING = "exercises/bridge.yaml", "topics/sitting.yaml", "topics/warning-signs.yaml"
FOREVER = "Lift your hips a little more. " * 500

PROFILES = {
    "empty": profile("", "1:1: This file is empty."),
    "comments alone": profile("# name\n", "1:1: This file is empty."),
    "quotation mark left open": profile('name: "Hip\n', "1:7: The quotation mark that opens here is never closed."),
    "bracket left open": profile("name: [Hip\n", "1:7: The bracket that opens here is not closed"),
    "tab": profile("name: Hip\nclosed:\n\tGo.\n", "3:1: This line is indented with a tab."),
    "colon": profile("name: Hip: Clinic\n", "1:10: A colon cannot stand here."),
    "the same twice": profile(f"{CLINIC}name: Hop\n", '3:1: "name" stands here twice'),
    "billion laughs": profile(
        "name: &a Ha\nphone: &b [*a, *a, *a]\nhours: &c [*b, *b, *b]\n", '1:7: name: "&a" names a place'
    ),
    "tag that would run": profile(
        "name: !!python/object/apply:os.system [ls]\n", "1:7: name: A tag that begins with !"
    ),
    "merge": profile(f"{CLINIC}<<: {{phone: 1}}\n", '3:1: "<<" merges fields'),
    "two documents": profile(f"{CLINIC}---\n{CLINIC}", "3:1: A second set of fields begins here."),
    "list": profile("- name: Hip\n", "1:1: This file is a list, not a set of fields."),
    "text": profile("Hip Clinic\n", "1:1: This file is one text, not a set of fields."),
    "nested without end": profile("name: " + "[" * 5000, "1:18: name"),
    "too large": profile(b"# " + b"x" * 300_000, "1:1: This file is larger than 256 kB."),
    "NUL": profile(b"name: Hip\0Clinic\n", "1:10: A character that cannot be printed stands here (U+0000)."),
    "bell": profile(b"name: Hip\x07Clinic\n", "1:10: A character that cannot be printed stands here (U+0007)."),
    "escape sequence of terminals": profile(b"name: \x1b[31mHip\n", "1:7: A character that cannot be printed"),
    "C1 control": profile("name: Hip\x9bClinic\n", "1:10: A character that cannot be printed stands here (U+009B)."),
    "line separator": profile("name: Hip\u2028Clinic\n", "1:10: A character that cannot be printed"),
    "control as an escape": profile('name: "Hip\\aClinic"\n', "1:7: name: This text holds a character that cannot"),
    "UTF-16": profile(CLINIC.encode("utf-16"), "1:1: This file is saved as UTF-16."),
    "Windows-1252": profile(
        b"name: Caf\xe9\n", "1:10: This file is not saved as UTF-8: the first fault is here (byte E9"
    ),
    "unknown field": profile(f"{CLINIC}fax: 1\n", '3:1: "fax" is not a field here.'),
    "misspelt field": profile(
        f"{CLINIC}colur: '#000000'\n", '3:1: "colur" is not a field here. Did you mean "colour"?'
    ),
    "no name": profile("closed: Leave a message.\n", "1:1: name: This field is missing."),
    "name of 81 characters": profile(f"name: {'x' * 81}\n", "1:7: name: This text has 81 characters, where 80 fit."),
    "nothing for closed hours": profile("name: Hip Clinic\n", "1:1: closed: Region US has no urgent advice line"),
    "region": profile(f"{CLINIC}region: ZZ\n", '3:9: region: There is no region "ZZ".'),
    "paper": profile(f"{CLINIC}paper: a3\n", '3:8: paper: "a3" is not one of the words allowed here.'),
    "colour that is hard to read": profile(
        f"{CLINIC}colour: '#FF8800'\n", "3:9: colour: The contrast of #FF8800 is 2.3:1 on white"
    ),
    "colour without quotation marks": profile(f"{CLINIC}colour: #003B6F\n", "3:8: colour: Nothing is written here."),
    "colour by name": profile(f"{CLINIC}colour: navy\n", '3:9: colour: "navy" is not a colour.'),
    "review due before it was made": profile(
        f"{CLINIC}reviewer: {{by: A. P., date: 2026-01-31, next: 2025-01-31}}\n", "3:47: reviewer.next: The next review"
    ),
    "review on no day": profile(
        f"{CLINIC}reviewer: {{by: A. P., date: 2026-02-30, next: 2027-01-31}}\n", "3:29: reviewer.date: "
    ),
    "emoji": profile(f"name: Hip {EMOJI}\nclosed: Go.\n", "1:7: name: No font here has U+1F600 GRINNING FACE"),
    "Chinese": profile(f"{CLINIC}address: {CJK}\n", "3:10: address: No font here has U+6A4B"),
    "right-to-left override": profile(
        f"{CLINIC}hours: '{OVERRIDE}5 to 9'\n", "3:8: hours: No font here has U+202E RIGHT-TO-LEFT OVERRIDE"
    ),
    "slot in a name": profile("name: Hip {0} Clinic\nclosed: Go.\n", "1:11: name: Nothing fills {0} here."),
    "template": profile("name: Hip\nclosed: 'Call {{7*7}}'\n", '2:15: closed: There is no token "7*7".'),
    "script as a link": profile("name: Hip\nclosed: '[Call](javascript:alert(1))'\n", "2:10: closed: "),
    "file as a link": profile("name: Hip\nclosed: '[Call](file:///etc/passwd)'\n", "2:10: closed: "),
}

LOGOS = {
    "no logo": profile(f"{CLINIC}logo: none.png\n", '3:7: logo: There is no such file: "none.png".'),
    "logo is a folder": profile(f"{CLINIC}logo: .\n", '3:7: logo: This is a folder: ".".'),
    "logo on the web": profile(f"{CLINIC}logo: https://example.com/logo.png\n", "3:7: logo: There is no such file"),
    "logo with a name without end": profile(f"{CLINIC}logo: {'x' * 201}\n", "3:7: logo: This text has 201 characters"),
    "logo is no image": logo(b"Hello", "The logo is neither a PNG nor a JPEG image."),
    "logo is empty": logo(b"", "The logo is neither a PNG nor a JPEG image."),
    "logo is SVG": logo(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "The logo is neither a PNG nor a JPEG image."),
    "logo is GIF": logo(saved(plain(), "GIF"), "The logo is neither a PNG nor a JPEG image."),
    "logo is cut short": logo(saved(plain())[:60], "The logo is damaged"),
    "logo claims to be huge": logo(huge(), "The logo is more than 4000 pixels wide or high."),
    "logo is large": logo(saved(plain()) + bytes(3_000_000), "The logo is larger than 2 MB."),
    "logo moves": logo(animated(), "The logo is animated."),
    "logo is a line": logo(saved(plain(2000, 20)), "The logo is 2000 by 20 pixels"),
}

OVERLAYS = {
    "broken YAML": overlay(BRIDGE, "1:7: The quotation mark that opens here", text='name: "Bridge\n'),
    "empty exercise": overlay(BRIDGE, "1:1: This file is empty.", text=""),
    "empty topic": overlay(SITTING, "1:1: This file is empty.", text=""),
    "topic without content": overlay(
        SITTING, "1:1: This topic has nothing to print", text="name: A\nshort: A\nmessage: A.\nsources: [nice-ng59]\n"
    ),
    "emoji in a name": overlay(BRIDGE, "5:7: name: No font here has U+1F600", "^name: .*", f"name: Bridge {EMOJI}"),
    "Chinese in a step": overlay(BRIDGE, "", "(?<=      - )Squeeze", CJK)._replace(
        says="steps[1]: No font here has U+6A4B"
    ),
    "override in a purpose": overlay(
        BRIDGE, "7:10: purpose: No font here has U+202E", "^purpose: .*", f"purpose: '{OVERRIDE}May help'"
    ),
    "step of 3000 words": overlay(BRIDGE, "", "(?<=      - )Squeeze.*", FOREVER)._replace(
        says="panels[2].steps[1]: This text has 14999 characters"
    ),
    "eight steps": overlay(BRIDGE, "", "(?<=      - )Squeeze.*", "Go.\n      - Go." + "\n      - Go." * 3)._replace(
        says="panels[2].steps: This list has 7 items, where 5 fit."
    ),
    "step of too many words": overlay(BRIDGE, "", "(?<=      - )Squeeze.*", "Lift a little " * 20)._replace(
        says="panels: The 5 steps have"
    ),
    "no alternative text": overlay(BRIDGE, "", r"(?s)    alt: .*?(?=    steps)", "")._replace(
        says="panels[1].alt: This field is missing."
    ),
    "dose that is no number": overlay(BRIDGE, "", "^  sets: .*", "  sets: lots")._replace(
        says='dose.sets: "lots" is neither a whole number nor a span.'
    ),
    "dose beyond reason": overlay(BRIDGE, "", "^  reps: 10-15", "  reps: 1000")._replace(
        says="dose.reps: 1000 is outside of what is allowed."
    ),
    "exercise that is not there": overlay(BRIDGE, "", "^  exercise: .*", "  exercise: one-leg-brige")._replace(
        says='harder.exercise: There is no exercise "one-leg-brige". Did you mean "one-leg-bridge"?'
    ),
    "cure": overlay(BRIDGE, "7:10: purpose: ", "^purpose: .*", "purpose: This cures your back.")._replace(
        says='"cures" promises more than is known.'
    ),
    "typed phone number": overlay(BRIDGE, "7:10: purpose: ", "^purpose: .*", "purpose: May help. Call 999.")._replace(
        says='"999" is typed here as a phone number.'
    ),
    "exclusion dropped": overlay(BRIDGE, "", "^  hip-infection: avoid\n", "")._replace(says="[exclusion-missing]"),
    "template in a purpose": overlay(
        BRIDGE, '7:20: purpose: There is no token "7*7".', "^purpose: .*", "purpose: 'May help {{7*7}}'"
    ),
    "script as a link in a purpose": overlay(
        BRIDGE, "7:11: purpose: ", "^purpose: .*", "purpose: '[May help](javascript:alert(1))'"
    ),
    "warning tiers removed": overlay(
        WARNING, "", r"(?s)^tiers:.*?(?=^sources:)", "sections: [{text: [All is well.]}]\n"
    )._replace(says="[no-warning-signs]"),
    "cauda equina signs removed": overlay(WARNING, "", r"^    cauda-equina:\n(      - .*\n)+", "")._replace(
        says="[sign-missing]"
    ),
    "cauda equina sign in another tier": overlay(
        WARNING,
        "",
        "^    signs:\n      - Back pain with fever",
        "    signs:\n      - Numb around your genitals\n      - Back",
    )._replace(says="[cauda-equina-outside]"),
    "region without a number": overlay(
        "regions/US.yaml", "9:12: emergency: Nothing is written here.", "^emergency: .*", 'emergency: ""'
    ),
    "region with a number that nobody can dial": overlay(
        "regions/US.yaml", "", "^emergency: .*", "emergency: help"
    )._replace(says='"help" is not a phone number.'),
    "pain bands with a gap": overlay("pain-guide.yaml", "", "low: 4", "low: 5")._replace(
        says="The bands leave a gap or overlap at 5."
    ),
    "empty notes": overlay("pain-guide.yaml", "", "(?s)^notes:.*", "notes: []\n")._replace(
        says="notes: This list has 0 items and needs 1."
    ),
    "figure that is no figure": Case(
        {"own/figures/bridge.json": b"{}"},
        ("build", "bridge", "--library", "own"),
        CONTENT,
        "own/figures/bridge.json:1:1: This file is not a baked figure.",
    ),
    "figure that paints what it likes": Case(
        {
            "own/figures/bridge.json": (ROOT / "handouts/figures/bridge.json")
            .read_bytes()
            .replace(b'"M', b'"M0 0 Q BT (x) Tj ET q M', 1)
        },
        ("build", "bridge", "--library", "own"),
        CONTENT,
        "own/figures/bridge.json:1:1: This file is not a baked figure.",
    ),
    "capitals in a file name": Case(
        {"own/exercises/My Bridge.yaml": b""},
        ("build", "bridge", "--library", "own"),
        CONTENT,
        'own/exercises/My Bridge.yaml:1:1: "My Bridge" cannot be an id.',
    ),
}

USES = {
    "emoji for a patient": use(
        "build", "sitting", "--patient", EMOJI, says="--patient: No font here has U+1F600", status=CONTENT
    ),
    "Chinese title": use("build", "sitting", "--title", CJK, says="--title: No font here has U+6A4B", status=CONTENT),
    "override for a patient": use(
        "build", "sitting", "--patient", OVERRIDE, says="'--patient': It holds a character that cannot be printed."
    ),
    "patient on two lines": use("build", "sitting", "--patient", "A\nB", says="'--patient': It holds a character"),
    "patient without end": use(
        "build", "sitting", "--patient", "x" * 200, says="'--patient': It has 200 characters, where 80 fit."
    ),
    "title without end": use(
        "build", "sitting", "--title", "word " * 3000, says="'--title': It has 14999 characters, where 80 fit."
    ),
    "topic that is none": use("build", "../../etc/passwd", says='There is no topic or exercise "../../etc/passwd".'),
    "program that is none": use("build", "--program", "%s", says='There is no program "%s".'),
    "region that is none": use("build", "sitting", "--region", "{{7*7}}", says='There is no region "{{7*7}}".'),
    "day that is none": use("build", "sitting", "--date", "2026-02-30", says='"2026-02-30" is no day.'),
    "output is a folder": use("build", "sitting", "-o", ".", says=". is a folder."),
    "output in no folder": use("build", "sitting", "-o", "none/a.pdf", says="none is not there."),
    "output in a file": use("build", "sitting", "-o", "a/b.pdf", says="a is not a folder.", a=b"x"),
    "output with a name without end": use("build", "sitting", "-o", "x" * 300, says="is too long."),
    "somebody's file": use("build", "sitting", "-o", "a", says="a was not made by this program.", a=b"x"),
    "library is a file": use("build", "sitting", "--library", "a", says="Directory 'a' is a file.", a=b"x"),
    "profile is a folder": use("build", "sitting", "--clinic", ".", says="File '.' is a directory."),
    "profile is not there": use("build", "sitting", "--clinic", "none", says="File 'none' does not exist."),
    "booklet of a text": use("impose", "a", says="a:1:1: This file is damaged, or is no PDF.", status=CONTENT, a=b"x"),
    "booklet of nothing": use("impose", "a", says="a:1:1: This file is damaged, or is no PDF.", status=CONTENT, a=b""),
    "booklet of a folder": use("impose", ".", says="File '.' is a directory."),
    "new profile over an old one": use("new", "clinic", "a", says="a is there already.", a=b"x"),
    "new profile in no folder": use("new", "clinic", "none/a", says="The folder none is not there."),
}

CASES = PROFILES | LOGOS | OVERLAYS | USES


def contents(folder: Path) -> dict[str, bytes | None]:
    """Every file of a folder and of those in it, and every folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def test_sixty_of_them() -> None:
    """There are at least sixty broken inputs in this list."""
    assert len(CASES) >= 60


@pytest.mark.parametrize("name", CASES)
def test_broken_input(run: Run, desk: Path, tmp_path: Path, name: str) -> None:
    """Each is told of by its name, ends with its status, and leaves every file as it was."""
    case = CASES[name]
    put(desk, case.files)
    before = contents(tmp_path)
    result = run(*case.arguments)
    assert (result.exit_code, result.stdout) == (case.status, ""), result.stderr
    assert case.says in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr
    assert contents(tmp_path) == before


# ------------------------------------------------------------------ markup that means something elsewhere

MARKUP = (
    "<img src=http://a.example/x.png>",
    '<font color="[1,0,0]">red',
    "</para><b>x",
    "<script>alert(1)</script>",
    "%s %(a)s $HOME",
    "(x) Tj ET Q BT /F1 99 Tf",
    "/Launch (calc.exe) >> endobj",
    "\\x00 \\101 \\n",
    "&lt;b&gt; &#65;",
    "$(touch owned) `ls`; rm -rf *",
    "https://a.example/x.png",
)


def words(path: Path) -> str:
    """The text of all pages, its line breaks as spaces."""
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def things(path: Path) -> set[str]:
    """What kinds of thing a PDF holds: types of objects, subtypes, and actions."""
    with pikepdf.open(path) as pdf:
        held = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary | pikepdf.Stream)]
        return {str(each.get(name)) for each in held for name in ("/Type", "/Subtype", "/S", "/F", "/URI")}


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[set[str]]:
    """What kinds of thing a handout holds that was made of plain words."""
    path = tmp_path_factory.mktemp("plain") / "plain.pdf"
    done = start("build", "bridge", "--title", "x", "--patient", "x", "-o", path)
    assert done.communicate()[1]
    yield things(path)


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_prints_as_typed(run: Run, desk: Path, harmless: set[str], markup: str) -> None:
    """What means something to a browser, a shell, a format string or a PDF is words, wherever it is typed."""
    quoted = json.dumps(markup)
    put(desk, {"clinic.yaml": f"{CLINIC}name: {quoted}\n".replace("name: Hip Clinic\n", "").encode()})
    put(desk, {"own/exercises/bridge.yaml": edited(BRIDGE, "^purpose: .*", "purpose: @").replace("@", quoted).encode()})
    result = run("build", "bridge", "--library", "own", "--title", markup, "--patient", markup, "-o", "a.pdf")
    assert result.exit_code == 0, result.stderr
    assert sorted(path.name for path in desk.iterdir()) == ["a.pdf", "clinic.yaml", "own"]
    printed = words(desk / "a.pdf").replace(" ", "")
    assert printed.count(markup.replace(" ", "")) >= 4
    assert things(desk / "a.pdf") - harmless == set()


# ------------------------------------------------------------------ the machine around the command


def ended(*arguments: str | Path, **environment: str) -> tuple[int, str]:
    """The status and the messages of a process of the command; none of them is a traceback."""
    process = start(*arguments, **environment)
    _, errors = process.communicate()
    assert b"Traceback" not in errors, errors.decode()
    return process.returncode, errors.decode()


REPORTLAB = {
    "RL_pageCompression": "abc",
    "RL_defaultPageSize": "none",
    "RL_useA85": "1",
    "RL_invariant": "0",
    "RL_xmlParser": "none",
    "RL_canvas_basefontname": "Courier",
    "RL_ttfAsciiReadable": "0",
    "RL_T1SearchPath": "/",
}


def test_settings_of_reportlab(desk: Path, tmp_path: Path) -> None:
    """Variables and settings files of ReportLab change no byte, not even those that would end it."""
    assert ended("build", "bridge", "-o", "a.pdf")[0] == 0
    put(tmp_path, {"home/.reportlab_settings": b"pageCompression = 'abc'\ninvariant = 0\n"})
    put(desk, {"reportlab_settings.py": b"raise RuntimeError\n", "local_rl_settings.py": b"raise RuntimeError\n"})
    assert ended("build", "bridge", "-o", "b.pdf", **REPORTLAB)[0] == 0
    assert (desk / "a.pdf").read_bytes() == (desk / "b.pdf").read_bytes()


@pytest.mark.parametrize("home", ["", "/nonexistent", "/dev/null", "~"])
def test_no_home(desk: Path, home: str) -> None:
    """Without a home folder a handout is made all the same."""
    status, says = ended("build", "sitting", "-o", "a.pdf", HOME=home, XDG_CONFIG_HOME="", APPDATA="")
    assert (status, says.startswith("Wrote a.pdf")) == (0, True)
    assert [path.name for path in desk.iterdir()] == ["a.pdf"]


@linux
@pytest.mark.parametrize("arguments", [("build", "sitting"), ("new", "clinic"), ("list",), ("check",)])
def test_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    """In a folder that somebody has removed nothing is done."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    status, says = ended(*arguments)
    monkeypatch.chdir(tmp_path)
    assert (status, says.split(".")[0]) == (USE, "Error: The folder that you are in is gone")
    assert contents(tmp_path) == {}


@linux
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("build", "sitting", "-o", "/dev/full"), "The disk is full: /dev/full was not written."),
        (("build", "sitting", "-o", "/sys/handout.pdf"), "/sys/handout.pdf may not be written here."),
        (("new", "clinic", "/sys/clinic.yaml"), "/sys/clinic.yaml may not be written here."),
        (("new", "clinic", "/dev/full"), "/dev/full is there already."),
        (("build", "sitting", "--clinic", "/dev/zero"), "/dev/zero:1:1: There is no such file."),
        (("build", "sitting", "--clinic", "device.yaml"), 'device.yaml:3:7: logo: There is no such file: "/dev/zero".'),
    ],
)
def test_devices(run: Run, desk: Path, arguments: tuple[str, ...], says: str) -> None:
    """A full disk, a folder that nobody may write to, and devices where a file is meant."""
    put(desk, {"device.yaml": f"{CLINIC}logo: /dev/zero\n".encode()})
    result = run(*arguments)
    assert result.exit_code in (CONTENT, USE)
    assert says in " ".join(result.stderr.split())
    assert [path.name for path in desk.iterdir()] == ["device.yaml"]


@linux
def test_device_that_takes_anything(run: Run, desk: Path) -> None:
    """A device that takes the handout is as good as a file."""
    assert run("build", "sitting", "-o", "/dev/null").exit_code == 0
    assert list(desk.iterdir()) == []


@linux
@pytest.mark.parametrize("arguments", [("list",), ("show", "bridge"), ("--help",), ("build", "sitting", "-o", "-")])
def test_nowhere_to_show_it(desk: Path, arguments: tuple[str, ...]) -> None:
    """Where standard output is full, a message says so."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "handoutgen", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
        )
    assert (done.returncode, b"No space left on device" in done.stderr) == (USE, True)
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="an administrator may write anywhere")
def test_folder_without_leave(run: Run, desk: Path) -> None:
    """A folder that may not be written to stays empty."""
    (desk / "shut").mkdir(mode=0o500)
    result = run("build", "sitting", "-o", "shut/a.pdf")
    assert (result.exit_code, "may not be written here" in result.stderr) == (USE, True)
    assert contents(desk) == {"shut": None}


def test_read_only_install(desk: Path, tmp_path: Path) -> None:
    """Where the program is installed nothing is written, whether it may be or not."""
    install = tmp_path / "install"
    for name in ("src", "handouts", "fonts"):
        shutil.copytree(ROOT / name, install / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", install)
    before = contents(install)
    for path in install.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    environment: dict[str, Any] = {"PYTHONPATH": str(install / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    status, says = ended("build", "bridge", "-o", "a.pdf", **environment)
    after = contents(install)
    for path in (install, *install.rglob("*")):
        path.chmod(0o755)
    assert (status, says.startswith("Wrote a.pdf")) == (0, True)
    assert after == before
