"""Runs the faults one after another, and prints a table and one closing line."""

import argparse
import datetime
import os
import subprocess
import sys
import time

import bit_flips
import calls
import disk_full
import files
import fuzz
import kills
import other_checks
import power_cuts
import readers
import simulation
from result import Skipped
from workshop import Workshop

FAULTS = {
    "T1": ("kill -9 while appending", kills.run),
    "T2": ("power cut", power_cuts.run),
    "T3": ("torn headers, an old copy put back", power_cuts.run_torn),
    "T4": ("power cut on a disk that lies", power_cuts.run_lying),
    "T6": ("a system call fails", calls.run),
    "T7": ("the disk is full", disk_full.run),
    "T9": ("a bit flips in events.mdb", bit_flips.run),
    "T10": ("damage in shipped segments", other_checks.segments),
    "T11": ("truncated, foreign and damaged files", files.run),
    "T12": ("damaged input for the codecs", fuzz.run),
    "T12c": ("the codecs under libFuzzer", fuzz.run_coverage),
    "T13": ("64 readers beside a writer", readers.run),
    "T15": ("a reader that stays long", other_checks.long_reader),
    "T16": ("simulation against a model", simulation.run),
    "T27": ("erasure", other_checks.erasure),
    "T30": ("public software judges the proofs", other_checks.proofs),
    "T31": ("backup, restore, segments", other_checks.backup),
    "T32": ("followers", other_checks.followers),
}


def parsed():
    parser = argparse.ArgumentParser(prog="tools/faults")
    parser.add_argument("--programs", required=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int)
    options = parser.parse_args()
    if options.seed is None:
        # A change is judged by the same draws as the one before it; the night finds what these don't.
        options.seed = int(f"{datetime.date.today():%Y%m%d}" if options.full else os.environ.get("ANJUAN_TEST_SEED", "1"))
    return options


def run_one(name, shop):
    """One line of the table; True where the fault passed, False where it failed, None where it was skipped."""
    title, fault = FAULTS[name]
    began = time.monotonic()
    try:
        with shop.place(name) as place:
            result = fault(shop, place)
    except Skipped as reason:
        print(f"{name:<4} {title:<38} skipped: {reason}", flush=True)
        return None
    except (RuntimeError, OSError, subprocess.SubprocessError) as problem:
        print(f"{name:<4} {title:<38} couldn't be made: {problem}", flush=True)
        return False
    seconds = time.monotonic() - began
    passed = not result.problems and result.control_failed
    verdict = "ok" if not result.problems else f"{len(result.problems)} BAD"
    control = "failed, as it must" if result.control_failed else "PASSED: the check has no teeth"
    print(f"{name:<4} {title:<38} {result.runs:>8} {verdict:<8} {control:<20} {seconds:>6.1f}  {result.note}", flush=True)
    for problem in result.problems[:5]:
        print(f"     {problem}", flush=True)
    return passed


def main():
    options = parsed()
    chosen = [name for name in options.only.split(",") if name] or list(FAULTS)
    unknown = [name for name in chosen if name not in FAULTS]
    if unknown:
        sys.exit(f"no such fault: {', '.join(unknown)}; there are {', '.join(FAULTS)}")
    shop = Workshop(options.programs, options.seed, full=options.full)
    print(f"{'full' if options.full else 'quick'} tier, seed {options.seed}")
    print(f"{'':<4} {'fault':<38} {'runs':>8} {'result':<8} {'control':<20} {'seconds':>6}")
    outcomes = []
    try:
        outcomes = [run_one(name, shop) for name in chosen]
    finally:
        shop.clear()
    skipped = outcomes.count(None)
    rest = f", {skipped} skipped" if skipped else ""
    print(f"{outcomes.count(True)} passed, {outcomes.count(False)} failed{rest}")
    return 1 if outcomes.count(False) else 0


if __name__ == "__main__":
    os.environ["SWIFT_BACKTRACE"] = "enable=no"
    sys.exit(main())
