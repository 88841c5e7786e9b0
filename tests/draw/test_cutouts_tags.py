import re
from itertools import pairwise
from typing import Any

import pytest

from handoutgen.compose.leaves import leaves
from handoutgen.compose.structure import structure
from handoutgen.content.editions import CARDS, DIARY, FRIDGE
from tests.draw.structure_check import faults
from tests.draw.test_tags import differences, elements, keys, marked, verdicts
from tests.shipped import CLINIC, document_of, pdf_of, plan_of

EDITION = pytest.mark.parametrize("edition", [FRIDGE, CARDS, DIARY])
REQUESTS: dict[str, dict[str, Any]] = {
    "ticked": {"names": ("stretches", "belly-breathing"), "side": "left", "paper": "letter"},
    "program": {"program": "desk-worker", "region": "GB"},
}


@EDITION
@pytest.mark.parametrize("name", REQUESTS)
def test_it_is_accessible_and_archivable(edition: str, name: str, tmp_path: object) -> None:
    """PDF/UA-1 and PDF/A-3a in one file, marks that agree with the tree, and under it the words of the Document."""
    said = dict(REQUESTS[name])
    plan = plan_of(*said.pop("names", ()), edition=edition, **said)
    pdf = pdf_of(plan)
    assert verdicts(pdf, tmp_path) == []
    assert faults(pdf) == []
    assert differences(pdf, document_of(plan, CLINIC)) == []


@EDITION
@pytest.mark.parametrize("name", REQUESTS)
def test_the_tree_reads_every_leaf_in_order(edition: str, name: str) -> None:
    """Headings leave no level out, and every table has headers."""
    said = dict(REQUESTS[name])
    document = document_of(plan_of(*said.pop("names", ()), edition=edition, **said), CLINIC)
    tree = structure(document)
    assert [part.key for leaf in leaves(document.sections) for part in marked(leaf)] == list(keys(tree))
    levels = [int(tag[1]) for tag in (one.tag for one in elements(tree)) if re.fullmatch(r"H\d", tag)]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    tables = [one for one in elements(tree) if one.tag == "Table"]
    assert all(any(one.tag == "TH" for one in elements(table)) for table in tables)


def test_a_tile_is_an_item_of_a_list() -> None:
    """Its number is the label; name, dose and picture are the body."""
    tree = structure(document_of(plan_of("bridge", "clamshell", edition=FRIDGE), CLINIC))
    items = [one for one in elements(tree) if one.tag == "LI" and "fridge.bridge.number" in keys(one)]
    assert [[kid.tag for kid in item.kids if not isinstance(kid, str)] for item in items] == [["Lbl", "LBody"]]
    assert [one.tag for one in elements(items[0]) if one.tag == "Figure"] == ["Figure"]
