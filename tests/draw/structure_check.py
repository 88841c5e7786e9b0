"""What validators pass over: that marks, structure tree and parent tree agree, item by item.

Written against ISO 32000-1, 14.6 to 14.8: every painted thing is marked; each marked content stands in the tree once
and the parent tree knows its element; marks nest with graphics states and text objects; links and their elements know
each other; headings leave no level out; tables have headers.
"""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf

PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "INLINE IMAGE"}
OPENS = {"q": "q", "BT": "BT", "BMC": "mark", "BDC": "mark"}
STATE = set(
    [
        "cm",
        "w",
        "J",
        "j",
        "M",
        "d",
        "ri",
        "i",
        "gs",
        "m",
        "l",
        "c",
        "v",
        "y",
        "h",
        "re",
        "W",
        "W*",
        "n",
        "CS",
        "cs",
        "SC",
        "SCN",
        "sc",
        "scn",
        "G",
        "g",
        "RG",
        "rg",
        "K",
        "k",
    ]
)
TEXT = set(["Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "DP", "MP"])
CLOSES = {"Q": "q", "ET": "BT", "EMC": "mark"}
HEADINGS = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")
IN_FORMS = STATE | PAINTING - {"Do", "Tj", "TJ", "'", '"'} | {"q", "Q"}
"""What a form may hold: whoever shows it has one mark for all of it, so no text and no marks of its own."""


def faults(pdf: bytes) -> list[str]:
    """Every disagreement, in words."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        if "/StructTreeRoot" not in opened.Root:
            return ["there is no structure tree"]
        tree = _Tree(opened)
        found = [*tree.faults, *_heading_faults(tree.headings), *_link_faults(opened, tree)]
        for number, page in enumerate(opened.pages, 1):
            found += [f"page {number}: {fault}" for fault in _page_faults(page, tree)]
        return found


class _Tree:
    """The structure tree: the element of each marked content and annotation."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.faults: list[str] = []
        self.owners: dict[tuple[Any, int], list[Any]] = {}
        self.links: dict[Any, Any] = {}
        self.headings: list[int] = []
        root = pdf.Root.StructTreeRoot
        self.parents = pikepdf.NumberTree(root.ParentTree)
        self._walk(root.K, root)

    def _walk(self, element: Any, parent: Any) -> None:
        if element.P.objgen != parent.objgen:
            self.faults.append(f"{element.S} names another parent")
        if element.S == "/Figure" and not str(element.get("/Alt", "")):
            self.faults.append("a Figure has no alternative text")
        if element.S == "/Table" and not any(map(_is_header, _cells(element))):
            self.faults.append("a Table has no header with a scope")
        if str(element.S) in HEADINGS:
            self.headings.append(HEADINGS.index(str(element.S)) + 1)
        for kid in element.get("/K", []):
            if isinstance(kid, int):
                self.owners.setdefault((element.Pg.objgen, kid), []).append(element)
                continue
            kind = kid.get("/Type")
            if kind == "/MCR":
                self.owners.setdefault((kid.Pg.objgen, int(kid.MCID)), []).append(element)
            elif kind == "/OBJR":
                self.links[kid.Obj.objgen] = element
            else:
                self._walk(kid, element)
        if element.S == "/Link" and element.objgen not in {link.objgen for link in self.links.values()}:
            self.faults.append("a Link has no annotation")


def _cells(table: Any) -> Iterator[Any]:
    return (cell for row in table.K for cell in row.K)


def _is_header(cell: Any) -> bool:
    return bool(cell.S == "/TH" and str(cell.get("/A", {}).get("/Scope", "")) in ("/Row", "/Column"))


def _heading_faults(levels: list[int]) -> Iterator[str]:
    for before, level in pairwise((0, *levels)):
        if level > before + 1:
            yield f"a heading of level {level} follows one of level {before}"


def _link_faults(pdf: pikepdf.Pdf, tree: _Tree) -> Iterator[str]:
    there = {annotation.objgen for page in pdf.pages for annotation in page.obj.get("/Annots", [])}
    if tree.links.keys() - there:
        yield "the tree names an annotation that is on no page"


def _page_faults(page: pikepdf.Page, tree: _Tree) -> Iterator[str]:
    identity = page.obj.objgen
    marked: Counter[int] = Counter()
    yield from _content_faults(page, marked)
    elements = tree.parents[int(page.obj.StructParents)]
    for number, count in marked.items():
        owners = tree.owners.get((identity, number), [])
        if count != 1:
            yield f"content {number} is marked {count} times"
        if len(owners) != 1:
            yield f"content {number} stands in {len(owners)} elements"
        elif number >= len(elements) or elements[number].objgen != owners[0].objgen:
            yield f"content {number} has another element in the parent tree"
    for owner, number in tree.owners:
        if owner == identity and number not in marked:
            yield f"the tree names content {number}, which is not there"
    for link in page.obj.get("/Annots", []):
        element = tree.links.get(link.objgen)
        if element is None or element.S != "/Link":
            yield "a link stands in no Link element"
        elif tree.parents[int(link.StructParent)].objgen != element.objgen:
            yield "a link has another element in the parent tree"
        if not str(link.get("/Contents", "")):
            yield "a link does not say where it leads"


def _content_faults(page: pikepdf.Page, marked: Counter[int]) -> Iterator[str]:
    """Marks that do not nest, and painting outside of marks; counts the marked contents on its way."""
    stack: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name in OPENS:
            if OPENS[name] == "mark" and "mark" in stack:
                yield "a mark stands in another"
            stack.append(OPENS[name])
            if name == "BDC" and "/MCID" in operands[1]:
                marked[int(operands[1]["/MCID"])] += 1
        elif name in CLOSES:
            if not stack or stack.pop() != CLOSES[name]:
                yield f"{name} closes what is not open"
        elif name in PAINTING:
            if "mark" not in stack:
                yield f"{name} paints outside of every mark"
            if name == "Do":
                yield from _form_faults(page.Resources.XObject[str(operands[0])])
        elif name not in STATE | TEXT:
            yield f"{name} is no operator"
    if stack:
        yield f"{stack} stays open"


def _form_faults(shown: pikepdf.Object) -> Iterator[str]:
    """What a form holds that only a page may hold."""
    if shown.Subtype == "/Form":
        names = {str(instruction.operator) for instruction in pikepdf.parse_content_stream(shown)}
        yield from (f"a form holds {name}" for name in sorted(names - IN_FORMS))
