"""Warning signs: a library with exercises has all three tiers, each sign in its own, and nothing that plays them down.

Which signs those are is said by the library's files of safety. Source: the project's clinical rules, "Warning signs:
three tiers".
"""

from collections.abc import Iterable, Iterator, Sequence

from handoutgen.content.model import Library
from handoutgen.content.safety import ANYONE, Sign, Signs
from handoutgen.content.text import Text
from handoutgen.content.topic import Tier, Tiers
from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Banned, Prose, banned, has
from handoutgen.rules.prose import prose_of, readable
from handoutgen.rules.signs import CAUDA_EQUINA_WORDS, REASSURANCE_WORDS, names

WARNS = "warning-signs"
"""The topic that has the tiers, where no other has."""

_OUTSIDE = Banned(
    Code.CAUDA_EQUINA_OUTSIDE,
    ("",),
    CAUDA_EQUINA_WORDS,
    '"{found}" is a sign of cauda equina, and this is not the emergency tier.',
    'Move it to "emergency".',
)
_REASSURING = Banned(
    Code.REASSURANCE,
    ("",),
    REASSURANCE_WORDS,
    '"{found}" plays a warning sign down.',
    "Take it out: in these boxes only signs and actions stand.",
)


class _List(NamedTuple):
    """A list of signs: those of one tier, or of the short form."""

    path: str
    place: Place
    signs: tuple[Prose, ...]


def tier_findings(library: Library) -> Iterator[Problem]:
    """What is wrong with the warning signs of a library."""
    yield from _alone(library)
    topics = [topic for topic in library.topics.values() if topic.tiers]
    if library.exercises and not topics:
        yield _no_tiers(library)
    for topic in topics[1:]:
        message = f'The topic "{topics[0].id}" has warning signs as well, and a handout prints one set.'
        yield Problem(Code.SEVERAL_WARNING_SIGNS, topic.place, "tiers", message, "Keep them in one topic.")
    for topic in topics:
        if topic.tiers:
            yield from _tiers(topic.tiers, library.safety.signs)


def _alone(library: Library) -> Iterator[Problem]:
    """What a library that stands alone must say itself, because ours is about another part of the body."""
    ours = library.origins.get(("safety", ANYONE))
    if not library.catalogue.alone or not library.exercises:
        return
    place = library.places.get(("library", "library"), {}).get("alone", library.catalogue.place)
    if not any(kind == "safety" and id_ != ANYONE for kind, id_ in library.origins):
        message = "This library stands alone, and no file says which warning signs its part of the body has."
        hint = 'Write one in its folder "safety": handoutgen new safety PART.'
        yield Problem(Code.ALONE_UNSAID, place, "alone", message, hint)
    if library.origins.get(("front-page", "front-page")) == ours:
        message = "This library stands alone, and its first page is ours, about the hip and the back."
        yield Problem(Code.ALONE_UNSAID, place, "alone", message, 'Write a "front-page.yaml" of its own: title, recap.')


def _no_tiers(library: Library) -> Problem:
    """The topic that should warn and does not, or the library."""
    topic = library.topics.get(WARNS)
    place = topic.place if topic else library.catalogue.place
    message = "There are exercises, and no topic has the warning signs."
    hint = f'Every handout with an exercise prints them: restore "tiers" in topics/{WARNS}.yaml.'
    return Problem(Code.NO_WARNING_SIGNS, place, "tiers" if topic else "", message, hint)


def _tiers(tiers: Tiers, signs: Signs) -> Iterator[Problem]:
    urgent = (*signs.cauda_equina, *signs.emergency)
    emergency = _list("emergency", tiers.emergency)
    same_day, soon = _list("same-day", tiers.same_day), _list("soon", tiers.soon)
    short = _short_form(tiers)
    yield from _misplaced(urgent, (emergency,), (same_day, soon))
    yield from _misplaced(signs.same_day, (same_day, emergency), (soon,))
    yield from _misplaced(signs.soon, (soon, same_day, emergency), ())
    yield from _misplaced(urgent, (short,), ())
    yield from _misplaced(signs.short_form, (_line_of_short_form(tiers),), ())
    yield from _cauda_equina(tiers, emergency, signs.cauda_equina)
    for path, tier in (("tiers.same-day", tiers.same_day), ("tiers.soon", tiers.soon)):
        yield from banned(prose_of(tier, path), (_OUTSIDE,))
    yield from banned(prose_of(tiers.compact.same_day, "tiers.compact.same-day"), (_OUTSIDE,))
    yield from banned(prose_of(tiers, "tiers"), (_REASSURING,))
    yield from _actions(tiers)


def _list(name: str, tier: Tier) -> _List:
    path = f"tiers.{name}"
    signs = (*prose_of(tier.cauda_equina, f"{path}.cauda-equina"), *prose_of(tier.signs, f"{path}.signs"))
    return _List(path, tier.place, signs)


def _short_form(tiers: Tiers) -> _List:
    signs = tiers.compact.signs
    return _List("tiers.compact.signs", signs[0].place, tuple(prose_of(signs, "tiers.compact.signs")))


def _line_of_short_form(tiers: Tiers) -> _List:
    path, line = "tiers.compact.same-day", tiers.compact.same_day
    return _List(path, line.place, tuple(prose_of(line, path)))


def _misplaced(signs: Iterable[Sign], homes: Sequence[_List], others: Sequence[_List]) -> Iterator[Problem]:
    """The signs that none of their ``homes`` names, told of where another list names them, else at the first home."""
    for sign in signs:
        if any(_names(text, sign) for home in homes for text in home.signs):
            continue
        astray = next((text for other in others for text in other.signs if _names(text, sign)), None)
        if astray:
            message = f"This sign ({sign.name}) needs help sooner than this tier says."
            hint = f'Move it back to "{homes[0].path}": a sign may only move to a more urgent tier.'
            yield Problem(Code.SIGN_IN_WRONG_TIER, astray.place, astray.path, message, hint)
        else:
            message = f"A warning sign is missing: {sign.name}."
            hint = f'Add it to "{homes[0].path}", in one item. It is known by these words: {"; ".join(sign.words)}.'
            yield Problem(Code.SIGN_MISSING, homes[0].place, homes[0].path, message, hint)


def _names(text: Prose, sign: Sign) -> bool:
    return names(text.words, sign.words)


def _cauda_equina(tiers: Tiers, emergency: _List, signs: Sequence[Sign]) -> Iterator[Problem]:
    """The signs of cauda equina stand together, with what to say on the phone."""
    own = tuple(prose_of(tiers.emergency.cauda_equina))
    if not (own or signs):
        return
    for sign in signs:
        found = next((text for text in emergency.signs if _names(text, sign)), None)
        if found and not any(_names(text, sign) for text in own):
            message = f"This sign of cauda equina ({sign.name}) stands outside its list."
            hint = 'Move it to "cauda-equina", so that the patient says the words on the phone.'
            yield Problem(Code.SIGN_IN_WRONG_TIER, found.place, found.path, message, hint)
    say = tiers.emergency.say
    if say is None or not has(readable(say), "cauda equina"):
        place = say.place if say else emergency.place
        hint = "Write what to say on the phone: “Could this be cauda equina?”"
        message = "The emergency tier does not say the words cauda equina."
        yield Problem(Code.TIER_ACTION, place, "tiers.emergency.say", message, hint)


def _actions(tiers: Tiers) -> Iterator[Problem]:
    """Each tier's action holds the number to call."""
    needs = (
        ("emergency.action", tiers.emergency.action, ("phone.emergency",)),
        ("same-day.action", tiers.same_day.action, ("phone.clinic",)),
        ("same-day.action", tiers.same_day.action, ("closed", "phone.urgent")),
        ("soon.action", tiers.soon.action, ("phone.clinic",)),
        ("compact.lead", tiers.compact.lead, ("phone.emergency",)),
        ("compact.same-day", tiers.compact.same_day, ("closed", "phone.urgent", "phone.clinic")),
    )
    for path, text, tokens in needs:
        if not _has_token(text, tokens):
            message = f"This does not say whom to call: it lacks {{{{{tokens[0]}}}}}."
            hint = "Say whom to call, with the token for the number or the closed-hours action."
            yield Problem(Code.TIER_ACTION, text.place, f"tiers.{path}", message, hint)


def _has_token(text: Text, tokens: Iterable[str]) -> bool:
    return any(part.token in tokens for part in text.parts if part.token)
