"""Who may make what true: no door beside the rules."""
import json

from agreement import CASE
from persons import checksum
from setting import BAD_DATA, REFUSED, refused, require
from table import row

COUNTY = "431024000000"


def line(kind, subject, actor, data, office=COUNTY, on="2024-01-10", number="1", **more):
    return json.dumps(dict(
        specversion="1.0", id=number, source="check", type=f"anjuan.v1.{kind}", subject=subject, occurredon=on, actor=actor,
        office=office, data=data, **more))


def append(ledger, *lines):
    return ledger.run("log", "append", "-", given="\n".join(lines) + "\n")


@row("a certificate of erasure that was made by hand destroys nothing")
def forged_erasure(setting):
    forged = {
        "person": "431024-000005-1", "basis": "retention-over", "agreedBy": "431024-c-5", "sealedFields": 3,
        "keys": [{"key": "person/431024-000005-2", "generation": 1, "fingerprintSha256": "0" * 64}]}
    ledger = setting.sample
    before = ledger.last()
    done = append(ledger, line("PersonErased", "person/431024-000005-1", "staff/431024-c-4", forged))
    require(not done.ok and ledger.last() == before, "`log append` takes it")
    lines = setting.year().splitlines()
    late = json.loads(lines[-1])
    lines.append(line(
        "PersonErased", "person/431024-000005-1", "staff/431024-c-4", forged, on="2023-12-28", number="forged", time=late["time"]))
    ledger = setting.imported("\n".join(lines) + "\n")
    ledger.run(
        "person", "erase", "431024-000005-1", "--basis", "retention-over", "--actor", "staff/nobody-1", "--agreed-by",
        "nobody-2", "--office", COUNTY, "--yes")
    exported = ledger.must("log", "export").output
    require('"key":"person/431024-000005-2"' in exported, "the sample has no sealed field of the other person")
    keys = ledger.run("doctor", "--json").output
    require("destroyed" not in keys or "431024-000005-2" not in keys, "the other person's key is destroyed")
    seen = ledger.run("verify")
    require(seen.status in (0, 2), f"verify ends with {seen.status}")


@row("fifteen guards stand before payment lists and staff")
def guarded_commands(setting):
    for command in (("staff", "post"), ("staff", "certify"), ("pay", "prepare"), ("pay", "approve"), ("pay", "credit")):
        ledger = setting.sample
        done = ledger.run(*command, "--help")
        require(done.ok and " ".join(command) in done.output, f"there is no {' '.join(command)}")


@row("a payment list whose total isn't its sum, approved by who prepared it, is refused")
def forged_list(setting):
    ledger = setting.sample
    wrong = {
        "payMonth": "2024-01", "lines": [{"line": 1, "caseId": CASE, "account": "account-5-1", "amountFen": "6966700"}],
        "totalFen": "999", "linesSha256": "0" * 64}
    done = append(ledger, line("PaymentListPrepared", "list/made-up", "staff/431024-c-4", wrong))
    refused(done, "such a line", (REFUSED, BAD_DATA))


@row("a confirmation of a case that never applied puts nobody on the roll")
def out_of_nothing(setting):
    ledger = setting.sample
    done = append(ledger, line("EnrolmentConfirmed", "case/431024-2024-1", "staff/431024-c-4", {
        "category": "CATEGORY_DIBAO", "persons": ["x-1"], "amountFen": "99900", "firstPayMonth": "2024-02",
        "reviewClass": "REVIEW_CLASS_A", "nextReviewOn": "2025-01-10", "opinionPosition": "1", "relativesChecked": "none"}))
    refused(done, "such a line", (REFUSED, BAD_DATA))


@row("what came by import and breaks the rules is listed")
def audit(setting):
    lines = setting.year().splitlines()
    late = json.loads(lines[-1])
    lines.append(line("EnrolmentConfirmed", "case/431024-2024-1", "staff/431024-c-4", {
        "category": "CATEGORY_DIBAO", "persons": ["x-1"], "amountFen": "99900", "firstPayMonth": "2024-02",
        "reviewClass": "REVIEW_CLASS_A", "nextReviewOn": "2024-12-10", "opinionPosition": "1", "relativesChecked": "none"},
        on="2023-12-28", number="forged", time=late["time"]))
    ledger = setting.imported("\n".join(lines) + "\n")
    done = ledger.run("verify", "--decisions")
    require(done.status == 2 and "EnrolmentConfirmed" in done.text, "no audit lists it")


@row("a line that comes a second time is the same event")
def doubled(setting):
    ledger = setting.sample
    received = ledger.event("RecoveryReceived")
    case = received["subject"].split("/")[1]
    lines = setting.year().splitlines()
    at = json.loads(lines[-1])["time"]
    two = [line(
        "RecoveryReceived", f"case/{case}", received["actor"], dict(received["data"], amountFen=str(fen)),
        office=received["office"], on="2023-12-28", number=f"r-{fen}", time=at) for fen in (100, 200)]
    place = setting.empty()
    place.must("import", "-", "--quiet", given="\n".join(lines) + "\n")
    for order in (two, two[::-1]):
        place.run("import", "-", "--quiet", given="\n".join(order) + "\n")
    twice = [e for e in place.events("--subject", f"case/{case}") if e["data"].get("amountFen") in ("100", "200")]
    require(len(twice) == 2, f"two payments were recorded {len(twice)} times")


@row("CloudEvents as others write them are taken")
def cloud_events(setting):
    lines = setting.year().splitlines()[:40]
    first = json.loads(lines[0])
    changed = dict(first, datacontenttype="application/json; charset=utf-8", dataschema=None)
    changed.pop("recordhash", None)
    changed["time"] = first["time"].replace("Z", "000Z")
    text = "\ufeff" + json.dumps(changed) + "\n\n" + "\n".join(lines[1:]) + "\n"
    ledger = setting.empty()
    done = ledger.run("import", "-", "--quiet", given=text)
    require(done.ok, f"status {done.status}: {done.errors[:200]}")


@row("nobody posts themselves into a ledger")
def self_posted(setting):
    ledger = setting.empty("431026", history=False)
    done = append(ledger, line(
        "StaffPosted", "staff/x-1", "staff/x-1", {
            "staff": "x-1", "role": "ROLE_COUNTY", "office": "431026000000", "fromOn": "2024-01-09",
            "identity": {"plain": {"name": "甲某（虚构）", "residentId": checksum("43102619820514001")}}}, office="431026000000"))
    refused(done, "such a line", (REFUSED, BAD_DATA))


@row("whoever an import posts may act once two named persons have adopted it")
def unadopted(setting):
    ledger = setting.empty()
    ledger.must("import", "-", "--quiet", given=setting.year())
    hold = ("person", "hold", "place", "431024-000005-1", "--hold", "h-1", "--ground", "audit", "--actor",
            "staff/431024-c-4", "--office", COUNTY)
    refused(ledger.run(*hold), "an imported reviewer")
    require(setting.sample.run(*hold).ok, "nobody may act once the year is adopted")


@row("views say what was decided elsewhere")
def marked(setting):
    ledger = setting.sample
    for command in (("roll", "show"), ("pay", "show"), ("case", "show", CASE), ("case", "timeline", CASE), ("verify",)):
        for language, words in (("en", "elsewhere"), ("zh", "他处")):
            told = ledger.run(*command, "--lang", language).output
            require(words in told.lower(), f"{' '.join(command[:2])} doesn't say so in {language}")


@row("a notice isn't over in the second in which it was posted")
def notice_in_a_second(setting):
    lines = setting.year().splitlines()
    cut = next(n for n, l in enumerate(lines) if '"anjuan.v1.PublicNoticePosted"' in l and CASE in l)
    posted = json.loads(lines[cut])
    ended = next(json.loads(l) for l in lines[cut:] if '"anjuan.v1.PublicNoticeEnded"' in l and CASE in l)
    ledger = setting.imported("\n".join(lines[:cut]) + "\n")
    at = ended["occurredon"] + " 18:00:00"
    actor, office = posted["actor"].split("/")[1], posted["office"]
    first = ledger.step("post-notice", CASE, actor, office, on=posted["occurredon"], data=posted["data"], at=at)
    if first.ok:
        second = ledger.step("end-notice", CASE, actor, office, on=ended["occurredon"], data=ended["data"], at=at)
        if second.ok:
            require("late" in ledger.must("case", "timeline", CASE, at=at).output, "posted and over at once, without a word")
