"""The tiles of a fridge card: number, name, picture, dose; and the pain guide in short where a place is left."""

from collections.abc import Sequence

from handoutgen.compose.cutouts import FridgeTile
from handoutgen.compose.opening import PainBand
from handoutgen.layout.boxes import Frame, IconBox, Rectangle
from handoutgen.layout.card import badge
from handoutgen.layout.frames import at, beside, boxes, column, over, spaced
from handoutgen.layout.lists import hairline, icon
from handoutgen.layout.pictures import Slot, panel_of, picture
from handoutgen.layout.room import Room
from handoutgen.layout.text import Setter, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, NAVY, TINT_NAVY, WHITE
from handoutgen.theme.rules import BORDER, HAIRLINE
from handoutgen.theme.type import Style

_COLUMNS = (3, 2, 1)
_GAP = 7.0
_PAD = 6.0
_BADGE = 22.0
_AFTER_BADGE = 6.0
_NAME = Style(13, 16, True)
_TALLEST = 130.0
_LOWEST = 45.0
"""Of a picture."""

_AROUND = 4.0
"""Above and below a picture, and the dose."""

_BAND_GAP = 8.0
_BAND_ICON = 1.6
_BAND_INDENT = 2.2
_BAND_ICONS = {"go": "good", "ease": "caution", "stop": "stop"}
_RADIUS = 6.0


class TileGrid(NamedTuple):
    """Tiles in rows; ``guided``: the pain guide stands among them. ``scale`` is the smallest of its pictures'."""

    frame: Frame
    guided: bool
    scale: float


class _Texts(NamedTuple):
    """What of a tile does not depend on its height."""

    tile: FridgeTile
    head: Frame
    dose: Frame


def tile_grid(
    room: Room, tiles: Sequence[FridgeTile], bands: Sequence[PainBand], size: tuple[float, float | None]
) -> TileGrid | None:
    """The tiles in as many columns as give the largest pictures; None if none is low enough.

    ``size`` is a width and the height that the tiles and the pain guide may take; without one they are at their lowest.
    """
    found = (_in_columns(room, tiles, bands, (columns, *size)) for columns in _COLUMNS)
    return max((each for each in found if each), key=lambda grid: grid.scale, default=None)


def _in_columns(
    room: Room, tiles: Sequence[FridgeTile], bands: Sequence[PainBand], size: tuple[int, float, float | None]
) -> TileGrid | None:
    setter = room.setter
    columns, measure, free = size
    if columns > len(tiles) + 1:
        return None
    guided = len(tiles) % columns != 0
    width = (measure - (columns - 1) * _GAP) / columns
    texts = [_texts(setter, tile, width) for tile in tiles]
    rows = -(-(len(tiles) + guided) // columns)
    fixed = max(text.head.height + text.dose.height for text in texts) + 2 * _AROUND
    drawn = any(tile.picture for tile in tiles)
    if free is None:
        height = fixed + (_LOWEST if drawn else 0.0)
    else:
        strip = 0.0 if guided else _GAP + setter.scale.body.leading
        height = (free - strip - (rows - 1) * _GAP) / rows
        height = min(height, fixed + (_TALLEST if drawn else 0.0))
    guide = _guide(setter, bands, Slot(width, height))
    least = fixed + (_LOWEST if drawn else 0.0)
    if height < least - 0.01 or (guided and guide.height > height + 0.01):
        return None
    frames = [_tile(room, text, Slot(width, height)) for text in texts] + ([guide] if guided else [])
    lines = [
        beside(*((at_ * (width + _GAP), one) for at_, one in enumerate(frames[start : start + columns])))
        for start in range(0, len(frames), columns)
    ]
    slot = Slot(width - 2 * _PAD, height - fixed)
    return TileGrid(spaced(lines, _GAP), guided, min((_scale(room, text, slot) for text in texts), default=0.0))


def _scale(room: Room, texts: _Texts, slot: Slot) -> float:
    if texts.tile.picture is None:
        return slot.width
    panel = panel_of(room.figures, texts.tile.picture)
    return min(slot.width / panel.width, slot.height / panel.height)


def _texts(setter: Setter, tile: FridgeTile, width: float) -> _Texts:
    """Number, name and tick box; the dose below a rule."""
    start = _PAD + _BADGE + _AFTER_BADGE
    end = width - _PAD - (_BADGE if tile.tick_box else 0.0)
    name = set_words(setter, tile.name, _NAME, end - start)
    high = max(_BADGE, name.height)
    parts = [(_PAD, badge(setter, tile.number, _BADGE)), (start, at(0, (high - name.height) / 2, name))]
    if tile.tick_box:
        box = IconBox(_BADGE / 2, _BADGE / 2, _BADGE, "tick-box", INK, WHITE)
        parts.append((end, boxes(_BADGE, _BADGE, box)))
    inner = width - 2 * _PAD
    align = "centre" if len(tile.doses) == 1 else "start"
    doses = spaced((set_words(setter, dose, setter.scale.body, inner, align) for dose in tile.doses), 2)
    dose = column(hairline(width, HAIRLINE, INK), _AROUND, at(_PAD, 0, doses), _AROUND)
    return _Texts(tile, column(_PAD, beside(*parts)), dose)


def _tile(room: Room, texts: _Texts, size: Slot) -> Frame:
    border = boxes(size.width, size.height, Rectangle(0, 0, size.width, size.height, WHITE, INK, BORDER, _RADIUS))
    layers = [(0.0, border), (0.0, texts.head), (0.0, at(0, size.height - texts.dose.height, texts.dose))]
    if texts.tile.picture:
        slot = Slot(size.width - 2 * _PAD, size.height - texts.head.height - texts.dose.height - 2 * _AROUND)
        figure = picture(room.figures, texts.tile.picture, _scale(room, texts, slot), slot.width, slot.height)
        layers.append((0.0, at(_PAD, texts.head.height + _AROUND, figure)))
    return over(border, beside(*layers[1:]))


def _guide(setter: Setter, bands: Sequence[PainBand], size: Slot) -> Frame:
    """The bands below each other, in the middle of a place."""
    body = setter.scale.body
    indent = _BAND_INDENT * body.size
    rows = [
        beside(
            (0, icon(_BAND_ICONS[band.act], _BAND_ICON * body.size, body.leading)),
            (indent, set_words(setter, band.body, body, size.width - indent - 2 * _PAD - _AFTER_BADGE)),
        )
        for band in bands
    ]
    text = spaced(rows, _BAND_GAP)
    height = max(size.height, text.height + 2 * _PAD)
    ground = Rectangle(0, 0, size.width, height, TINT_NAVY, NAVY, HAIRLINE, _RADIUS)
    return over(boxes(size.width, height, ground), at(_PAD + _AFTER_BADGE, (height - text.height) / 2, text))
