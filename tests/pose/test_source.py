from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.pose.closeup import FRAMES, CloseUp
from handoutgen.pose.contacts import Palm, Rest, Sole
from handoutgen.pose.source import parse_pose, read_pose

GOOD = """\
body: {woman: yes, hair: bun}
camera: {turn: 10, tilt: 8}
props:
  - {kind: mat, at: [0, 0]}
named: [right ball]
panels:
  - ground: mat
    root: {head: left, front: up, at: [0, -.5, 0]}
    angles:
      both hips: {flexion: 45}
    contacts:
      - {rest: chest, on: mat}
      - {sole: both, on: mat}
  - angles:
      right hip: {flexion: 60}
"""


def test_a_pose_file_is_read() -> None:
    """Both sides are spelt out, and a later panel starts from the one before."""
    spec, problems = parse_pose(GOOD, "lying", "lying.yaml")
    assert () == problems
    assert spec is not None
    first, second = spec.panels
    assert (Rest("chest", "mat"), Sole("right", "mat"), Sole("left", "mat")) == first.contacts == second.contacts
    assert [45, 60] == [panel.angles["right", "hip", "flexion"] for panel in spec.panels]
    assert (0, -0.5, 0) == first.root.at


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("hair: bun", "hair: bum", ("unknown-word", 1, "body.hair")),
        ("turn: 10", "turn: ten", ("wrong-number", 2, "camera.turn")),
        ("tilt: 8", "tilt: 90", ("wrong-number", 2, "camera.tilt")),
        ("kind: mat", "kind: rug", ("unknown-word", 4, "props[0].kind")),
        ("at: [0, 0]}", "at: [0, 0, 0]}", ("wrong-count", 4, "props[0].at")),
        ("[right ball]", "[right bell]", ("unknown-word", 5, "named")),
        ("head: left", "head: [0, 0, 0]", ("wrong-number", 8, "panels[0].root.head")),
        ("both hips", "both hops", ("unknown-word", 10, "panels[0].angles")),
        ("{flexion: 45}", "{bend: 45}", ("unknown-word", 10, "panels[0].angles.both hips")),
        ("rest: chest", "rest: chess", ("unknown-word", 12, "panels[0].contacts[0]")),
        ("chest, on: mat", "chest, on: bed", ("unknown-word", 12, "panels[0].contacts[0].on")),
        ("{rest: chest, on: mat}", "{rest: chest}", ("missing-key", 12, "panels[0].contacts[0]")),
        ("{rest: chest, on: mat}", "{lean: chest}", ("unknown-contact", 12, "panels[0].contacts[0]")),
        ("camera:", "camera: {turn: 1, tilt: 1}\ncamera:", ("duplicate-key", 3, "camera")),
        ("named: [right ball]", "name: x", ("unknown-word", 5, "")),
        ("body: {woman: yes, hair: bun}", "body: round", ("wrong-type", 1, "body")),
        ("at: [0, 0]}", "at: [0, 0], size: [1, 0, 1]}", ("wrong-number", 4, "props[0].size")),
        ("front: up", "front: right", ("wrong-number", 8, "panels[0].root")),
        ("{rest: chest, on: mat}", "{place: head, at: [~, ~, ~]}", ("wrong-count", 12, "panels[0].contacts[0].at")),
        (
            "{rest: chest, on: mat}",
            "{aim: chest, to: up, within: 0}",
            ("wrong-number", 12, "panels[0].contacts[0].within"),
        ),
        (
            "{rest: chest, on: mat}",
            "{touch: right palm, on: same tigh, along: 0, facing: front}",
            ("unknown-word", 12, "panels[0].contacts[0].on"),
        ),
        ("named:", "frame: knees\nnamed:", ("unknown-word", 5, "frame")),
        ("named:", "frame: {margin: [0.1, 0.1]}\nnamed:", ("missing-key", 5, "frame")),
        ("named:", "frame: {show: [crown, chins]}\nnamed:", ("unknown-word", 5, "frame.show")),
        ("named:", "frame: {show: crown, margin: 0.1}\nnamed:", ("wrong-count", 5, "frame.margin")),
        ("named:", "frame: {show: crown, margin: [0.1, -0.1]}\nnamed:", ("wrong-number", 5, "frame.margin")),
        ("named:", "frame: {show: []}\nnamed:", ("wrong-count", 5, "frame.show")),
        ("panels:", "# no panels", ("not-yaml", 7, "")),
        ("[right ball]", "*other", ("alias", 5, "")),
    ],
)
def test_what_is_wrong_is_said_with_its_place(old: str, new: str, expected: tuple[str, int, str]) -> None:
    """Each wrong thing is one problem with its code, line and field."""
    spec, problems = parse_pose(GOOD.replace(old, new, 1), "x", "x.yaml")
    assert [expected] == [(problem.code, problem.place.line, problem.path) for problem in problems]
    assert spec is None


def test_a_panel_may_hold_a_load_and_a_breath() -> None:
    """What is carried belongs to its own panel; a panel after it has nothing but the figure's props."""
    text = GOOD.replace(
        "  - ground: mat\n", "  - ground: mat\n    breath: 1\n    props: [{kind: box, at: [0.3, 0], up: 0.5}]\n"
    )
    spec, problems = parse_pose(text, "x", "x.yaml")
    assert () == problems
    assert spec is not None
    assert [["mat", "box"], ["mat"]] == [[prop.kind for prop in spec.things(i)] for i in (0, 1)]
    assert (1.0, 0.5) == (spec.panels[0].breath, spec.things(0)[1].at[1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("head-and-shoulders", FRAMES["head-and-shoulders"]),
        ("{show: [crown, right palm]}", CloseUp(("crown", "right palm"))),
        ("{show: nape, margin: [0.2, 0.1]}", CloseUp(("nape",), (0.2, 0.1))),
    ],
)
def test_a_figure_may_be_a_close_up(text: str, expected: CloseUp) -> None:
    """By its name, or by the points that it shows and a margin around them; without one all of the body is shown."""
    whole, _ = parse_pose(GOOD, "x", "x.yaml")
    near, problems = parse_pose(f"frame: {text}\n{GOOD}", "x", "x.yaml")
    assert () == problems
    assert whole is not None
    assert near is not None
    assert (None, expected) == (whole.close_up, near.close_up)


def test_the_places_of_contacts_and_angles_are_kept() -> None:
    """A later panel knows where the one before gave what it keeps, and where itself gives the rest."""
    spec, _ = parse_pose(GOOD, "lying", "lying.yaml")
    assert spec is not None
    first, second = spec.panels
    assert (12, 13) == (second.places[Rest("chest", "mat")].line, second.places[Sole("left", "mat")].line)
    hips = [[panel.places[side, "hip", "flexion"].line for side in ("right", "left")] for panel in (first, second)]
    assert [[10, 10], [15, 10]] == hips
    assert ([7, 14], 5) == ([panel.place.line for panel in spec.panels], spec.places["named"].line)


def test_several_wrong_things_are_found_in_one_run() -> None:
    """Reading goes on after a problem."""
    _, problems = parse_pose(GOOD.replace("bun", "bum").replace("chest", "chess"), "x", "x.yaml")
    assert ["body.hair", "panels[0].contacts[0]"] == [problem.path for problem in problems]


@pytest.mark.parametrize(("content", "code"), [(b"", "empty"), (b"\xff", "encoding"), (b"[" * 9, "not-yaml")])
def test_a_file_that_is_no_pose_is_a_problem(tmp_path: Path, content: bytes, code: str) -> None:
    """An empty file, another encoding and broken YAML."""
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    assert (None, [code]) == (read_pose(path)[0], [problem.code for problem in read_pose(path)[1]])


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """A file that is not there is said to be unreadable."""
    assert ["unreadable"] == [problem.code for problem in read_pose(tmp_path / "none.yaml")[1]]


def test_a_palm_may_point_its_fingers() -> None:
    """The direction of the fingers is read by name."""
    spec, _ = parse_pose(GOOD.replace("{sole: both, on: mat}", "{palm: left, on: mat, to: right}"), "x", "x.yaml")
    assert spec is not None
    assert Palm("left", "mat", (1, 0, 0)) == spec.panels[0].contacts[1]


@given(st.text(alphabet=" \n-:{}[],abcy0.~&*!|>#'\"", max_size=60))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    """Whatever a file holds, it gives a figure or problems."""
    spec, problems = parse_pose(text, "x", "x.yaml")
    assert (spec is None) == bool(problems)
