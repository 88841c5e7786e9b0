"""The twin of a handout for the screen."""

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest

from handoutgen.compose.blocks import Document
from handoutgen.compose.diaries import Diary
from handoutgen.compose.leaves import Logo, PageNumber, Picture, Words, inlines, leaves, plain
from handoutgen.compose.structure import Element, structure
from handoutgen.content.shared import Clinic, Raster
from handoutgen.output.files import made_here
from handoutgen.output.html.page import page
from handoutgen.pipeline.figures import figures_of
from handoutgen.plan.model import Plan
from handoutgen.theme.accent import code_of, colour_of, tint_of
from handoutgen.theme.colours import NAVY
from tests.one_patient import one_patient
from tests.output.html_reader import Node, parse, text
from tests.shipped import CLINIC, FOUR, document_of, family, library, plan_from, plan_of
from tests.ways import MIXED, WAYS

LOGO = Raster(2, 1, b"\xff\x00\x00\x00\x00\xff")
DECKED = CLINIC._replace(colour="#7A1F5C", image=LOGO)
PATIENT = "Ann O'Neil & <b>Co</b>"

HANDOUTS: dict[str, tuple[Plan, Clinic | None]] = {
    "four": (plan_of(*FOUR, region="GB"), DECKED),
    "left": (plan_of(*FOUR, region="US", side="left", patient=PATIENT, date="2026-01-05"), None),
    "program": (plan_of(program="desk-worker", region="GB"), CLINIC),
    "pairs": (plan_of("stretches", "strengthening", per_page=2), CLINIC),
    "all": (plan_of(*library().topics), CLINIC),
    "personal": (one_patient(), CLINIC),
    "ways": (plan_from(WAYS), CLINIC),
    "mixed": (plan_from(MIXED, per_page=2), CLINIC),
}
"""One of each kind of block and more: a logo and none, either side, plans of every sort."""


@lru_cache(maxsize=len(HANDOUTS))
def document(name: str) -> Document:
    return document_of(*HANDOUTS[name])


def html_of(handout: Document) -> str:
    figures, problems = figures_of(handout, library())
    assert problems == ()
    return page(handout, figures, family())


@lru_cache(maxsize=len(HANDOUTS))
def html(name: str) -> str:
    return html_of(document(name))


@lru_cache(maxsize=len(HANDOUTS))
def root(name: str) -> Node:
    return parse(html(name))


def style(name: str) -> str:
    return root(name).one("style").kids[0].attributes["text"]


every = pytest.mark.parametrize("name", HANDOUTS)


# ------------------------------------------------------------------ the same words


@every
def test_the_page_reads_as_the_document_does(name: str) -> None:
    """Every leaf, alternative texts too, once and in order; page numbers alone are left out: a screen has no pages."""
    read = [leaf for leaf in leaves(document(name).sections) if not isinstance(leaf, PageNumber)]
    words = " ".join(plain(leaf) if isinstance(leaf, Words) else leaf.alt for leaf in read)
    assert words.split() == text(root(name)).split()


@every
def test_the_page_reads_as_the_structure_tree_does(name: str) -> None:
    """What stands under the PDF's tree, from its start to its end, is what stands on the page."""
    words: dict[str, str] = {}
    for leaf in leaves(document(name).sections):
        if isinstance(leaf, Words):
            words |= {part.key: plain(part) for part in inlines(leaf)}
        elif isinstance(leaf, Picture | Logo):
            words[leaf.key] = leaf.alt
    tree = "".join(words.get(key, "") for key in keys(structure(document(name))))
    assert squeezed(tree) == squeezed(text(root(name)))


def keys(element: Element) -> list[str]:
    return [key for kid in element.kids for key in (keys(kid) if isinstance(kid, Element) else [kid])]


def squeezed(words: str) -> str:
    return "".join(words.split())


def test_typed_text_is_text() -> None:
    """What stands in a name is shown as it was typed, however much it looks like markup."""
    assert PATIENT in " ".join(text(root("left")).split())
    assert "Ann O'Neil &amp; &lt;b&gt;Co&lt;/b&gt;" in html("left")


def test_typed_text_is_text_in_an_attribute() -> None:
    """The same for alternative text, an address and the title, with its quotes."""
    name = '"><script>&amp;'
    read = parse(html_of(document_of(plan_of("sitting", title=name), DECKED._replace(name=name))))
    assert name == read.one("title").kids[0].attributes["text"]
    assert name == read.one("img").attributes["alt"]
    assert list(read.every("script")) == []


# ------------------------------------------------------------------ a page by itself


@every
def test_every_name_is_given_once_and_every_link_leads_somewhere(name: str) -> None:
    """Ids, and what names them: links, labels, drawings and what they are cut to."""
    nodes = list(root(name).every())
    ids = [node.attributes["id"] for node in nodes if "id" in node.attributes]
    named = [node.attributes["href"][1:] for node in nodes if node.attributes.get("href", "").startswith("#")]
    named += [node.attributes["aria-labelledby"] for node in nodes if "aria-labelledby" in node.attributes]
    named += re.findall(r"url\(#([^)]+)\)", html(name))
    assert len(ids) == len(set(ids))
    assert set(named) - set(ids) == set()


@every
def test_nothing_is_loaded_and_nothing_runs(name: str) -> None:
    """No script, no address but those that a reader follows, and the browser is told so."""
    nodes = list(root(name).every())
    assert [node for node in nodes if node.name in ("script", "link", "iframe", "object", "base")] == []
    assert [key for node in nodes for key in node.attributes if key.startswith("on")] == []
    assert [node for node in nodes if not node.attributes.get("src", "data:").startswith("data:")] == []
    assert [node for node in nodes if not re.match(r"#|https://|tel:", node.attributes.get("href", "#"))] == []
    assert re.findall(r"@import|url\((?!#|data:|\"data:)", style(name)) == []
    policies = [node.attributes["content"] for node in nodes if "http-equiv" in node.attributes]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"]


def test_what_the_page_says_of_itself() -> None:
    """Its language, its title without the patient's name, its maker; a phone shows it as wide as it is."""
    left = root("left")
    named = {node.attributes.get("name"): node.attributes.get("content", "") for node in left.every("meta")}
    assert "en-US" == left.attributes["lang"]
    assert document("left").title == left.one("title").kids[0].attributes["text"]
    assert "O'Neil" not in "".join(written for written in named.values())
    assert "width=device-width, initial-scale=1" == named["viewport"]
    assert named["generator"].startswith("handoutgen ")
    assert "author" not in named
    assert html("left").startswith("<!DOCTYPE html>\n<!-- Made by handoutgen -->\n<html")


def test_own_page_is_known(tmp_path: Path) -> None:
    """A page that this program made may be replaced, another one not."""
    (tmp_path / "ours.html").write_text(html("pairs"), encoding="utf-8")
    (tmp_path / "theirs.html").write_text("<!DOCTYPE html>\n<html></html>", encoding="utf-8")
    assert made_here(tmp_path / "ours.html")
    assert not made_here(tmp_path / "theirs.html")


@every
def test_headings_leave_no_level_out(name: str) -> None:
    """One title, and no heading more than a level below the one before it."""
    levels = [int(node.name[1]) for node in root(name).every("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@every
def test_landmarks(name: str) -> None:
    """The letterhead, what the page is about, its contents; whoever skips the first page lands on the next part."""
    read = root(name)
    assert [read.one("header").name, read.one("main").name] == [
        kid.name for kid in read.one("body").kids if kid.name in ("header", "main")
    ]
    assert list(read.one("main").every("nav")) == [read.one("nav")]
    first = next(iter(read.every("a")))
    assert ["skip"] == first.classes()
    assert f"#{document(name).sections[1].anchor}" == first.attributes["href"]


def test_same_bytes() -> None:
    """The same Document gives the same page."""
    assert html("pairs") == html_of(document("pairs"))


# ------------------------------------------------------------------ its parts


def test_logo() -> None:
    """The logo stands in the page, called by the clinic's name."""
    logo = root("four").one("img")
    assert (DECKED.name, "2", "1") == tuple(logo.attributes[key] for key in ("alt", "width", "height"))
    assert logo.attributes["src"].startswith("data:image/png;base64,")


def test_phone_is_called_with_a_touch() -> None:
    """The clinic's number is a link that dials it."""
    assert [CLINIC.phone] == [
        text(node).strip() for node in root("four").every("a") if node.attributes["href"] == "tel:01632960123"
    ]


def test_contents_and_exercises_lead_to_their_places() -> None:
    """Contents, tiles and lists of exercises are links to the part that they name."""
    read, cards = root("four"), [node.attributes["id"] for node in root("four").every("article")]
    tiles, *lists = [node for node in read.every("ol") if {"tiles", "listed"} & set(node.classes())]
    assert [f"#{card}" for card in cards] == [node.attributes["href"] for node in tiles.every("a")]
    assert [f"#{card}" for card in cards] == [node.attributes["href"] for one in lists for node in one.every("a")]
    sections = [node.attributes["id"] for node in read.every("section", "div") if "id" in node.attributes]
    assert set(sections) - {"front"} == {node.attributes["href"][1:] for node in read.one("nav").every("a")}


def test_numbers_of_lists_are_their_own() -> None:
    """Steps run on across the pictures of a card, and the numbers that stand in a picture are marked."""
    card = next(node for node in root("four").every("article") if node.attributes["id"] == "bridge")
    steps = [item for node in card.every("ol") for item in node.every("li")]
    assert ["1", "2", "3", "4", "5"] == [item.attributes["value"] for item in steps]
    assert ["4"] == [item.attributes["value"] for item in steps if item.classes() == ["solid"]]
    assert "4" in ["".join(kid.attributes["text"] for kid in node.kids) for node in card.every("text")]


def test_dose_is_a_term_and_its_numbers() -> None:
    """How much, then each number with what it counts."""
    card = next(node for node in root("four").every("article") if node.attributes["id"] == "bridge")
    dose = card.one("dl")
    assert "How much" == text(dose.one("dt")).strip()
    assert ["2 sets", "10 to 15 times", "3\u00a0sec hold"] == [text(node).strip() for node in dose.every("dd")][:3]


def test_abbreviation_says_what_it_stands_for() -> None:
    """A short form in a sentence carries its long one."""
    found = {(text(node), node.attributes["title"]) for node in root("four").every("abbr")}
    assert {("sec", "seconds"), ("Mon", "Monday")} <= found


def test_diary_is_a_table() -> None:
    """Every cell has its row's and its column's header; a day of rest says that it is one."""
    table = next(iter(root("four").every("table")))
    diary = next(section for section in document("four").sections if isinstance(section, Diary))
    assert ["col"] * 8 == [node.attributes["scope"] for node in table.one("thead").every("th")]
    rows = list(table.one("tbody").every("tr"))
    assert ["row"] * len(rows) == [node.attributes["scope"] for row in rows for node in row.every("th")]
    assert {8} == {sum(int(kid.attributes.get("colspan", 1)) for kid in row.elements()) for row in rows}
    rests = [["rest" in cell.classes() for cell in row.every("td")] for row in rows[: len(diary.weeks[0].rows)]]
    assert [list(row.rest) for row in diary.weeks[0].rows] == rests
    said = {node.attributes["aria-label"] for node in table.every("span") if "role" in node.attributes}
    assert {"rest"} == said


def test_a_diary_with_dates_calls_its_columns_by_them() -> None:
    """A column's head says weekday and day; in its cells a reader calls it by the whole date."""
    plan = plan_of("bridge", region="GB")._replace(start="2026-12-28", review="2027-01-03")
    figures, _ = figures_of(document_of(plan), library())
    table = next(iter(parse(page(document_of(plan), figures, family())).every("table")))
    heads = list(table.one("thead").every("th"))
    called = [(" ".join(text(head).split()), head.attributes["abbr"]) for head in heads]
    assert called[0] == ("Week 1: 28 December 2026 to 3 January 2027",) * 2
    assert called[5] == ("Fri 1 Jan", "Friday 1 January")
    assert called[7] == ("Sun 3 Visit", "Sunday 3 January, visit")


def test_an_exercise_to_write_in_has_room_for_its_name() -> None:
    """Where names are written in by hand, a row begins with an empty cell."""
    row = list(next(iter(root("all").every("table"))).every("tr"))[1]
    assert ["name", *["tick"] * 7] == [kid.classes()[0] for kid in row.elements()]


@every
def test_colour_is_never_all_that_tells(name: str) -> None:
    """A tier of warning signs has an icon of its own beside its word, and so has a band of the pain scale."""
    shapes = {"emergency": "emergency", "same-day": "caution", "soon": "calendar"}
    tiers = [node for node in root(name).every("div") if "tier" in node.classes()]
    assert tiers
    for tier in tiers:
        icons = [node.attributes["href"] for node in tier.every("use")]
        assert [f"#icon:{shapes[level]}" for level in tier.classes() if level in shapes] == icons


def test_clinic_s_own_colour_stands_for_navy() -> None:
    """The accent and its tint are the style sheet's navy; without one it is ours."""
    accent = colour_of("#7A1F5C")
    assert f"--navy:{code_of(accent)};" in style("four")
    assert f"--tint-navy:{code_of(tint_of(accent))};" in style("four")
    assert f"--navy:{code_of(NAVY)};" in style("left")
