"""Judges the recorded history of a case by what must hold, without the rules of the program.

Each check reads events in the order of their positions, corrections left aside, and returns what it found broken.
"""
import datetime

from world import kind


def day(text):
    return datetime.date.fromisoformat(text)


def before(history, event, *kinds):
    at = int(event["sequence"])
    return [e for e in history if int(e["sequence"]) < at and kind(e) in kinds]


def nobody_without_the_course(history):
    """No enrolment without acceptance, investigation, assessment, opinion, notice and the county's receipt."""
    for event in history:
        if kind(event) != "EnrolmentConfirmed":
            continue
        for needed in (
                "ApplicationSubmitted", "ApplicationAccepted", "HomeVisited", "AssessmentComputed", "PreliminaryOpinionGiven",
                "PublicNoticePosted", "PublicNoticeEnded", "ForwardedToCounty"):
            if not before(history, event, needed):
                yield f"{event['sequence']}: confirmed without {needed}"


def visits_are_of_two(history):
    for event in history:
        if kind(event) == "HomeVisited" and len(set(event["data"].get("investigators", []))) < 2:
            yield f"{event['sequence']}: a visit of fewer than two"


def notice_hung(history):
    """Seven days at least, between the day of posting and the day of its end."""
    posted = None
    for event in history:
        if kind(event) == "PublicNoticePosted":
            posted = event
        if kind(event) == "PublicNoticeEnded":
            if posted is None:
                yield f"{event['sequence']}: a notice ended that never began"
            elif (day(event["data"]["endedOn"]) - day(posted["data"]["fromOn"])).days < 6:
                yield f"{event['sequence']}: a notice of fewer than seven days"


def separate_persons(history):
    """Who confirms gave no opinion and visited nobody of the case."""
    for event in history:
        if kind(event) != "EnrolmentConfirmed":
            continue
        actor = event["actor"]
        if any(e["actor"] == actor for e in before(history, event, "PreliminaryOpinionGiven")):
            yield f"{event['sequence']}: confirmed by who gave the opinion"
        for visit in before(history, event, "HomeVisited"):
            if actor.split("/")[1] in visit["data"].get("investigators", []):
                yield f"{event['sequence']}: confirmed by an investigator"


def two_persons(history):
    asked = {}
    for event in history:
        data = event["data"]
        if kind(event) == "CorrectionRequested":
            asked.setdefault((data["targetPosition"], data["field"]), set()).add((event["actor"], data["rightValue"]))
        if kind(event) == "CorrectionApplied":
            requests = asked.get((data["targetPosition"], data["field"]), set())
            if not any(actor != event["actor"] and value == data["rightValue"] for actor, value in requests):
                yield f"{event['sequence']}: a correction that nobody else asked for"


def money_follows(history):
    """An amount is that of an assessment before it, and nothing reaches before the first month."""
    first, confirmed_amount = None, None
    for event in history:
        data = event["data"]
        if kind(event) == "EnrolmentConfirmed":
            amounts = [e["data"].get("amountFen", "0") for e in before(history, event, "AssessmentComputed")]
            if not amounts or data.get("amountFen", "0") != amounts[-1]:
                yield f"{event['sequence']}: confirmed with another amount than assessed"
            month = str(data["firstPayMonth"])
            if month <= event["occurredon"][:7]:
                yield f"{event['sequence']}: paid from the month of the decision or before"
            first, confirmed_amount = month, data.get("amountFen", "0")
        if kind(event) == "AmountAdjusted":
            known = {e["data"].get("amountFen", "0") for e in before(history, event, "AssessmentComputed", "ReviewCompleted")}
            if data.get("amountFen", "0") not in known | {confirmed_amount}:
                yield f"{event['sequence']}: an amount that nothing before it says"
            if first and data["fromMonth"] < first:
                yield f"{event['sequence']}: an amount from before the enrolment"
        if kind(event) in ("OverpaymentFound", "UnderpaymentFound") and first and min(data["payMonth"]) < first and \
                kind(event) == "UnderpaymentFound":
            yield f"{event['sequence']}: owed for a month before the enrolment"


def posted_and_certified(history, staff):
    """Who acts holds a post in the case's own place, and where a case is handled, a certificate on that day."""
    places = {e["data"]["registeredOffice"][:6] for e in history if kind(e) == "ApplicationSubmitted"}
    for event in history:
        who, name = event["actor"].split("/", 1)
        if who != "staff":
            continue
        posts = [p for p in staff.get(name, {}).get("posts", []) if p[0] <= event["occurredon"]]
        if not posts:
            yield f"{event['sequence']}: {kind(event)} by somebody without a post"
        elif places and not any(posts[-1][1].startswith(p) or posts[-1][1][4:] == "00000000" for p in places):
            yield f"{event['sequence']}: {kind(event)} by somebody of another county"
        elif posts[-1][2] in ("ROLE_TOWNSHIP", "ROLE_COUNTY") and not any(
                a <= event["occurredon"] <= b for a, b in staff[name]["certificates"]):
            yield f"{event['sequence']}: {kind(event)} by somebody without a certificate"


def in_time(history):
    for event in history:
        # The day in China of the moment of recording.
        recorded = datetime.datetime.fromisoformat(event["time"].replace("Z", "+00:00")) + datetime.timedelta(hours=8)
        if event["occurredon"] > recorded.date().isoformat():
            yield f"{event['sequence']}: {kind(event)} of a day that hadn't come"


def ends_in_order(history):
    """An exit takes effect after its decision and what tells of it; a gradual exit has twelve months at most."""
    for event in history:
        if kind(event) == "ExitEffective" and not before(history, event, "ExitDecided"):
            yield f"{event['sequence']}: an exit that nobody decided"
        if kind(event) == "GradualExitStarted" and int(event["data"].get("months", 0)) > 12:
            yield f"{event['sequence']}: a gradual exit of more than twelve months"


CHECKS = [
    nobody_without_the_course, visits_are_of_two, notice_hung, separate_persons, two_persons, money_follows, in_time,
    ends_in_order]


def staff_of(events):
    """Posts and certificates by member of staff, from the events."""
    staff = {}
    for event in events:
        data = event["data"]
        if kind(event) in ("StaffPosted", "StaffTransferred"):
            one = staff.setdefault(data["staff"], {"posts": [], "certificates": []})
            role = data.get("role") or (one["posts"][-1][2] if one["posts"] else "")
            one["posts"].append((data["fromOn"], data.get("office") or data.get("toOffice", ""), role))
        if kind(event) == "StaffCertified":
            staff.setdefault(data["staff"], {"posts": [], "certificates": []})["certificates"].append(
                (data["certifiedOn"], data["validUntilOn"]))
    return staff


def broken(history, staff):
    for check in CHECKS:
        yield from check(history)
    yield from posted_and_certified(history, staff)
