"""Bad content beside the problems that it must be told of, line by line as they are printed.

``bad/<kind>.<what>.yaml`` is one file read on its own, a clinic profile with the library ``good/``;
``bad-libraries/<what>/`` is laid over that library. What an editor or git would mend (encodings, line ends,
sizes, file names) is built here.
"""

import re
from pathlib import Path

import pytest
import yaml

from handoutgen.content import nodes
from handoutgen.content.codes import Code
from handoutgen.content.library import RECORDS, read_clinic, read_file, read_library, read_plan
from handoutgen.content.logo import Print, read_logo
from handoutgen.content.model import Library
from handoutgen.content.reader import read_record
from handoutgen.content.shared import Clinic
from handoutgen.content.source import MAX_BYTES
from handoutgen.problems import Place, Problem, in_reading_order
from tests.images import animated, huge, plain, saved

HERE = Path(__file__).parent
FILES = sorted((HERE / "bad").glob("*.yaml"))
FOLDERS = sorted(path for path in (HERE / "bad-libraries").iterdir() if path.is_dir())

BYTES: dict[str, tuple[bytes, list[str]]] = {
    "nothing at all": (
        b"",
        ["1:1: This file is empty. Write its fields, or take the file away. [empty-file]"],
    ),
    "nothing but a byte order mark": (
        b"\xef\xbb\xbf",
        ["1:1: This file is empty. Write its fields, or take the file away. [empty-file]"],
    ),
    "Windows-1252": (
        b"name: Hill Clinic\r\naddress: Caf\xe9 Street\r\n",
        [
            "2:13: This file is not saved as UTF-8: the first fault is here "
            '(byte E9, "é" in Windows-1252). Save it with the encoding UTF-8. [not-utf8]'
        ],
    ),
    "UTF-16 with its mark": (
        "name: Hill Clinic".encode("utf-16"),
        ["1:1: This file is saved as UTF-16. Save it with the encoding UTF-8. [not-utf8]"],
    ),
    "UTF-16 without its mark": (
        "name: Hill Clinic".encode("utf-16-be"),
        ["1:1: This file is saved as UTF-16. Save it with the encoding UTF-8. [not-utf8]"],
    ),
    "control characters, with other faults of the file": (
        b"name: Hill\x00 Clinic\nphone: 555\x00 01\x0723\nhours:\nfax: 555 0124\n",
        [
            "1:11: A character that cannot be printed stands here (U+0000). "
            "Erase it, here and in 1 other place. [bad-character]",
            "2:15: A character that cannot be printed stands here (U+0007). "
            "Erase it and type the text anew. [bad-character]",
            "3:7: hours: Nothing is written here. When the phone is answered. [empty]",
            '4:1: "fax" is not a field here. '
            "The fields here are name, phone, hours, address, web, qr, closed, logo, colour, reviewer, region "
            "and paper. [unknown-key]",
        ],
    ),
    "the mark of a lost character": (
        "name: Caf\ufffd Clinic".encode(),
        [
            "1:10: A character that cannot be printed stands here (U+FFFD). "
            "Erase it and type the text anew. [bad-character]"
        ],
    ),
    "a tab as indentation after Windows line ends": (
        b"name: Hill Clinic\r\nclosed:\r\n\tGo to urgent care.\r\n",
        ["3:1: This line is indented with a tab. Indent with spaces; YAML allows no tabs there. [tab]"],
    ),
    "one byte too many": (
        b"name: " + b"x" * (MAX_BYTES - 5),
        ["1:1: This file is larger than 256 kB. Divide it: one file holds one topic or exercise. [too-large]"],
    ),
    "a text without end": (
        b"name: x\nclosed: " + b"'" + b"**" * 10_000 + b"'",
        ["2:9: closed: This text has 20000 characters, where 4000 fit. Shorten it by 16000. [too-long]"],
    ),
    "brackets without end": (
        b"name: " + b"[" * 100_000,
        [
            f"1:18: name{'[1]' * 11}: This is nested more than 12 levels deep. "
            "No field needs that; check the indentation and the brackets. [too-deep]"
        ],
    ),
    "a key over two lines": (
        b'"fa\\nx\\a": 555 0124\nname: Hill Clinic\n',
        [
            '1:1: "fa x?" is not a field here. '
            "The fields here are name, phone, hours, address, web, qr, closed, logo, colour, reviewer, region "
            "and paper. [unknown-key]",
        ],
    ),
}

# What lies in a folder, whether it is the only one, and the problems that are told of it.
TREES: dict[str, tuple[dict[str, bytes], bool, list[str]]] = {
    "a folder without the files that every library needs": (
        {"README.md": b""},
        True,
        [
            "front-page.yaml:1:1: This file is missing. Every library needs it. [missing-file]",
            "library.yaml:1:1: This file is missing. Every library needs it. [missing-file]",
            "pain-guide.yaml:1:1: This file is missing. Every library needs it. [missing-file]",
        ],
    ),
    "no folder": (
        {},
        True,
        [":1:1: There is no such folder. A library is a folder of content files. [missing-folder]"],
    ),
    "a folder in place of a file": (
        {"exercises/bridge.yaml/notes.txt": b""},
        False,
        ["exercises/bridge.yaml:1:1: This is a folder. A content file is expected here. [unreadable]"],
    ),
    "names that differ in capitals alone": (
        {"exercises/bridge-two.yaml": b"x: y", "exercises/Bridge-Two.yaml": b""},
        False,
        [
            'exercises/Bridge-Two.yaml:1:1: This file and "bridge-two.yaml" differ in capitals alone; '
            "many computers take them for one. Give one of them another name. [file-names-clash]",
        ],
    ),
}


# The bytes of a logo, if there is a file, and the problem that is told of it.
LOGOS: dict[str, tuple[bytes, str]] = {
    "no file": (
        b"",
        '4:7: logo: There is no such file: "/logo.png". '
        "Name an image file, as seen from the folder of this profile. [logo-missing]",
    ),
    "another sort of file": (
        b"GIF89a",
        "4:7: logo: The logo is neither a PNG nor a JPEG image. Save the logo as a PNG or JPEG image. "
        "[logo-not-an-image]",
    ),
    "two pictures": (
        animated(),
        "4:7: logo: The logo is animated. Save one picture of it as a PNG image. [logo-not-an-image]",
    ),
    "half a file": (
        saved(plain())[:60],
        "4:7: logo: The logo is damaged: its image ends too early or makes no sense. "
        "Save it anew as a PNG or JPEG image. [logo-damaged]",
    ),
    "a header that claims too much": (
        huge(),
        "4:7: logo: The logo is more than 4000 pixels wide or high. "
        "Save it smaller: 1000 pixels across are plenty. [logo-too-large]",
    ),
    "a file too large": (
        bytes(3 * 1024 * 1024),
        "4:7: logo: The logo is larger than 2 MB. Save it smaller: 1000 pixels across are plenty. [logo-too-large]",
    ),
    "a line": (
        saved(plain(1300, 100)),
        "4:7: logo: The logo is 1300 by 100 pixels, which is more a line than a logo. "
        "No side may be more than 12 times the other. [logo-shape]",
    ),
    "few pixels": (
        saved(plain(20, 20)),
        "4:7: logo: The logo has so few pixels that it prints at under 150 to the inch. "
        "Save it larger if you can. [logo-coarse]",
    ),
}


def printed(problems: tuple[Problem, ...], prefix: str) -> list[str]:
    return [str(problem).removeprefix(prefix) for problem in in_reading_order(problems)]


@pytest.mark.parametrize("loader", ["BaseLoader", "CBaseLoader"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bad_file_is_told_of_line_by_line(
    path: Path, loader: str, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every problem of a bad file is told with its place, the same with libyaml and without."""
    monkeypatch.setattr(nodes, "LOADER", getattr(yaml, loader, yaml.BaseLoader))
    kind = path.name.partition(".")[0]
    expected = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    if kind == "clinic":
        _, problems = read_clinic(path, library)
    elif kind == "plan":
        _, problems = read_plan(path.read_bytes(), path.as_posix(), library)
    else:
        problems = read_file(RECORDS[kind], path, path.stem).problems
    assert expected == printed(problems, f"{path.as_posix()}:")


@pytest.mark.parametrize("name", BYTES)
def test_bad_bytes_are_told_of_line_by_line(name: str) -> None:
    """Every problem of bad bytes is told with its place."""
    data, expected = BYTES[name]
    assert expected == printed(read_record(Clinic, data, "clinic.yaml", {}).problems, "clinic.yaml:")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_a_bad_library_is_told_of_line_by_line(folder: Path, good: Path) -> None:
    """Every problem of a library laid over the small one is told with its file, place and severity."""
    read, problems = read_library([good, folder])
    prefix = f"{folder.as_posix()}/"
    told = [
        f"{problem.severity.value} {str(problem).removeprefix(prefix)}"
        for problem in problems
        if problem.place.file.startswith(prefix)
    ]
    expected = folder.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    assert read is None
    assert expected == told


@pytest.mark.parametrize("name", TREES)
def test_a_bad_folder_is_told_of_line_by_line(name: str, good: Path, tmp_path: Path) -> None:
    """Every problem of a folder and of its files' names is told."""
    files, alone, expected = TREES[name]
    folder = tmp_path / "library"
    for file, data in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        if (folder / file).exists():
            pytest.skip("this file system takes capitals and small letters for the same")
        (folder / file).write_bytes(data)
    _, problems = read_library([folder] if alone else [good, folder])
    named = {line.partition(":")[0] for line in expected}
    told = [line.removeprefix("/") for line in printed(problems, folder.as_posix())]
    assert expected == [line for line in told if line.partition(":")[0] in named]


@pytest.mark.parametrize("name", LOGOS)
def test_a_bad_logo_is_told_of(name: str, tmp_path: Path) -> None:
    """What is wrong with a logo is told in a line."""
    data, expected = LOGOS[name]
    if data:
        (tmp_path / "logo.png").write_bytes(data)
    _, problems = read_logo(tmp_path / "logo.png", Print(130, 34, 600), Place("clinic.yaml", 4, 7))
    assert [expected] == [line.replace(tmp_path.as_posix(), "") for line in printed(problems, "clinic.yaml:")]


def test_every_code_has_a_bad_example() -> None:
    """Each code that this room reports is expected of some bad content above."""
    pairs = [*(path.with_suffix(".expected") for path in FILES), *(path.with_suffix(".expected") for path in FOLDERS)]
    lines = [line for path in pairs for line in path.read_text(encoding="utf-8").splitlines()]
    lines += [line for _, expected in BYTES.values() for line in expected]
    lines += [line for _, _, expected in TREES.values() for line in expected]
    lines += [line for _, line in LOGOS.values()]
    shown = {match[1] for line in lines if (match := re.search(r"\[([a-z0-9-]+)\]$", line))}
    assert {str(code) for code in Code} == shown
