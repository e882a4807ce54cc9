"""T7: the file system is full at one place after another; then there is room again."""

import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from result import Result, Skipped
from workshop import clean_ending, event_file

MOST_APPENDS = 200
PER_APPEND = 12
# 69 unavailable, 74 input/output; 65 would call a full disk bad data.
CLEAN = (0, 69, 74)


def command(*arguments):
    return subprocess.run(list(map(str, arguments)), capture_output=True, text=True)


@contextlib.contextmanager
def mounted(kind, place, kilobytes):
    """A small file system: in memory, or ext4 in a file."""
    # A loop device may outlive its mount for a moment: each file system has a file of its own.
    folder = pathlib.Path(tempfile.mkdtemp(dir=place))
    if kind == "tmpfs":
        made = command("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", folder)
    else:
        image = folder.with_suffix(".image")
        with image.open("wb") as file:
            file.truncate(2_048 * 1_024)
        made = command("mkfs.ext4", "-q", "-O", "^has_journal", "-m", "0", image)
        if made.returncode == 0:
            made = command("mount", "-o", "loop", image, folder)
    if made.returncode != 0:
        raise Skipped(f"{kind} can't be mounted: {made.stderr.strip()}")
    try:
        yield folder
    finally:
        command("umount", folder)
        folder.with_suffix(".image").unlink(missing_ok=True)


def fill(path, kilobytes):
    """Takes the room up, but for what a ledger is left with."""
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        for _ in range(kilobytes):
            file.write(b"\1" * 1_024)


def append_until_full(shop, ledger, batch):
    """How many appends were acknowledged, and the ending of the one that wasn't."""
    for number in range(MOST_APPENDS):
        finished = shop.anjuan("log", "append", batch, "--ledger", ledger, "--quiet")
        if finished.returncode != 0:
            return number, finished
    return MOST_APPENDS, None


def problems_of(shop, folder, batch, room):
    """Fills the disk but for `room` kilobytes, appends until nothing goes, makes room, and goes on."""
    ledger, ballast = folder / "ledger", folder / "ballast"
    start = shop.staffed_ledger(ledger)
    free = os.statvfs(folder)
    fill(ballast, max(0, free.f_bavail * free.f_frsize // 1_024 - room))
    acknowledged, finished = append_until_full(shop, ledger, batch)
    if finished is None:
        return ["the disk never filled"]
    problems = [f"append on a full disk: {ending}" for ending in [clean_ending(finished, CLEAN)] if ending]
    (ledger / "events.mdb-lock").unlink()
    # Whether reading goes on depends on whether there is room for the lock file; it must never end by a signal.
    for arguments in (("log", "read", "--json"), ("verify",), ("log", "append", batch)):
        ending = clean_ending(shop.anjuan(*arguments, "--ledger", ledger, "--quiet"), CLEAN)
        if ending:
            problems.append(f"{arguments[0]} {arguments[1]} on a full disk: {ending}" if arguments[1:] else ending)
    ballast.unlink()
    found = shop.verified(ledger)
    if found not in [start + (acknowledged + more) * PER_APPEND for more in range(3)]:
        problems.append(f"{acknowledged} appends of {PER_APPEND} were acknowledged, and there are {found} events")
    again = shop.anjuan("log", "append", batch, "--ledger", ledger, "--quiet", "--json")
    if again.returncode != 0 or json.loads(again.stdout).get("first", found + 1) != found + 1:
        problems.append(f"not usable with room again: {again.stderr.strip()}{again.stdout.strip()}")
    return problems


def run(shop, place):
    if os.geteuid() != 0:
        raise Skipped("mounting needs root")
    if not shutil.which("mkfs.ext4"):
        os.environ["PATH"] += ":/sbin:/usr/sbin"
    batch = event_file(place, "batch", PER_APPEND, padding=120)
    runs, problems, skipped = 0, [], []
    for kind in ("tmpfs", "ext4"):
        for room in range(0, shop.choose(48, 160), 4):
            try:
                with mounted(kind, place, 1_024) as folder:
                    problems += [f"{kind}, {room} KiB: {each}" for each in problems_of(shop, folder, batch, room)]
                    runs += 1
            except Skipped as reason:
                skipped.append(str(reason))
                break
    if runs == 0:
        raise Skipped("; ".join(skipped))
    return Result(runs, problems, control_fails(shop, place, batch), "; ".join(skipped))


def control_fails(shop, place, batch):
    """With all the room of the machine the disk must not fill."""
    folder = place / "roomy"
    folder.mkdir()
    ledger = folder / "ledger"
    shop.staffed_ledger(ledger)
    return all(
        shop.anjuan("log", "append", batch, "--ledger", ledger, "--quiet").returncode == 0 for _ in range(12))
