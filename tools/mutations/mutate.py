"""Ways in which content files get broken, each with whether it does harm to a patient.

What does no harm is so by the project's own rules: a key that may be left out, a sign that moves to a more urgent
tier, a dose that stays within the usual ranges.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from tools.mutations.spots import Spot, spots

_OPTIONAL = (
    "also arrow bullets callouts covers figures heading hold instead mark panel rest say sets reps steps strip tempo "
    "text time times-a-day write exercise waive year web"
)
OPTIONAL = frozenset(_OPTIONAL.split())
"""Keys that may be left out: without them less is said, and nothing wrong."""

FILLER = "and go on like this for as long as you want to and with all the care that you can take today"
"""20 words."""

MOST_DOUBLED = {
    ("stretch", "sets"): 4, ("stretch", "hold"): 60, ("stretch", "rest"): 60, ("stretch", "times-a-day"): 2,
    ("strength", "sets"): 4, ("strength", "reps"): 15, ("strength", "rest"): 180, ("strength", "tempo"): 6,
    ("balance", "sets"): 4, ("balance", "hold"): 60, ("balance", "rest"): 60, ("mobility", "reps"): 15,
    ("mobility", "sets"): 2, ("mobility", "tempo"): 6, ("calm", "time"): 10, ("balance", "days-a-week"): 7,
    ("strength", "hold"): 6, ("mobility", "times-a-day"): 2, ("calm", "times-a-day"): 2, ("calm", "sets"): 2,
    ("balance", "times-a-day"): 2, ("held", "sets"): 5, ("held", "hold"): 60, ("held", "rest"): 180,
}  # fmt: skip
"""By kind of exercise and number of its dose: a doubled dose that begins no higher than this is one that a clinician
may choose (ACSM; the project's table of doses)."""


class Mutation(NamedTuple):
    """A file with one thing broken: what, on which ``lines`` a report of it may stand, and whether it does harm."""

    kind: str
    file: str
    what: str
    text: str
    lines: frozenset[int]
    harmful: bool


Files = Mapping[str, str]
"""The text of each file, by its path from the library's folder."""


def dropped(files: Files) -> Iterator[Mutation]:
    """A key and what it holds left out."""
    for file, text, spot in _each(files, "exercises/", "topics/", "programs/", "front-page", "pain-guide", "regions/"):
        if isinstance(spot.path[-1], str):
            changed = _without(text, spot)
            harmful = spot.key not in OPTIONAL and len(spot.path) < 4
            if spot.key == "days-a-week":  # without it, every day: right for all but strength
                harmful = _kind(text) in ("strength", "held")
            if "words" not in spot.path and "exclude" not in spot.path:
                yield _mutation("key dropped", file, spot, changed)._replace(harmful=harmful)


def swapped(files: Files) -> Iterator[Mutation]:
    """A value exchanged for one that stands elsewhere."""
    others = {
        "position": (
            "standing",
            "sitting",
            "kneeling",
            "all-fours",
            "lying-on-back",
            "lying-on-side",
            "lying-on-front",
        ),
        "kind": ("strength", "stretch", "balance", "mobility", "calm"),
        "sides": ("each", "both"),
        "act": ("go", "ease", "stop"),
        "emergency": ("911", "999", "112", "000", "111"),
        "overridable": ("yes",),
    }
    for file, text, spot in _each(files, "exercises/", "pain-guide", "regions/", "library.yaml"):
        for other in others.get(str(spot.path[-1]), ()):
            if other != spot.value:
                yield _mutation("value swapped", file, spot, _with(text, spot, other), other)
    yield from _exchanged(files)


def lengthened(files: Files) -> Iterator[Mutation]:
    """A sentence drawn out."""
    for file, text, spot in _each(files, "exercises/", "topics/", "programs/"):
        one_line = spot.after == spot.line + 1
        if one_line and len(spot.value) > 30 and spot.value.endswith(".") and spot.key not in ("who", "purpose"):
            longer = f"{spot.value[:-1]} {FILLER}."
            yield _mutation("sentence lengthened", file, spot, _with(text, spot, longer))


def moved(files: Files) -> Iterator[Mutation]:
    """A warning sign put into another tier."""
    file = "topics/warning-signs.yaml"
    text = files[file]
    tiers = {"emergency": 0, "same-day": 1, "soon": 2}
    for spot in spots(text):
        if len(spot.path) != 4 or spot.path[0] != "tiers" or spot.path[1] not in tiers:
            continue
        for name, urgency in tiers.items():
            if name != spot.path[1] and spot.path[2] in ("signs", "cauda-equina"):
                changed, line = _moved(text, spot, ("tiers", name, "signs"))
                near = _near(changed, ("tiers", str(spot.path[1])))
                harmful = urgency > tiers[str(spot.path[1])] or spot.path[2] == "cauda-equina"
                what = f"{spot.path[1]} to {name}: {spot.value[:40]}"
                yield Mutation("tier moved", file, what, changed, near | {line}, harmful)


def dosed(files: Files) -> Iterator[Mutation]:
    """A number of a dose doubled or made tenfold."""
    kinds = {file[10:-5]: _kind(text) for file, text in files.items() if file.startswith("exercises/")}
    numbers = ("sets", "reps", "hold", "time", "tempo", "rest", "times-a-day", "days-a-week")
    for file, text, spot in _each(files, "exercises/", "programs/"):
        if spot.key not in numbers:
            continue
        kind = kinds.get(_exercise(text, spot) or file[10:-5], "")
        for factor, name in ((2, "doubled"), (10, "made tenfold")):
            more = re.sub(r"\d+", lambda number, by=factor: str(int(number[0]) * by), spot.value)  # type: ignore[misc]
            lowest = int(re.findall(r"\d+", more)[0])
            fine = factor == 2 and lowest <= MOST_DOUBLED.get((kind, spot.key), 0)
            yield _mutation(f"dose {name}", file, spot, _with(text, spot, more), more)._replace(harmful=not fine)


def excluded(files: Files) -> Iterator[Mutation]:
    """An exclusion taken out."""
    for file, text, spot in _each(files, "exercises/"):
        if spot.path[0] == "exclude" and len(spot.path) == 2:
            yield _mutation("exclusion removed", file, spot, _without(text, spot))


def untokened(files: Files) -> Iterator[Mutation]:
    """A token misspelt, without some of its braces, or another one in its place."""
    ways: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("misspelt", lambda token: token.replace("e", "a", 1).replace("o", "e", 1)),
        ("half closed", lambda token: token[:-1]),
        ("half opened", lambda token: token[1:]),
        ("in single braces", lambda token: token[1:-1]),
        ("without braces", lambda token: token[2:-2]),
        ("another number", lambda token: "{{phone.clinic}}" if "emergency" in token else "{{phone.emergency}}"),
    )
    for file, text, spot in _each(files, "exercises/", "topics/", "front-page", "regions/"):
        for token in re.findall(r"\{\{[^}]*\}\}", spot.value)[:1]:
            for name, way in ways:
                if name != "another number" or "emergency" in token:
                    changed = _with(text, spot, spot.value.replace(token, way(token), 1))
                    yield _mutation("token broken", file, spot, changed, name)


def typed(files: Files) -> Iterator[Mutation]:
    """A telephone number typed into prose."""
    for file, text, spot in _each(files, "exercises/", "topics/", "front-page", "programs/", "pain-guide"):
        if len(spot.value) > 30 and spot.value.endswith("."):
            for number in ("911", "01632 960123", "(555) 010-0123"):
                yield _mutation("number typed", file, spot, _with(text, spot, f"{spot.value} Call {number}."), number)


WAYS: tuple[tuple[Callable[[Files], Iterator[Mutation]], int], ...] = (
    (dropped, 32), (swapped, 34), (lengthened, 18), (moved, 20), (dosed, 40), (excluded, 22), (untokened, 20),
    (typed, 14),
)  # fmt: skip
"""Each way, and how many of 200 mutations it makes."""


def _exchanged(files: Files) -> Iterator[Mutation]:
    """Two texts of a file in each other's place: what to feel and to avoid, easier and harder, two steps in a row."""
    pairs = ((("feel",), ("avoid",)), (("easier", "text"), ("harder", "text")), (("purpose",), ("setup",)))
    for file, text in files.items():
        if not file.startswith("exercises/"):
            continue
        known = {spot.path: spot for spot in spots(text)}
        for one, other in pairs:
            first, second = sorted((known[one], known[other]), key=lambda spot: spot.line)
            changed = _with(_with(text, second, first.value), first, second.value)
            lines = frozenset({first.line, second.line}) | first.home
            yield Mutation("value swapped", file, f"{one[0]} and {other[0]}", changed, lines, harmful=True)


def _each(files: Files, *folders: str) -> Iterator[tuple[str, str, Spot]]:
    for file, text in files.items():
        if file.startswith(folders):
            yield from ((file, text, spot) for spot in spots(text))


def _mutation(kind: str, file: str, spot: Spot, text: str, to: str = "") -> Mutation:
    """A mutation that does harm, reported on the line of its spot or of the field around it."""
    what = ".".join(map(str, spot.path)) + (f" ({to})" if to else "")
    return Mutation(kind, file, what, text, spot.home | {spot.line}, harmful=True)


def _without(text: str, spot: Spot) -> str:
    """The text without the spot; where it stood behind a dash, what comes next stands there."""
    lines = text.splitlines(keepends=True)
    rest = lines[spot.after - 1 :]
    dash = re.match(r" *- (?=[\w-]+:)", lines[spot.line - 1])
    if dash and isinstance(spot.path[-1], str) and rest and rest[0].startswith(" " * len(dash[0])):
        rest[0] = dash[0] + rest[0][len(dash[0]) :]
    return "".join(lines[: spot.line - 1] + rest)


def _with(text: str, spot: Spot, value: str) -> str:
    """The text with another value on the spot, on one line and in quotation marks where it may need them."""
    lines = text.splitlines(keepends=True)
    begun = re.match(r"\s*(?:- )*(?:[\w-]+: )?(?=\S)|\s*(?:- )*[\w-]+:", lines[spot.line - 1])
    written = value if re.fullmatch(r"[\w-]+(?: [\w-]+)*", value) else '"' + value.replace('"', '\\"') + '"'
    line = f"{begun[0].rstrip() if begun else ''} {written}\n"
    return "".join([*lines[: spot.line - 1], line, *lines[spot.after - 1 :]])


def _moved(text: str, spot: Spot, to: tuple[str, ...]) -> tuple[str, int]:
    """The text with a list's item at the end of another list, and the line of the item there."""
    lines = text.splitlines(keepends=True)
    item = lines[spot.line - 1 : spot.after - 1]
    rest = _without(text, spot)
    last = [each for each in spots(rest) if each.path[:-1] == to][-1]
    kept = rest.splitlines(keepends=True)
    return "".join(kept[: last.after - 1] + item + kept[last.after - 1 :]), last.after


def _near(text: str, path: tuple[str, ...]) -> frozenset[int]:
    """The line of a field, and those of the lists in it."""
    return frozenset(
        line for spot in spots(text) if spot.path[: len(path)] == path and len(spot.path) <= len(path) + 1
        for line in (spot.line, spot.line + 1)
    )  # fmt: skip


def _kind(text: str) -> str:
    """The kind of an exercise; "held" for strength without repetitions."""
    found = re.search(r"^kind: (.*)$", text, re.M)
    dose = re.search(r"(?ms)^dose:.*?^start:", text)
    held = found and found[1] == "strength" and dose and "  reps:" not in dose[0]
    return "held" if held else found[1] if found else ""


def _exercise(text: str, spot: Spot) -> str:
    """The exercise of an item of a program."""
    return next((each.value for each in spots(text) if each.path == (*spot.path[:-1], "exercise")), "")
