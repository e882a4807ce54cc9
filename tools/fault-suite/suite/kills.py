"""T1: the appender is killed at any moment; what it acknowledged is there once, and nothing else is."""

import random
import shutil
import subprocess
import time

from result import Result

KILLS_PER_LEDGER = 40


def appender(shop, ledger, seed, acknowledged, *flags):
    command = [shop.programs / "fault-check", "append", ledger, "--seed", seed, "--acknowledged", acknowledged, *flags]
    return subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def kill_once(shop, ledger, seed, acknowledged, delay):
    """Starts an appender, which checks the ledger first, and kills it; returns what is acknowledged by then."""
    process = appender(shop, ledger, seed, acknowledged)
    first = process.stdout.readline().split()
    if first[:1] != ["checked"]:
        return None, process.communicate()[1].strip()
    time.sleep(delay)
    process.kill()
    lines = [line.split() for line in process.communicate()[0].splitlines(keepends=True) if line.endswith("\n")]
    ends = [int(line[1]) for line in lines if line[0] == "acknowledged"]
    return (ends[-1] if ends else int(first[1])), None


def is_sound(shop, ledger, seed, acknowledged):
    process = appender(shop, ledger, seed, acknowledged, "--check-only")
    process.communicate()
    return process.returncode == 0


def run(shop, _):
    draw = random.Random(shop.seed)
    folder = shop.disk / "kills"
    folder.mkdir()
    kills, events, problems, control_failed = shop.choose(120, 1_000), 0, [], True
    for number in range(kills):
        if number % KILLS_PER_LEDGER == 0:
            ledger, seed, acknowledged = folder / f"ledger-{number}", draw.randrange(1 << 32), 0
        found, problem = kill_once(shop, ledger, seed, acknowledged, draw.uniform(0, 0.04))
        if problem:
            problems.append(f"kill {number}, seed {seed}, acknowledged {acknowledged}: {problem}")
            break
        acknowledged = found
        if (number + 1) % KILLS_PER_LEDGER == 0 or number + 1 == kills:
            events += acknowledged
            if not is_sound(shop, ledger, seed, acknowledged):
                problems.append(f"seed {seed}: not sound after the last kill")
            # One more acknowledged than there can be, and events of another seed, must both be found.
            control_failed &= not is_sound(shop, ledger, seed, acknowledged + 21)
            control_failed &= not is_sound(shop, ledger, seed + 1, acknowledged)
            shutil.rmtree(ledger)
    return Result(kills, problems, control_failed, f"{events} events acknowledged")
