"""The command ``handoutgen``, and ``python -m handoutgen``."""

import gc

_MOST = 100_000
"""New things that may hold each other, before somebody looks whether they are still needed.

A handout holds hardly any circles, and to look for them takes long; what makes many handouts looks more often
(``cli.surroundings.look_often``).
"""


def main() -> None:
    """Run the command with the arguments of the process, and end the process."""
    gc.set_threshold(_MOST)  # before anything is imported, which alone makes that many
    from handoutgen.cli.main import main as command  # noqa: PLC0415

    command()


if __name__ == "__main__":
    main()
