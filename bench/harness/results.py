"""RESULTS.md: the machine, the versions, the acceptance table, and every run behind it."""

import datetime
import os
import subprocess

from . import build, timing
from .timing import median, ratio


def write(path, bench, sizes):
    text = "\n".join([*_head(sizes), *_acceptance(bench), *_tables(bench)]) + "\n"
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    build.say(f"written: {os.path.relpath(path)}")


def _head(sizes):
    known = ", ".join(f"{name} {version}" for name, version in sorted(build.versions().items()))
    commit = _output("git", "-C", build.ROOT, "rev-parse", "--short", "HEAD")
    return [
        "# Results",
        "",
        "Written by `bench/run`; how it measures is told in [README.md](README.md). Absolute figures are this "
        "machine's on that day: compare only the ratios, which were taken in turn, warm cache. A ratio is the "
        "median of the turns (least–most).",
        "",
        f"- Date: {datetime.date.today()}; ruta {commit}, release build, {_output('rustc', '--version')}",
        f"- Machine: {_cpu()}, {os.cpu_count()} cores, {_memory()} GiB, {os.uname().sysname} "
        f"{os.uname().release.split('-')[0]}",
        f"- Peers: {known or 'none'}",
        f"- Command: `bench/run --rows {','.join(map(str, sizes))}`",
        f"- Peaks below {timing.floor():.0f} MiB cannot be seen",
        "",
    ]


def _acceptance(bench):
    marks = {True: "yes", False: "**no**", None: "–"}
    lines = ["## Acceptance", "", "| job | must | measured | met |", "|---|---|---|---|"]
    lines += [f"| {one.job} | {one.must} | {one.measured} | {marks[one.holds]} |" for one in bench.lines]
    return lines + [""]


def _tables(bench):
    lines = ["## Runs", "", "Wall and CPU (user + system) seconds: medians. Peak: the greatest, MiB. "
             "Ratios: ours / theirs, turn by turn.", ""]
    for table in bench.tables:
        lines += [f"### {table.title}", "", _origin(table), "",
                  "| | wall s | CPU s | peak MiB | ratio wall | ratio CPU |", "|---|---|---|---|---|---|"]
        ours = table.runs[table.ours]
        for name, runs in table.runs.items():
            same = name == table.ours
            ratios = ["", ""] if same else [_ratio(ours, runs, "wall"), _ratio(ours, runs, "cpu")]
            lines.append(f"| {name} | {median(runs, 'wall'):.3f} | {median(runs, 'cpu'):.3f} | "
                         f"{max(run.peak for run in runs):.0f} | {ratios[0]} | {ratios[1]} |")
        lines += [""] + [f"- not timed: {name}: {why}" for name, why in sorted(table.out_of_it.items())]
        lines += [""] if table.out_of_it else []
    return lines[:-1]


def _ratio(ours, theirs, what):
    one = ratio(ours, theirs, what)
    return str(one) + (" by CPU" if what == "wall" and one.what == "CPU" else "")


def _origin(table):
    folder = os.path.join(build.PLACE, "workspaces", table.workspace)
    if not os.path.isdir(folder):
        return f"Workspace: {table.workspace}."
    with open(os.path.join(folder, "SHA256SUMS"), encoding="utf-8") as file:
        options = file.readline().strip("# \n")
    return f"Workspace: `generate {options}`, data SHA-256 {build.digest(folder)}…"


def _cpu():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    return names[0] if names else os.uname().machine


def _memory():
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)


def _output(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()
