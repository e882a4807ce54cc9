"""The programs, and places to put them to the test."""

import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent


class Workshop:
    def __init__(self, programs, seed, full):
        self.programs = pathlib.Path(programs)
        self.seed = seed
        self.full = full
        self.memory = pathlib.Path(tempfile.mkdtemp(prefix="faults-", dir="/dev/shm"))
        self.disk = pathlib.Path(tempfile.mkdtemp(prefix="faults-"))

    def clear(self):
        for folder in (self.memory, self.disk):
            shutil.rmtree(folder, ignore_errors=True)

    def choose(self, quick, full):
        return full if self.full else quick

    @contextlib.contextmanager
    def place(self, name):
        """A folder in memory, gone afterwards."""
        folder = self.memory / name
        folder.mkdir()
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def run(self, program, *arguments, environment=None, timeout=120):
        """A finished process; a status below 0 is a signal, and a time-out counts as one."""
        command = [str(self.programs / program), *map(str, arguments)]
        merged = dict(os.environ, LC_ALL="C.UTF-8", **(environment or {}))
        try:
            return subprocess.run(command, env=merged, capture_output=True, text=True, timeout=timeout)
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(command, -9, "", "timed out")

    def anjuan(self, *arguments, environment=None):
        return self.run("anjuan", *arguments, environment=environment)

    def check(self, *arguments, timeout=3600):
        return self.run("fault-check", *arguments, timeout=timeout)

    def must(self, finished):
        if finished.returncode != 0:
            raise RuntimeError(f"{' '.join(finished.args)}: {finished.returncode}: {finished.stderr.strip()}")
        return finished

    def sample_lines(self, folder, cases=8):
        """A file of event lines that any ledger takes."""
        path = folder / "lines.jsonl"
        with path.open("w") as out:
            command = [str(self.programs / "county-sim"), "--seed", "3", "--cases", str(cases), "--months", "2"]
            subprocess.run(command, stdout=out, stderr=subprocess.DEVNULL, check=True)
        return path

    def imported_ledger(self, folder, cases=8):
        """A small ledger of casework, and the lines that it was made from."""
        lines = self.sample_lines(folder, cases)
        ledger = folder / "imported"
        self.must(self.anjuan("init", "--ledger", ledger, "--scope", "4310", "--history", "--quiet"))
        self.must(self.anjuan("import", lines, "--ledger", ledger, "--quiet"))
        return ledger, lines

    def staffed_ledger(self, ledger):
        """An empty ledger but for the one who acts in the files of events; how many events that took."""
        self.must(self.anjuan("init", "--ledger", ledger, "--scope", "4310", "--quiet"))
        lines = ledger.with_name(ledger.name + "-staff.jsonl")
        posts = [{
            "specversion": "1.0", "id": name, "source": "faults/0", "type": "anjuan.v1.StaffPosted",
            "subject": f"staff/{name}", "occurredon": "2022-01-04", "actor": "system/setup", "office": "431000000000",
            "data": {"staff": name, "role": "ROLE_CITY", "office": "431000000000", "fromOn": "2022-01-04",
                     "identity": {"plain": {"name": "invented", "residentId": number}}},
        } for name, number in (("431000-m-1", "11010519491231002X"), ("431000-m-2", "110105194912310038"))]
        lines.write_text("".join(json.dumps(post) + "\n" for post in posts))
        self.must(self.anjuan(
            "import", lines, "--ledger", ledger, "--quiet", "--adopt-as", "staff/431000-m-1", "--second", "staff/431000-m-2"))
        lines.unlink()
        return self.verified(ledger)

    def live_ledger(self, folder, appends):
        """A ledger of events that were recorded live, in as many commits."""
        ledger = folder / "live"
        self.staffed_ledger(ledger)
        for number in range(appends):
            batch = event_file(folder, f"base-{number}", 6)
            self.must(self.anjuan("log", "append", batch, "--ledger", ledger, "--quiet"))
        return ledger

    def verified(self, ledger):
        """The count of events of a sound ledger, or None."""
        finished = self.anjuan("verify", "--ledger", ledger, "--json", "--quiet")
        return json.loads(finished.stdout)["events"] if finished.returncode == 0 else None


def event_file(folder, name, count, padding=0):
    """A file of events that refer to nothing before them."""
    path = folder / f"{name}.jsonl"
    with path.open("w") as out:
        for number in range(count):
            course = f"{name}-{number}" + "x" * padding
            event = {
                "specversion": "1.0", "id": str(number + 1), "source": "faults/1", "type": "anjuan.v1.TrainingHeld",
                "subject": f"training/{course}", "occurredon": "2023-01-03", "actor": "staff/431000-m-1",
                "office": "431000000000", "datacontenttype": "application/json",
                "data": {"course": course, "hours": 16, "level": "ROLE_CITY",
                         "heldOn": "2023-01-03", "places": 200},
            }
            out.write(json.dumps(event) + "\n")
    return path


def clean_ending(finished, allowed):
    """What is wrong with how a program ended, or None: no signal, a documented status, and a text where it failed."""
    if finished.returncode < 0:
        return f"ended by signal {-finished.returncode}"
    if finished.returncode not in allowed:
        return f"status {finished.returncode}: {finished.stderr.strip()[:200]}"
    if finished.returncode != 0 and not finished.stderr.strip():
        return f"status {finished.returncode} without a word"
    if "Fatal error" in finished.stderr:
        return "trapped"
    return None
