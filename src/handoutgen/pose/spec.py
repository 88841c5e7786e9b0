"""A figure as its author gives it: the frozen values that a pose file is read into."""

from collections.abc import Mapping
from types import MappingProxyType

from handoutgen.pose.closeup import CloseUp
from handoutgen.pose.props import Prop
from handoutgen.pose.skeleton import Build
from handoutgen.pose.solid import Triple
from handoutgen.pose.solver import Stance
from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class Feel(NamedTuple):
    """A feel-it area: a spot on the body, the radii of the ellipsoid about it, and the parts that show it."""

    on: str
    along: float
    facing: Triple
    size: Triple
    parts: tuple[str, ...]


class ArrowSpec(NamedTuple):
    """An arrow in a panel (counted from 0).

    It follows a point from the panel before to this one, moved on the page by ``shift``; or it runs along
    ``path``, measured from the point. Millimetres of the body, right and up on the page.
    """

    panel: int
    point: str
    shift: tuple[float, float] = (0.0, 0.0)
    path: tuple[tuple[float, float], ...] = ()
    span: tuple[float, float] = (0.0, 1.0)
    both: bool = False


class FigureSpec(NamedTuple):
    """A whole figure: one to three stances of one body among the same props, seen by one camera.

    ``loads`` are what each panel has besides the props: things that are carried.
    ``feel`` is shown in the panels of ``feel_in``; ``callouts`` name points and props that the page may point at;
    ``far`` lists limbs drawn as distant (``right arm``), or is None to choose by the view; ``ghost`` draws the
    panel before as pale lines under each panel after the first; ``named`` lists hands and feet that the steps
    name, which must be seen in every panel. ``anatomy`` shows the schematic of bones and hip flexors instead
    of the body. ``close_up`` is the part of the body that every panel shows, or None for all of it. ``places`` tells by
    key where the pose file gives it.
    """

    id: str
    build: Build
    camera: tuple[float, float]
    props: tuple[Prop, ...]
    panels: tuple[Stance, ...]
    loads: tuple[tuple[Prop, ...], ...] = ()
    feel: tuple[Feel, ...] = ()
    feel_in: tuple[int, ...] = ()
    arrows: tuple[ArrowSpec, ...] = ()
    callouts: tuple[tuple[str, str], ...] = ()
    far: tuple[str, ...] | None = None
    ghost: bool = False
    floor: bool = True
    named: tuple[str, ...] = ()
    anatomy: bool = False
    close_up: CloseUp | None = None
    places: Mapping[str, Place] = MappingProxyType({})

    def things(self, panel: int) -> tuple[Prop, ...]:
        """The props of a panel (counted from 0) with what is carried in it."""
        return self.props + (self.loads[panel] if panel < len(self.loads) else ())
