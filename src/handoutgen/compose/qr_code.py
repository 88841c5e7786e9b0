"""Web addresses as QR codes: that of the clinic, and those of films about exercises."""

from functools import lru_cache

from handoutgen.compose.context import Context
from handoutgen.compose.leaves import QrCode, Run, Words
from handoutgen.compose.qr_codes import CodeGroup, LinkedCode
from handoutgen.compose.words import author, phrase
from handoutgen.plan.model import ChosenExercise

_CORRECTION = "m"
"""Error correction of at least level M: a code reads with 15 % of it damaged (ISO/IEC 18004, 6.5.1)."""


def exercise_codes(context: Context) -> CodeGroup | None:
    """The codes of all exercises that have something to watch, in the order of their numbers."""
    codes = tuple(_exercise(context, chosen) for chosen in context.exercises() if chosen.exercise.watch)
    page = context.wording.phrases.page
    return _group("about.watch", page.watch, page.watch_lead, codes) if codes else None


def clinic_code(context: Context) -> CodeGroup | None:
    """The clinic's own code, if it has one."""
    clinic, page = context.clinic, context.wording.phrases.page
    if not clinic or not clinic.qr:
        return None
    name = phrase("about.web.name", "P", clinic.name)
    return _group("about.web", page.web, page.web_lead, (_linked(context, "about.web", name, clinic.qr),))


def _group(key: str, heading: str, lead: str, codes: tuple[LinkedCode, ...]) -> CodeGroup:
    return CodeGroup(phrase(key, "H3", heading), phrase(f"{key}.lead", "P", lead), codes)


def _exercise(context: Context, chosen: ChosenExercise) -> LinkedCode:
    exercise = chosen.exercise
    key = f"about.watch.{exercise.id}"
    number = phrase(f"{key}.number", "Lbl", str(chosen.number), bold=True)
    name = author(context.wording, f"{key}.name", "P", exercise.name)
    return _linked(context, key, name, exercise.watch)._replace(number=number)


def _linked(context: Context, key: str, name: Words, address: str) -> LinkedCode:
    """A code and its address, which is a link."""
    alt = context.wording.phrases.spoken.qr_code.format(address=address)
    code = QrCode(f"{key}.code", _modules(address), alt)
    return LinkedCode(None, name, code, Words(f"{key}.address", "P", (Run(address, link=address),)))


@lru_cache(maxsize=256)
def _modules(address: str) -> tuple[bytes, ...]:
    """The modules of an address; remembered, because many patients get the same."""
    import segno  # noqa: PLC0415  for handouts with codes alone

    return tuple(bytes(row) for row in segno.make_qr(address, error=_CORRECTION).matrix)
