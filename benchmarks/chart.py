"""Lines over logarithmic axes as one SVG. Dashes, marks and names tell the lines apart, so that grey is enough."""

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

_WIDTH, _HEIGHT = 430.0, 300.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 62.0, 100.0, 34.0, 46.0
_FIRST, _OTHER = "#003B6F", "#1A1A1A"
_DASHES = ("", "7 3", "2 3", "9 3 2 3")
_APART = 15.0


class Line(NamedTuple):
    """A name and its points, from left to right."""

    name: str
    points: list[tuple[float, float]]


class Chart(NamedTuple):
    """A title, what the axes are of, and the lines; all numbers are above 0."""

    title: str
    across: str
    up: str
    lines: list[Line]


class _Axis(NamedTuple):
    """Whole powers of ten from ``low`` to ``high``, between two places of the drawing."""

    low: int
    high: int
    start: float
    end: float

    def place(self, value: float) -> float:
        """Where a value stands."""
        part = (math.log10(value) - self.low) / (self.high - self.low)
        return round(self.start + part * (self.end - self.start), 1)

    def ticks(self) -> Iterator[float]:
        """The powers of ten."""
        return (10.0**power for power in range(self.low, self.high + 1))


def written(charts: Sequence[Chart]) -> str:
    """The charts, two in a row, as an SVG file."""
    rows = (len(charts) + 1) // 2
    width, height = 2 * _WIDTH, rows * _HEIGHT
    title = "Time and memory of handoutgen, Typst, WeasyPrint and fpdf2"
    parts = (
        f'<g transform="translate({at % 2 * _WIDTH:g} {at // 2 * _HEIGHT:g})">\n{"".join(_chart(chart))}</g>\n'
        for at, chart in enumerate(charts)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
        f'height="{height:g}" role="img" font-family="sans-serif" font-size="12" fill="#1A1A1A">\n'
        f'<title>{title}</title>\n<rect width="{width:g}" height="{height:g}" fill="#FFFFFF"/>\n'
        f"{''.join(parts)}</svg>\n"
    )


def _chart(chart: Chart) -> Iterator[str]:
    points = [point for line in chart.lines for point in line.points]
    across = _axis((x for x, _ in points), _LEFT, _WIDTH - _RIGHT)
    up = _axis((y for _, y in points), _HEIGHT - _BOTTOM, _TOP)
    yield _text(_LEFT, 20, chart.title, "font-weight='bold' font-size='14'")
    yield from _grid(across, up)
    middle = (across.start + across.end) / 2
    yield _text(middle, _HEIGHT - 8, chart.across, "text-anchor='middle'")
    yield _text(
        0, 0, chart.up, f"text-anchor='middle' transform='translate(14 {(up.start + up.end) / 2:g}) rotate(-90)'"
    )
    lines = [line for line in chart.lines if line.points]
    names = _apart([up.place(line.points[-1][1]) for line in lines])
    for at, (line, name) in enumerate(zip(lines, names, strict=True)):
        places = [(across.place(x), up.place(y)) for x, y in line.points]
        yield from _drawn(at, line.name, places, name)


def _axis(values: Iterable[float], start: float, end: float) -> _Axis:
    found = list(values)
    low, high = math.floor(math.log10(min(found))), math.ceil(math.log10(max(found)))
    return _Axis(low, max(high, low + 1), start, end)


def _grid(across: _Axis, up: _Axis) -> Iterator[str]:
    for value in across.ticks():
        x = across.place(value)
        yield f'<path d="M{x} {up.start}V{up.end}" stroke="#D0D0D0"/>\n'
        yield _text(x, up.start + 16, f"{value:,g}" if value < 10_000 else f"{value:,.0f}", "text-anchor='middle'")
    for value in up.ticks():
        y = up.place(value)
        yield f'<path d="M{across.start} {y}H{across.end}" stroke="#D0D0D0"/>\n'
        yield _text(across.start - 6, y + 4, f"{value:,g}" if value < 10_000 else f"{value:,.0f}", "text-anchor='end'")


def _drawn(at: int, name: str, places: list[tuple[float, float]], beside: float) -> Iterator[str]:
    """A line, its marks, and its name at its end."""
    colour, dash = _OTHER if at else _FIRST, _DASHES[at % len(_DASHES)]
    data = "L".join(f"{x} {y}" for x, y in places)
    wide = 2.4 if at == 0 else 1.6
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    yield f'<path d="M{data}" fill="none" stroke="{colour}" stroke-width="{wide}"{dashed}/>\n'
    for x, y in places:
        yield _mark(at, x, y, colour)
    x, y = places[-1]
    start = _WIDTH - _RIGHT + 12
    yield f'<path d="M{x + 5:g} {y}L{start - 3:g} {beside:g}" stroke="{colour}" stroke-width="0.6"/>\n'
    weight = "font-weight='bold'" if at == 0 else ""
    yield _text(start, beside + 4, name, f"fill='{colour}' {weight}")


def _mark(at: int, x: float, y: float, colour: str) -> str:
    shapes = ("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z", "M-4-4H4V4H-4Z", "M0-5L5 4H-5Z", "M0-5L5 0L0 5L-5 0Z")
    fill = colour if at == 0 else "#FFFFFF"
    shape = shapes[at % len(shapes)]
    return f'<path transform="translate({x} {y})" d="{shape}" fill="{fill}" stroke="{colour}" stroke-width="1.4"/>\n'


def _apart(places: list[float]) -> list[float]:
    """Places moved down until each is clear of the one above it."""
    moved = list(places)
    order = sorted(range(len(places)), key=places.__getitem__)
    for above, below in itertools.pairwise(order):
        moved[below] = max(moved[below], moved[above] + _APART)
    return moved


def _text(x: float, y: float, said: str, more: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" {more}>{escape(said)}</text>\n'
