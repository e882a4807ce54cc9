#!/usr/bin/env python3
"""A county's changes, month by month, as Markdown files (县级月报). Standard library only: monthly_digest.py [COUNTY].

Writes digest-2026-01.md and so on into its folder, the working directory, whenever it is told to drain; README.md says
what stands in them. What it keeps stands in state.json; thrown away, it is built anew from the events.
"""
import json
import os
import sys

COUNTY = sys.argv[1] if len(sys.argv) > 1 else "431026"
MANIFEST = {
    "id": "monthly-digest", "version": "2.0.0", "title": "a county's changes, month by month, as Markdown",
    "county": COUNTY,
    "types": ["ApplicationSubmitted", "EnrolmentConfirmed", "EnrolmentRefused", "CategoryIdentified", "CategoryChanged",
              "SinglePersonEnrolled", "AmountSet", "AmountAdjusted", "GradualExitStepped", "ReviewCompleted",
              "ExitEffective", "ReinstatementConfirmed", "CorrectionApplied"],
    "proposes": [], "keeps": ["YYYY-MM"],
}
CATEGORIES = {
    "CATEGORY_TEKUN": "特困 extreme difficulty", "CATEGORY_DIBAO": "低保 minimum living",
    "CATEGORY_SINGLE": "单人保 enrolled alone", "CATEGORY_MARGINAL": "低保边缘 marginal",
    "CATEGORY_RIGID": "刚性支出 rigid expenditure", "CATEGORY_EMERGENCY": "临时救助 emergency",
}
# What of a payload is kept: what the digest is made of, and no more. None of it tells of a person.
FIELDS = ("category", "from", "to", "amountFen", "persons", "result")
STATE = "state.json"


# What is kept: each event by its position, as it was recorded, and the corrections. The digest is made of both anew.

def fresh():
    return {"version": 2, "county": COUNTY, "position": 0, "events": {}, "corrections": []}


def take(position, event, state):
    kind, data = event["type"].rsplit(".", 1)[-1], event.get("data") or {}
    if kind == "CorrectionApplied":
        field, right = data.get("field", ""), data.get("rightValue", "null")
        if field == "occurredOn" or field in FIELDS or field.startswith("persons"):
            state["corrections"].append([int(data["targetPosition"]), field, right, position])
    elif kind in MANIFEST["types"]:
        kept = {name: data[name] for name in FIELDS if name in data}
        if "persons" in kept:
            kept["persons"] = len(kept["persons"])
        state["events"][str(position)] = [kind, event["subject"], event["occurredon"], event.get("time", "")[:7], kept]
    state["position"] = position


def corrected(state):
    """The events by the day that they are true of, with every correction in effect, and which months those touch."""
    events = {int(position): [*event[:4], dict(event[4])] for position, event in state["events"].items()}
    touched = {}
    for target, field, right, position in state["corrections"]:
        event = events.get(target)
        if event is None:
            continue
        months = {event[2][:7]}
        try:
            value = json.loads(right)
            if field == "occurredOn":
                event[2] = str(value)
            elif field == "persons":
                event[4]["persons"] = len(value or [])
            elif field in FIELDS:
                event[4][field] = value
        except (ValueError, TypeError):
            continue
        for month in months | {event[2][:7]}:
            touched.setdefault(month, []).append(position)
    return sorted((event[2], position, event) for position, event in events.items()), touched


# The digest of each month.

class Month:
    def __init__(self):
        self.counts = {"applications": 0, "confirmed": 0, "refused": 0}
        self.rows, self.roll = {}, {}
        self.late, self.corrections = 0, []

    def add(self, category, what, number=1):
        row = self.rows.setdefault(category, {})
        row[what] = row.get(what, 0) + number


def fen(data):
    return int(data.get("amountFen") or 0)


def digests(state):
    """The months, in order, each with what happened in it and the roll at its end."""
    events, touched = corrected(state)
    months, cases, single = {}, {}, set()
    for day, _, (kind, case, _, recorded, data) in events:
        if day[:7] not in months:
            close(months, cases, single)
            months[day[:7]] = Month()
        month = months[day[:7]]
        month.late += recorded > day[:7]
        step(kind, case, data, month, cases, single)
    close(months, cases, single)
    for name, positions in touched.items():
        if name in months:
            months[name].corrections = positions
    return months


def close(months, cases, single):
    """Sets down who is on the roll at the end of the last month so far."""
    if not months:
        return
    roll = months[max(months)].roll
    for case, entry in cases.items():
        rows = [(entry["category"], entry["amount"])]
        if case in single:
            # What the family gets it gets for those enrolled alone.
            rows = [(entry["category"], 0), ("CATEGORY_SINGLE", entry["amount"])]
        for category, more in rows:
            households, amount = roll.get(category, (0, 0))
            roll[category] = (households + 1, amount + more)


def step(kind, case, data, month, cases, single):
    entry = cases.get(case)
    if kind == "ApplicationSubmitted":
        month.counts["applications"] += 1
    elif kind == "EnrolmentRefused":
        month.counts["refused"] += 1
    elif kind in ("EnrolmentConfirmed", "CategoryIdentified", "ReinstatementConfirmed"):
        month.counts["confirmed"] += kind == "EnrolmentConfirmed"
        category = data.get("category", "")
        month.add(category, "joined")
        month.add(category, "persons", data.get("persons", entry["persons"] if entry else 0))
        month.add(category, "joinedFen", fen(data))
        cases[case] = {"category": category, "amount": fen(data), "persons": data.get("persons", 0)}
    elif entry is None:
        return
    elif kind == "SinglePersonEnrolled":
        month.add("CATEGORY_SINGLE", "joined", case not in single)
        month.add("CATEGORY_SINGLE", "persons")
        month.add("CATEGORY_SINGLE", "joinedFen", fen(data))
        entry["amount"] += fen(data)
        single.add(case)
    elif kind == "CategoryChanged":
        month.add(entry["category"], "movedOut")
        entry.update(category=data.get("to", ""), amount=fen(data))
        month.add(entry["category"], "movedIn")
    elif kind == "ExitEffective":
        month.add(entry["category"], "left")
        row = "CATEGORY_SINGLE" if case in single else entry["category"]
        month.add(row, "leftFen", entry["amount"])
        if case in single:
            month.add(row, "left")
        del cases[case]
        single.discard(case)
    elif kind in ("AmountSet", "AmountAdjusted", "GradualExitStepped") or "amountFen" in data:
        change = fen(data) - entry["amount"]
        if change:
            row = "CATEGORY_SINGLE" if case in single else entry["category"]
            month.add(row, "raised" if change > 0 else "lowered")
            month.add(row, "raisedFen" if change > 0 else "loweredFen", abs(change))
        entry["amount"] = fen(data)


# Markdown.

def escaped(text):
    """Text as text, whatever stands in it: nothing ends a cell, begins a link, or is HTML."""
    return "".join("\\" + c if c in "\\`*_[]<>|#&!~" else " " if c in "\r\n\t" else c for c in str(text))


def yuan(amount):
    return f"{amount // 100:,}.{amount % 100:02}"


def cell(row, count, amount=None):
    if not row.get(count):
        return "–"
    return f"{row[count]}" if amount is None else f"{row[count]} / {yuan(row.get(amount, 0))}"


def markdown(name, month):
    lines = [f"# {escaped(COUNTY)} 救助对象变动月报 {escaped(name)}", "",
             "Changes by the day that they are true of; amounts are yuan a month. 按发生日期统计；金额为每月，单位元。", "",
             "| 申请 applications | 确认 enrolled | 不予确认 refused |", "|---:|---:|---:|",
             "| {applications} | {confirmed} | {refused} |".format(**month.counts), "",
             "| 类别 category | 新增户/元 joined | 新增人 persons | 转入 in | 转出 out | 退出户/元 left | 增发户/元 raised "
             "| 减发户/元 lowered | 期末户 at the end | 期末元 yuan a month |",
             "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"]
    order = list(CATEGORIES)
    for category in sorted(set(month.rows) | set(month.roll), key=lambda c: (c not in order, c in order and order.index(c), c)):
        row, (households, amount) = month.rows.get(category, {}), month.roll.get(category, (0, 0))
        cells = [escaped(CATEGORIES.get(category, category)), cell(row, "joined", "joinedFen"), cell(row, "persons"),
                 cell(row, "movedIn"), cell(row, "movedOut"), cell(row, "left", "leftFen"),
                 cell(row, "raised", "raisedFen"), cell(row, "lowered", "loweredFen"), f"{households:,}", yuan(amount)]
        lines.append("| " + " | ".join(cells) + " |")
    # A family with somebody enrolled alone stands in two rows, and counts once.
    households = sum(row[0] for category, row in month.roll.items() if category != "CATEGORY_SINGLE")
    amount = sum(row[1] for row in month.roll.values())
    lines += [f"| **合计 all** | | | | | | | | **{households:,}** | **{yuan(amount)}** |"]
    if month.late:
        lines += ["", f"补记 recorded after the month: {month.late}"]
    if month.corrections:
        lines += ["", "更正 corrected by events " + ", ".join(str(position) for position in sorted(set(month.corrections)))]
    return "\n".join(lines) + "\n"


# Files.

def load():
    try:
        with open(STATE, encoding="utf-8") as file:
            state = json.load(file)
        if state["version"] == 2 and state["county"] == COUNTY and isinstance(state["position"], int):
            return state
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return fresh()


def write(path, text):
    """The whole file or none of it; one that says the same already is left alone."""
    data = text.encode("utf-8")
    try:
        with open(path, "rb") as file:
            if file.read() == data:
                return
    except OSError:
        pass
    with open(path + ".part", "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(path + ".part", path)


def save(state):
    for name, month in digests(state).items():
        # A month names a file: nothing else may.
        if len(name) == 7 and name.replace("-", "").isdigit():
            write(f"digest-{name}.md", markdown(name, month))
    write(STATE, json.dumps(state, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def answer(question, state):
    months = digests(state)
    name = question.get("month")
    return sorted(months) if name is None else markdown(name, months[name]) if name in months else None


def say(message):
    sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    state = load()
    say({"say": "hello", "protocol": 1, "manifest": MANIFEST, "position": str(state["position"])})
    for line in sys.stdin:
        message = json.loads(line)
        said = message.get("say")
        if said == "event":
            # What is kept already is only acknowledged.
            if int(message["position"]) > state["position"]:
                take(int(message["position"]), message["event"], state)
            say({"say": "ack", "position": message["position"]})
        elif said == "query":
            say({"say": "answer", "query": message["query"], "answer": answer(message["question"], state)})
        elif said == "drain":
            save(state)
            say({"say": "drained", "position": str(state["position"])})
        elif said in ("refuse", "shutdown"):
            return


if __name__ == "__main__":
    main()
