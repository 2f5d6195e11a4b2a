"""Whole processes, timed in turn: A B A B …, and the ratios of each turn.

Absolute figures on a shared machine move from minute to minute; only ratios within a turn are compared.
Wall and user + system time and peak resident memory come from wait4. The kernel lets a new process inherit
the peak of the one that started it, so peaks below this script's own are not seen (`floor`)."""

import os
import resource
import statistics
import subprocess
import time
from typing import NamedTuple

ROUNDS = 7
# Below this many seconds wall time is mostly the scheduler's.
SHORT = 0.020
# Turns whose ratios spread wider than this are taken again, twice at most.
SPREAD = 1.5


class Run(NamedTuple):
    wall: float
    cpu: float
    peak: float  # MiB
    status: int


class Ratio(NamedTuple):
    median: float
    least: float
    most: float
    what: str  # "wall" or "CPU"

    def __str__(self):
        return f"{self.median:.3g} ({self.least:.3g}–{self.most:.3g})"


class Command(NamedTuple):
    """What is run; `before`, if any, is called outside of the timing."""

    args: list
    env: dict = {}
    before: object = None
    statuses: tuple = (0,)


def once(command, out=None):
    """Runs it once; what it prints goes to the file `out` or nowhere."""
    if command.before:
        command.before()
    env = dict(os.environ, **command.env)
    with open(out or os.devnull, "wb") as sink, open(os.devnull, "rb") as nothing:
        start = time.perf_counter()
        child = subprocess.Popen(command.args, stdin=nothing, stdout=sink,
                                 stderr=subprocess.DEVNULL, env=env)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in command.statuses:
        raise RuntimeError(f"exit status {child.returncode}: {' '.join(command.args)}")
    cpu = usage.ru_utime + usage.ru_stime
    return Run(wall, cpu, usage.ru_maxrss / 1024, child.returncode)


def turns(commands, rounds=ROUNDS):
    """`commands`: name → Command. A warm-up of each, then `rounds` turns; name → runs."""
    for command in commands.values():
        once(command)
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(once(command))
    return runs


def ratio(ours, theirs, what):
    """Ratios of the turns, in `wall` or `cpu`; short processes are compared by CPU time."""
    if what == "wall" and min(median(ours, "wall"), median(theirs, "wall")) < SHORT:
        what = "cpu"
    each = [getattr(a, what) / max(getattr(b, what), 1e-6) for a, b in zip(ours, theirs)]
    name = "CPU" if what == "cpu" else "wall"
    return Ratio(statistics.median(each), min(each), max(each), name)


def median(runs, what):
    return statistics.median(getattr(run, what) for run in runs)


def steady(commands, ours, rounds=ROUNDS):
    """Turns, taken again while the ratios of `ours` to another spread too wide; the steadiest."""
    best = None
    for _ in range(3):
        runs = turns(commands, rounds)
        spread = max(_spread(ratio(runs[ours], runs[name], "wall")) for name in runs)
        if best is None or spread < best[0]:
            best = (spread, runs)
        if spread <= SPREAD:
            break
    return best[1]


def _spread(one):
    return one.most / max(one.least, 1e-9)


def floor():
    """The peak, in MiB, below which nothing can be seen from here."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
