"""The nearest known word to a misspelt one."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like ``word`` whatever its case, or ``""`` if none is near."""
    import difflib  # noqa: PLC0415  put off for start-up speed: a handout without problems never needs it

    by_fold = {candidate.casefold(): candidate for candidate in known}
    found = difflib.get_close_matches(word.casefold().replace("_", "-"), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else ""


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint that names the nearest known word, else ``otherwise``."""
    found = nearest(word, known)
    return f'Did you mean "{found}"?' if found else otherwise


def spoken_list(words: Iterable[str], last: str = "and") -> str:
    """``a, b and c``."""
    *head, tail = tuple(words)
    return f"{', '.join(head)} {last} {tail}" if head else tail
