"""The reasons of the problems' codes: complete, and true to what the program does."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from handoutgen.content.codes import Code as ContentCode
from handoutgen.content.codes import TableCode
from handoutgen.pose.measure import HINTS
from handoutgen.problems import Severity, failing
from handoutgen.rules.codes import Code as RuleCode
from handoutgen.rules.reasons import sources
from handoutgen.rules.reasons.all import FAMILIES, REASONS, family_of
from handoutgen.rules.reasons.reason import Reason
from tests.rules.examples import alone, in_its_file

SOURCE = Path(__file__).parents[2] / "src" / "handoutgen"

MAKERS = ("Problem", "Unreadable", "Measure", "wrong", "_add")
"""What is called with a code, its first argument or named ``code``, to make a problem of it."""

ENUMERATED = {code.value for codes in (ContentCode, TableCode, RuleCode) for code in codes}
SHOWN = [reason for reason in REASONS.values() if reason.example.file]
TOLD = [reason for reason in REASONS.values() if not reason.example.file]
BY_DEGREES = ("smog-grade",)
"""What weighs more the more of it there is: its reason says both."""


def parsed() -> Iterator[ast.Module]:
    """Every module of the program but the reasons themselves."""
    for path in SOURCE.rglob("*.py"):
        if "reasons" not in path.parts:
            yield ast.parse(path.read_text(encoding="utf-8"))


def written_out() -> Iterator[str]:
    """The codes that stand in the program as texts, or as constants of the module that makes the problem."""
    for module in parsed():
        constants = {
            target.id: node.value.value
            for node in module.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in MAKERS:
                for code in (*(word.value for word in node.keywords if word.arg == "code"), *node.args[:1]):
                    if isinstance(code, ast.Constant):
                        yield str(code.value)
                    elif isinstance(code, ast.Name) and code.id in constants:
                        yield str(constants[code.id])


@cache
def statements() -> tuple[tuple[frozenset[str], Severity], ...]:
    """Each statement that names a code, as its codes and the severity that it names; without one, an error."""
    members = {
        (name, code.name): code.value
        for name, codes in (("Code", ContentCode), ("TableCode", TableCode), ("Code", RuleCode))
        for code in codes
    }
    found = []
    for module in parsed():
        for node in ast.walk(module):
            if isinstance(node, ast.Return | ast.Expr | ast.Assign):
                names = [each for each in ast.walk(node) if isinstance(each, ast.Attribute)]
                pairs = {(getattr(each.value, "id", ""), each.attr) for each in names}
                texts = {str(each.value) for each in ast.walk(node) if isinstance(each, ast.Constant)}
                codes = {members[pair] for pair in pairs if pair in members} | (texts & REASONS.keys())
                called = {getattr(each.func, "id", "") for each in ast.walk(node) if isinstance(each, ast.Call)}
                said = {Severity[name] for of, name in pairs if of == "Severity"}
                said |= {Severity.WORDING} if "_wording" in called else set()
                if codes and (called & {*MAKERS, "_wording", "_problem", "Banned"} or said):
                    found.append((frozenset(codes), next(iter(said), Severity.ERROR)))
    return tuple(found)


def test_every_code_has_a_reason() -> None:
    """Every code that some room reports has one reason, and every reason is of such a code."""
    assert set(REASONS) == ENUMERATED | set(written_out()) | set(HINTS)
    codes = [reason.code for family in FAMILIES for reason in family.reasons]
    assert sorted(set(codes)) == sorted(codes)


@pytest.mark.parametrize("reason", REASONS.values(), ids=lambda reason: reason.code)
def test_reasons_are_whole_sentences(reason: Reason) -> None:
    """What a reason says ends in a full stop, fits a line or two, and names a source that the project knows."""
    known = {value for name, value in vars(sources).items() if name.isupper()}
    assert reason.source in known
    assert all(text[0] == text[0].upper() and text.endswith((".", ":")) for text in (reason.when, reason.why))
    assert len(reason.when) <= 120
    assert reason.example.bad != reason.example.good
    assert "\u2014" not in f"{reason.when}{reason.why}"


@pytest.mark.parametrize("reason", SHOWN, ids=lambda reason: reason.code)
def test_examples_are_true(reason: Reason, tmp_path: Path) -> None:
    """The bad lines of an example make the problem, with the severity that the reason says; the good ones do not."""
    bad, good, file = reason.example
    told = [each for each in alone(bad, file, tmp_path) if each.code == reason.code]
    told = told or [each for each in in_its_file(bad, file, tmp_path) if each.code == reason.code]
    assert {reason.severity} == {each.severity for each in told}
    mended = in_its_file(good, file, tmp_path)
    assert [] == [str(each) for each in mended if each.code == reason.code]
    assert [] == [str(each) for each in failing(mended)]


@pytest.mark.parametrize(
    "reason", [each for each in TOLD if each.code not in BY_DEGREES], ids=lambda reason: reason.code
)
def test_severities_are_true(reason: Reason) -> None:
    """Where an example is told in words, the severity is the one that the program gives the problem."""
    said = {severity for codes, severity in statements() if reason.code in codes}
    assert {reason.severity} == ({Severity.WARNING} if reason.code in HINTS else said or {Severity.ERROR})


def test_only_wording_can_be_waived() -> None:
    """Every finding of wording can be waived, some warnings can, and nothing that blocks a build."""
    kept = [reason for reason in REASONS.values() if reason.waivable]
    assert [] == [reason.code for reason in kept if reason.severity is Severity.ERROR]
    assert {"words", "structure", "dose"} >= {family_of(reason.code).name for reason in kept}
    wording = {reason.code for reason in REASONS.values() if reason.severity is Severity.WORDING}
    assert wording <= {reason.code for reason in kept}
