"""The content of a page, in however many streams it stands (ISO 32000-1, 7.8.2)."""

import pikepdf


def streams_of(page: pikepdf.Page) -> list[pikepdf.Object]:
    """Its content streams, in order."""
    contents = page.obj.get("/Contents", pikepdf.Array())
    return list(contents.as_list()) if isinstance(contents, pikepdf.Array) else [contents]


def content_of(page: pikepdf.Page) -> bytes:
    """Its operators, as one."""
    return b"\n".join(stream.read_bytes() for stream in streams_of(page))
