"""WeasyPrint: the exported data as HTML with a style sheet, figures as SVG images, tagged PDF."""

# mypy: disable-error-code="import-untyped, import-not-found, no-any-return"
import json
from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

Block = dict[str, Any]

SHEET = """
* { box-sizing: border-box }
html { font: 14pt/19pt 'Handout Sans'; hyphens: manual }
body { margin: 0 }
p, h1, h2, h3, ul, ol { margin: 0 0 3.5pt; font-size: inherit; font-weight: normal }
section { break-before: page }
section:first-child { break-before: auto }
h1, h2, h3 { margin: 6pt 0 4pt; break-after: avoid }
a { color: inherit; text-decoration: none }
ul { padding-left: 22pt }
ul.wide { columns: 2 }
li { margin-bottom: 3.5pt; break-inside: avoid }
ul > li::marker { color: #003B6F }
ol { list-style: none; padding: 0 }
ol.steps > li, .row { position: relative; padding-left: 26pt }
.row { padding-left: 22pt }
.row > img { position: absolute; left: 0; top: 1.5pt; width: 16pt; height: 16pt }
.badge { position: absolute; left: 0; top: 0; width: 19pt; height: 19pt; border: 1.2pt solid #003B6F;
  border-radius: 50%; font: bold 12pt/16.4pt 'Handout Sans'; color: #003B6F; text-align: center }
.solid { background: #003B6F; color: #FFF }
.square { display: inline-block; background: #003B6F; color: #FFF; border-radius: 5pt; text-align: center;
  font-weight: bold }
.tick { display: inline-block; width: 14pt; height: 14pt; border: 1.2pt solid #1A1A1A; vertical-align: -2pt }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 0 0 5pt }
.columns { margin: 0; break-inside: avoid }
.columns td { vertical-align: top; padding: 0 11pt }
.columns td:first-child { padding-left: 0 }
.columns td:last-child { padding-right: 0 }
.framed { border: 1.2pt solid #003B6F; border-radius: 4pt; padding: 8pt; break-inside: avoid }
.box { border: 1.2pt solid; border-radius: 4pt; margin: 6pt 0; break-inside: auto }
.in { padding: 6pt 9pt 1pt }
.head { padding: 6pt 8pt 6pt 52pt; position: relative }
.head > img { position: absolute; left: 9pt; top: 12pt; width: 34pt; height: 34pt }
.head * { margin: 0 }
.picture { text-align: center; margin: 0 0 5pt }
.picture img { display: inline-block; vertical-align: bottom }
.cells td, .cells th { border: .7pt solid #003B6F; text-align: center; padding: 3pt 0 }
.cells p { margin: 0 }
.contents p, .listed p { position: relative; padding-right: 30pt; margin: 0 0 8pt }
.listed p { border-bottom: .7pt solid #1A1A1A; padding: 0 30pt 4pt 30pt; margin-bottom: 4pt }
.listed .square { position: absolute; left: 0; top: 0; width: 20pt; font-size: 12pt }
.page { position: absolute; right: 0; top: 0 }
.page::after { content: target-counter(attr(href), page) }
.tiles { border-spacing: 9pt; border-collapse: separate; margin: -9pt; width: 512pt }
.tiles td { border: 1.2pt solid #003B6F; border-radius: 4pt; height: 152pt; padding: 6pt; vertical-align: top;
  position: relative; text-align: center }
.tiles .square { float: left; width: 24pt; height: 24pt; line-height: 24pt }
.tiles .tick { float: right }
.tiles .picture { clear: both; margin: 0 }
.week td, .week th { border: .7pt solid #003B6F; padding: 2pt 3pt; text-align: center; font-weight: normal }
.week tr > :first-child { text-align: left; width: 34% }
.week .square { width: 18pt; font-size: 12pt; line-height: 18pt; margin-right: 5pt }
.week thead th { background: #003B6F; color: #FFF; font-weight: bold }
.week .rest { background: #A0A0A0 }
.write { display: flex; margin: 0 0 9pt }
.write i { flex: 1; border-bottom: .7pt solid #1A1A1A; margin-left: 4pt }
.blanks { display: flex; gap: 12pt; margin: 0 0 9pt }
.blanks .write { flex: 1; margin: 0 }
.card { position: relative; padding: 3pt 0 3pt 50pt; margin: 0 0 4pt }
.card h2 { margin: 0 }
.card .square { position: absolute; left: 0; top: 0; width: 38pt; font-size: 22pt; line-height: 38pt }
.card .do { position: absolute; right: 0; top: 9pt }
.stop { position: relative; border: 1.2pt solid; border-radius: 4pt; padding: 8pt 9pt 8pt 48pt; margin: 0 0 6pt }
.stop img { position: absolute; left: 10pt; top: 12pt; width: 28pt; height: 28pt }
.break { break-before: page }
"""


def engine(folder: Path, fonts: Path) -> Callable[[str], bytes]:
    """What makes a PDF of exported data; it keeps its fonts and the images that it has read."""
    faces = "".join(
        f"@font-face {{ font-family: 'Handout Sans'; font-weight: {weight}; src: url({(fonts / name).as_uri()}) }}"
        for weight, name in (("normal", "HandoutSans-Regular.ttf"), ("bold", "HandoutSans-Bold.ttf"))
    )
    configuration = FontConfiguration()
    sheet = CSS(string=faces + SHEET, font_config=configuration)
    images: dict[str, Any] = {}

    def made(data: str) -> bytes:
        document = json.loads(data)
        own = CSS(string=_own(document), font_config=configuration)
        html = HTML(string=_html(document), base_url=f"{folder.as_uri()}/")
        pdf = html.write_pdf(stylesheets=[sheet, own], font_config=configuration, pdf_tags=True, cache=images)
        assert pdf is not None
        return pdf

    return made


def _own(document: Block) -> str:
    """The rules that are of this document: its page with header and footer, and its styles."""
    page = document["page"]
    number = document["page_of"].replace("{pages}", '" counter(pages) "').replace("{page}", '" counter(page) "')
    margin = "font: 12pt/16pt 'Handout Sans'"
    boxes = {
        "top-left": (f'"{document["header"]}"', "vertical-align: bottom; padding-bottom: 14pt"),
        "top-right": (f'"{document["questions"]}"', "vertical-align: bottom; padding-bottom: 14pt; text-align: right"),
        "bottom-left": (f'"{document["footer"]}"', "vertical-align: top; margin-top: 8pt; border-top: .5pt solid"),
        "bottom-right": (
            f'"{number}"',
            "vertical-align: top; margin-top: 8pt; border-top: .5pt solid; text-align: right",
        ),
    }
    rules = "".join(f"@{name} {{ content: {said}; {margin}; {more} }}" for name, (said, more) in boxes.items())
    size = f"size: {page['width']}pt {page['height']}pt"
    edges = f"margin: {page['top']}pt {page['left']}pt {page['bottom']}pt"
    styles = "".join(f".{name} {{ {_style(style)} }}" for name, style in document["styles"].items())
    return f"@page {{ {size}; {edges}; {rules} }} {styles}"


def _style(style: Block) -> str:
    weight = "bold" if style["bold"] else "normal"
    return f"font: {weight} {style['size']}pt/{style['leading']}pt 'Handout Sans'; color: {style['colour']}"


def _html(document: Block) -> str:
    sections = "".join(f'<section id="{each["id"]}">{_all(each["parts"])}</section>' for each in document["sections"])
    head = f'<meta name="author" content="{escape(document["author"])}"><title>{escape(document["title"])}</title>'
    return f'<html lang="{document["language"]}"><head>{head}</head><body>{sections}</body></html>'


def _all(parts: Iterable[Block]) -> str:
    return "".join(_KINDS[part["kind"]](part) for part in parts)


def _words(runs: list[list[Any]]) -> str:
    return "".join(map(_run, runs))


def _run(run: list[Any]) -> str:
    said, bold, target = run
    said = f"<b>{escape(said)}</b>" if bold else escape(said)
    return f'<a href="{escape(target)}">{said}</a>' if target else said


def _colours(fill: str | None, colour: str | None = None) -> str:
    rules = [f"background:{fill}" if fill else "", f"color:{colour}" if colour else ""]
    return f' style="{";".join(filter(None, rules))}"' if any(rules) else ""


def _text(one: Block) -> str:
    return f'<p class="{one["style"]}">{_words(one["runs"])}</p>'


def _heading(one: Block) -> str:
    return f'<h{one["level"]} class="{one["style"]}">{_words(one["runs"])}</h{one["level"]}>'


def _bullets(one: Block) -> str:
    wide = " wide" if one["columns"] > 1 else ""
    items = "".join(f"<li>{_words(item)}</li>" for item in one["items"])
    return f'<ul class="{one["style"]}{wide}">{items}</ul>'


def _steps(one: Block) -> str:
    return f'<ol class="steps">{"".join(map(_step, one["items"]))}</ol>'


def _step(item: Block) -> str:
    solid = " solid" if item["solid"] else ""
    return f'<li><span class="badge{solid}">{item["number"]}</span>{_words(item["runs"])}</li>'


def _row(one: Block) -> str:
    return f'<p class="row"><img src="{one["icon"]}" alt="">{_words(one["runs"])}</p>'


def _columns(one: Block) -> str:
    whole = sum(one["weights"])
    cells = "".join(
        f'<td style="width:{weight / whole:.1%}">{_framed(column) if one["framed"] else _all(column)}</td>'
        for weight, column in zip(one["weights"], one["columns"], strict=True)
    )
    return f'<table class="columns" role="presentation"><tr>{cells}</tr></table>'


def _framed(column: list[Block]) -> str:
    return f'<div class="framed">{_all(column)}</div>'


def _box(one: Block) -> str:
    rules = [f"border-color:{one['stroke']}", f"background:{one['fill']}" if one["fill"] else ""]
    inner = f'<div class="in">{_all(one["parts"])}</div>'
    return f'<div class="box" style="{";".join(filter(None, rules))}">{_head(one.get("head"))}{inner}</div>'


def _head(head: Block | None) -> str:
    if head is None:
        return ""
    colour = _colours(None, head["colour"])
    level = head["heading"]["level"]
    title = f'<h{level} class="{head["heading"]["style"]}"{colour}>{_words(head["heading"]["runs"])}</h{level}>'
    text = f'<p class="action"{colour}>{_words(head["text"]["runs"])}</p>'
    return f'<div class="head"{_colours(head["fill"])}><img src="{head["icon"]}" alt="">{title}{text}</div>'


def _picture(one: Block) -> str:
    size = f"width:{one['width']}pt;height:{one['height']}pt"
    return f'<div class="picture"><img src="{one["file"]}" alt="{escape(one["alt"])}" style="{size}"></div>'


def _cells(one: Block) -> str:
    whole = sum(cell["weight"] for cell in one["cells"])
    names = ["th" if one["table"] and not at else "td" for at in range(len(one["cells"]))]
    cells = "".join(
        f'<{name} style="width:{cell["weight"] / whole:.2%};background:{cell["fill"]}">'
        f"{''.join(_line(line, cell['colour']) for line in cell['lines'])}</{name}>"
        for name, cell in zip(names, one["cells"], strict=True)
    )
    return f'<table class="cells"><tr>{cells}</tr></table>'


def _line(line: list[str], colour: str | None) -> str:
    return f'<p class="{line[0]}"{_colours(None, colour)}>{escape(line[1])}</p>'


def _contents(one: Block) -> str:
    return f'<div class="contents">{"".join(map(_entry, one["entries"]))}</div>'


def _entry(entry: Block) -> str:
    target = f'href="#{entry["target"]}"'
    return f'<p><a {target}>{_words(entry["runs"])}</a><a class="page" {target}></a></p>'


def _listed(one: Block) -> str:
    rows = (
        f'<p><span class="square">{row["number"]}</span><a href="#{row["target"]}"><b>{_words(row["name"])}</b></a> '
        f'{_words(row["dose"])}<a class="page" href="#{row["target"]}"></a></p>'
        for row in one["rows"]
    )
    return f'<div class="listed">{"".join(rows)}</div>'


def _tiles(one: Block) -> str:
    cells = [
        f'<td><span class="square">{tile["number"]}</span><span class="tick"></span>'
        f"{_picture(tile['picture']) if tile['picture'] else ''}"
        f'<a href="#{tile["target"]}">{_words(tile["runs"])}</a></td>'
        for tile in one["items"]
    ]
    rows = (f"<tr>{''.join(cells[at : at + 3])}</tr>" for at in range(0, len(cells), 3))
    return f'<table class="tiles">{"".join(rows)}</table>'


def _week(one: Block) -> str:
    head = "".join(f"<th>{escape(said)}</th>" for said in one["head"])
    days = len(one["head"]) - 1
    pain = f"<tr><th>{escape(one['pain'])}</th>{'<td></td>' * days}</tr>"
    good = f'<tr><th>{escape(one["good"])}</th><td colspan="{days}"></td></tr>'
    rows = "".join(map(_day_row, one["rows"]))
    return f'<table class="week"><thead><tr>{head}</tr></thead><tbody>{rows}{pain}{good}</tbody></table>'


def _day_row(row: Block) -> str:
    cells = "".join('<td class="rest"></td>' if rest else '<td><span class="tick"></span></td>' for rest in row["rest"])
    return f'<tr><th><span class="square">{row["number"]}</span>{escape(row["name"])}</th>{cells}</tr>'


def _write(one: Block) -> str:
    return f'<p class="write"><span>{_words(one["runs"])}</span><i></i></p>'


def _blanks(one: Block) -> str:
    def items() -> Iterator[str]:
        for label, value in one["items"]:
            rest = f"<b>&nbsp;{escape(value)}</b>" if value else "<i></i>"
            yield f'<p class="write"><span>{escape(label)}</span>{rest}</p>'

    return f'<div class="blanks">{"".join(items())}</div>'


def _name(one: Block) -> str:
    tick = f'<span class="do">{escape(one["tick"])} <span class="tick"></span></span>' if one["tick"] else ""
    title = f'<h2 class="exercise">{_words(one["runs"])}</h2>'
    return f'<div class="card"><span class="square">{one["number"]}</span>{title}{tick}</div>'


def _stop(one: Block) -> str:
    rules = f"border-color:{one['stroke']};background:{one['fill']}"
    return f'<p class="stop" style="{rules}"><img src="{one["icon"]}" alt="">{_words(one["runs"])}</p>'


def _break(one: Block) -> str:
    return f'<div class="break" id="{one["id"]}"></div>'


_KINDS: dict[str, Callable[[Block], str]] = {
    "text": _text,
    "heading": _heading,
    "bullets": _bullets,
    "steps": _steps,
    "row": _row,
    "columns": _columns,
    "box": _box,
    "picture": _picture,
    "cells": _cells,
    "contents": _contents,
    "listed": _listed,
    "tiles": _tiles,
    "week": _week,
    "write": _write,
    "blanks": _blanks,
    "name": _name,
    "stop": _stop,
    "break": _break,
}
