"""T13: 64 snapshots at a time beside a writer: no error, and a file that doesn't grow for them."""

from result import Result


def run(shop, place):
    seconds = shop.choose(8, 60)
    finished = shop.check("readers", place, "--seed", shop.seed, "--seconds", seconds)
    problems = [] if finished.returncode == 0 else [f"status {finished.returncode}: {finished.stdout}{finished.stderr}"]
    held = place / "held"
    held.mkdir()
    control = shop.check("readers", held, "--seed", shop.seed, "--seconds", 4, "--never-let-go")
    return Result(64, problems, control.returncode == 2, finished.stdout.strip())
