"""T13: 64 snapshots at a time beside a writer: no error, and a file that grows no more than a short hold explains."""

import re

from result import Result

# What the snapshots of a few moments may keep from being used again, whatever the file's length.
MOST_HELD = 64 << 20


def measured(finished):
    """Commits, bytes with readers and bytes without."""
    found = re.search(r"commits to (\d+), .* file (\d+) bytes, without readers (\d+),", finished.stdout)
    return tuple(map(int, found.groups())) if found else None


def run(shop, place):
    seconds = shop.choose(8, 60)
    finished = shop.check("readers", place, "--seed", shop.seed, "--seconds", seconds)
    held = place / "held"
    held.mkdir()
    control = measured(shop.check("readers", held, "--seed", shop.seed, "--seconds", 4, "--never-let-go"))
    figures = measured(finished)
    if finished.returncode not in (0, 2) or not figures or not control:
        return Result(64, [f"status {finished.returncode}: {finished.stdout}{finished.stderr}"], True)
    commits, busy, calm = figures
    problems = [f"grew to {busy} bytes from {calm}"] if busy > 2 * calm and busy - calm > MOST_HELD else []
    # A reader that never lets go makes the file grow with every commit.
    per_commit, per_held = (busy - calm) / commits, (control[1] - control[2]) / control[0]
    return Result(
        64, problems, per_held > 3 * per_commit and control[1] > 2 * control[2],
        f"{commits} commits, {busy - calm} bytes held by readers; {per_held:.0f} bytes a commit by one that never lets go")
