"""A simulated year as lines, the cases in it, and a ledger that stands as it stood before a step of one of them."""
import json
import os
import subprocess
import tempfile
from collections import defaultdict

NO_STEPS = {"AmountSet", "ReviewScheduled", "PaymentCredited", "PaymentReturned", "PaymentReissued"}
"""Types in a case's thread that follow from the step before them, or are steps of a payment list."""
COMPUTED = "AssessmentComputed"


def kind(event):
    return event["type"].rsplit(".", 1)[1]


class World:
    """The year, and what stands in it by case."""

    def __init__(self, programs, seed, cases, start="2023-01"):
        self.anjuan = os.path.join(programs, "anjuan")
        made = subprocess.run(
            [os.path.join(programs, "county-sim"), "--seed", str(seed), "--cases", str(cases), "--months", "12", "--start", start],
            capture_output=True, text=True)
        self.lines = made.stdout.splitlines()
        self.events = [json.loads(line) for line in self.lines]
        self.threads = defaultdict(list)
        for number, event in enumerate(self.events):
            if event["subject"].startswith("case/"):
                self.threads[event["subject"]].append(number)
        self.staff = [e for e in self.events if kind(e) == "StaffPosted"]


class Office:
    """A ledger, and a person at its command line, on a day of the year."""

    def __init__(self, world, before, place):
        self.world = world
        self.directory = os.path.join(tempfile.mkdtemp(dir=place), "ledger")
        self.must(["init", "--scope", "4310", "--history"], "2022-12-31 12:00:00")
        self.must(["import", "-", "--quiet"], "2030-01-01 12:00:00", "\n".join(world.lines[:before]) + "\n")
        # Two of the city adopt it at the time of its last event, so that its staff may act from then on.
        last = world.events[before - 1]["time"][:19].replace("T", " ")
        self.must(
            ["import", "adopt", "--from", "1", "--to", str(before), "--actor", "staff/431000-m-1", "--second",
             "staff/431000-m-2", "--office", "431000000000", "--reason", "history"], last)

    def run(self, arguments, at, given=None):
        # Between two steps of a case months may pass.
        environment = dict(os.environ, ANJUAN_LEDGER=self.directory, ANJUAN_CLOCK="checked", LANG="C", TZ="UTC")
        return subprocess.run(
            ["faketime", at, self.world.anjuan, *arguments], input=given, capture_output=True, text=True, env=environment,
            timeout=300)

    def must(self, arguments, at, given=None):
        done = self.run(arguments, at, given)
        if done.returncode != 0:
            raise SystemExit(f"fuzz-guards: {' '.join(arguments[:2])}: status {done.returncode}: {done.stderr[:300]}")
        return done.stdout

    def events(self, *selection):
        return [json.loads(line) for line in self.must(["log", "read", "--json", *selection], "2030-01-01 12:00:00").splitlines()]

    def last(self):
        events = self.events()
        return int(events[-1]["sequence"]) if events else 0
