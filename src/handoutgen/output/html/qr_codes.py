"""QR codes, each between what it is about and its address."""

from handoutgen.compose.leaves import QrCode
from handoutgen.compose.qr_codes import CodeGroup, LinkedCode
from handoutgen.layout.qr_codes import dark_runs
from handoutgen.output.html.elements import Element, element
from handoutgen.output.html.text import heading, numbered, paragraph
from handoutgen.output.paths import number
from handoutgen.theme.accent import code_of
from handoutgen.theme.colours import BLACK, WHITE
from handoutgen.theme.qr_codes import QUIET_ZONE, module_of


def codes(group: CodeGroup) -> tuple[Element, ...]:
    """A group of codes: those of exercises as a list with their numbers."""
    listed = [(one.number, element("li", *_linked(one))) for one in group.codes if one.number]
    others = (element("div", *_linked(one)) for one in group.codes if not one.number)
    return (
        heading(group.heading),
        paragraph(group.lead),
        *((numbered(listed, "codes"),) if listed else ()),
        *others,
    )


def _linked(one: LinkedCode) -> tuple[Element, ...]:
    return paragraph(one.name, "strong"), _code(one.code), paragraph(one.address)


def _code(code: QrCode) -> Element:
    """As large as in print, black on white whatever the colours around it; its edge in line with the text."""
    count, module = len(code.modules), module_of(len(code.modules))
    side = count + 2 * QUIET_ZONE
    size = f"{number(side * module)}pt"
    data = "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in dark_runs(code.modules))
    return element(
        "svg",
        element("path", fill=code_of(WHITE), d=f"M-{QUIET_ZONE}-{QUIET_ZONE}h{side}v{side}h-{side}z"),
        element("path", fill=code_of(BLACK), d=data),
        class_="qr",
        style=f"margin-left:-{number(QUIET_ZONE * module)}pt",
        width=size,
        height=size,
        viewBox=f"-{QUIET_ZONE} -{QUIET_ZONE} {side} {side}",
        role="img",
        aria_label=code.alt,
    )
