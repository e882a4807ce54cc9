"""Time: bounds against the ledger's last moment and the clock, and what was entered late."""
import json

from agreement import CASE
from persons import CLERK, TOWNSHIP
from setting import require
from table import row


def complain(ledger, at, on=None):
    return ledger.run(
        "case", "complain", CASE, "--actor", "person/431024-000005-1", "--office", TOWNSHIP, *(["--on", on] if on else []),
        "--data", json.dumps({"channel": "hotline-12345", "complaint": "c-1"}), at=at)


@row("a clock that is a year ahead records nothing without a word")
def clock_ahead(setting):
    ledger = setting.sample
    # What was imported bounds nothing: the first live event does.
    require(complain(ledger, "2024-01-10 09:00:00").ok, "the first event of today isn't taken")
    before = ledger.last()
    done = complain(ledger, "2025-06-10 18:00:00")
    require(not done.ok and ledger.last() == before, "recorded a year and a half after the ledger's last event")
    require(complain(setting.sample, "2024-01-12 09:00:00").ok, "two days later isn't taken")


@row("nor one that is behind")
def clock_behind(setting):
    ledger = setting.sample
    before = ledger.last()
    done = complain(ledger, "2022-01-10 18:00:00")
    require(not done.ok and ledger.last() == before, "recorded two years before the ledger's last event")


@row("what is typed months late says so, with a reason")
def late_entry(setting):
    ledger = setting.sample
    done = complain(ledger, "2024-01-10 18:00:00", on="2023-03-01")
    if done.ok:
        shown = ledger.must("case", "timeline", CASE).output + ledger.must("case", "show", CASE).output
        require("late" in shown, "taken without a reason, and no view says that it came late")


@row("the account ends with the last paid month, whatever modules record today")
def account_ends(setting):
    ledger = setting.sample
    account = ledger.must("case", "due", CASE, "--json", at="2026-11-30 10:00:00").rows[0]
    require(account["months"][-1]["month"] <= "2024-01", f"it reaches {account['months'][-1]['month']}")
    require(account.get("on"), "it doesn't say its day")


@row("a certificate that lapsed doesn't serve for a day when it was valid")
def lapsed_certificate(setting):
    ledger = setting.sample
    done = ledger.step(
        "complain", CASE, CLERK, TOWNSHIP, on="2023-12-20", at="2026-11-20 10:00:00",
        data={"channel": "hotline-12345", "complaint": "c-1"})
    require(not done.ok, "an act of three years ago is taken, recorded under a certificate that has lapsed")
