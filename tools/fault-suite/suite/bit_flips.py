"""T9: single bits of events.mdb are turned over; every answer is as before, or damage is reported."""

import collections
import shutil

from result import Result


def flips(shop, sound, place, count, *flags):
    """What became of each flip; one that ended the process counts as `died`."""
    outcomes = collections.Counter()
    number = 0
    while number < count:
        ledger = place / "flipped"
        shutil.rmtree(ledger, ignore_errors=True)
        shutil.copytree(sound, ledger)
        finished = shop.check("bit-flips", ledger, "--seed", shop.seed, "--from", number, "--to", count, *flags)
        lines = finished.stdout.splitlines()
        outcomes.update(line.split()[1] for line in lines)
        number += len(lines)
        if finished.returncode < 0:
            outcomes["died"] += 1
            number += 1
        elif finished.returncode != 0:
            raise RuntimeError(finished.stderr.strip())
    return outcomes


def run(shop, place):
    count = shop.choose(3_000, 10_000)
    ledger = place / "sound"
    shop.must(shop.check("append", ledger, "--seed", shop.seed, "--until", 120, "--tail", 40, "--longest-payload", 400))
    outcomes = flips(shop, ledger, place, count)
    problems = [f"{outcomes['wrong']} wrong answers were accepted"] if outcomes["wrong"] else []
    if outcomes["reported"] + outcomes["verified"] == 0:
        problems.append("no flip was found")
    problems += parent_survives(shop, ledger, place)
    control = flips(shop, ledger, place, 400, "--without-hashes")
    note = ", ".join(f"{number} {outcome}" for outcome, number in sorted(outcomes.items()))
    return Result(sum(outcomes.values()), problems, control["wrong"] > 0, note)


def parent_survives(shop, sound, place):
    """Pages of nothing but ones end the scan by a signal or an error; `anjuan verify` itself only reports it."""
    problems = []
    size = (sound / "events.mdb").stat().st_size
    for page in range(2, size // 4_096):
        ledger = place / "holed"
        shutil.rmtree(ledger, ignore_errors=True)
        shutil.copytree(sound, ledger)
        with (ledger / "events.mdb").open("r+b") as file:
            file.seek(page * 4_096)
            file.write(b"\xff" * 4_096)
        finished = shop.anjuan("verify", "--ledger", ledger, "--quiet")
        if finished.returncode not in (0, 2, 65):
            problems.append(f"page {page} of ones: verify ended with {finished.returncode}")
    return problems
