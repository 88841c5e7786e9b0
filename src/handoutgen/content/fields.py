"""How a field of the content model is declared: its Python type, and a :class:`Field` that says the rest.

A record is a ``NamedTuple`` whose annotations are ``Annotated[type, Field(...)]``. The reader, the
schema, the docs and ``new`` all derive from these declarations; nothing about a field is said twice.
A field with a default may be left out of the YAML. Its YAML key is its name with ``-`` for ``_``.
"""

from typing import TYPE_CHECKING, Any

from handoutgen.records import NamedTuple


class Given:
    """Marks a field that the reader fills in itself (``id`` from the file name, ``place``): never a key."""


GIVEN = Given()


class Field(NamedTuple):
    """What a declaration says of a field beyond its type.

    ``doc``      one sentence for the author, used in the docs, the schema and hints
    ``use``      ``card`` (printed on it), ``more`` (printed elsewhere or on request) or ``data``
    ``refers``   the kind of id that the value, or each item or key of it, must name (``exercise``, ``source`` …)
    ``defines``  the kind of id that its keys are
    ``form``     how a text must be written: ``date`` (2026-01-31), ``web`` (https://…) or ``colour`` (#003B6F)
    ``choices``  the words allowed, if only some are
    ``least``, ``most``   bounds: of a number, of a list's length, or of a text's characters
    ``slots``    the ``{names}`` that a phrase must hold, each at least once
    ``example``  a value that fits, for editors and for files that ``new`` writes, which leave an optional field
                 without one out; of a list, one item a line, or ids with commas between; of a mapping or record, one
                 ``key: value`` a line
    ``alone``    in a list of records: the field that an item stands for if it is a text alone
    """

    doc: str
    use: str = "data"
    refers: str = ""
    defines: str = ""
    form: str = ""
    choices: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    slots: tuple[str, ...] = ()
    example: str = ""
    alone: str = ""


class Declaration(NamedTuple):
    """The type of a field, and what else is said of it."""

    type: Any
    said: Field | Given


if TYPE_CHECKING:
    from typing import Annotated as Annotated
else:

    class Annotated:
        """``typing.Annotated`` to a type checker; to the program a :class:`Declaration`, which takes less time.

        A start of the program makes hundreds of them, and one of ``typing`` takes ten times as long to make.
        """

        def __class_getitem__(cls, declared):
            return Declaration(*declared)
