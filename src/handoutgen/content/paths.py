"""The path of a field within its file, as problems print it: ``panels[1].alt``; items count from 1."""


def under(path: str, key: str) -> str:
    """The path of the field ``key`` of what stands at ``path``."""
    from handoutgen.content.source import one_line  # noqa: PLC0415  put off: a handout without problems needs no paths

    return f"{path}.{one_line(key)}" if path else one_line(key)


def item(path: str, number: int) -> str:
    """The path of an item of the list at ``path``, counted from 1 as people do."""
    return f"{path}[{number}]"
