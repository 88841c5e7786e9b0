"""The list of topics to choose from, on a terminal."""

import sys

import click

from handoutgen.cli.terminal import columns, label
from handoutgen.content.model import Library
from handoutgen.plan.choice import in_care_order


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def choose(library: Library) -> tuple[str, ...]:
    """The topics that the person at the terminal chooses, by number or name; asks until all of them are known."""
    topics = in_care_order(library)
    by_answer = {str(number): topic.id for number, topic in enumerate(topics, 1)} | {
        topic.id: topic.id for topic in topics
    }

    def chosen(answer: str) -> tuple[str, ...]:
        words = answer.replace(",", " ").split()
        unknown = [word for word in words if word not in by_answer]
        if unknown:
            raise click.UsageError(f'"{unknown[0]}" is not in the list.')
        return tuple(by_answer[word] for word in words)

    rows = [(f"{number:>3}", topic.id, label(topic.name)) for number, topic in enumerate(topics, 1)]
    for line in ("Topics:", *columns(rows)):
        click.echo(line, err=True)
    answer: tuple[str, ...] = click.prompt("Which, by number or name", value_proc=chosen, err=True)
    return answer
