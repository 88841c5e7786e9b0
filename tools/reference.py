"""``docs/rules.md`` from the reasons of the problems' codes: ``python -m tools.reference`` writes it anew."""

from collections.abc import Iterator
from pathlib import Path

from handoutgen.problems import Severity
from handoutgen.rules.reasons.all import FAMILIES
from handoutgen.rules.reasons.reason import BINDING, KEPT, WEIGHTS, Family, Reason

DOCS = Path(__file__).parents[1] / "docs" / "rules.md"

_HEAD = """\
# What a problem's code means

Each problem that `handoutgen` tells ends with a code in brackets. `handoutgen explain CODE` says of it what stands
here. Both are made of the same data; `make docs` writes this page anew.

| severity | |
| --- | --- |
{weights}

A finding that can be waived stays where an author gives a reason, in the exercise, topic or program that has it:

```yaml
waive:
  long-sentence: The name of the law is that long.
```

`handoutgen check` lists what is waived with its reason, and no longer fails by it. Nothing of safety can be waived.
"""


def reference() -> str:
    """The whole page as Markdown."""
    weights = "\n".join(f"| {severity.value} | {WEIGHTS[severity]} |" for severity in Severity)
    parts = [_HEAD.format(weights=weights), *(part for family in FAMILIES for part in _family(family))]
    return "\n".join(parts)


def _family(family: Family) -> Iterator[str]:
    """A chapter: a table of its codes, then each by itself."""
    yield f"## {family.name.title()}\n\n{family.about}\n"
    yield "| code | severity | when |\n| --- | --- | --- |"
    for reason in family.reasons:
        yield f"| [`{reason.code}`](#{reason.code}) | {reason.severity.value} | {_cell(reason.when)} |"
    yield ""
    for reason in family.reasons:
        yield _entry(reason)


def _entry(reason: Reason) -> str:
    """A code with why, its source and its example."""
    kept = KEPT if reason.waivable else BINDING
    return (
        f"### {reason.code}\n\n{reason.when} {reason.why}\n\n"
        f"{reason.severity.value.capitalize()}. {kept}\nSource: {reason.source}\n\n{_example(reason)}"
    )


def _example(reason: Reason) -> str:
    """Bad and good lines: as YAML one under the other, anything else apart."""
    bad, good, file = (text.rstrip() for text in reason.example)
    if not file:
        return f"- Bad: {bad}\n- Good: {good}\n"
    if file.endswith(".yaml"):
        return f"```yaml\n# {file}: bad\n{bad}\n\n# good\n{good}\n```\n"
    return f"Bad, in `{file}`:\n\n```\n{bad}\n```\n\nGood:\n\n```\n{good}\n```\n"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


if __name__ == "__main__":
    DOCS.write_text(reference(), encoding="utf-8", newline="\n")
