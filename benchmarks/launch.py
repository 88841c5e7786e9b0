"""Runs a command and tells as JSON what it took: wall and CPU time in seconds, peak memory in MiB, its exit status.

It is a process of its own, and a small one: the peak that a system counts for a child can include what its parent had.
"""

import json
import os
import sys
import time


def main(command: list[str]) -> None:
    """Run it, with its output left out."""
    nothing = os.open(os.devnull, os.O_RDWR)
    streams = [(os.POSIX_SPAWN_DUP2, nothing, stream) for stream in (0, 1)]
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=streams)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - start
    unit = 1 if sys.platform == "darwin" else 1024
    took = {
        "wall": wall,
        "cpu": used.ru_utime + used.ru_stime,
        "memory": used.ru_maxrss * unit / 2**20,
        "status": os.waitstatus_to_exitcode(status),
    }
    sys.stdout.write(json.dumps(took))


if __name__ == "__main__":
    main(sys.argv[1:])
