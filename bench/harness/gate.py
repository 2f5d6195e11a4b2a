"""What is steady on a shared machine, held against committed numbers: instructions a row (callgrind, the
difference of two sizes), peak memory, the same bytes on a second run. No time is asserted.

`bench/instructions.toml` holds the numbers; `bench/run gate --write` renews them after a change that is
meant, and the commit says why."""

import os
import re
import shutil
import subprocess
import sys
import tomllib

from . import build, peers, timing

NUMBERS = os.path.join(build.ROOT, "bench", "instructions.toml")
SIZES = (5_000, 25_000)
LARGE = 200_000
ALLOWED = 1.05


def run(write):
    same_answer()
    measured = {"peak_mib": peak()}
    if shutil.which("valgrind"):
        measured.update(instructions())
    else:
        build.say("valgrind is missing: INSTRUCTIONS A ROW WERE NOT COUNTED")
    if write:
        return renew(measured)
    with open(NUMBERS, "rb") as file:
        wanted = tomllib.load(file)
    failed = 0
    for name, value in measured.items():
        limit = wanted[name] * (1 if name == "peak_mib" else ALLOWED)
        verdict = "ok" if value <= limit else "TOO MUCH"
        failed += value > limit
        build.say(f"{name}: {value:.0f}, committed {wanted[name]}: {verdict}")
        if value < wanted[name] * 0.8 and name != "peak_mib":
            build.say("  much less than committed: renew the number with `bench/run gate --write`")
    return 1 if failed else 0


def folder(rows, *more):
    return build.workspace("-".join(["gate", str(rows), *(one.strip("-") for one in more)]),
                           rows, "--indicators", "100", *more)


def same_answer():
    """The generator's answer, and the same bytes twice, with everything that a file may hold."""
    out = [os.path.join(build.PLACE, name) for name in ["first.csv", "second.csv"]]
    for place in [folder(20_000, "--duplicates", "1"),
                  folder(20_000, "--ids", "--corrections", "5", "--duplicates", "1", "--bad", "1", "--copy")]:
        for path in out:
            timing.once(peers.report(place, statuses=(0, 1)), path)
        texts = [open(path, "rb").read() for path in out]
        if texts[0] != texts[1]:
            sys.exit("the second run gave other bytes")
        wrong = peers.difference(peers.answer(os.path.join(place, "expected.csv")), peers.answer(out[0]))
        if wrong:
            sys.exit(f"ruta's answer is not the generator's: {wrong}")


def peak():
    """MiB at the larger size on two threads, the greatest of three."""
    command = peers.report(folder(LARGE), *(["--threads", "2"] if build.has_threads() else []))
    return max(timing.once(command).peak for _ in range(3))


def instructions():
    """Command → instructions a row."""
    return {f"{name}_instructions": (count(name, SIZES[1]) - count(name, SIZES[0])) / (SIZES[1] - SIZES[0])
            for name in ["report", "check"]}


def count(name, rows):
    arguments = ["report", "--format", "csv"] if name == "report" else ["check"]
    if name == "report" and build.has_threads():
        arguments += ["--threads", "1"]
    ran = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", build.RUTA,
         "-C", folder(rows), *arguments],
        preexec_fn=one_core, env=dict(os.environ, **build.ENV), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"refs:\s+([\d,]+)", ran.stderr)
    if ran.returncode or not found:
        sys.exit(f"callgrind failed:\n{ran.stderr[-2000:]}")
    return int(found.group(1).replace(",", ""))


def one_core():
    """As many threads as there are cores: `check` cannot be told how many."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def renew(measured):
    with open(NUMBERS, "w", encoding="utf-8") as file:
        file.write("# Instructions a row of a release build, one thread, and the peak that `report` may reach at\n"
                   f"# {LARGE} rows (measured, plus a quarter). Renewed by `bench/run gate --write`, held by\n"
                   "# `bench/run gate`: at most 5 percent more instructions.\n")
        for name, value in sorted(measured.items()):
            file.write(f"{name} = {round(value * 1.25 if name == 'peak_mib' else value)}\n")
    return 0
