"""200 copies of shipped files with one thing broken in each, and which of them no rule reports where it stands.

``python -m tools.mutations [SEED]``. What does harm and is not reported on its line is printed with why that is left
to a person; without such a reason the exit status is 1.
"""

import sys
from collections import Counter

from tools.mutations.judged import why
from tools.mutations.report import ON_ITS_LINE, SEED, mutations, reported


def main() -> int:
    """The exit status: 0 if all that does harm is reported on its line or judged."""
    made = mutations(int(sys.argv[1]) if len(sys.argv) > 1 else SEED)
    counts, missed = Counter[str](), []
    for mutation, where in reported(made):
        if mutation.harmful:
            counts[where.partition(" (")[0]] += 1
            if where != ON_ITS_LINE:
                missed.append(f"{mutation.file}: {mutation.kind}: {mutation.what}: {where}: {why(mutation) or 'WHY?'}")
    told = ", ".join(f"{count} {where}" for where, count in counts.most_common())
    sys.stdout.write("\n".join([*sorted(missed), f"{len(made)} mutations, {counts.total()} do harm: {told}.", ""]))
    return int(any(line.endswith("WHY?") for line in missed))


if __name__ == "__main__":
    sys.exit(main())
