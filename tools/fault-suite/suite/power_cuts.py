"""T2, T3 and T4: what a disk may have kept after a power cut, whole, torn, or not synchronized at all."""

import shutil

from result import Result
from workshop import clean_ending, event_file


def images(shop, place, seed, count, granule, *flags):
    """The lines that tell of images; an image that ended the process counts as a refused one."""
    lines = []
    while len(lines) < count:
        finished = shop.check(
            "power-cuts", place, "--seed", seed, "--images", count - len(lines), "--granule", granule, *flags)
        lines += finished.stdout.splitlines()
        if finished.returncode < 0:
            lines.append(f"refused: ended by signal {-finished.returncode}")
        elif finished.returncode != 0:
            raise RuntimeError(f"power-cuts: {finished.stderr.strip()}")
        for ledger in place.glob("ledger-*"):
            shutil.rmtree(ledger)
        seed += 1
    return lines


def beginning(lines, *words):
    return [line for line in lines if line.startswith(words)]


def run(shop, place):
    """T2: a disk that writes sectors whole."""
    count = shop.choose(1_000, 5_000)
    sectors = images(shop, place, shop.seed, count * 3 // 5, 512)
    pages = images(shop, place, shop.seed + 1_000_000, count * 2 // 5, 4_096)
    control = images(shop, place, shop.seed, 40, 512, "--lies")
    return Result(
        len(sectors) + len(pages), beginning(sectors + pages, "refused", "wrong"),
        len(beginning(control, "refused", "wrong")) > 0, f"{len(sectors)} at 512 bytes, {len(pages)} at 4,096")


def run_torn(shop, place):
    """T3: a disk that tears sectors, and an old copy put back: the anchor keeps both from passing for the ledger."""
    count = shop.choose(1_500, 5_000)
    lines = images(shop, place, shop.seed, count, 8)
    problems = beginning(lines, "wrong")
    runs, refusals = old_copies(shop, place)
    # Without the anchor some torn headers roll the ledger back, and nobody notices.
    control = images(shop, place, shop.seed, count, 8, "--ignores-anchor")
    unnoticed = len(beginning(control, "wrong"))
    return Result(
        len(lines) + runs, problems + refusals, unnoticed > 0,
        f"{len(beginning(lines, 'refused'))} of {len(lines)} torn images refused, {late(lines)} of them only when they were "
        f"written; {runs} old copies refused; "
        f"without the anchor {unnoticed} of {len(control)} passed for whole")


def late(lines):
    """How many read well, and were refused, or ended LMDB, once something was appended."""
    return len(beginning(lines, "refused when written")) + len(beginning(lines, "refused: ended by signal"))


def old_copies(shop, place):
    """Puts each earlier state of a ledger's file in the place of its last."""
    ledger, batch = place / "ledger", event_file(place, "batch", 2)
    shop.staffed_ledger(ledger)
    states, problems = [], []
    for _ in range(6):
        states.append((ledger / "events.mdb").read_bytes())
        shop.must(shop.anjuan("log", "append", batch, "--ledger", ledger, "--quiet"))
    for number, state in enumerate(states):
        (ledger / "events.mdb").write_bytes(state)
        for arguments in (("log", "read"), ("log", "append", batch)):
            finished = shop.anjuan(*arguments, "--ledger", ledger, "--quiet")
            ending = clean_ending(finished, (65,))
            if ending:
                problems.append(f"old copy {number}, {arguments[1]}: {ending}")
    return len(states), problems


def run_lying(shop, place):
    """T4: a disk that doesn't synchronize, which no ledger can survive: the checks must find it."""
    count = shop.choose(100, 400)
    found = len(beginning(images(shop, place, shop.seed, count, 512, "--lies"), "refused", "wrong"))
    problems = [] if found * 2 >= count else [f"only {found} of {count} images were found bad"]
    # Its control is the honest disk: not one of its images may be called bad.
    honest = beginning(images(shop, place, shop.seed, 40, 512), "refused", "wrong")
    return Result(count, problems, not honest, f"{found} found bad")
