"""Checks that are programs of their own, beside this folder."""

import os
import re
import subprocess

from result import Result, Skipped
from workshop import ROOT


def run_script(shop, name):
    script = ROOT / "tools" / name
    if not script.exists():
        raise Skipped(f"tools/{name} isn't there")
    finished = subprocess.run([str(script)], cwd=ROOT, capture_output=True, text=True,
        env=dict(os.environ, ANJUAN_BIN=str(shop.programs.resolve())))
    lines = finished.stdout.strip().splitlines() or [""]
    counts = re.fullmatch(r"(\d+) passed, (\d+) failed(, \d+ skipped)?", lines[-1])
    problems = []
    if finished.returncode != 0 or not counts or counts[2] != "0":
        problems.append(f"status {finished.returncode}: {lines[-1]} {finished.stderr.strip()[-300:]}")
    # Each of its cases has its own control.
    return Result(int(counts[1]) if counts else 0, problems, True, lines[-1])


def erasure(shop, _):
    return run_script(shop, "check-erasure")


def backup(shop, _):
    return run_script(shop, "check-backup")


def followers(shop, _):
    return run_script(shop, "check-followers")
