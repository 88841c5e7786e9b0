import re
from itertools import pairwise
from typing import Any

import pytest

from handoutgen.compose.leaves import leaves
from handoutgen.compose.structure import structure
from handoutgen.content.editions import SHEET
from handoutgen.plan.model import Plan
from tests.draw.structure_check import faults
from tests.draw.test_tags import differences, elements, keys, marked, verdicts
from tests.one_patient import one_patient
from tests.shipped import CLINIC, document_of, pdf_of, plan_of

HANDOUTS: dict[str, dict[str, Any]] = {
    "ticked": {"names": ("stretches", "belly-breathing"), "side": "left", "paper": "letter"},
    "program": {"program": "desk-worker", "region": "GB"},
    "personal": {},
}
SHEETS = pytest.mark.parametrize("name", HANDOUTS)


def sheet_plan(name: str) -> Plan:
    said = dict(HANDOUTS[name])
    return plan_of(*said.pop("names", ()), edition=SHEET, **said) if said else one_patient(edition=SHEET)


@SHEETS
def test_a_sheet_is_accessible_and_archivable(name: str, tmp_path: object) -> None:
    """PDF/UA-1 and PDF/A-3a in one file, marks that agree with the tree, and under it the words of the Document."""
    plan = sheet_plan(name)
    pdf = pdf_of(plan)
    assert verdicts(pdf, tmp_path) == []
    assert faults(pdf) == []
    assert differences(pdf, document_of(plan, CLINIC)) == []


@SHEETS
def test_the_tree_of_a_sheet(name: str) -> None:
    """It reads every leaf in the Document's order; headings leave no level out; a dose is a table with a header."""
    document = document_of(sheet_plan(name), CLINIC)
    tree = structure(document)
    assert [part.key for leaf in leaves(document.sections) for part in marked(leaf)] == list(keys(tree))
    levels = [int(tag[1]) for tag in (one.tag for one in elements(tree)) if re.fullmatch(r"H\d", tag)]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    tables = [one for one in elements(tree) if one.tag == "Table"]
    assert tables
    assert all([one.scope for one in elements(table) if one.tag == "TH"] == ["Row"] for table in tables)
