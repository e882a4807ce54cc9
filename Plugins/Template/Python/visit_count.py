#!/usr/bin/env python3
"""Counts home visits by township and month (入户调查). Standard library only.

The protocol stands in docs/MODULES.md of Anjuan. `take` is where your own work goes.
"""
import json
import os
import sys

MANIFEST = {
    "id": "visit-count", "version": "1.0.0", "title": "home visits by township and month", "county": "431026",
    "types": ["HomeVisited"], "proposes": [], "keeps": ["visits"],
}
STATE = "state.json"


def take(event, counts):
    """Takes an event: changes what is kept, and gives back what is proposed.

    The same events must lead to the same: no clock, no randomness. The day is the event's.
    """
    key = f"{event['office'][:9]} {event['occurredon'][:7]}"
    counts[key] = counts.get(key, 0) + 1
    return []


def answer(question, counts):
    """The value of {"key": …}, or all keys for {}."""
    return counts.get(question["key"]) if "key" in question else sorted(counts)


def load():
    """What was kept; lost, it is built anew from the events."""
    try:
        with open(STATE, encoding="utf-8") as file:
            state = json.load(file)
            return int(state["position"]), dict(state["counts"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, {}


def save(position, counts):
    """The whole file or none of it."""
    with open(STATE + ".part", "w", encoding="utf-8") as file:
        json.dump({"position": position, "counts": counts}, file, ensure_ascii=False, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    os.replace(STATE + ".part", STATE)


def say(message):
    # One line, and at once: the host waits for it.
    sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    position, counts = load()
    say({"say": "hello", "protocol": 1, "manifest": MANIFEST, "position": str(position)})
    for line in sys.stdin:
        message = json.loads(line)
        said = message.get("say")
        if said == "event":
            proposals = []
            # What is kept already is only acknowledged: nothing is counted or proposed twice.
            if int(message["position"]) > position:
                proposals = take(message["event"], counts)
                position = int(message["position"])
            ack = {"say": "ack", "position": message["position"]}
            if proposals and not message.get("again"):
                ack["proposals"] = proposals
            say(ack)
        elif said == "query":
            say({"say": "answer", "query": message["query"], "answer": answer(message["question"], counts)})
        elif said == "drain":
            # Saved now and at no other time: what is kept must not be ahead of what the ledger knows of it.
            save(position, counts)
            say({"say": "drained", "position": str(position)})
        elif said in ("refuse", "shutdown"):
            return
        # accept, and whatever a later version may say, is passed over.


if __name__ == "__main__":
    main()
