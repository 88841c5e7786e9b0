"""QR codes on a page, each with the address that it holds in print."""

from handoutgen.compose.leaves import QrCode, Words
from handoutgen.records import NamedTuple


class LinkedCode(NamedTuple):
    """A code between what it is about and its address; ``number`` is that of an exercise, if it is about one."""

    number: Words | None
    name: Words
    code: QrCode
    address: Words


class CodeGroup(NamedTuple):
    """Codes under a heading; ``lead`` says what to do with them."""

    heading: Words
    lead: Words
    codes: tuple[LinkedCode, ...]
