"""What validators pass over: that marks, structure tree and parent tree agree, item by item.

Written against ISO 32000-1, 14.6 to 14.8: every painted thing is marked; each marked content stands in the tree once
and the parent tree knows its element; marks nest with graphics states and text objects; links know their elements.
"""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
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


def faults(pdf: bytes) -> list[str]:
    """Every disagreement, in words."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        if "/StructTreeRoot" not in opened.Root:
            return ["there is no structure tree"]
        tree = _Tree(opened)
        found = list(tree.faults)
        for number, page in enumerate(opened.pages, 1):
            found += [f"page {number}: {fault}" for fault in _page_faults(page, tree)]
        return found


class _Tree:
    """The structure tree: the element of each marked content and annotation."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.faults: list[str] = []
        self.owners: dict[tuple[Any, int], list[Any]] = {}
        self.links: dict[Any, Any] = {}
        root = pdf.Root.StructTreeRoot
        self.parents = pikepdf.NumberTree(root.ParentTree)
        self._walk(root.K, root)

    def _walk(self, element: Any, parent: Any) -> None:
        if element.P.objgen != parent.objgen:
            self.faults.append(f"{element.S} names another parent")
        if element.S == "/Figure" and not str(element.get("/Alt", "")):
            self.faults.append("a Figure has no alternative text")
        for kid in element.get("/K", []):
            kind = kid.get("/Type")
            if kind == "/MCR":
                self.owners.setdefault((kid.Pg.objgen, int(kid.MCID)), []).append(element)
            elif kind == "/OBJR":
                self.links[kid.Obj.objgen] = element
            else:
                self._walk(kid, element)


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
        elif name not in STATE | TEXT:
            yield f"{name} is no operator"
    if stack:
        yield f"{stack} stays open"
