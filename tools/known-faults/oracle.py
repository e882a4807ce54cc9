"""What a second implementation of rolls, accounts and guards found."""
import json

from agreement import due
from setting import BAD_DATA, REFUSED, refused, require
from table import row


@row("a member who was enrolled alone and died is paid no more")
def single_died(setting):
    ledger = setting.imported(setting.year(seed=2023, cases=1100))
    deaths = ledger.events("--type", "DeathRecorded")
    singles = {e["subject"]: e for e in ledger.events("--type", "SinglePersonEnrolled")}
    for death in deaths:
        one = singles.get(death["subject"])
        if one and one["data"]["person"] == death["data"].get("person"):
            months, _ = due(ledger, death["subject"].split("/")[1])
            owed = [m for m, (fen, _) in months.items() if m > death["data"]["diedOn"][:7] and fen > 0]
            require(not owed, f"{death['subject']}: owed for {owed[:3]}")


@row("no line pays a household that was known to be dead")
def lists_of_the_dead(setting):
    for seed in (3, 7):
        ledger = setting.imported(setting.year(seed=seed, cases=400))
        known = {}
        for event in ledger.events("--type", "DeathRecorded"):
            known.setdefault(event["subject"].split("/")[1], []).append((event["time"], event["data"]["diedOn"][:7]))
        alone = {
            e["subject"].split("/")[1] for e in ledger.events("--type", "HouseholdDeclared") if len(e["data"]["members"]) == 1}
        for prepared in ledger.events("--type", "PaymentListPrepared"):
            for one in prepared["data"].get("lines", []):
                for time, month in known.get(one["caseId"], []):
                    late = one["caseId"] in alone and time < prepared["time"] and month < prepared["data"]["payMonth"]
                    require(not late, f"{prepared['subject']} pays {one['caseId']}")


@row("a relative of staff is declared, and the register decides")
def declare_relative(setting):
    ledger = setting.sample
    member = "431024-000005-1"
    done = ledger.run(
        "case", "declare-relative", "431024-2023-000005", "--actor", "staff/431024-c-4", "--office", "431024000000", "--data",
        json.dumps({"staff": "431024-c-4", "person": member, "relation": "sibling"}))
    require(done.status != 65, f"status 65: {done.text[:160]}")


def year_until(setting, kind, seed=7, cases=60, wanted=lambda event: True):
    """The lines of a year up to the first event of a type, and that event."""
    lines = setting.year(seed, cases).splitlines()
    for number, text in enumerate(lines):
        if f'"anjuan.v1.{kind}"' in text and wanted(json.loads(text)):
            return lines[:number], json.loads(text)
    require(False, f"the sample has no {kind}")


@row("visits of years ago, or by another township's staff, don't count")
def strange_visits(setting):
    lines, visit = year_until(setting, "HomeVisited")
    case, actor = visit["subject"].split("/")[1], visit["actor"].split("/")[1]
    at = visit["time"][:10] + " 23:00:00"
    early = dict(visit["data"], visitedOn="2019-05-06")
    done = setting.imported("\n".join(lines) + "\n").step("visit", case, actor, visit["office"], data=early, at=at)
    refused(done, "a visit of 2019", (REFUSED, BAD_DATA))
    strangers = sorted({
        json.loads(l)["data"]["staff"] for l in lines
        if '"anjuan.v1.StaffPosted"' in l and "ROLE_TOWNSHIP" in l and json.loads(l)["data"]["office"] != visit["office"]})
    foreign = dict(visit["data"], investigators=strangers[:2])
    done = setting.imported("\n".join(lines) + "\n").step("visit", case, actor, visit["office"], data=foreign, at=at)
    refused(done, "a visit by two of another township")


@row("a vehicle that was found stays a question until it is about the vehicle")
def vehicle_hit(setting):
    for seed in (424242, 7):
        lines = setting.year(seed, 220).splitlines()
        hits = [json.loads(l) for l in lines if '"anjuan.v1.CheckHitResolved"' in l and "HIT_OUTCOME_TRUE" in l]
        for hit in hits:
            later = [json.loads(l) for l in lines if hit["subject"] in l and '"anjuan.v1.AssessmentComputed"' in l]
            for made in later:
                about = [json.loads(l) for l in lines if hit["subject"] in l and '"anjuan.v1.AssetDeclared"' in l]
                closed = any(hit["time"] < a["time"] < made["time"] for a in about)
                if made["time"] > hit["time"] and not closed:
                    require(made["data"].get("holds"), f"{hit['subject']}: assessed without its hold, seed {seed}")
