"""Records beside ``typing.NamedTuple``: the same to whoever uses them."""

import copy
import inspect
import keyword
import pickle
import typing
from typing import Any, Generic, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.records import NamedTuple

NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,5}", fullmatch=True).filter(
    lambda name: not keyword.iskeyword(name) and not hasattr(tuple, name)
)
FIELDS = st.lists(NAMES, unique=True, max_size=20)
T = TypeVar("T")


class Point(NamedTuple):
    """Where something lies."""

    x: float
    y: float = 2.0
    name: str | None = None

    @property
    def sum(self) -> float:
        """Both together."""
        return self.x + self.y

    def moved(self, by: float) -> "Point":
        """The same, farther on; ``__class__`` is known here."""
        return __class__(self.x + by, self.y)  # type: ignore[name-defined, no-any-return]


class Far(Point):
    """A record below another, without fields of its own."""

    __slots__ = ()


class Boxed(NamedTuple, Generic[T]):
    """A record of any type."""

    value: T


def both(fields: list[str], defaults: int) -> tuple[type, type]:
    """A record of ours and one of typing's, of the same fields, the last of which have defaults."""
    lines = [
        f"    {name}: int" + (f" = {at}" if at >= len(fields) - defaults else "") for at, name in enumerate(fields)
    ]
    body = "\n".join(["class Record(NamedTuple):", '    """Of numbers."""', *lines])
    made: list[type] = []
    for base in (NamedTuple, typing.NamedTuple):
        names: dict[str, Any] = {"NamedTuple": base, "__name__": "here"}
        exec(body, names)
        made.append(names["Record"])
    return made[0], made[1]


@given(FIELDS, st.integers(0, 20))
def test_a_record_is_described_as_one_of_typing_is(fields: list[str], defaults: int) -> None:
    """Fields, defaults, signature, patterns, words and slots are the same."""
    ours, theirs = both(fields, min(defaults, len(fields)))
    for name in (
        "_fields",
        "_field_defaults",
        "__match_args__",
        "__doc__",
        "__annotations__",
        "__slots__",
        "__module__",
    ):
        assert getattr(ours, name) == getattr(theirs, name)
    assert inspect.signature(ours) == inspect.signature(theirs)
    assert ours.__new__.__qualname__ == "Record.__new__"


@given(FIELDS, st.integers(0, 20), st.data())
def test_a_record_does_what_one_of_typing_does(fields: list[str], defaults: int, data: st.DataObject) -> None:
    """Made by position or by name, whole or not, it holds the same, or is refused for the same reason."""
    ours, theirs = both(fields, min(defaults, len(fields)))
    values = data.draw(st.lists(st.integers(), max_size=len(fields) + 1))
    named = data.draw(st.dictionaries(st.sampled_from([*fields, "no_such_field"]), st.integers()))

    def outcome(make: type) -> tuple[str, object]:
        try:
            made = make(*values, **named)
        except TypeError as error:
            return str(error), None
        assert [getattr(made, name) for name in fields] == list(made)
        changed = made._replace(**dict.fromkeys(fields[:1], 7))
        return repr(made), (tuple(made), made._asdict(), changed, type(made)._make(made), hash(made))

    assert outcome(ours) == outcome(theirs)


def test_a_record_has_what_its_class_says() -> None:
    """Methods, properties, equality, order, and a pattern that takes it apart."""
    point = Point(1.0)
    assert (point.sum, point.moved(1), point.x, point[1]) == (3.0, Point(2.0), 1.0, 2.0)
    assert point == (1.0, 2.0, None)
    match point:
        case Point(x, y=two):
            assert (x, two) == (1.0, 2.0)
    assert repr(point) == "Point(x=1.0, y=2.0, name=None)"


@pytest.mark.parametrize("made", [Point(1.0, name="here"), Far(3.0)])
def test_a_record_goes_to_another_process_and_comes_back(made: Point) -> None:
    """Pickled or copied it is of its class still."""
    for back in (pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made)):
        assert type(back) is type(made)
        assert back == made


def test_a_record_is_frozen() -> None:
    """Neither its fields nor other names can be set."""
    point: Any = Point(1.0)
    for name in ("x", "other"):
        with pytest.raises(AttributeError):
            setattr(point, name, 2.0)
    assert not hasattr(point, "__dict__")


def test_a_record_may_be_of_any_type() -> None:
    """A generic record takes its argument."""
    assert Boxed[int](3).value == 3
    assert Boxed[int](3) == Boxed(3)


def test_wrong_use_is_refused() -> None:
    """A name that is no field, too few values, and a field without a default after one that has one."""
    unknown: dict[str, Any] = {"z": 1}
    with pytest.raises((TypeError, ValueError), match="unexpected field names"):
        Point(1.0)._replace(**unknown)
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        Point._make([1])
    with pytest.raises(TypeError, match="default"):
        exec("class Wrong(NamedTuple):\n    a: int = 0\n    b: int", {"NamedTuple": NamedTuple, "__name__": "here"})
