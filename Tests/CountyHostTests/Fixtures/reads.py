#!/usr/bin/env python3
"""Counts in how many applications it is shown who applies; asks for that, and gets it only where it was granted."""
import json
import sys

MANIFEST = {"id": "reads", "version": "1.0.0", "title": "counts the identities that it is shown", "county": "431026",
            "types": ["ApplicationSubmitted"],
            "sealed": [{"type": "ApplicationSubmitted", "field": "identity", "why": "letters to whoever applies"}]}
seen, shown, position = 0, 0, "0"


def say(message):
    print(json.dumps(message), flush=True)


say({"say": "hello", "protocol": 1, "manifest": MANIFEST})
for line in sys.stdin:
    message = json.loads(line)
    if message["say"] == "event":
        seen, position = seen + 1, message["position"]
        shown += "residentId" in message["event"]["data"].get("identity", {}).get("plain", {})
        say({"say": "ack", "position": position})
    elif message["say"] == "drain":
        print(f"{shown} of {seen} shown", file=sys.stderr, flush=True)
        say({"say": "drained", "position": position})
    elif message["say"] in ("refuse", "shutdown"):
        sys.exit(0)
