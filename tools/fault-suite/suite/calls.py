"""T6: the n-th call of each kind fails, once or from then on, until a run gets through without reaching it."""

import errno
import shutil
import subprocess

from result import Result, Skipped
from workshop import HERE, clean_ending, event_file

ERRORS = {
    "pwrite": ("EIO", "ENOSPC", "EINTR", "short"),
    "pwritev": ("EIO", "ENOSPC", "EINTR", "short"),
    "writev": ("EIO", "ENOSPC", "EINTR", "short"),
    "write": ("EIO", "ENOSPC", "EINTR", "short"),
    "fdatasync": ("EIO", "ENOSPC", "EINTR"),
    "fsync": ("EIO", "ENOSPC", "EINTR"),
    "ftruncate": ("EIO", "ENOSPC"),
    "fallocate": ("EIO", "ENOSPC", "EINTR"),
    "open": ("EIO", "EMFILE", "EINTR"),
    "mmap": ("ENOMEM", "EAGAIN"),
    "fcntl": ("EIO", "ENOLCK"),
    "rename": ("EIO", "ENOSPC"),
}
MOST_CALLS = 40
# Enough that the commit writes pages one by one and several at a time.
APPENDED = 60
# 0 done all the same, 69 unavailable, 74 input/output, 77 not permitted.
CLEAN = (0, 69, 74, 77)


class Attempt:
    """One way to fail, tried on a copy of the ledger."""

    def __init__(self, shop, place, shim, call, error, persists, nth):
        self.shop, self.place = shop, place
        self.label = f"{call} {nth}{' and on' if persists else ''}: {error}"
        self.mark = place / "struck"
        self.mark.unlink(missing_ok=True)
        number = error if error == "short" else str(getattr(errno, error))
        self.environment = {
            "LD_PRELOAD": str(shim), "FAULT_DIRECTORY": str(place / "target"), "FAULT_CALL": call,
            "FAULT_NTH": str(nth), "FAULT_ERROR": number, "FAULT_MARK": str(self.mark),
        }
        if persists:
            self.environment["FAULT_PERSISTS"] = "1"

    @property
    def struck(self):
        return self.mark.exists()

    def anjuan(self, *arguments):
        return self.shop.anjuan(*arguments, environment=self.environment)


def problem_of_append(attempt, base, events):
    """Appends events under the fault to a copy of the ledger, then without it."""
    ledger = attempt.place / "target"
    shutil.rmtree(ledger, ignore_errors=True)
    shutil.copytree(base, ledger)
    (ledger / "events.mdb-lock").unlink(missing_ok=True)
    finished = attempt.anjuan("log", "append", attempt.place / "many.jsonl", "--ledger", ledger, "--quiet")
    ending = clean_ending(finished, CLEAN)
    if ending:
        return ending
    found = attempt.shop.verified(ledger)
    allowed = (events + APPENDED,) if finished.returncode == 0 else (events, events + APPENDED)
    if found not in allowed:
        return f"status {finished.returncode}, and {found} events, of {events} before"
    again = attempt.shop.anjuan("log", "append", attempt.place / "one.jsonl", "--ledger", ledger, "--quiet")
    return None if again.returncode == 0 else f"not usable afterwards: {again.stderr.strip()}"


def problem_of_init(attempt, *_):
    """Makes a ledger under the fault; what is half made must say so, and never take events."""
    ledger = attempt.place / "target"
    shutil.rmtree(ledger, ignore_errors=True)
    finished = attempt.anjuan("init", "--ledger", ledger, "--scope", "4310", "--quiet")
    ending = clean_ending(finished, CLEAN)
    if ending:
        return ending
    found = attempt.shop.verified(ledger)
    if finished.returncode == 0:
        return None if found == 0 else "said to be made, and can't be read"
    if found is not None:
        return None if found == 0 else f"{found} events in a new ledger"
    shutil.rmtree(ledger, ignore_errors=True)
    again = attempt.shop.anjuan("init", "--ledger", ledger, "--scope", "4310", "--quiet")
    return None if again.returncode == 0 else f"can't be made afterwards: {again.stderr.strip()}"


def built_shim(place):
    if not shutil.which("cc"):
        raise Skipped("there is no C compiler")
    shim = place / "shim.so"
    source = HERE.parent / "Shim" / "shim.c"
    subprocess.run(
        ["cc", "-std=gnu11", "-O2", "-Wall", "-Wno-nonnull-compare", "-shared", "-fPIC", "-o", shim, source], check=True)
    return shim


def run(shop, place):
    shim = built_shim(place)
    base = shop.live_ledger(place, 4)
    events = shop.verified(base)
    event_file(place, "many", APPENDED, padding=120)
    event_file(place, "one", 1)
    runs, problems, calls = 0, [], set()
    for check in (problem_of_append, problem_of_init):
        for call, errors in ERRORS.items():
            chosen = errors if shop.full else errors[:2] + errors[3:]
            for error, persists in ((error, persists) for error in chosen for persists in (False, True)):
                if persists and error in ("EINTR", "short"):
                    continue  # a call that is interrupted for ever, or half done for ever, is no disk's fault
                for nth in range(1, MOST_CALLS + 1):
                    attempt = Attempt(shop, place, shim, call, error, persists, nth)
                    problem = check(attempt, base, events)
                    if not attempt.struck and not problem:
                        break
                    runs += 1
                    calls.add(call)
                    if problem:
                        problems.append(f"{check.__name__[11:]}, {attempt.label}: {problem}")
    return Result(runs, problems, control_fails(shop, place, shim, base, events), f"reached {', '.join(sorted(calls))}")


def control_fails(shop, place, shim, base, events):
    """A ledger that lost an event must be found by the check that every run goes through."""
    attempt = Attempt(shop, place, shim, "none", "EIO", False, 1)
    return problem_of_append(attempt, base, events + 1) is not None
