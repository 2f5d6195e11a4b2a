"""The peers: each does ruta's job in several ways, and only one whose answer is equal is timed."""

import csv
import os
import shutil
import sys
from decimal import Decimal

from . import build, timing

PEERS = os.path.join(build.ROOT, "bench", "peers")
sys.path.insert(0, PEERS)
import duckdb_job  # noqa: E402


def ruta(folder, *args, statuses=(0,), before=None):
    """A command of ruta in a workspace."""
    return timing.Command([build.RUTA, "-C", folder, *args], build.ENV, before, statuses)


def report(folder, *args, statuses=(0,)):
    return ruta(folder, "report", "--format", "csv", *args, statuses=statuses)


def contenders(folder, ids):
    """Name → Command of every way of every peer that is installed, CSV to standard output."""
    data, table = os.path.join(folder, build.DATA), os.path.join(folder, "definitions.csv")
    column = "ids" if ids else "plain"
    binary = lambda name: os.path.join(build.VENV, "bin", name)
    found = {}
    if os.path.exists(binary("duckdb")):
        for way in ["tuned", "default"]:
            sql = duckdb_job.sql(data, table, ids, way == "tuned")
            found[f"DuckDB CLI, {way}"] = [binary("duckdb"), "-csv", "-nullvalue", "", "-c", sql]
    if os.path.exists(binary("python")):
        for name, script, ways in [("DuckDB in Python", "duckdb_job.py", ["tuned", "default"]),
                                   ("Polars", "polars_job.py", ["tuned", "streaming", "lazy"])]:
            for way in ways:
                found[f"{name}, {way}"] = [
                    binary("python"), os.path.join(PEERS, script), data, table, column, way]
    if os.path.exists(build.XAN):
        found["xan"] = ["sh", os.path.join(PEERS, "xan_job.sh"), build.XAN, data, table, column]
    return {name: timing.Command(args) for name, args in found.items()}


def answer(path):
    """Indicator → (value, last date, rows), numbers by what they mean. Without rows there is no value; a
    peer whose sum of nothing is 0 is not held to that."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {row["indicator"]: _figure(row["value"], row["last_date"], int(row["rows"] or 0))
                for row in rows}


def difference(ours, theirs):
    """Nothing if they are equal; else where they first differ."""
    if ours == theirs:
        return None
    for key in sorted(ours.keys() | theirs.keys()):
        if ours.get(key) != theirs.get(key):
            return f"{key}: {_shown(ours.get(key))} here, {_shown(theirs.get(key))} there"


def equal(folder, ids, args=()):
    """Runs ruta and every peer once. Returns the contenders whose answer is ruta's, their first runs, and
    name → reason of those that are left out. Raises if ruta's answer is not the generator's."""
    out = os.path.join(build.PLACE, "answer.csv")
    first = {"ruta": timing.once(report(folder, *args), out)}
    ours = answer(out)
    wrong = difference(answer(os.path.join(folder, "expected.csv")), ours)
    if wrong:
        raise RuntimeError(f"ruta's answer is not the generator's: {wrong}")
    good, out_of_it = {}, {}
    for name, command in contenders(folder, ids).items():
        try:
            first[name] = timing.once(command, out)
            wrong = difference(ours, answer(out))
        except (RuntimeError, KeyError, ValueError, ArithmeticError) as reason:
            wrong = str(reason).splitlines()[0][:120]
        if wrong:
            out_of_it[name] = wrong
        else:
            good[name] = command
    return good, first, out_of_it


def fastest(good, first):
    """The ways worth timing: within twice the fastest's first wall time or first CPU time."""
    if not good:
        return {}
    near = set()
    for what in ["wall", "cpu"]:
        least = min(getattr(first[name], what) for name in good)
        near |= {name for name in good if getattr(first[name], what) <= 2 * least}
    return {name: good[name] for name in good if name in near}


def hledger(folder):
    """Quarterly balances of the same postings by indicator."""
    if not shutil.which("hledger"):
        return None
    journal = os.path.join(folder, "postings.journal")
    return timing.Command(
        ["hledger", "-f", journal, "balance", "-Q", "--depth", "1", "-T", "-O", "csv"])


def hledger_answer(path):
    """Indicator → total."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if row and row[0].startswith("I")]
    return {row[0]: Decimal(row[-1]).normalize() for row in rows}


def frictionless(folder):
    """Validation of the data file against a schema."""
    program = os.path.join(build.VENV, "bin", "frictionless")
    if not os.path.exists(program):
        return None
    schema = os.path.join(PEERS, "schema.json")
    return timing.Command([program, "validate", os.path.join(folder, build.DATA), "--schema", schema,
                           "--trusted"])


def _figure(value, last_date, rows):
    return (Decimal(value).normalize(), last_date, rows) if rows else (None, None, 0)


def _shown(one):
    return "nothing" if one is None else " ".join(str(part) for part in one)
