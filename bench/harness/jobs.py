"""The jobs of the acceptance table: each gives its lines (job, must, measured, whether it holds)."""

import os
import shutil
import subprocess
from typing import NamedTuple

from . import build, peers, timing
from .peers import report, ruta
from .timing import median, ratio

REPEATED = ["--duplicates", "0.1"]


class Line(NamedTuple):
    job: str
    must: str
    measured: str
    holds: object  # True, False, or None where nothing could be said


class Table(NamedTuple):
    """All that ran in one job: name → runs, and who was left out, why."""

    title: str
    workspace: str
    ours: str
    runs: dict
    out_of_it: dict


class Bench:
    """Collects lines and tables while jobs run."""

    def __init__(self, sizes, rounds):
        self.sizes, self.rounds = sorted(sizes), rounds
        self.lines, self.tables = [], []
        self.threads = build.has_threads()

    def line(self, job, must, measured, holds):
        self.lines.append(Line(job, must, measured, holds))
        build.say(f"  {job}: {measured} (must {must}) {'' if holds in (True, None) else 'NOT MET'}")

    def turns(self, title, folder, ours, commands, out_of_it=None):
        build.say(title)
        runs = timing.steady(commands, ours, self.rounds)
        self.tables.append(Table(title, os.path.basename(folder), ours, runs, out_of_it or {}))
        return runs

    def within(self, job, limit, runs, ours, other, what):
        one = ratio(runs[ours], runs[other], what)
        self.line(job, f"≤ {limit} × {one.what}", str(one), one.median <= limit)


def shown(rows):
    for size, letter in [(1_000_000, " M"), (1_000, " k")]:
        if rows >= size and rows % size == 0:
            return f"{rows // size}{letter}"
    return str(rows)


def plain(rows, indicators=1_000, *more):
    name = "-".join([str(rows), str(indicators), *(one.strip("-") for one in more)])
    return build.workspace(name, rows, "--indicators", str(indicators), *more)


def beside_peers(bench, rows, limit, *more):
    """Ruta beside every peer that gives the same answer."""
    ids = "--ids" in more
    folder = plain(rows, 1_000, *REPEATED, *more)
    good, first, out_of_it = peers.equal(folder, ids)
    near = peers.fastest(good, first)
    for name in good.keys() - near.keys():
        out_of_it[name] = f"equal, but slower: {first[name].wall:.2f} s once"
    commands = {"ruta": report(folder), **near}
    alone = bench.threads and rows == bench.sizes[-1] and not ids
    if alone:
        commands["ruta, 1 thread"] = report(folder, "--threads", "1")
    what = f"{shown(rows)} rows" + (" with ids, 5 % corrections" if ids else "")
    runs = bench.turns(f"{what} × 1,000 indicators", folder, "ruta", commands, out_of_it)
    against_fastest(bench, what, runs, "ruta", near, limit)
    if alone:
        against_fastest(bench, f"{what}, 1 thread", runs, "ruta, 1 thread", near, 0.35)
        bench.within(f"{what}, 2 threads beside 1", 0.65, runs, "ruta", "ruta, 1 thread", "wall")
    if rows == bench.sizes[-1] and not ids:
        peak = max(run.peak for run in runs["ruta"])
        bench.line(f"{what}, peak memory", "≤ 192 MiB", f"{peak:.0f} MiB", peak <= 192)


def against_fastest(bench, what, runs, ours, others, limit):
    """The largest ratio is that beside the fastest: one line by wall, one by CPU time."""
    for clock in ["wall", "cpu"]:
        ratios = {name: ratio(runs[ours], runs[name], clock) for name in others}
        if ratios:
            name, one = max(ratios.items(), key=lambda pair: pair[1].median)
            job = f"{what}: `report`, beside {name}"
            bench.line(job, f"≤ {limit} × {clock if clock == 'wall' else 'CPU'}",
                       f"{one}{'' if one.what.lower() == clock else ' by CPU'}", one.median <= limit)


def beside_busy(bench, rows):
    """Beside two busy, niced processes."""
    folder, busy = plain(rows, 1_000, *REPEATED), []

    def start():
        stop()
        busy.extend(subprocess.Popen(["nice", "-n", "19", "sh", "-c", "while :; do :; done"])
                    for _ in range(2))

    def stop():
        while busy:
            one = busy.pop()
            one.kill()
            one.wait()

    quiet, loaded = report(folder), report(folder)
    commands = {"beside two busy processes": loaded._replace(before=start),
                "quiet": quiet._replace(before=stop)}
    try:
        runs = bench.turns("Beside two busy processes", folder, "beside two busy processes", commands)
    finally:
        stop()
    bench.within(f"{shown(rows)} rows beside two busy processes (niced)", 1.3, runs,
                 "beside two busy processes", "quiet", "cpu")


def bad_rows(bench, rows):
    """One row in a hundred bad; and all of them."""
    clean = plain(rows)
    for percent, limit in [("1", 1.5), ("100", 2)]:
        bad = plain(rows, 1_000, "--bad", percent)
        commands = {"bad": report(bad, statuses=(1,)), "clean": report(clean)}
        runs = bench.turns(f"{percent} % bad rows", bad, "bad", commands)
        job = f"{shown(rows)} rows, {percent} % bad, beside the clean file"
        bench.within(job, limit, runs, "bad", "clean", "wall")
        peaks = [max(run.peak for run in runs[name]) for name in ["bad", "clean"]]
        bench.line(f"{job}: peak memory", "≤ 1.5 ×", f"{peaks[0]:.0f} MiB beside {peaks[1]:.0f} MiB",
                   peaks[0] <= 1.5 * peaks[1])


def beside_hledger(bench, rows):
    folder = plain(rows, 1_000, "--over-time", "sum", "--hledger")
    command = peers.hledger(folder)
    if not command:
        return bench.line("beside `hledger balance -Q`", "≤ 0.01 ×", "hledger is not there", None)
    out = os.path.join(build.PLACE, "answer.csv")
    timing.once(command, out)
    theirs = peers.hledger_answer(out)
    timing.once(report(folder), out)
    ours = {key: one[0] for key, one in peers.answer(out).items() if one[0] is not None}
    wrong = peers.difference({key: [value] for key, value in ours.items()},
                             {key: [value] for key, value in theirs.items()})
    job = f"{shown(rows)} rows beside `hledger balance -Q`"
    if wrong:
        return bench.line(job, "≤ 0.01 ×", f"another answer, not timed: {wrong}", None)
    runs = bench.turns("Beside hledger", folder, "ruta", {"ruta": report(folder), "hledger": command})
    bench.within(job, 0.01, runs, "ruta", "hledger", "wall")


def beside_frictionless(bench, rows):
    folder = plain(rows)
    command = peers.frictionless(folder)
    if not command:
        return bench.line("beside `frictionless validate`", "≤ 0.05 ×", "it is not there", None)
    commands = {"ruta check": ruta(folder, "check"), "frictionless": command}
    runs = bench.turns("Beside frictionless validate", folder, "ruta check", commands)
    bench.within(f"{shown(rows)} rows: `check` beside `frictionless validate`", 0.05, runs,
                 "ruta check", "frictionless", "wall")


def growth(bench, small, big):
    commands = {shown(rows): report(plain(rows, 1_000, *REPEATED)) for rows in [big, small]}
    runs = bench.turns("Ten times the rows", plain(big, 1_000, *REPEATED), shown(big), commands)
    bench.within(f"rows × {big // small} ({shown(small)} → {shown(big)})", 11, runs, shown(big),
                 shown(small), "wall")


def indicators(bench, rows):
    folders = {count: plain(rows, count, *REPEATED) for count in [10_000, 16]}
    for folder in folders.values():
        out = os.path.join(build.PLACE, "answer.csv")
        timing.once(report(folder), out)
        wrong = peers.difference(peers.answer(os.path.join(folder, "expected.csv")), peers.answer(out))
        if wrong:
            raise RuntimeError(f"ruta's answer is not the generator's: {wrong}")
    commands = {f"{count} indicators": report(folder) for count, folder in folders.items()}
    runs = bench.turns("Many indicators", folders[10_000], "10000 indicators", commands)
    bench.within(f"indicators 16 → 10,000 at {shown(rows)} rows", 1.6, runs, "10000 indicators",
                 "16 indicators", "cpu")


def start_up(bench):
    """The repository's own workspace."""
    commands = {"ruta": report(build.ROOT), "/bin/true": timing.Command(["/bin/true"])}
    if shutil.which("hledger"):
        commands["hledger --version"] = timing.Command(["hledger", "--version"])
    build.say("The real workspace")
    runs = timing.turns(commands, 40)
    bench.tables.append(Table("The real workspace, `report`", "this repository", "ruta", runs, {}))
    if "hledger --version" in runs:
        bench.within("the real workspace, `report`, beside `hledger --version`", 0.35, runs, "ruta",
                     "hledger --version", "cpu")
    over = (median(runs["ruta"], "cpu") - median(runs["/bin/true"], "cpu")) * 1000
    bench.line("the real workspace, `report`, over `/bin/true`", "≤ 5 ms CPU", f"{over:.1f} ms", over <= 5)


def checking(bench, rows):
    folder = plain(rows)
    commands = {"check": ruta(folder, "check"), "report": report(folder)}
    runs = bench.turns("Checking clean rows", folder, "check", commands)
    bench.within(f"`check` on {shown(rows)} rows, all clean, beside `report`", 1.2, runs, "check",
                 "report", "wall")


def recording(bench, rows):
    """A row of a new reporter, whose file is taken away again before each run."""
    folder = plain(rows)
    path = os.path.join(folder, "data", "registro.csv")

    def forget():
        if os.path.exists(path):
            os.remove(path)

    record = ruta(folder, "record", "I00003", "5", "--party", "GTM", "--date", "2025-12-31", "--note",
                  "medida", "--reporter", "registro", before=forget)
    runs = bench.turns("Recording", folder, "record",
                       {"record": record, "report": report(folder)._replace(before=forget)})
    forget()
    each = sorted(a.wall - b.wall for a, b in zip(runs["record"], runs["report"]))
    over = each[len(each) // 2] * 1000
    bench.line(f"`record` beside {shown(rows)} rows, over `report`", "≤ 20 ms",
               f"{over:.0f} ms ({each[0] * 1000:.0f}–{each[-1] * 1000:.0f})", over <= 20)
