"""fpdf2: the exported data set cell by cell, figures as SVG drawings that are read once.

fpdf2 has no way to tag text: alternative texts of figures are all that its structure tree can hold.
"""

# mypy: disable-error-code="import-untyped, import-not-found, misc, no-any-return"
import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from fpdf import FPDF
from fpdf.drawing_primitives import Transform
from fpdf.fonts import FontFace
from fpdf.svg import SVGObject

Block = dict[str, Any]

FAMILY = "Handout Sans"
BADGE = 19.0


def engine(folder: Path, fonts: Path) -> Callable[[str], bytes]:
    """What makes a PDF of exported data; it keeps the drawings that it has read."""
    drawings: dict[str, SVGObject] = {}

    def drawing(file: str) -> SVGObject:
        if file not in drawings:
            drawings[file] = SVGObject.from_file(str(folder / file))
        return drawings[file]

    return lambda data: bytes(Sheet(json.loads(data), fonts, drawing).made())


class Sheet(FPDF):
    """The handout on its pages. ``x`` and ``wide`` are the column that is being set, ``box`` the box that it is in."""

    x: float
    y: float

    def __init__(self, document: Block, fonts: Path, drawing: Callable[[str], SVGObject]) -> None:
        page = document["page"]
        super().__init__(unit="pt", format=(page["width"], page["height"]))
        self.document, self.styles, self.drawing = document, document["styles"], drawing
        self.gutter = page["gutter"]
        self.ink, self.navy = self.styles["body"]["colour"], self.styles["title"]["colour"]
        self.box: Block | None = None
        self.targets: dict[str, int] = {}
        self.starts: dict[str, int] = {}
        self.pending: list[tuple[int, float, float, str]] = []
        self.add_font(FAMILY, "", fonts / "HandoutSans-Regular.ttf")
        self.add_font(FAMILY, "B", fonts / "HandoutSans-Bold.ttf")
        self.set_margins(page["left"], page["top"], page["left"])
        self.set_auto_page_break(True, page["bottom"])
        self.c_margin = 0
        self.wide = self.epw
        self.set_title(document["title"])
        self.set_author(document["author"])
        self.set_lang(document["language"])
        self.alias_nb_pages("{pages}")

    def made(self) -> bytearray:
        """Every section on pages of its own, then the page numbers that were not known before."""
        for section in self.document["sections"]:
            self.add_page()
            self.reach(section["id"])
            self.show(section["parts"])
        self.set_auto_page_break(False)
        for page, x, y, target in self.pending:
            self.page = page
            self.style("body")
            self.set_xy(x - 40, y)
            self.cell(40, 19, str(self.starts[target]), align="R", link=self.targets[target])
        self.page = len(self.pages)
        return self.output()

    def header(self) -> None:
        """The line over every page."""
        self.furniture(34, 50, (self.document["header"], self.document["questions"]), above=True)

    def footer(self) -> None:
        """The line below every page, with its number and that of all pages."""
        number = self.document["page_of"].replace("{page}", str(self.page_no()))
        top = self.h - 48
        self.furniture(top + 3, top, (self.document["footer"], number), above=False)

    def furniture(self, y: float, rule: float, said: tuple[str, str], above: bool) -> None:
        """Two texts at the ends of a line, and a rule."""
        box, self.box = self.box, None
        self.style("small")
        self.set_draw_color(self.ink)
        self.set_line_width(0.5)
        self.line(self.l_margin, rule, self.w - self.r_margin, rule)
        self.set_xy(self.l_margin, y)
        self.cell(self.epw / 2, 14, said[0])
        self.cell(self.epw / 2, 14, said[1], align="R")
        self.set_xy(self.l_margin, self.t_margin)
        self.box = box

    def show(self, parts: Iterable[Block]) -> None:
        """Parts one below the other."""
        for part in parts:
            getattr(self, f"show_{part['kind']}")(part)

    def reach(self, name: str) -> None:
        """Let links and page numbers that name this lead here."""
        self.starts[name] = self.page_no()
        self.set_link(self.target(name), y=0, page=self.page_no())

    def target(self, name: str) -> int:
        """The link that leads to a name."""
        if name not in self.targets:
            self.targets[name] = self.add_link()
        return self.targets[name]

    def style(self, name: str, colour: str | None = None) -> Block:
        """Set type in a style."""
        style: Block = self.styles[name]
        self.set_font(FAMILY, "B" if style["bold"] else "", style["size"])
        self.set_text_color(colour or style["colour"])
        return style

    def room(self, height: float) -> None:
        """Begin a page if so much no longer fits on this one."""
        if self.y + height > self.page_break_trigger:
            x = self.x
            self.add_page()
            self.x = x

    def say(self, said: str, name: str, indent: float = 0, after: float = 4, colour: str | None = None) -> float:
        """A paragraph; in a box it paints the box's ground behind itself. Its top."""
        style = self.style(name, colour)
        self.room(style["leading"])
        top, box = self.y, self.box
        if box:
            self.set_fill_color(box["fill"] or 255)
            self.set_draw_color(box["stroke"])
            self.set_line_width(1.2)
        side = 9 if box else 0
        self.multi_cell(
            self.wide,
            style["leading"],
            said,
            align="L",
            fill=bool(box),
            border="LR" if box else 0,
            markdown=True,
            padding=(0, side, after, side + indent),
            new_x="LEFT",
            new_y="NEXT",
        )
        return top

    def show_text(self, one: Block) -> None:
        """A paragraph."""
        self.say(marked(one["runs"]), one["style"])

    def show_heading(self, one: Block) -> None:
        """A heading, in the outline as well."""
        self.room(60)
        self.in_outline(marked(one["runs"]), one["level"])
        self.say(marked(one["runs"]), one["style"])

    def in_outline(self, said: str, level: int) -> None:
        """An entry of the outline; levels follow each other without a gap."""
        last = self._outline[-1].level if self._outline else -1
        self.start_section(said.replace("**", ""), min(level - 1, last + 1))

    def show_bullets(self, one: Block) -> None:
        """A list, in two columns row by row."""
        if one["columns"] == 1:
            for item in one["items"]:
                self.bullet(item, one["style"])
            return
        half = (len(one["items"]) + 1) // 2
        for left, right in zip(one["items"][:half], [*one["items"][half:], []], strict=False):
            self.room(3 * 19)
            self.abreast([1] * (2 if right else 1), [partial(self.bullet, item) for item in (left, right) if item])

    def bullet(self, item: list[Any], style: str = "body") -> None:
        """An item of a list."""
        top = self.say(marked(item), style, indent=20)
        self.set_fill_color(self.navy)
        self.circle(self.x + (9 if self.box else 0) + 11, top + 9, 2.2, style="F")

    def show_steps(self, one: Block) -> None:
        """Numbered steps."""
        for item in one["items"]:
            top = self.say(marked(item["runs"]), "body", indent=26, after=5)
            x = self.x + (9 if self.box else 0)
            self.set_draw_color(self.navy)
            self.set_fill_color(self.navy if item["solid"] else "#FFFFFF")
            self.set_line_width(1.2)
            self.circle(x + BADGE / 2, top + BADGE / 2, BADGE / 2 - 0.6, style="DF")
            self.within(x, top, (BADGE, BADGE), item["number"], (12, "#FFFFFF" if item["solid"] else self.navy))

    def within(self, x: float, y: float, size: tuple[float, float], said: str, style: tuple[float, str]) -> None:
        """Bold words in the middle of a rectangle; the place where things go stays."""
        here = self.get_x(), self.get_y()
        self.set_font(FAMILY, "B", style[0])
        self.set_text_color(style[1])
        self.set_xy(x, y)
        self.cell(*size, said, align="C")
        self.set_xy(*here)

    def show_row(self, one: Block) -> None:
        """A line with an icon."""
        top = self.say(marked(one["runs"]), "body", indent=22)
        self.draw(one["icon"], self.x + (9 if self.box else 0), top + 1.5)

    def draw(self, file: str, x: float, y: float, alt: str = "") -> None:
        """A drawing; the place where things go stays. It is not copied first, as ``draw_to_page`` would do."""
        here = self.get_x(), self.get_y()
        _, _, paths = self.drawing(file).transform_to_page_viewport(self)
        paths.transform = (paths.transform or Transform.identity()) @ Transform.translation(x, y)
        with self._marked_sequence(alt_text=alt) if alt else nullcontext():
            self.set_xy(0, 0)
            self.draw_path(paths, copy=False)
        self.set_xy(*here)

    def show_picture(self, one: Block) -> None:
        """A figure in the middle of its column."""
        self.room(one["height"])
        self.draw(one["file"], self.x + (self.wide - one["width"]) / 2, self.y, one["alt"])
        self.y += one["height"] + 4

    def show_columns(self, one: Block) -> None:
        """Columns side by side."""
        tallest = max((part.get("height", 0) for column in one["columns"] for part in column), default=0)
        self.room(tallest + 40)
        top = self.y
        if one["framed"]:
            self.y += 8
        self.abreast(one["weights"], [partial(self.show, column) for column in one["columns"]])
        if one["framed"]:
            count = len(one["columns"])
            width = (self.wide - self.gutter * (count - 1)) / count
            self.set_draw_color(self.navy)
            self.set_line_width(1.2)
            for at in range(count):
                x = self.x + at * (width + self.gutter)
                self.rect(x, top, width, self.y - top, round_corners=True, corner_radius=4)
            self.y += 8

    def abreast(self, weights: list[float], columns: Sequence[Callable[[], object]]) -> None:
        """What columns show, from the same top."""
        x, top, wide = self.x, self.y, self.wide
        room, bottom = wide - self.gutter * (len(columns) - 1), top
        for at, (weight, column) in enumerate(zip(weights, columns, strict=True)):
            self.wide = room * weight / sum(weights)
            self.set_xy(x + room * sum(weights[:at]) / sum(weights) + at * self.gutter, top)
            column()
            bottom = max(bottom, self.y)
        self.wide = wide
        self.set_xy(x, bottom)

    def show_box(self, one: Block) -> None:
        """A box, painted part by part, so that a page may break in it."""
        outer, self.box = self.box, one
        inset = 9 if outer else 0
        self.x += inset
        self.wide -= 2 * inset
        if "head" in one:
            self.head(one["head"])
        self.edge()
        self.show(one["parts"])
        self.edge()
        self.box = outer
        self.x -= inset
        self.wide += 2 * inset
        self.y += 6

    def edge(self) -> None:
        """The room at a box's ends, and its line."""
        box = self.box or {}
        self.set_fill_color(box["fill"] or 255)
        self.set_draw_color(box["stroke"])
        self.set_line_width(1.2)
        self.rect(self.x, self.y, self.wide, 5, style="F")
        self.line(self.x, self.y, self.x + self.wide, self.y)
        self.y += 5

    def head(self, head: Block) -> None:
        """The coloured head of a box."""
        self.room(150)
        self.set_fill_color(head["fill"])
        self.rect(self.x, self.y, self.wide, 66, style="F")
        self.draw(head["icon"], self.x + 9, self.y + 14)
        box, self.box = self.box, None
        top = self.y
        self.y += 6
        for part, style in ((head["heading"], "tier"), (head["text"], "action")):
            self.say(marked(part["runs"]), style, indent=52, after=0, colour=head["colour"])
        self.in_outline(marked(head["heading"]["runs"]), head["heading"]["level"])
        self.box = box
        self.y = max(self.y, top + 66)

    def show_cells(self, one: Block) -> None:
        """Cells side by side, each of one or two lines."""
        whole = sum(cell["weight"] for cell in one["cells"])
        inset = 9 if self.box else 0
        height = 6 + max(sum(self.lines(cell, whole)) for cell in one["cells"])
        self.room(height)
        x, top = self.x + inset, self.y
        for cell in one["cells"]:
            width = (self.wide - 2 * inset) * cell["weight"] / whole
            self.set_fill_color(cell["fill"])
            self.set_draw_color(self.navy)
            self.set_line_width(0.7)
            self.rect(x, top, width, height, style="DF")
            self.y = top + (height - sum(self.lines(cell, whole))) / 2
            for name, said in cell["lines"]:
                style = self.style(name, cell["colour"])
                self.x = x
                self.multi_cell(width, style["leading"], said, align="C", new_x="LEFT", new_y="NEXT")
            x += width
        self.set_xy(self.x if not one["cells"] else x - (self.wide - 2 * inset) - inset, top + height + 6)

    def lines(self, cell: Block, whole: float) -> list[float]:
        """How high each line of a cell is."""
        found = []
        for name, said in cell["lines"]:
            style = self.style(name)
            wraps = self.get_string_width(said) > (self.wide - (18 if self.box else 0)) * cell["weight"] / whole
            found.append(style["leading"] * (2 if wraps else 1))
        return found

    def show_contents(self, one: Block) -> None:
        """Names and pages."""
        for entry in one["entries"]:
            self.numbered(marked(entry["runs"]), entry["target"], indent=0)
            self.y += 3

    def numbered(self, said: str, target: str, indent: float) -> float:
        """A line with the page of its target, written when all pages are known. Its top."""
        top = self.say(said, "body", indent=indent)
        self.link(self.x, top, self.wide, self.y - top, self.target(target))
        self.pending.append((self.page, self.x + self.wide, top, target))
        return top

    def show_listed(self, one: Block) -> None:
        """Exercises with their doses."""
        for row in one["rows"]:
            name = marked([[said, True, ""] for said, _, _ in row["name"]])
            top = self.numbered(f"{name} {marked(row['dose'])}", row["target"], indent=30)
            self.square(self.x, top, 20, row["number"])
            self.set_draw_color(self.ink)
            self.set_line_width(0.7)
            self.line(self.x, self.y, self.x + self.wide, self.y)
            self.y += 5

    def square(self, x: float, y: float, size: float, number: str) -> None:
        """A number on a square."""
        self.set_fill_color(self.navy)
        self.rect(x, y, size, size, style="F", round_corners=True, corner_radius=4)
        self.within(x, y, (size, size), number, (size * 0.58, "#FFFFFF"))

    def tick(self, x: float, y: float) -> None:
        """A box to tick."""
        self.set_draw_color(self.ink)
        self.set_line_width(1.2)
        self.rect(x, y, 14, 14)

    def show_tiles(self, one: Block) -> None:
        """Exercises, three in a row."""
        width, height = (self.wide - 18) / 3, 152
        for at in range(0, len(one["items"]), 3):
            self.room(height)
            top = self.y
            for column, tile in enumerate(one["items"][at : at + 3]):
                self.tile(tile, self.l_margin + column * (width + 9), top, (width, height))
            self.set_xy(self.l_margin, top + height + 9)

    def tile(self, tile: Block, x: float, y: float, size: tuple[float, float]) -> None:
        """An exercise with its picture."""
        width, height = size
        self.set_draw_color(self.navy)
        self.set_line_width(1.2)
        self.rect(x, y, width, height, round_corners=True, corner_radius=4)
        self.square(x + 6, y + 6, 24, tile["number"])
        self.tick(x + width - 20, y + 6)
        picture = tile["picture"]
        if picture:
            self.draw(picture["file"], x + (width - picture["width"]) / 2, y + 25, picture["alt"])
        self.style("body")
        self.set_xy(x, y + height - 24)
        self.cell(width, 19, marked(tile["runs"]), align="C", markdown=True, link=self.target(tile["target"]))

    def show_week(self, one: Block) -> None:
        """A week of the diary, as a table."""
        self.room(24 * (len(one["rows"]) + 3))
        days = len(one["head"]) - 1
        first = self.wide * 0.34
        self.style("body")
        self.set_draw_color(self.navy)
        self.set_line_width(0.7)
        self.set_fill_color(255)
        top = self.y
        with self.table(
            col_widths=(first, *[(self.wide - first) / days] * days),
            line_height=24,
            headings_style=FontFace(emphasis="BOLD", color="#FFFFFF", fill_color=one["fill"]),
            text_align=("LEFT", *["CENTER"] * days),
            padding=(0, 0, 0, 4),
            width=self.wide,
        ) as table:
            table.row(one["head"])
            for row in one["rows"]:
                cells = table.row([f"       {row['name']}"])
                for rest in row["rest"]:
                    cells.cell("", style=FontFace(fill_color="#A0A0A0") if rest else None)
            table.row([one["pain"], *[""] * days])
            last = table.row([one["good"]])
            last.cell("", colspan=days)
        for at, row in enumerate(one["rows"], 1):
            x = self.l_margin
            self.square(x + 4, top + 24 * at + 3, 18, row["number"])
            for day, rest in enumerate(row["rest"]):
                if not rest:
                    self.tick(x + first + (day + 0.5) * (self.wide - first) / days - 7, top + 24 * at + 5)
        self.set_xy(self.l_margin, self.y + 6)

    def show_write(self, one: Block) -> None:
        """A label, and a line to write on."""
        said = marked(one["runs"])
        top = self.say(said, "body", after=10)
        self.style("body")
        start = self.x + (9 if self.box else 0) + self.get_string_width(said, markdown=True) + 5
        self.set_draw_color(self.ink)
        self.set_line_width(0.7)
        self.line(start, top + 17, self.x + self.wide - (9 if self.box else 0), top + 17)

    def show_blanks(self, one: Block) -> None:
        """What is filled in, side by side."""
        columns = [partial(self.blank, *item) for item in one["items"]]
        self.abreast([1] * len(columns), columns)

    def blank(self, label: str, value: str) -> None:
        """A label with its value, or a line."""
        if value:
            self.say(f"{label} **{value}**", "body", after=10)
        else:
            self.show_write({"runs": [[label, False, ""]]})

    def show_name(self, one: Block) -> None:
        """The head of a card."""
        top = self.y
        self.square(self.x, top, 38, one["number"])
        if one["tick"]:
            self.style("body")
            width = self.get_string_width(one["tick"])
            self.tick(self.x + self.wide - 16, top + 12)
            self.text(self.x + self.wide - 22 - width, top + 24, one["tick"])
        self.y += 4
        self.say(marked(one["runs"]), "exercise", indent=50, after=6)
        self.in_outline(marked(one["runs"]), 2)

    def show_stop(self, one: Block) -> None:
        """What makes the patient stop."""
        self.room(56)
        self.box = one
        self.edge()
        top = self.say(marked(one["runs"]), "body", indent=40, after=0)
        self.draw(one["icon"], self.x + 10, top + 3)
        self.edge()
        self.box = None
        self.line(self.x, self.y, self.x + self.wide, self.y)
        self.y += 8

    def show_break(self, one: Block) -> None:
        """A new page."""
        self.add_page()
        self.reach(one["id"])


def marked(runs: list[list[Any]]) -> str:
    """Runs as fpdf2's Markdown: bold alone; the addresses of the web are set without being links."""
    return "".join(f"**{said.strip()}**{' ' * said.endswith(' ')}" if bold else said for said, bold, _ in runs)
