#!/usr/bin/env python3
"""A county's changes, month by month, as Markdown files (县级月报). Standard library only.

Writes digest-2026-01.md and so on into its folder, the working directory, whenever it is told to drain. What it keeps
stands in state.json; thrown away, it is built anew from the events.
"""
import json
import os
import sys

MANIFEST = {
    "id": "monthly-digest", "version": "1.0.0", "title": "a county's changes, month by month, as Markdown",
    "county": "431026",
    "types": ["ApplicationSubmitted", "EnrolmentConfirmed", "EnrolmentRefused", "CategoryChanged", "AmountAdjusted",
              "ExitEffective"],
    "proposes": [], "keeps": ["YYYY-MM"],
}
LINES = {
    "ApplicationSubmitted": "applications 申请", "EnrolmentConfirmed": "enrolments 确认", "EnrolmentRefused": "refusals 不予确认",
    "CategoryChanged": "changes of category 类别变更", "AmountAdjusted": "changes of amount 金额调整", "ExitEffective": "exits 退出",
}
STATE = "state.json"


def say(message):
    print(json.dumps(message, ensure_ascii=False), flush=True)


def load():
    try:
        with open(STATE, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError):
        return {"position": 0, "months": {}}


def save(state):
    for month, counts in state["months"].items():
        rows = "".join(f"| {LINES[kind]} | {counts[kind]} |\n" for kind in LINES if kind in counts)
        write(f"digest-{month}.md", f"# {MANIFEST['county']} {month}\n\n| | |\n|---|---|\n{rows}")
    write(STATE, json.dumps(state))


def write(path, text):
    """The whole file or none of it."""
    with open(path + ".part", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(path + ".part", path)


def take(event, state):
    kind = event["type"].rsplit(".", 1)[-1]
    if kind in LINES:
        counts = state["months"].setdefault(event["occurredon"][:7], {})
        counts[kind] = counts.get(kind, 0) + 1


def main():
    state = load()
    say({"say": "hello", "protocol": 1, "manifest": MANIFEST, "position": str(state["position"])})
    for line in sys.stdin:
        message = json.loads(line)
        said = message.get("say")
        if said == "event":
            # What is counted already is only acknowledged.
            if int(message["position"]) > state["position"]:
                take(message["event"], state)
                state["position"] = int(message["position"])
            say({"say": "ack", "position": message["position"]})
        elif said == "query":
            month = message["question"].get("month")
            answer = state["months"].get(month, {}) if month else sorted(state["months"])
            say({"say": "answer", "query": message["query"], "answer": answer})
        elif said == "drain":
            save(state)
            say({"say": "drained", "position": str(state["position"])})
        elif said in ("refuse", "shutdown"):
            return


main()
