"""T12: damaged input for the codecs, which may only refuse it; what they read they must write again the same."""

import concurrent.futures
import json
import os
import pathlib
import re
import subprocess

from result import Result, Skipped
from workshop import ROOT

# For each reader.
RUNS = 1_000_000


def run(shop, place):
    """Inputs of the suite's own, drawn from good ones; no library, and no build of its own."""
    inputs = shop.choose(75_000, 1_000_000)
    ledger, lines = shop.imported_ledger(place, cases=40)
    given = ("fuzz", "--lines", lines, "--ledger", ledger, "--seed", shop.seed, "--inputs", inputs)
    finished = shop.check(*given)
    problems = [] if finished.returncode == 0 else [f"status {finished.returncode}: {finished.stdout[-300:]}"]
    control = shop.check(*given, "--demand-same-bytes")
    readers = finished.stdout.splitlines()
    accepted = [re.sub(r": \d+ inputs, (\d+) accepted.*", r" \1", line) for line in readers]
    return Result(inputs * len(readers), problems, control.returncode == 2, "accepted: " + ", ".join(accepted))


def run_coverage(shop, place):
    """Inputs by libFuzzer, led by what reaches new code, in a build with its marks and those of the address sanitizer."""
    if not shop.full:
        raise Skipped("takes a build of its own: --full")
    program = built()
    ledger, lines = shop.imported_ledger(place, cases=40)
    corpus = place / "corpus"
    targets = shop.must(shop.check("fuzz-corpus", corpus, "--lines", lines, "--ledger", ledger)).stdout.split()
    with concurrent.futures.ThreadPoolExecutor(max(1, min(2, os.cpu_count() or 1))) as pool:
        finished = list(pool.map(lambda target: fed(shop, place, program, target), targets))
    problems, notes = [], []
    for target, process in zip(targets, finished):
        edges = re.findall(r"cov: (\d+)", process.stderr)
        if process.returncode != 0 or f"Done {RUNS} runs" not in process.stderr:
            problems.append(f"{target}: status {process.returncode}: {process.stderr[-1500:]}")
        notes.append(f"{target} {edges[-1] if edges else '?'}")
    control = fed(shop, place, program, None)
    found = control.returncode > 0 and "Test unit written" in control.stderr
    return Result(RUNS * len(targets), problems, found, "edges reached: " + ", ".join(notes))


def fed(shop, place, program, target):
    """One reader, fed by libFuzzer; without one the reader with a mistake."""
    folder = place / f"new-{target}"
    folder.mkdir()
    start = [place / "corpus" / target] if target else []
    chosen = ["--target", target] if target else []
    # An input that ended the process outlives this run.
    kept = f"{shop.disk.parent}/fault-{target}-" if target else f"{folder}/"
    return shop.run(
        program, "fuzz-coverage", *chosen, "--", folder, *start, f"-seed={shop.seed % (1 << 32)}", f"-runs={RUNS}",
        "-detect_leaks=0", "-timeout=30", "-rss_limit_mb=4096", f"-artifact_prefix={kept}", timeout=3 * 3600)


def built():
    """The program with libFuzzer in it."""
    described = subprocess.run(["swiftc", "-print-target-info"], capture_output=True, text=True, check=True)
    resources = pathlib.Path(json.loads(described.stdout)["paths"]["runtimeResourcePath"])
    if not list(resources.glob("clang/lib/*/libclang_rt.fuzzer*")):
        raise Skipped("this Swift has no libFuzzer")
    scratch = ROOT / ".build" / "fuzz"
    subprocess.run(
        ["swift", "build", "-c", "release", "--scratch-path", scratch, "--product", "fault-check",
         "-Xswiftc", "-sanitize=fuzzer,address", "-Xswiftc", "-use-ld=lld", "-Xcc", "-DWITH_LIBFUZZER"],
        cwd=ROOT, check=True, capture_output=True)
    return scratch / "release" / "fault-check"
