"""The dose in words: the cells of the strip, and one line for a list. A dose is data; nobody types its sentence."""

from handoutgen.compose.cards import DoseCell, DoseStrip
from handoutgen.compose.leaves import Run, Words
from handoutgen.compose.words import Wording, duration, phrase, plural, span
from handoutgen.content.amounts import Range
from handoutgen.content.exercise import Dose
from handoutgen.content.phrases import Plural


def dose_strip(wording: Wording, key: str, dose: Dose, tab: str, *, each_side: bool) -> DoseStrip:
    """The strip of a dose; ``each_side``: what is counted is done on both sides in turn."""
    cells = tuple(
        DoseCell(
            Words(f"{key}.{name}", "P", (Run(value),), dose.place),
            Words(f"{key}.{name}.label", "P", (Run(label),), dose.place),
        )
        for name, value, label in _counts(wording, dose, each_side)
    )
    return DoseStrip(phrase(f"{key}.tab", "P", tab), cells)


def dose_line(wording: Wording, key: str, dose: Dose, *, each_side: bool) -> Words:
    """The dose on one line: ``2 times each side, 30 sec hold``."""
    counts = [f"{value} {label}" for name, value, label in _counts(wording, dose, each_side) if name in _LINE]
    return Words(key, "P", (Run(", ".join(counts)),), dose.place)


def dose_sentence(wording: Wording, key: str, dose: Dose, *, each_side: bool) -> Words:
    """The whole dose but for its rest, on one line: ``2 sets, 10 times, 1 time a day, 3 days a week``."""
    counts = [f"{value} {label}" for name, value, label in _counts(wording, dose, each_side) if name != "rest"]
    return Words(key, "P", (Run(", ".join(counts)),), dose.place)


_LINE = ("sets", "reps", "hold", "time")


def _counts(wording: Wording, dose: Dose, each_side: bool) -> list[tuple[str, str, str]]:
    """Each number of the dose: its field, its value and its label."""
    phrases = wording.phrases.dose
    once = dose.time is not None and dose.sets.high == 1
    counted = [] if once else [_count(wording, "sets", dose.sets, _set_label(wording, dose, each_side))]
    if dose.reps is not None:
        counted.append(_count(wording, "reps", dose.reps, phrases.reps))
    if dose.hold is not None:
        counted.append(("hold", duration(wording, dose.hold), phrases.hold))
    if dose.time is not None:
        counted.append(("time", duration(wording, dose.time), phrases.time))
    if dose.rest is not None:
        counted.append(("rest", duration(wording, dose.rest), phrases.rest))
    counted.append(_count(wording, "times-a-day", dose.times_a_day, phrases.times_a_day))
    counted.append(_count(wording, "days-a-week", dose.days_a_week, phrases.days_a_week))
    return counted


def _set_label(wording: Wording, dose: Dose, each_side: bool) -> Plural:
    phrases = wording.phrases.dose
    if dose.reps is None:
        return phrases.times_each_side if each_side else phrases.times
    return phrases.sets_each_side if each_side else phrases.sets


def _count(wording: Wording, name: str, numbers: Range, label: Plural) -> tuple[str, str, str]:
    return name, span(wording, numbers), plural(wording, label, numbers.high)
