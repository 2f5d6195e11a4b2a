"""What the benchmarks run: ruta and its generator in release, generated workspaces, peers by package name.

Everything lies in `target/bench` and is made once; deleting that folder starts afresh."""

import json
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGET = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target")))
PLACE = os.path.join(TARGET, "bench")
RUTA = os.path.join(TARGET, "release", "ruta")
VENV = os.path.join(PLACE, "venv")
XAN = os.path.join(PLACE, "xan", "bin", "xan")
# A fixed day and language; the rest of the caller's environment does not reach ruta's answer.
ENV = {"RUTA_TODAY": "2026-06-30", "RUTA_LANG": "en"}
DATA = os.path.join("data", "measurements.csv")


def say(text):
    print(text, file=sys.stderr, flush=True)


def release():
    say("building in release")
    subprocess.run(["cargo", "build", "--release", "--bin", "ruta"], cwd=ROOT, check=True)


def generator(rows):
    """The generator; only for large files is it worth building with optimisation (and with it every crate
    of the tests)."""
    profile = "release" if rows > 1_000_000 else "debug"
    path = os.path.join(TARGET, profile, "examples", "generate")
    flags = ["--release"] if profile == "release" else []
    subprocess.run(["cargo", "build", "-q", "--example", "generate", *flags], cwd=ROOT, check=True)
    return path


def workspace(name, rows, *more):
    """Generates a workspace once; returns its folder. The digests stand in `SHA256SUMS` there."""
    folder = os.path.join(PLACE, "workspaces", name)
    sums = os.path.join(folder, "SHA256SUMS")
    options = ["--rows", str(rows), *more]
    asked = " ".join(options)
    if not (os.path.exists(sums) and _first_line(sums) == f"# {asked}\n"):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        say(f"generating {name}: {asked}")
        made = subprocess.run([generator(rows), folder, *options], check=True, capture_output=True, text=True)
        with open(sums, "w", encoding="utf-8") as file:
            file.write(f"# {asked}\n{made.stdout}")
    return folder


def digest(folder):
    """The first 16 digits of the data file's SHA-256."""
    with open(os.path.join(folder, "SHA256SUMS"), encoding="utf-8") as file:
        return next(line for line in file if line.rstrip().endswith("measurements.csv"))[:16]


def has_threads():
    """Whether this ruta knows `--threads`."""
    text = subprocess.run([RUTA, "report", "--help"], capture_output=True, text=True).stdout
    return "--threads" in text


def install():
    """Installs the peers; a peer that cannot be installed is said and left out."""
    if not os.path.exists(os.path.join(VENV, "bin", "python")):
        _try("a Python environment", sys.executable, "-m", "venv", VENV)
    wanted = ["duckdb", "duckdb-cli", "polars", "frictionless"]
    have = json.loads(_output(os.path.join(VENV, "bin", "pip"), "list", "--format", "json") or "[]")
    missing = [name for name in wanted if name not in [one["name"] for one in have]]
    for name in missing:
        _try(name, os.path.join(VENV, "bin", "pip"), "install", "-q", name)
    if not os.path.exists(XAN):
        _try("xan", "cargo", "install", "-q", "xan", "--locked", "--root", os.path.join(PLACE, "xan"))
    if not shutil.which("hledger"):
        _try("hledger", "apt-get", "install", "-y", "-qq", "--no-install-recommends", "hledger")


def versions():
    """Name → version of every peer that is there."""
    have = json.loads(_output(os.path.join(VENV, "bin", "pip"), "list", "--format", "json") or "[]")
    wanted = ["duckdb", "duckdb-cli", "frictionless", "polars"]
    found = {one["name"]: one["version"] for one in have if one["name"] in wanted}
    for name, path in [("xan", XAN), ("hledger", "hledger")]:
        text = _output(path, "--version")
        # Behind the name, where that is told.
        numbers = [word.strip(",") for word in text.split() if word[0].isdigit()]
        if numbers:
            found[name] = numbers[0]
    return found


def _first_line(path):
    with open(path, encoding="utf-8") as file:
        return file.readline()


def _output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout
    except OSError:
        return ""


def _try(name, *command):
    say(f"installing {name}")
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError) as reason:
        say(f"{name} could not be installed and is left out: {reason}")
