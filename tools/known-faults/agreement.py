"""Two readers of the same events say the same (roll, account, register)."""
import json

from setting import REFUSED, refused, require
from table import row

CASE = "431024-2023-000005"


def due(ledger, case=CASE):
    """What the account says, by month: due and paid, in fen."""
    account = ledger.must("case", "due", case, "--json").rows[0]
    return {m["month"]: (int(m["dueFen"]), int(m["paidFen"])) for m in account["months"]}, account


def on_roll(ledger, day, case=CASE):
    """What the roll of a day says of a case a month, in fen; nothing where it isn't on it."""
    rows = [r for r in ledger.must("roll", "show", "--as-of", day, "--json").rows if r.get("case") == case]
    return int(rows[0]["amountFen"]) if rows else 0


def correct(ledger, case, position, field, value, office, asker, approver):
    """A correction, asked for and applied by two persons."""
    wanted = dict(targetPosition=position, field=field, rightValue=json.dumps(value))
    asked = ledger.step("request-correction", case, asker, office, data=dict(wanted, ground="typing-error"))
    if not asked.ok:
        return asked
    return ledger.step("correct", case, approver, office, data=dict(wanted, requestedBy=asker, ground="typing-error"))


@row("a second credit of one line: register and account agree, and it is seen")
def second_credit(setting):
    lines = setting.year().splitlines()
    credited = next(json.loads(l) for l in lines if '"anjuan.v1.PaymentCredited"' in l and CASE in l)
    later = dict(credited, id="second", data=dict(credited["data"], payMonth="2023-12"))
    for name in ("sequence", "recordhash"):
        later.pop(name, None)
    later["time"], later["occurredon"] = json.loads(lines[-1])["time"], "2023-12-20"
    later["data"]["creditedOn"] = "2023-12-20"
    ledger = setting.imported("\n".join(lines + [json.dumps(later)]) + "\n")
    months, account = due(ledger)
    listed = ledger.run("pay", "show", "--case", CASE, "--json")
    require(listed.ok, "the register has no answer for one case")
    register = sum(int(r["amountFen"]) for r in listed.rows if r["state"].lower() == "credited")
    paid = sum(paid for _, paid in months.values())
    require(register == paid, f"register {register}, account {paid}")
    require(account.get("creditedAgain"), "the second credit isn't told of")


@row("a first month that is corrected moves roll and account alike")
def corrected_first_month(setting):
    ledger = setting.sample
    confirmed = ledger.of_case(CASE, "EnrolmentConfirmed")[0]
    done = correct(
        ledger, CASE, confirmed["sequence"], "firstPayMonth", "2023-03", "431024000000", "431024-c-4", "431024-c-5")
    require(done.status in (0, REFUSED), f"status {done.status}: {done.errors[:160]}")
    months, _ = due(ledger)
    for month in ("2023-02", "2023-03", "2023-08"):
        listed, owed = on_roll(ledger, month + "-20"), months.get(month, (0, 0))[0]
        require(listed == owed, f"{month}: roll {listed}, account {owed}")


@row("no amount before the first month of the enrolment")
def before_the_first_month(setting):
    ledger = setting.sample
    for month in ("2020-01", "2023-01"):
        done = ledger.step(
            "adjust", CASE, "431024-c-4", "431024000000", amountFen=98583, baseFen=98583, fromMonth=month, reason="correction")
        refused(done, f"an adjustment from {month}")


@row("who is on the roll with money has somebody in the household, and is owed that money")
def nobody_with_money(setting):
    ledger = setting.imported(setting.year(seed=2023, cases=1100))
    for day in ("2023-06-30", "2023-12-31"):
        listed = ledger.must("roll", "show", "--as-of", day, "--json").rows
        require(listed, f"nobody is on the roll of {day}")
        empty = [r["case"] for r in listed if r["persons"] == 0 and int(r["amountFen"]) > 0]
        require(not empty, f"{day}: {empty[:3]}")
    for one in listed[:: max(1, len(listed) // 40)]:
        owed = due(ledger, one["case"])[0].get("2023-12", (0, 0))[0]
        require(owed == int(one["amountFen"]), f"{one['case']}: roll {one['amountFen']}, account {owed}")
