"""What every check stands on: the program given, a clock, ledgers to try things in, and how to say what is wrong."""
import datetime
import json
import os
import shutil
import subprocess
import tempfile

CLOCK = "2024-01-10 18:00:00"
"""When the commands are run, in China: the simulated year has just ended."""


class Outcome:
    """How a command ended, and what it said."""

    def __init__(self, status, output, errors):
        self.status, self.output, self.errors = status, output, errors

    @property
    def ok(self):
        return self.status == 0

    @property
    def text(self):
        return self.output + self.errors

    @property
    def rows(self):
        """The objects of an answer in JSON Lines."""
        return [json.loads(line) for line in self.output.splitlines() if line.startswith("{")]


class Wrong(Exception):
    """What a check found wrong, in a few words."""


def require(condition, words):
    if not condition:
        raise Wrong(words)


REFUSED, BAD_DATA = 77, 65


def refused(done, words, status=(REFUSED,)):
    """A rule stood in the way, and not a slip of the check's own."""
    require(not done.ok, f"{words}: taken")
    require(done.status in status, f"{words}: status {done.status}: {done.errors[:160]}")


class Ledger:
    """A ledger and the program that works on it."""

    def __init__(self, program, directory):
        self.program, self.directory = program, directory

    def run(self, *arguments, at=CLOCK, given=None):
        environment = dict(os.environ, ANJUAN_LEDGER=self.directory, LANG="C", TZ="Asia/Shanghai")
        done = subprocess.run(
            ["faketime", at, self.program, *map(str, arguments)], input=given, capture_output=True, text=True,
            env=environment, timeout=300)
        if "FAULTS_TOLD" in os.environ and done.returncode:
            print("   ", done.returncode, " ".join(map(str, arguments))[:80], "->", done.stderr[:300].split("\n")[0])
        return Outcome(done.returncode, done.stdout, done.stderr)

    def must(self, *arguments, **options):
        done = self.run(*arguments, **options)
        require(done.ok, f"{' '.join(map(str, arguments[:3]))}: status {done.status}: {done.text[:200]}")
        return done

    def step(self, step, case, actor, office, on=None, at=CLOCK, data=None, **fields):
        """One step of a case, with its fields."""
        day = ["--on", on] if on else []
        # What is to be sealed shows in no argument.
        payload = ["--data", "-"] if data is not None else []
        sets = [part for name, value in fields.items() for part in ("--set", f"{name}={value}")]
        return self.run(
            "case", step, case, "--actor", f"staff/{actor}", "--office", office, *day, *payload, *sets, at=at,
            given=None if data is None else json.dumps(data))

    def events(self, *selection):
        return self.must("log", "read", "--json", *selection).rows

    def event(self, kind, **wanted):
        """The first event of a type whose payload has these values; with its position as a number."""
        for event in self.events("--type", kind):
            if all(str(event["data"].get(name)) == str(value) for name, value in wanted.items()):
                return event
        raise Wrong(f"the sample has no {kind} of {wanted}")

    def of_case(self, case, kind):
        return [e for e in self.events("--subject", f"case/{case}") if e["type"].endswith("." + kind)]

    def last(self):
        lines = self.must("log", "read", "--json").output.splitlines()
        return int(json.loads(lines[-1])["sequence"]) if lines else 0

    def copy(self):
        """A copy of its own, so that nothing that is tried shows in another check."""
        directory = os.path.join(tempfile.mkdtemp(dir=os.path.dirname(self.directory)), "ledger")
        shutil.copytree(self.directory, directory)
        shutil.copy(self.directory + ".master-key", directory + ".master-key")
        return Ledger(self.program, directory)


class Setting:
    """The programs that are tried, and the ledgers that many checks begin with, each made once."""

    def __init__(self, programs, place):
        self.anjuan = os.path.join(programs, "anjuan")
        self.county_sim = os.path.join(programs, "county-sim")
        self.place = place
        self._sample = None

    def empty(self, scope="4310", history=True):
        """A ledger with nothing in it."""
        ledger = Ledger(self.anjuan, os.path.join(tempfile.mkdtemp(dir=self.place), "ledger"))
        ledger.must("init", "--scope", scope, *(["--history"] if history else []), at="2023-01-01 09:00:00")
        return ledger

    def year(self, seed=7, cases=60):
        """The lines of a simulated year."""
        made = subprocess.run(
            [self.county_sim, "--seed", str(seed), "--cases", str(cases), "--months", "12"], capture_output=True, text=True)
        return made.stdout

    def imported(self, lines):
        """A ledger with these lines."""
        ledger = self.empty()
        ledger.must("import", "-", "--quiet", given=lines)
        # Two of the city adopt it at the time of its last event, so that its staff may act; an older program asks for none.
        last = datetime.datetime.fromisoformat(json.loads(lines.splitlines()[-1])["time"][:19]) + datetime.timedelta(hours=8)
        ledger.run(
            "import", "adopt", "--from", 1, "--to", len(lines.splitlines()), "--actor", "staff/431000-m-1", "--second",
            "staff/431000-m-2", "--office", "431000000000", "--reason", "history", at=str(last))
        return ledger

    @property
    def sample(self):
        """A copy of the ledger of sixty cases over a year."""
        if self._sample is None:
            self._sample = self.imported(self.year())
        return self._sample.copy()
