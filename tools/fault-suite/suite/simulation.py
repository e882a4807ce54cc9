"""Many lives of a ledger, each decided by a seed, held to a model."""

import concurrent.futures
import os

from result import Result


def lives(shop, place, first, count, *flags):
    place.mkdir()
    return shop.check("simulate", place, "--seed", first, "--seeds", count, *flags)


def run(shop, place):
    seeds, workers = shop.choose(160, 2_000), max(1, min(4, os.cpu_count() or 1))
    share = seeds // workers
    first = shop.seed * 10_000
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        finished = list(pool.map(
            lambda worker: lives(shop, place / str(worker), first + worker * share, share), range(workers)))
    problems = [f"{each.stdout.strip()} {each.stderr.strip()}" for each in finished if each.returncode != 0]
    twice = lives(shop, place / "twice", first, 4, "--twice")
    if twice.returncode != 0:
        problems.append(f"not repeatable: {twice.stdout}")
    control = lives(shop, place / "lies", first, 10, "--lies")
    return Result(share * workers, problems, control.returncode != 0, f"{share * workers} seeds of 500 operations")
