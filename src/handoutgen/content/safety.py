"""What a part of the body asks for: its warning signs, who asks first, and what no text may advise.

The rules (room ``rules``) know how to look; what they look for stands in ``safety/<part>.yaml``, declared here (see
``fields``). The files of all folders of a library hold together: a later one adds to them and takes nothing away.
"""

from collections.abc import Iterable
from typing import Any

from handoutgen.content.fields import Annotated as A
from handoutgen.content.fields import Field
from handoutgen.records import NamedTuple

ANYONE = "anyone"
"""The safety file that holds for any part of the body, whatever stands over it."""


class Sign(NamedTuple):
    """Something that a text must name, by the words that give it away; all of them are found in one item of a list."""

    name: A[str, Field("What it is, as messages name it.", most=80, example="a weak or numb arm")]
    words: A[
        tuple[str, ...],
        Field(
            "Words that one item must hold, all of them. Of 'leak* or control' one is enough; a star stands for any "
            "ending.",
            least=1,
            example="arm or arms\nweak* or numb*",
        ),
    ]


class Signs(NamedTuple):
    """The warning signs that a library must name, by tier."""

    cauda_equina: A[tuple[Sign, ...], Field("Pressed nerves: in the list cauda-equina of the emergency tier.")] = ()
    emergency: A[tuple[Sign, ...], Field("In the emergency tier, and in its short form.")] = ()
    same_day: A[tuple[Sign, ...], Field("In the same-day tier, or above it.")] = ()
    soon: A[tuple[Sign, ...], Field("In the third tier, or above it.")] = ()
    short_form: A[tuple[Sign, ...], Field("In the same-day line of the short form.")] = ()


class StopSign(NamedTuple):
    """Something that "Stop if" names on each card."""

    name: A[str, Field("What it is, as messages name it.", most=80, example="dizziness")]
    words: A[
        tuple[str, ...],
        Field("Words that the text must hold, all of them, written as for a sign.", least=1, example="dizz*"),
    ]
    except_kinds: A[tuple[str, ...], Field("Kinds of exercise that need not name it.", refers="kind")] = ()


class Exclusion(NamedTuple):
    """Conditions that exercises must exclude: those that are named, and fit all else that is said of them."""

    conditions: A[tuple[str, ...], Field("Who asks first.", refers="condition", least=1, example="recent-surgery")]
    level: A[str, Field("How strictly at least.", choices=("change", "avoid"))]
    exercises: A[tuple[str, ...], Field("These exercises alone.", refers="exercise")] = ()
    kinds: A[tuple[str, ...], Field("Exercises of these kinds alone.", refers="kind", example="strength, stretch")] = ()
    positions: A[tuple[str, ...], Field("Exercises in these positions alone.", refers="position")] = ()
    held_over: A[int | None, Field("Exercises held for more than so many seconds alone.", least=1, most=600)] = None
    why: A[str, Field("Why, where the fields above do not tell: 'and it is cleared first'.", most=100)] = ""


class Alike(NamedTuple):
    """Conditions that rule out the same."""

    conditions: A[
        tuple[str, ...],
        Field(
            "If one is excluded, each other is changed.",
            refers="condition",
            least=2,
            example="spinal-stenosis, spondylolisthesis",
        ),
    ]


class Press(NamedTuple):
    """Parts of the body that nobody is told to press into."""

    parts: A[
        tuple[str, ...],
        Field("What the part is called, in every plain word for it.", least=1, example="throat\nfront of your neck"),
    ]
    why: A[str, Field("Why, as messages end.", most=100, example="where large vessels lie")]


class Unadvised(NamedTuple):
    """Things that no text may tell somebody to use."""

    things: A[
        tuple[str, ...],
        Field("What the thing is called; a star stands for any ending.", least=1, example="belt\ncorset*"),
    ]
    topic: A[str, Field("The one topic that may speak of their use.", refers="topic", example="supports")]
    why: A[str, Field("Why, as messages end.", most=100, example="which guidelines advise against")]


class TopicLimit(NamedTuple):
    """A topic that is not for everybody."""

    topic: A[str, Field("The topic.", refers="topic", example="self-check")]
    says: A[tuple[Sign, ...], Field("What its text must name.")] = ()
    conditions: A[
        tuple[str, ...], Field("Patients with these do not get it.", refers="condition", example="pregnancy")
    ] = ()


class ProgramLimit(NamedTuple):
    """Programs that keep somebody back."""

    words: A[
        tuple[str, ...],
        Field("Words of its name or 'who' that tell such a program.", least=1, example="runner or runners or running"),
    ]
    before: A[Sign, Field("What its 'before' must name.", example="name: groin pain")]
    why: A[str, Field("Why, as messages end.", most=100, example="nobody with groin pain is kept from it")]


class Safety(NamedTuple):
    """``safety/<part>.yaml``: what the part of the body asks for. Of several files all holds (see :func:`joined`)."""

    about: A[str, Field("The part of the body.", most=80, example="The neck")]
    never: A[
        tuple[str, ...],
        Field(
            "With these nobody exercises until it is cleared, and no clinician sets them aside.",
            refers="condition",
            example="fracture",
        ),
    ] = ()
    signs: A[Signs, Field("Warning signs that the topic with the tiers must name.")] = Signs()
    stop: A[tuple[StopSign, ...], Field("What 'Stop if' names on each card.")] = ()
    exclude: A[tuple[Exclusion, ...], Field("Who asks first: what exercises must exclude.")] = ()
    alike: A[tuple[Alike, ...], Field("Conditions that rule out the same.")] = ()
    press: A[tuple[Press, ...], Field("Where nobody is told to press.")] = ()
    unadvised: A[tuple[Unadvised, ...], Field("What nobody is told to use.")] = ()
    topics: A[tuple[TopicLimit, ...], Field("Topics that are not for everybody.")] = ()
    programs: A[tuple[ProgramLimit, ...], Field("Programs that keep somebody back.")] = ()


NOTHING = Safety("")
"""What asks for nothing."""


def joined(all_: Iterable[Safety]) -> Safety:
    """All that any of them asks for, each thing once, in their order."""
    first, *others = (*all_, NOTHING)
    for other in others:
        first = _both(first, other)
    return first


def _both(one: Any, other: Any) -> Any:
    """Two records of a kind as one: lists one after the other, records joined alike, else what the first says."""
    if not isinstance(one, tuple):
        return one
    if hasattr(one, "_fields"):
        return type(one)(*(_both(*pair) for pair in zip(one, other, strict=True)))
    return tuple(dict.fromkeys((*one, *other)))
