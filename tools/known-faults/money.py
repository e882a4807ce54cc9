"""Money is bound to what it follows from."""
import json

from agreement import CASE
from setting import BAD_DATA, REFUSED, refused, require
from table import row

COUNTY = "431024000000"
CLERK, OTHER = "431024-c-4", "431024-c-5"


def case_in(ledger, phase, category=None):
    """A case that is in a phase at the end of the year."""
    for one in ledger.must("case", "list", "--phase", phase, "--json").rows:
        shown = ledger.must("case", "show", one["case"], "--json").rows[0]
        if category is None or shown.get("category") == category:
            return one["case"]
    return None


@row("one clerk can't make up an amount")
def made_up_amount(setting):
    for fen in (10**14, 98_584, 1_000_000):
        ledger = setting.sample
        done = ledger.step(
            "adjust", CASE, CLERK, COUNTY, amountFen=fen, baseFen=fen, fromMonth="2024-02", reason="correction")
        refused(done, f"{fen} fen a month")


@row("an assessment typed by hand isn't taken")
def typed_assessment(setting):
    ledger = setting.sample
    made = ledger.of_case(CASE, "AssessmentComputed")[-1]["data"]
    forged = dict(made, amountFen="20000000")
    for actor, office in (("system/rules", "431024108000"), ("staff/431024-c-4", COUNTY)):
        done = ledger.run(
            "case", "record", "assess", CASE, "--actor", actor, "--office", office, "--data", json.dumps(forged))
        refused(done, f"from {actor}")


@row("nor one that comes as a line of `log append`")
def appended_assessment(setting):
    ledger = setting.sample
    made = ledger.of_case(CASE, "AssessmentComputed")[-1]
    line = {k: v for k, v in made.items() if k not in ("sequence", "recordhash", "time")}
    line = dict(line, id="typed", occurredon="2024-01-10", data=dict(made["data"], amountFen="20000000"))
    done = ledger.run("log", "append", "-", given=json.dumps(line) + "\n")
    refused(done, "an appended assessment", (REFUSED, BAD_DATA))


@row("over- and underpayments are what the account says")
def found_at_will(setting):
    ledger = setting.sample
    ground = ledger.of_case(CASE, "HouseholdDeclared")[0]["sequence"]
    for step in ("underpaid", "overpaid"):
        done = ledger.step(
            step, CASE, CLERK, COUNTY, data=dict(
                amountFen="5000000", payMonth=["2023-06"], grounds=[ground],
                **({"cause": "OVERPAYMENT_CAUSE_FRAUD"} if step == "overpaid" else {})))
        refused(done, f"{step} of 50,000 yuan")


@row("categories that pay nothing get nothing")
def nothing_for_marginal(setting):
    ledger = setting.imported(setting.year(seed=11, cases=400))
    found = 0
    for category in ("MARGINAL", "RIGID", "EMERGENCY"):
        case = case_in(ledger, "active", category)
        if case is None:
            continue
        found += 1
        office = case[:6] + "000000"
        for clerk in (f"{case[:6]}-c-{n}" for n in range(1, 7)):
            done = ledger.step(
                "adjust", case, clerk, office, amountFen=90000, baseFen=90000, fromMonth="2024-02", reason="correction")
            refused(done, f"{category}: 900 yuan a month")
    require(found > 0, "the sample has no such case")


@row("somebody enrolled alone: ground, multiple and amount follow from the assessment")
def single_at_will(setting):
    ledger = setting.sample
    enrolled = ledger.events("--type", "SinglePersonEnrolled")
    require(enrolled, "the sample has none")
    event = enrolled[0]
    case, office = event["subject"].split("/")[1], event["office"]
    # The year up to the event, so that it can be taken again with other values.
    lines = [l for l in setting.year().splitlines()]
    before = lines[: next(n for n, l in enumerate(lines) if '"anjuan.v1.SinglePersonEnrolled"' in l and case in l)]
    started = setting.imported("\n".join(before) + "\n")
    at = event["time"][:10] + " 23:30:00"
    right = started.copy().step("enrol-single", case, event["actor"].split("/")[1], office, data=event["data"], at=at)
    require(right.ok, f"the right one is refused: {right.errors[:200]}")
    for change in (dict(amountFen="90000"), dict(ground="SINGLE_GROUND_MINOR"), dict(amountFen="9000000")):
        data = dict(event["data"], **change)
        if data == event["data"]:
            continue
        done = started.copy().step("enrol-single", case, event["actor"].split("/")[1], office, data=data, at=at)
        refused(done, f"{change}")
