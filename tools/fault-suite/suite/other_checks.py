"""Checks that are programs of their own, beside this folder."""

import dataclasses
import os
import re
import subprocess

from result import Result, Skipped
from workshop import ROOT


def run_tests(filter, says="", **environment):
    """Runs tests of the package, whose own cases are their controls; they must print what they are to say."""
    finished = subprocess.run(["swift", "test", "--disable-xctest", "--filter", filter], cwd=ROOT, capture_output=True,
        text=True, env=dict(os.environ, **environment))
    found = re.search(r"Test run with (\d+) tests? in .* passed", finished.stdout)
    passed = finished.returncode == 0 and found and says in finished.stdout
    problems = [] if passed else [f"status {finished.returncode}: {finished.stdout[-300:]}"]
    return Result(int(found[1]) if found else 0, problems, bool(found), f"tests named {filter}")


def segments(shop, _):
    count = shop.choose(1_500, 10_000)
    result = run_tests(
        "SegmentTests", f"segments: {count} mutations, seed {shop.seed}", ANJUAN_MUTATIONS=str(count),
        ANJUAN_TEST_SEED=str(shop.seed))
    return dataclasses.replace(result, runs=count)


def long_reader(shop, _):
    return run_tests("OperationTests")


def proofs(shop, _):
    return run_script(shop, "check-proofs")


def run_script(shop, name, *arguments):
    script = ROOT / "tools" / name
    if not script.exists():
        raise Skipped(f"tools/{name} isn't there")
    finished = subprocess.run([str(script), *arguments], cwd=ROOT, capture_output=True, text=True,
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
