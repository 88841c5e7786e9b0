"""``handoutgen explain``: what the code of a problem means, why there is a rule, and where it comes from."""

import shutil
from collections.abc import Iterator
from textwrap import indent, wrap

import click

from handoutgen.cli.terminal import examples
from handoutgen.content.suggest import did_you_mean
from handoutgen.rules.reasons.all import FAMILIES, REASONS, family_of
from handoutgen.rules.reasons.reason import BINDING, KEPT, WEIGHTS, Reason

_WIDEST = 88
_NARROWEST = 40
_LABEL = 10
_CODE = 22
"""The width of most codes in the list, with the space after them."""


@click.command(epilog=examples("handoutgen explain", "handoutgen explain long-sentence"))
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Tell what the code at the end of a problem means.

    What triggers it, why, the source of the rule, whether a file may keep it, and an example. Without a code: all of
    them.
    """
    width = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
    for line in _list(width) if code is None else _one(_reason(code), width):
        click.echo(line)


def _reason(code: str) -> Reason:
    """The reason of a code as somebody typed it, or copied it with its brackets."""
    name = code.strip("[] ").lower()
    if name not in REASONS:
        hint = did_you_mean(name, REASONS, 'See "handoutgen explain" for all of them.')
        raise click.UsageError(f'There is no code "{name}". {hint}')
    return REASONS[name]


def _list(width: int) -> Iterator[str]:
    """Every code with what triggers it, family by family."""
    for number, family in enumerate(FAMILIES):
        if number:
            yield ""
        yield from wrap(f"{family.name.title()}: {family.about}", width, break_on_hyphens=False)
        for reason in family.reasons:
            head = f"  {reason.code} ".ljust(_CODE + 2)
            yield from wrap(head + reason.when, width, subsequent_indent=" " * (_CODE + 2), break_on_hyphens=False)


def _one(reason: Reason, width: int) -> Iterator[str]:
    """A reason with its example."""
    yield reason.code
    yield from wrap(reason.when, width, break_on_hyphens=False)
    yield ""
    told = {
        "Family": family_of(reason.code).name,
        "Why": reason.why,
        "Severity": f"{reason.severity.value}. {WEIGHTS[reason.severity]}",
        "Waiver": KEPT if reason.waivable else BINDING,
        "Source": reason.source,
    }
    for name, text in told.items():
        yield from wrap(f"{name:<{_LABEL}}{text}", width, subsequent_indent=" " * _LABEL, break_on_hyphens=False)
    bad, good, file = reason.example
    for name, lines in (("Bad", bad), ("Good", good)):
        yield ""
        yield f"{name}, in {file}:" if file else f"{name}:"
        yield from _shown(lines, width, typed=bool(file))


def _shown(lines: str, width: int, *, typed: bool) -> Iterator[str]:
    """An example as it would be typed, or in words."""
    if typed:
        yield indent(lines.rstrip("\n"), "    ")
    else:
        yield from wrap(lines, width, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
