"""The dose in words: the cells of the strip, and one line for a list. A dose is data; nobody types its sentence."""

from collections.abc import Sequence

from handoutgen.compose.cards import DoseCell, DoseStrip
from handoutgen.compose.leaves import Run, Words
from handoutgen.compose.words import NO_BREAK_SPACE, Wording, duration, in_full, phrase, plural, span
from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Dose
from handoutgen.content.phrases import Plural
from handoutgen.records import NamedTuple


class _Count(NamedTuple):
    """A number of the dose: its field, its value, what it counts, and both as they are spoken."""

    name: str
    value: str
    label: str
    spoken: str


class Said(NamedTuple):
    """Some words as they are printed and as they are spoken."""

    printed: str
    spoken: str


def dose_strip(wording: Wording, key: str, dose: Dose, tab: str, *, each_side: bool) -> DoseStrip:
    """The strip of a dose; ``each_side``: what is counted is done on both sides in turn.

    Spoken, its tab and cells are a sentence: ``How much: 2 sets, 10 times, hold for 3 seconds, 1 time a day.``
    """
    counts = _counts(wording, dose, each_side)
    cells = tuple(
        DoseCell(
            Words(f"{key}.{count.name}", "P", (Run(count.value),), dose.place),
            Words(f"{key}.{count.name}.label", "P", (Run(count.label),), dose.place),
            f"{count.spoken}{'.' if count is counts[-1] else ','}",
        )
        for count in counts
    )
    return DoseStrip(phrase(f"{key}.tab", "P", tab)._replace(spoken=f"{tab}:"), cells)


def dose_line(wording: Wording, key: str, dose: Dose, *, each_side: bool) -> Words:
    """The dose on one line: ``2 times each side, 30 sec hold``."""
    return _line(wording, key, dose, [count for count in _counts(wording, dose, each_side) if count.name in _LINE])


def dose_sentence(wording: Wording, key: str, dose: Dose, *, each_side: bool) -> Words:
    """The whole dose but for its rest, on one line: ``2 sets, 10 times, 1 time a day, 3 days a week``."""
    return _line(wording, key, dose, [count for count in _counts(wording, dose, each_side) if count.name != "rest"])


def dose_difference(wording: Wording, before: Dose, now: Dose, *, each_side: bool) -> tuple[Said, Said]:
    """What is new in a dose, and what that was: ``3 sets`` and ``2 sets``.

    Both are in short where one of them has nothing of its own, and empty where both doses read alike.
    """
    old, new = _counts(wording, before, each_side), _counts(wording, now, each_side)
    was, became = [count for count in old if count not in new], [count for count in new if count not in old]
    if bool(was) != bool(became):
        was, became = ([count for count in counts if count.name in _LINE] for counts in (old, new))
    return _said(was), _said(became)


def _said(counts: Sequence[_Count]) -> Said:
    return Said(
        ", ".join(f"{count.value}{NO_BREAK_SPACE}{count.label}" for count in counts),
        ", ".join(count.spoken for count in counts),
    )


_LINE = ("sets", "reps", "hold", "time")


def _line(wording: Wording, key: str, dose: Dose, counts: Sequence[_Count]) -> Words:
    """Numbers of a dose on one line, which goes on from the name of its exercise."""
    printed = ", ".join(f"{count.value} {count.label}" for count in counts)
    spoken = wording.phrases.spoken.listed.format(dose=", ".join(count.spoken for count in counts))
    return Words(key, "P", (Run(printed),), dose.place, spoken)


def _counts(wording: Wording, dose: Dose, each_side: bool) -> list[_Count]:
    """Each number of the dose."""
    phrases, spoken = wording.phrases.dose, wording.phrases.spoken
    once = dose.time is not None and dose.sets.high == 1
    counted = [] if once else [_number(wording, "sets", dose.sets, _set_label(wording, dose, each_side))]
    if dose.reps is not None:
        counted.append(_number(wording, "reps", dose.reps, phrases.reps))
    if dose.hold is not None:
        counted.append(_time(wording, "hold", dose.hold, (phrases.hold, spoken.hold)))
    if dose.time is not None:
        counted.append(_time(wording, "time", dose.time, (phrases.time, spoken.time)))
    if dose.rest is not None:
        counted.append(_time(wording, "rest", dose.rest, (phrases.rest, spoken.rest)))
    counted.append(_number(wording, "times-a-day", dose.times_a_day, phrases.times_a_day))
    counted.append(_number(wording, "days-a-week", dose.days_a_week, phrases.days_a_week))
    return counted


def _set_label(wording: Wording, dose: Dose, each_side: bool) -> Plural:
    phrases = wording.phrases.dose
    if dose.reps is None:
        return phrases.times_each_side if each_side else phrases.times
    return phrases.sets_each_side if each_side else phrases.sets


def _number(wording: Wording, name: str, numbers: Range, label: Plural) -> _Count:
    value, counted = span(wording, numbers), plural(wording, label, numbers.high)
    return _Count(name, value, counted, f"{value} {counted}")


def _time(wording: Wording, name: str, time: Seconds, forms: tuple[str, str]) -> _Count:
    """A length of time; ``forms`` are what is printed below it and how both are spoken."""
    label, spoken = forms
    value = duration(wording, time)
    return _Count(name, value, label, spoken.format(time=in_full(wording, value)))
