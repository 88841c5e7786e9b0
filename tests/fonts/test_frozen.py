"""The frozen faces that are shipped beside the fonts."""

import json
import shutil
import zlib
from pathlib import Path

import pytest

from handoutgen.draw.subsets import freeze
from handoutgen.fonts.faces import Face
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.frozen import NAME, Frozen, thawed
from handoutgen.fonts.load import handout_family
from tools.freeze import frozen_fonts

BODIES = [weight[0] for weight in handout_family(fonts_folder())]

of_bodies = pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)


def inflated(face: Frozen) -> Frozen:
    """A face with its bytes as they are for any zlib."""
    subsets = [
        each._replace(font=zlib.decompress(each.font), to_unicode=zlib.decompress(each.to_unicode))
        for each in face.subsets
    ]
    return face._replace(subsets=tuple(subsets))


@of_bodies
def test_what_is_shipped_is_what_the_fonts_come_to(body: Face) -> None:
    """Written anew the file would say the same: else run ``python -m tools.freeze``."""
    shipped = thawed(Path(body.file))
    assert shipped is not None
    assert inflated(shipped) == inflated(freeze(body))


def test_the_file_can_be_written_anew() -> None:
    """The tool writes the faces that are shipped."""
    assert list(json.loads(frozen_fonts())["faces"]) == [Path(body.file).name for body in BODIES]


@of_bodies
def test_every_character_is_in_one_subset(body: Face) -> None:
    """All that the face has but the no-break space, which is set as a space."""
    shipped = thawed(Path(body.file))
    assert shipped is not None
    held = sorted(ord(one) for subset in shipped.subsets for one in subset.characters if one != "\0")
    assert held == sorted(set(body.advances) - {0xA0})
    assert max(len(subset.characters) for subset in shipped.subsets) <= 256


def copy(folder: Path) -> Path:
    """One font with the frozen faces, elsewhere."""
    for name in (Path(BODIES[0].file).name, NAME):
        shutil.copy(fonts_folder() / name, folder)
    return folder / Path(BODIES[0].file).name


def test_a_copy_is_known() -> None:
    """What a file holds tells it from others, not where it lies."""
    assert thawed(Path(BODIES[0].file)) is not None


def test_another_font_is_not_taken_for_it(tmp_path: Path) -> None:
    """A font that was changed has no frozen face."""
    file = copy(tmp_path)
    file.write_bytes(file.read_bytes() + b"\0")
    assert thawed(file) is None


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"format": 1}', '{"format": 0, "faces": {}}', '{"format": 1, "faces": {"a": {}}}'],
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    """Whatever it holds, the fonts are cut up anew."""
    file = copy(tmp_path)
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    assert thawed(file) is None


def test_faces_of_one_file_are_equal_at_a_glance() -> None:
    """A face read twice is one face, without a look at its advances; faces made up for a test are compared whole."""
    one = handout_family(fonts_folder()).regular[0]
    twin = one._replace(advances={})
    assert (one == twin, hash(one) == hash(twin), one != twin) == (True, True, False)
    assert one != one._replace(name="Other")
    made_up = one._replace(file="")
    assert made_up != made_up._replace(advances={})
