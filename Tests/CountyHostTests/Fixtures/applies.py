#!/usr/bin/env python3
"""Proposes an application (of invented people) for every exit and refusal: applies.py [CRASH-AFTER | watching].

Crashes once, if told to; watches much more besides, of which it proposes nothing, if told to."""
import json
import os
import sys

WATCHING = ["ApplicationSubmitted", "HouseholdDeclared", "HomeVisited", "SourceAnswered", "PaymentCredited"]
CRASH = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() and not os.path.exists("crashed") else None
MANIFEST = {"id": "applies", "version": "1.0.0", "title": "applies for whoever has left", "county": "431026",
            "types": ["EnrolmentRefused", "ExitEffective"] + (WATCHING if sys.argv[1:] == ["watching"] else []), "proposes": ["ApplicationSubmitted"]}


def application(event, number, **changed):
    person = f"q-{event['subject'][5:]}-{number}"
    return {"type": "ApplicationSubmitted", "subject": f"case/{person}", "occurredon": event["occurredon"],
            "actor": f"person/{person}", "office": event["office"],
            "data": {"channel": "CHANNEL_COUNTER", "applicant": person, "wanted": ["CATEGORY_DIBAO"],
                     "registeredOffice": event["office"], "area": "AREA_RURAL",
                     "identity": {"plain": {"name": "某某（虚构）", "residentId": "431026198001010018"}}}, **changed}


def say(message):
    print(json.dumps(message, ensure_ascii=False), flush=True)


say({"say": "hello", "protocol": 1, "manifest": MANIFEST})
acknowledged = 0
for line in sys.stdin:
    message = json.loads(line)
    if message["say"] == "event":
        event = message["event"]
        # Two that may be, one as a member of staff, one of another county.
        isWatched = event["type"].rpartition(".")[2] in WATCHING
        proposals = [] if message.get("again") or isWatched else [
            application(event, 1), application(event, 2), application(event, 3, actor="staff/431026-c-1"),
            application(event, 4, office="431021000000")]
        say({"say": "ack", "position": message["position"], "proposals": proposals})
        acknowledged += 1
        if CRASH == acknowledged:
            open("crashed", "w").close()
            os.abort()
    elif message["say"] == "drain":
        say({"say": "drained", "position": "0"})
    elif message["say"] in ("refuse", "shutdown"):
        sys.exit(0)
