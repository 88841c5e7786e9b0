"""The facts of the four articles that the content started from: each is carried, and each id is real."""

import yaml

from tests.rules.broken import SHIPPED, shipped

FACTS = frozenset(yaml.safe_load((SHIPPED / "facts.yaml").read_text("utf-8"))["facts"])
COVERED = {
    record.id: frozenset(record.covers)
    for records in (shipped().topics, shipped().exercises, shipped().programs)
    for record in records.values()
}


def test_every_fact_is_carried() -> None:
    """The files that name facts name all of them together."""
    assert frozenset() == FACTS - frozenset().union(*COVERED.values())


def test_every_fact_that_is_named_is_real() -> None:
    """No file names a fact that is not in the list."""
    assert {} == {name: covers - FACTS for name, covers in COVERED.items() if covers - FACTS}
