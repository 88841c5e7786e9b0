"""The diary by itself."""

from handoutgen.compose.blocks import Section
from handoutgen.compose.context import Context
from handoutgen.compose.cutouts import DiaryAlone
from handoutgen.compose.diary import diary
from handoutgen.compose.front import lines_to_fill_in
from handoutgen.compose.read_first import credit, phone_again, said_again
from handoutgen.compose.sheet import reminder


def diary_alone(context: Context) -> tuple[Section, ...]:
    """The diary of a plan, which has one if it has exercises."""
    kept = diary(context)
    if kept is None:
        return ()
    alone = DiaryAlone(
        anchor=kept.anchor,
        blanks=said_again(lines_to_fill_in(context)),
        phone=phone_again(context),
        diary=kept,
        reminder=reminder(context),
        credit=credit(context),
    )
    return (alone,)
