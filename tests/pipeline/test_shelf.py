"""Pages from an earlier run: they save time, change no byte, and hold nothing of a patient."""

import re
import shutil
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from handoutgen.compose.blocks import Section
from handoutgen.compose.document import compose
from handoutgen.content.shared import Clinic
from handoutgen.draw import element_forms
from handoutgen.draw.element_forms import made_form, parts_of
from handoutgen.draw.elements import form_of
from handoutgen.draw.kept import unpacked
from handoutgen.draw.recordings import Recording
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.layout import sections
from handoutgen.layout.pages import Body
from handoutgen.layout.room import Room
from handoutgen.pipeline import build as building
from handoutgen.pipeline.build import build
from handoutgen.pipeline.cache import Cache
from handoutgen.pipeline.load import Loaded, load
from handoutgen.pipeline.shelf import Shelf, shelf_of
from handoutgen.plan.model import Plan
from tests.pipeline.test_memory import PATIENT, PLANS
from tests.shipped import CLINIC, plan_from, plan_of

PLUM = CLINIC._replace(colour="#7A1F5C")


@pytest.fixture(autouse=True)
def own(tmp_path: Path) -> Iterator[Path]:
    """An empty cache folder."""
    forget()
    yield tmp_path / "cache"
    forget()


ANY: Any = None
"""A section that nobody asks for its tree."""


def forget() -> None:
    """As in a new process."""
    building.memory.cache_clear()
    building.recordings.cache_clear()


def loaded_of(own: Path, clinic: Clinic | None = None, *folders: Path) -> Loaded:
    loaded, problems = load(folders, None, cache=Cache(own))
    assert loaded, problems
    return loaded._replace(clinic=clinic)


def made(plan: Plan, loaded: Loaded, *, shelved: bool = True) -> bytes:
    """A handout as a process of its own makes it."""
    forget()
    handout, problems = build(plan, loaded, 0, shelf_of(loaded) if shelved else None)
    assert handout, problems
    return handout.pdf


@pytest.fixture
def set_now(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sections that are laid out, by the names of their blocks."""
    found: list[str] = []
    before = sections.bodies_of

    def bodies_of(room: Room, section: Section) -> tuple[Body, ...]:
        found.append(type(section).__name__)
        return before(room, section)

    monkeypatch.setattr(sections, "bodies_of", bodies_of)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("clinic", [None, PLUM], ids=["none", "plum"])
@pytest.mark.parametrize("name", PLANS)
def test_the_bytes_of_a_handout_are_the_same(own: Path, name: str, clinic: Clinic | None) -> None:
    """The first run, the second and one without the cache make the same file."""
    loaded = loaded_of(own, clinic)
    assert 1 == len({made(PLANS[name], loaded, shelved=shelved) for shelved in (True, True, False)})


def test_nothing_is_laid_out_twice(own: Path, set_now: list[str]) -> None:
    """A second run of the same handout takes every section as it was kept."""
    made(PLANS["four topics"], loaded_of(own))
    assert {"FrontPage", "TopicPage", "Card", "Diary"} <= set(set_now)
    set_now.clear()
    made(PLANS["four topics"], loaded_of(own))
    assert [] == set_now


def test_a_patient_gets_the_cards_of_others(own: Path, set_now: list[str]) -> None:
    """For a name on the first page only that page is laid out anew."""
    made(plan_of("sitting", "bridge"), loaded_of(own))
    set_now.clear()
    made(plan_of("sitting", "bridge", patient=PATIENT), loaded_of(own))
    assert ["FrontPage"] == set_now


FOR_ONE = """\
exercises:
  - exercise: bridge
    note: Mind the loose stair carpet.
  - exercise: clamshell
    sets: 3
topics: [warning-signs]
conditions: {balance-risk: yes, pregnancy: no}
start: 2031-07-19
review: 2031-09-03
note: Ask Wilhelmina to count.
clinician: Ottoline Sample
title: Plan for Aloysius
"""
TOLD = ("Aloysius", "loose stair", "Wilhelmina", "Ottoline", "2031", "July", "September", "oor balance, or a fall")


def test_nothing_of_a_patient_is_kept(own: Path) -> None:
    """Neither name, date, note nor answer stands on a page in the cache, and none of it in a file as it is."""
    plan = plan_from(FOR_ONE, patient=PATIENT, date="2031-07-18")
    written = made(plan, loaded_of(own))
    pages = [text for path in own.iterdir() if (text := _said_on_pages(own, path.stem))]
    assert any("Clamshell" in text for text in pages)
    assert [] == [word for word in TOLD for text in pages if word in text]
    files = [path.read_bytes() for path in own.iterdir()]
    assert [] == [word for word in TOLD[:4] for data in files if word.encode() in data]
    assert written == made(plan, loaded_of(own))


def _said_on_pages(own: Path, key: str) -> str:
    """The words of the pages that are kept under a key, and all else that is known of them; empty for other things."""
    data = Cache(own).kept(key)
    try:
        kept = unpacked(data or b"", handout_family(fonts_folder()), ANY)
    except (ValueError, TypeError):
        return ""
    shown = [box.recording for body in kept.bodies for stretch in body.stretches for box in stretch]  # type: ignore[union-attr]
    contents = [each.content for each in shown if isinstance(each, Recording) and each.content]
    operators = [zlib.decompress(content[content.index(b"stream\n") + 7 :]).decode("latin-1") for content in contents]
    return re.sub(r"\) Tj.*?\(", "", "\n".join(operators)) + repr(kept)


def test_a_process_that_goes_on_takes_what_was_kept(own: Path, set_now: list[str]) -> None:
    """Of a second and third patient's handouts only the first pages are laid out; files are looked for once."""
    made(plan_of("sitting", "bridge"), loaded_of(own))
    set_now.clear()
    forget()
    loaded = loaded_of(own)
    shelf = shelf_of(loaded)
    for patient in (PATIENT, "B. Sample"):
        assert build(plan_of("sitting", "bridge", patient=patient), loaded, 0, shelf)[0]
        shutil.rmtree(own, ignore_errors=True)
    assert ["FrontPage", "FrontPage"] == set_now


def test_a_process_that_goes_on_keeps_a_section_once(own: Path) -> None:
    """What the first handout kept is not written again for the second."""
    loaded = loaded_of(own)
    shelf = shelf_of(loaded)
    written = []
    for patient in (PATIENT, "B. Sample"):
        assert build(plan_of("sitting", "bridge", patient=patient), loaded, 0, shelf)[0]
        written.append({path.name: path.stat().st_mtime_ns for path in own.iterdir()})
    assert written[0] == written[1]


@pytest.mark.slow
def test_a_process_that_goes_on_makes_the_same_bytes(own: Path) -> None:
    """Each plan after all others, with what they kept and remembered, comes to the file that it comes to alone."""
    loaded = loaded_of(own)
    alone = {name: made(plan, loaded, shelved=False) for name, plan in PLANS.items()}
    for _ in range(2):
        forget()
        shelf = shelf_of(loaded)
        for _ in range(2):
            for name, plan in PLANS.items():
                handout, problems = build(plan, loaded, 0, shelf)
                assert handout, problems
                assert (name, alone[name]) == (name, handout.pdf)


def test_what_is_kept_of_a_long_handout_is_whole(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more sections than a process remembers the tree is kept as well, with the forms in which it was written."""
    monkeypatch.setattr(element_forms, "parts_of", parts_of.__wrapped__)
    loaded = loaded_of(own)
    plan = plan_of("sitting", "bridge")
    made(plan, loaded)
    found = Shelf(Cache(own), loaded.library).found(
        compose(plan, loaded.library, None), handout_family(fonts_folder()), private=False
    )
    assert found
    assert [] == [part for kept in found.values() for part in kept.parts if not part.forms]


def test_a_part_that_is_seen_otherwise_gets_a_new_form(own: Path) -> None:
    """What was kept knows the elements that it is of, should pages show them in a way that was not kept."""
    plan = plan_of("bridge")
    loaded = loaded_of(own)
    made(plan, loaded)
    family = handout_family(fonts_folder())
    document = compose(plan, loaded.library, None)
    for section, kept in Shelf(Cache(own), loaded.library).found(document, family, private=False).items():
        for part, anew in zip(kept.parts, parts_of(section), strict=True):
            for known, form in part.forms.items():
                assert form == made_form(anew, known)
            seen = next(iter(part.forms))
            other = seen._replace(pages=(("other",), *seen.pages))
            assert form_of(part, other) == made_form(anew, other)


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-9])


def _emptied(file: Path) -> None:
    file.write_bytes(b"")


def _gone(file: Path) -> None:
    file.unlink()


def _of_another(file: Path) -> None:
    other = next(path for path in sorted(file.parent.iterdir()) if path != file)
    shutil.copyfile(other, file)


@pytest.mark.parametrize("broken", [_cut, _emptied, _gone, _of_another])
def test_broken_pages_are_made_anew(own: Path, broken: Callable[[Path], None]) -> None:
    """Whatever has happened to the files, the handout is the same."""
    plan = PLANS["others before"]
    whole = made(plan, loaded_of(own))
    for file in sorted(own.iterdir()):
        broken(file)
    assert whole == made(plan, loaded_of(own))


def test_a_changed_word_is_printed(own: Path, tmp_path: Path, set_now: list[str]) -> None:
    """A library with one word changed prints that word."""
    folder = tmp_path / "mine" / "exercises"
    folder.mkdir(parents=True)
    ours = Path(__file__).parents[2] / "handouts" / "exercises" / "bridge.yaml"
    text = ours.read_text("utf-8")
    pdfs = []
    for said in (text, text.replace("squeeze", "press", 1).replace("Squeeze", "Tighten", 1)):
        (folder / "bridge.yaml").write_text(said, "utf-8")
        pdfs.append(made(plan_of("bridge"), loaded_of(own, None, folder.parent)))
    assert pdfs[0] == made(plan_of("bridge"), loaded_of(own, None), shelved=False)


def test_a_changed_figure_is_drawn(own: Path, tmp_path: Path) -> None:
    """A figure whose file has changed is drawn as it is now."""
    folder = tmp_path / "mine" / "figures"
    folder.mkdir(parents=True)
    ours = Path(__file__).parents[2] / "handouts" / "figures" / "bridge.json"
    data = ours.read_text("utf-8")
    made_of = []
    for said in (data, data.replace('"black": 14', '"black": 44')):
        (folder / "bridge.json").write_text(said, "utf-8")
        loaded = loaded_of(own, None, folder.parent)
        made_of.append(made(plan_of("bridge"), loaded))
        assert made_of[-1] == made(plan_of("bridge"), loaded, shelved=False)
    assert made_of[0] != made_of[1]
