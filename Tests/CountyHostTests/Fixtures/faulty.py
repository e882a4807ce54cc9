#!/usr/bin/env python3
"""Modules that do harm, each in its way: faulty.py WAY [NAME]. Some only once they are installed: in a folder of their own
they say hello properly the first time."""
import json
import os
import random
import socket
import sys
import time

WAY = sys.argv[1]
# Nobody waits for so long: what rests is killed before, however slow the machine is.
LONG = 3600
MANIFEST = {"id": sys.argv[2] if len(sys.argv) > 2 else "faulty", "version": "1.0.0", "title": "does harm", "county": "431026",
            "types": ["ExitEffective", "ExitDecided", "HomeVisited"], "proposes": ["ExitDecided", "ApplicationSubmitted"], "collects": True}


def say(message):
    print(message if isinstance(message, str) else json.dumps(message), flush=True)


def proposal(**changed):
    return {"type": "ExitDecided", "subject": "case/431026-2026-000001", "occurredon": "2026-01-05",
            "actor": "staff/431026-c-1", "office": "431026000000", "data": {}, **changed}


def offer(key, **changed):
    return {"key": key, "proposal": {
        "type": "ApplicationSubmitted", "subject": "case/c-1", "occurredon": "2026-01-05", "office": "431026000000",
        "data": {"channel": "CHANNEL_COUNTER", "applicant": "p-1", "wanted": ["CATEGORY_DIBAO"],
                 "registeredOffice": "431026101000", "area": "AREA_RURAL",
                 "identity": {"plain": {"name": "某某（虚构）", "residentId": "431026198001010018"}}}, **changed}}


OFFERS = {
    "alike": [offer("form-1"), offer("form-1")], "many": [offer(f"form-{number}") for number in range(65)],
    "key": [offer("form 1")], "keyless": [{"proposal": {}}], "offering": [offer("form-1", occurredon="yesterday")],
    "elsewhere": [offer("form-1", office="431021000000")], "orders": [offer("form-1", type="EnrolmentConfirmed")],
    "collecting": [offer("form-1"), offer("form:2", actor="person/p-1")],
}
# Under a name of its own it is to be installed first: that asks for hello in a folder which is thrown away.
INSTALLED = len(sys.argv) < 3 or not os.path.basename(os.path.dirname(os.getcwd())).startswith(".installing")
if WAY == "exits" and INSTALLED:
    sys.exit(3)
if WAY == "changes" and INSTALLED:
    MANIFEST["version"] = "1.0.1"
if WAY == "mute":
    time.sleep(LONG)
if WAY == "garbage":
    say("Traceback (most recent call last):")
if WAY == "manifest":
    MANIFEST["county"] = "Rucheng"
if WAY == "type":
    MANIFEST["types"] = ["MadeUp"]
if WAY == "long":
    say('{"say":"log","text":"' + "x" * (2 << 20) + '"}')
say({"say": "hello", "protocol": 2 if WAY == "version" else 1, "manifest": MANIFEST})
held = []
for line in sys.stdin:
    message = json.loads(line)
    said = message.get("say")
    if said == "event":
        position, ack = message["position"], {"say": "ack", "position": message["position"]}
        if WAY == "crashes" and int(position) > 2:
            os.abort()
        if WAY == "hangs" and int(position) > 2:
            while True:
                time.sleep(1)
        if WAY == "disorder":
            ack["position"] = str(int(position) + 1)
        if WAY == "fails":
            ack = {"say": "fail", "position": position, "reason": "always"}
        if WAY == "county":
            ack["proposals"] = [proposal(office="431021000000")]
        if WAY == "unasked":
            ack["proposals"] = [proposal(type="EnrolmentConfirmed")]
        if WAY == "malformed":
            ack["proposals"] = [proposal(occurredon="yesterday")]
        if WAY == "floods":
            ack["proposals"] = [proposal()] * 65
        if WAY == "forged":
            ack["position"] = "18446744073709551615"
        if WAY == "random":
            ack["proposals"] = [proposal(subject=f"case/{random.random()}")]
        if WAY == "forks" and os.fork() == 0:
            time.sleep(LONG)
        if WAY == "babbles":
            say("Traceback (most recent call last):")
        if WAY == "gigabyte":
            for _ in range(1024):
                sys.stdout.write("x" * (1 << 20))
        if WAY == "network":
            try:
                socket.create_connection(("127.0.0.1", 9), timeout=1).close()
            except OSError:
                pass
        if WAY == "fills":
            # Until it is ended for it: more than a gibibyte in files that each are short enough.
            for number in range(40):
                with open(f"filling-{number}", "wb") as file:
                    for _ in range(32):
                        file.write(bytes(1 << 20))
            time.sleep(3)
        say(ack)
        if WAY == "twice":
            say(ack)
    elif said == "collect" and WAY == "fickle":
        say({"say": "collected", "offers": [offer(f"form-{random.random()}")]})
    elif said == "collect" and WAY == "silent":
        say({"say": "drained", "position": "0"})
    elif said == "collect":
        say({"say": "collected", "offers": OFFERS.get(WAY, [])})
    elif said == "query" and WAY != "unanswering":
        say({"say": "answer", "query": "another" if WAY == "answering" else message["query"], "answer": None})
    elif said == "drain":
        say({"say": "drained", "position": "0" if WAY == "drained" else position})
    elif said == "shutdown" and WAY == "staying":
        while True:
            time.sleep(1)
    elif said == "shutdown":
        sys.exit(1 if WAY == "status" else 0)
    elif said == "refuse":
        sys.exit(1 if WAY == "refused" else 0)
    elif said != "accept" and WAY == "strict":
        sys.exit(65)
