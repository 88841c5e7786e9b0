"""From author text and interface phrases to final words: tokens resolved, plurals chosen, lists joined."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from handoutgen.compose.leaves import Run, Words, plain
from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.phrases import Abbreviation, Phrases, Plural
from handoutgen.content.text import Text
from handoutgen.records import NamedTuple

NO_BREAK_SPACE = "\u00a0"

_FIGURE = re.compile("[0-9]")
"""Without one of these no abbreviation stands in a text."""


class Wording(NamedTuple):
    """What words depend on: the phrases of the language, and what each token stands for."""

    phrases: Phrases
    tokens: Mapping[str, str]


def author(wording: Wording, key: str, role: str, text: Text) -> Words:
    """A leaf of author text."""
    return Words(key, role, _runs(wording, text), text.place)


def labelled(wording: Wording, key: str, label: str, text: Text) -> Words:
    """A paragraph of author text that goes on from a bold label."""
    return Words(key, "P", (Run(f"{label} ", bold=True), *_runs(wording, text)), text.place)


def phrase(key: str, role: str, text: str, *, bold: bool = False) -> Words:
    """A leaf of our own words."""
    return Words(key, role, (Run(text, bold=bold),))


def string(wording: Wording, text: Text) -> str:
    """Author text as a plain string: for metadata, alternative text and lists."""
    return "".join(run.text for run in _runs(wording, text))


def _runs(wording: Wording, text: Text) -> tuple[Run, ...]:
    runs: list[Run] = []
    for part in text.parts:
        words = part.text or wording.tokens[part.token or term_token(part.term)]
        run = Run(words, part.bold, part.link)
        runs += _expanded(wording, run) if not part.link and _FIGURE.search(words) else (run,)
    return tuple(runs)


def _expanded(wording: Wording, run: Run) -> Iterator[Run]:
    """A run parted at the abbreviations in it, each with what it stands for."""
    done = 0
    for found in _after_number(wording.phrases.spoken.abbreviations).finditer(run.text):
        start, end = found.span(2)
        yield run._replace(text=run.text[done:start])
        yield run._replace(text=found[2], expansion=_meaning(wording, found))
        done = end
    if done < len(run.text) or not run.text:
        yield run._replace(text=run.text[done:])


def in_full(wording: Wording, text: str) -> str:
    """A text with its abbreviations written out and its spaces plain, to be spoken."""
    abbreviations = _after_number(wording.phrases.spoken.abbreviations)
    written = abbreviations.sub(lambda found: f"{found[1]} {_meaning(wording, found)}", text)
    return written.replace(NO_BREAK_SPACE, " ")


@cache
def _after_number(abbreviations: tuple[Abbreviation, ...]) -> re.Pattern[str]:
    """Finds a number and, after it, one of the abbreviations."""
    any_of = "|".join(re.escape(each.short) for each in abbreviations) or "(?!)"
    return re.compile(rf"\b(\d+)[ {NO_BREAK_SPACE}]({any_of})(?!\w)")


def _meaning(wording: Wording, found: re.Match[str]) -> str:
    full = next(each.full for each in wording.phrases.spoken.abbreviations if each.short == found[2])
    return plural(wording, full, int(found[1]))


def to_fill_in(wording: Wording, words: Words) -> Words:
    """A label with a line to write on: spoken, it says so."""
    label = plain(words).rstrip(" :")
    return words._replace(spoken=wording.phrases.spoken.to_fill_in.format(label=label))


def term_token(term: str) -> str:
    """The token under which :class:`Wording` keeps the word of a glossary term."""
    return f"term.{term}"


def plural(wording: Wording, forms: Plural, count: int) -> str:
    """The form that a count takes by the language's rule (CLDR), its slot ``{n}`` filled."""
    form = forms.one if wording.phrases.plural_rule == "one-other" and count == 1 and forms.one else forms.other
    return form.replace("{n}", str(count))


def span(wording: Wording, numbers: Range) -> str:
    """``10``, or ``10 to 15`` in the language's words."""
    if numbers.low == numbers.high:
        return str(numbers.low)
    return wording.phrases.dose.span.format(low=numbers.low, high=numbers.high)


def duration(wording: Wording, time: Seconds) -> str:
    """``30 sec``, ``20 to 30 sec`` or ``5 min``: minutes from two whole minutes on."""
    dose = wording.phrases.dose
    if time.low >= 120 and time.low % 60 == time.high % 60 == 0:
        minutes = span(wording, Range(time.low // 60, time.high // 60))
        form = dose.minutes.one if time.high == 60 and dose.minutes.one else dose.minutes.other
        return form.replace("{n}", minutes)
    return dose.seconds.replace("{n}", span(wording, Range(time.low, time.high)))


def listing(wording: Wording, items: Sequence[str]) -> str:
    """``a mat, a cushion and a chair``."""
    page = wording.phrases.page
    if len(items) < 2:
        return "".join(items)
    head = items[0]
    for item in items[1:-1]:
        head = page.list_join.format(head=head, next=item)
    return page.and_last.format(head=head, last=items[-1])


def weeks(wording: Wording, numbers: Range) -> str:
    """``Week 1``, or ``Weeks 1 to 2``."""
    form = plural(wording, wording.phrases.page.weeks, numbers.high - numbers.low + 1)
    return form.replace("{weeks}", span(wording, numbers))
