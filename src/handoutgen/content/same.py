"""Remembering what was made of a value, where the value is too large to be compared."""


class Same:
    """A value as the key of what is remembered of it: it equals itself alone, whatever another holds."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        """Whether the other stands for the very same object."""
        return isinstance(other, Same) and self.value is other.value

    def __hash__(self) -> int:
        """That of the object's identity, which lasts as long as this keeps it."""
        return id(self.value)
