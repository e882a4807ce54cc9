"""T13: 64 snapshots at a time beside a writer: no error, and a file that grows by no more than the snapshots explain.

While a snapshot is held, the pages that commits replace can't be used again. So the file may grow by what is replaced
during the longest snapshot, however long a crowded machine makes that one; and once the readers are gone, what they held
back is used before the file grows any further.
"""

import json

from result import Result

# The heads are flushed once in 512 commits, all in one: a snapshot may hold that one back as well.
FLUSH = 512


def figures(finished):
    return json.loads(finished.stdout) if finished.returncode == 0 else None


def run(shop, place):
    finished = shop.check("readers", place, "--seed", shop.seed, "--seconds", shop.choose(8, 60))
    held = place / "held"
    held.mkdir()
    control = figures(shop.check("readers", held, "--seed", shop.seed, "--seconds", 4, "--never-let-go"))
    found = figures(finished)
    if not found or not control:
        return Result(64, [f"status {finished.returncode}: {finished.stdout}{finished.stderr}"], True)
    # What one commit replaces, as a reader that never lets go shows it.
    per_commit = (control["bytes"] - control["calmBytes"]) / control["commits"]
    return Result(
        64, list(problems(found, per_commit)), any(problems(control, per_commit)),
        f"{found['commits']} commits, {found['longest']} of them during the longest snapshot; "
        f"{found['bytes'] - found['calmBytes']} bytes held back, {per_commit:.0f} a commit by one that never lets go")


def problems(found, per_commit):
    excess = found["bytes"] - found["calmBytes"]
    most = 2 * per_commit * (found["longest"] + FLUSH)
    if excess > most:
        yield f"grew by {excess} bytes more than without readers; the longest snapshot explains {most:.0f}"
    if found["bytesLater"] > max(found["bytes"], found["calmBytesLater"] + FLUSH * per_commit):
        yield f"went on growing from {found['bytes']} to {found['bytesLater']} bytes with the readers gone"
