"""Why some mutations that do harm are left to a person: each kind was looked at, and judged."""

import re

from tools.mutations.mutate import Mutation

JUDGED = (
    (
        "value swapped",
        r"easier and harder",
        "Which way is easier shows in words that no list holds; telling ones are found.",
    ),
    (
        "value swapped",
        r"kind \(",
        "The dose fits both kinds, or is told of itself. The label is wrong; the exclusions in the file still hold.",
    ),
    (
        "exclusion removed",
        r"exclude\.",
        "An exclusion beyond the project's tables is its author's own caution; the shipped ones are pinned by a test.",
    ),
    (
        "token broken",
        r"\(without braces\)",
        '"side" is a word of the language: it reads oddly, and the picture still shows the side.',
    ),
    (
        "key dropped",
        r"^exercises$",
        "Told of at the exercises that no topic has any more.",
    ),
)
"""A kind of mutation, a pattern of what it breaks, and the judgement."""


def why(mutation: Mutation) -> str:
    """Why a mutation that is not reported on its line may stay so; empty if nobody has judged it."""
    return next((text for kind, what, text in JUDGED if mutation.kind == kind and re.search(what, mutation.what)), "")
