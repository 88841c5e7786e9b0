"""Regular expressions of whole numbers between bounds, in the few words that Python and ECMA-262 share."""


def between(low: int, high: int) -> str:
    """The expression of the numbers from ``low`` to ``high``, both in, without leading zeros; ``0 <= low <= high``.

    It has ``|`` at its top level: it needs a group around it.
    """
    lengths = range(len(str(low)), len(str(high)) + 1)
    return "|".join(
        _of_one_length(str(max(low, 10 ** (length - 1) * (length > 1))), str(min(high, 10**length - 1)))
        for length in lengths
    )


def _of_one_length(low: str, high: str) -> str:
    """The same of two numbers of as many digits; zeros may lead."""
    if not low:
        return ""
    if low[0] == high[0]:
        return low[0] + _of_one_length(low[1:], high[1:])
    rest = len(low) - 1
    first, last = int(low[0]), int(high[0])
    parts = []
    if low[1:] != "0" * rest:
        parts.append(low[0] + _of_one_length(low[1:], "9" * rest))
        first += 1
    if high[1:] != "9" * rest:
        parts.append(high[0] + _of_one_length("0" * rest, high[1:]))
        last -= 1
    if first <= last:
        parts.append(f"[{first}-{last}]" + "[0-9]" * rest)
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
