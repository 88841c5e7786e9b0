"""Who asks first: what a plan has answers to is not asked again."""

from handoutgen.compose.blocks import BeforeStart
from handoutgen.compose.context import context
from handoutgen.compose.cutouts import ReadFirst
from handoutgen.compose.leaves import plain
from handoutgen.compose.questions import questions
from handoutgen.compose.sheets import Sheet
from tests.shipped import document_of, library, plan_from, plan_of

NEVER = ("under-18", "fracture", "hip-infection", "bone-cancer", "unexplained-groin-pain")
REPLACED = ("hip-replacement-front", "hip-replacement-back", "hip-replacement-side", "hip-replacement-unknown")


def asked(answers: str = "", exercises: str = "clamshell") -> list[str]:
    """The conditions that a plan for exercises still asks for."""
    found = questions(context(plan_from(f"exercises: [{exercises}]\n{answers}"), library(), None))
    return [words.key.removeprefix("ask.") for words in (*found.never, *found.asks)]


def answered(*names: str, answer: str = "no") -> str:
    return "conditions: {" + ", ".join(f"{name}: {answer}" for name in names) + "}"


def test_what_is_answered_is_not_asked() -> None:
    """Neither what the patient does not have nor what the patient has; what was not asked still is."""
    assert {"lateral-hip-pain", "recent-surgery", "under-18"} <= set(asked())
    assert "lateral-hip-pain" not in asked(answered("lateral-hip-pain"))
    assert "lateral-hip-pain" not in asked(answered("lateral-hip-pain", answer="yes"))
    assert "lateral-hip-pain" in asked(answered("lateral-hip-pain", answer="not-asked"))
    assert set(asked()) - set(asked(answered("recent-surgery"))) == {"recent-surgery"}


def test_one_question_for_several_conditions_stays_until_all_are_known() -> None:
    """A hip replacement is asked for as long as one way of doing it is open that an exercise excludes."""
    question = "hip-replacement-unknown"
    assert question in asked()
    assert question in asked(answered(*REPLACED[:3]))
    assert question in asked(answered(question))
    assert question not in asked(answered(*REPLACED))


def test_only_what_matters_has_to_be_known() -> None:
    """The bridge excludes two of the four: nobody has to answer for the others."""
    mattering = [name for name in REPLACED if name in library().exercises["bridge"].exclude]
    assert len(mattering) == 2
    assert "hip-replacement-unknown" not in asked(answered(*mattering), "bridge")


def test_a_list_without_questions_has_no_lead() -> None:
    """Where all that only a clearance lifts was asked, the other list stands alone."""
    found = questions(context(plan_from(f"exercises: [clamshell]\n{answered(*NEVER)}"), library(), None))
    assert (found.never_lead, found.never) == (None, ())
    assert found.heading is not None
    assert found.ask_lead is not None


def test_without_questions_nothing_is_left() -> None:
    """On the page before the start, on a sheet and before the cards; for whom it is and a program's own terms stay."""
    text = "program: runner\nother-conditions: no"
    before = next(one for one in document_of(plan_from(text)).sections if isinstance(one, BeforeStart))
    assert (before.ask_heading, before.never_lead, before.ask_lead) == (None, None, None)
    (sheet,) = document_of(plan_from(text, edition="sheet")).sections
    first, *_ = document_of(plan_from(text, edition="cards")).sections
    assert isinstance(sheet, Sheet)
    assert isinstance(first, ReadFirst)
    for block in (sheet.ask_first, first.ask_first):
        assert block is not None
        assert (block.heading, block.never, block.asks) == (None, (), ())
        assert plain(block.adults) == "For adults."
        assert block.before is not None


def test_no_box_is_spoken_of_where_none_is() -> None:
    """The lead speaks of ticked exercises only where there are boxes to tick."""
    leads = [
        questions(context(plan, library(), None)).ask_lead for plan in (plan_of("bridge"), plan_of(program="runner"))
    ]
    assert ["tick" in plain(lead) for lead in leads if lead] == [True, False]
