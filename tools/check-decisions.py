#!/usr/bin/env python3
"""Plants forgeries of ten kinds at random places of an invented year, and looks whether `anjuan verify --decisions` finds each.

It knows the year only as lines of CloudEvents, and nothing of the program that judges them. What is planted is found at
its own position or, where it can make no difference before, at the first event that rests on it; and no event of a record
that nobody touched is listed.

usage: check-decisions.py plant SEED COUNT YEAR FORGED PLANTED     writes the forged lines, and what was planted as JSON
       check-decisions.py judge PLANTED EXPORTED FINDINGS          compares with the findings (JSON Lines)
"""
import json
import random
import sys

PREFIX = "anjuan.v1."


class Year:
    """The lines of a year, each as an object, and the cases by their steps."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as lines:
            self.events = [json.loads(line) for line in lines]
        self.records = {}
        for index, event in enumerate(self.events):
            self.records.setdefault(event["subject"], []).append(index)

    def kind(self, index):
        return self.events[index]["type"].removeprefix(PREFIX)

    def first(self, record, kind, after=-1):
        """The first event of the kind in the record; None where there is none."""
        return next((i for i in self.records[record] if i > after and self.kind(i) == kind), None)

    def with_step(self, kind, where=lambda event: True):
        """The first event of the kind of each record that has one."""
        found = ((record, self.first(record, kind)) for record in sorted(self.records))
        return [(record, i) for record, i in found if i is not None and where(self.events[i])]

    def data(self, index):
        return self.events[index]["data"]


class Planter:
    """Plants forgeries, each in records of its own."""

    def __init__(self, year, seed):
        self.year, self.random = year, random.Random(seed)
        self.touched, self.gone, self.inserted, self.planted = set(), set(), {}, []

    def pick(self, candidates):
        free = [c for c in candidates if c[0] not in self.touched]
        if not free:
            raise SystemExit("check-decisions: the year is too short: no place for a forgery is left")
        chosen = self.random.choice(free)
        self.touched.add(chosen[0])
        return chosen

    def note(self, kind, record, *indices):
        """The forgery is found at one of these events of the record."""
        self.planted.append({"kind": kind, "record": record, "at": list(indices)})

    # The ten kinds.

    def amount(self):
        record, i = self.pick(self.year.with_step("EnrolmentConfirmed", lambda e: int(e["data"].get("amountFen", 0)) > 0))
        data = self.year.data(i)
        data["amountFen"] = str(int(data["amountFen"]) * self.random.randint(2, 10))
        self.note("amount", record, i)

    def ground(self):
        # An event of another case, recorded before: a number of a later event can't be referred to.
        starts = {r: i[0] for r, i in self.year.records.items() if r.startswith("case/")}
        second = sorted(starts.values())[1]
        record, i = self.pick([c for c in self.year.with_step("AssessmentComputed") if c[1] > second])
        grounds = self.year.data(i)["grounds"]
        stranger = self.random.choice([r for r in sorted(starts) if r != record and starts[r] < i])
        grounds[self.random.randrange(len(grounds))] = self.year.events[starts[stranger]]["sequence"]
        self.note("ground", record, i)

    def pack(self):
        record, i = self.pick(self.year.with_step("AssessmentComputed"))
        self.year.data(i)["policySha256"] = "%064x" % self.random.getrandbits(256)
        self.note("pack", record, i)

    def calendar(self):
        # A county arranges another county's working days.
        clerks = sorted({e["actor"] for e in self.year.events if "-c-" in e["actor"]})
        actor = self.random.choice(clerks)
        county = actor.split("/")[1][:6]
        other = self.random.choice(sorted({c.split("/")[1][:6] for c in clerks} - {county}))
        at = self.random.choice([i for i, e in enumerate(self.year.events) if e["actor"] == actor])
        event = self.year.events[at]
        day = event["occurredon"]
        self.inserted[at] = {
            "specversion": "1.0", "id": "forged-calendar", "source": event["source"],
            "type": PREFIX + "CalendarPublished", "subject": f"calendar/{other}-{day[:4]}", "time": event["time"],
            "occurredon": day, "actor": actor, "office": county + "000000", "datacontenttype": "application/json",
            "data": {"year": int(day[:4]), "scope": other, "notice": "forged", "publishedOn": day,
                     "daysOff": [day[:4] + "-12-29"], "daysWorked": []}}
        self.note("calendar", f"calendar/{other}-{day[:4]}", ("inserted", at))

    def month(self):
        record, i = self.pick(self.year.with_step("EnrolmentConfirmed"))
        data = self.year.data(i)
        year, month = data["firstPayMonth"].split("-")
        data["firstPayMonth"] = f"{int(year) - self.random.randint(1, 3)}-{month}"
        self.note("month", record, i)

    def person_twice(self):
        # The same person is enrolled in two cases: the later confirmation can't stand.
        def enrolled(event):
            return event["data"].get("category") == "CATEGORY_DIBAO"
        candidates = [c for c in self.year.with_step("EnrolmentConfirmed", enrolled)
                      if self.year.first(c[0], "ExitDecided") is None]
        one, two = self.pick(candidates), self.pick(candidates)
        earlier, later = sorted([one, two], key=lambda c: c[1])
        known = self.year.data(earlier[1])["persons"][0]
        second = self.random.choice(self.year.data(later[1])["persons"])
        text = json.dumps(second)
        for i in self.year.records[later[0]]:
            line = json.dumps(self.year.events[i], ensure_ascii=False).replace(text, json.dumps(known))
            self.year.events[i] = json.loads(line)
            for member in self.year.data(i).get("members", []) if isinstance(self.year.data(i).get("members"), list) else []:
                if member.get("person") == known:
                    member.pop("identity", None)  # who that is stands in the other case
            if self.year.data(i).get("applicant") == known:
                self.year.data(i).pop("identity", None)
        self.note("person twice", later[0], later[1])

    def two_persons(self):
        record, i = self.pick(self.year.with_step("PaymentApproved"))
        self.year.events[i]["actor"] = self.year.events[self.year.first(record, "PaymentListPrepared")]["actor"]
        self.note("two-person rule", record, i)

    def skipped_notice(self):
        record, i = self.pick([c for c in self.year.with_step("ForwardedToCounty")
                               if self.year.first(c[0], "PublicNoticePosted", -1) is not None
                               and self.year.first(c[0], "ObjectionFiled") is None])
        for index in self.year.records[record]:
            if index < i and self.year.kind(index) in ("PublicNoticePosted", "PublicNoticeEnded"):
                self.gone.add(index)
        self.note("skipped notice", record, i)

    def stranger(self):
        record, i = self.pick(self.year.with_step("PreliminaryOpinionGiven"))
        own = self.year.events[i]["office"]
        others = sorted({(e["actor"], e["office"]) for e in self.year.events
                         if e["type"] == PREFIX + "PreliminaryOpinionGiven" and e["office"] != own})
        self.year.events[i]["actor"], self.year.events[i]["office"] = self.random.choice(others)
        self.note("stranger's office", record, i)

    def by_hand(self):
        # The sum is raised from the assessment to the roll, so that every step agrees with the one before.
        def grants(event):
            return int(event["data"].get("amountFen", 0)) > 0
        record, i = self.pick([c for c in self.year.with_step("AssessmentComputed", grants)
                               if self.year.first(c[0], "EnrolmentConfirmed") is not None])
        old = self.year.data(i)["amountFen"]
        new = str(int(old) + self.random.randint(1, 50_000))
        for index in self.year.records[record]:
            data = self.year.data(index)
            if index >= i and self.year.kind(index) in (
                    "AssessmentComputed", "PreliminaryOpinionGiven", "EnrolmentConfirmed", "AmountSet"):
                for field in ("amountFen", "baseFen"):
                    if data.get(field) == old:
                        data[field] = new
        self.note("hand-made assessment", record, i)

    KINDS = (amount, ground, pack, calendar, month, person_twice, two_persons, skipped_notice, stranger, by_hand)

    def write(self, path):
        """Writes the lines, and says where each forgery stands among them, from 1."""
        places, number = {}, 0
        with open(path, "w", encoding="utf-8") as out:
            for i, event in enumerate(self.year.events):
                if i in self.gone:
                    continue
                number += 1
                places[i] = number
                out.write(json.dumps(event, ensure_ascii=False, separators=(",", ":")) + "\n")
                if i in self.inserted:
                    number += 1
                    places["inserted", i] = number
                    out.write(json.dumps(self.inserted[i], ensure_ascii=False, separators=(",", ":")) + "\n")
        for forgery in self.planted:
            forgery["at"] = [places[i] for i in forgery["at"]]
        return {"lines": number, "planted": self.planted, "touched": sorted(self.touched)}


def plant(seed, count, year, forged, planted):
    planter = Planter(Year(year), seed)
    for _ in range(int(count)):
        for kind in Planter.KINDS:
            kind(planter)
    told = planter.write(forged)
    with open(planted, "w", encoding="utf-8") as out:
        json.dump(told, out)
    print(f"planted {len(told['planted'])} forgeries of {len(Planter.KINDS)} kinds, seed {seed}")


def judge(planted, exported, findings):
    with open(planted, encoding="utf-8") as file:
        told = json.load(file)
    # What the ledger recorded of its own before the file moves every line by as much.
    with open(exported, encoding="utf-8") as file:
        sources = [json.loads(line)["type"] for line in file]
    begin = next(i for i, kind in enumerate(sources) if kind == PREFIX + "StaffPosted")
    found, judged = [], 0
    with open(findings, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if "position" in row:
                found.append((row["record"], int(row["position"]) - begin, row["guard"]))
            else:
                judged += int(row["judged"])
    missed = 0
    for forgery in told["planted"]:
        rules = [rule for record, at, rule in found if record == forgery["record"] and at in forgery["at"]]
        missed += not rules
        print(f"{'found ' if rules else 'MISSED'}  {forgery['kind']:22} {forgery['record']:30} {', '.join(rules)}")
    records = set(told["touched"]) | {forgery["record"] for forgery in told["planted"]}
    strange = [f for f in found if f[0] not in records and not f[0].startswith("list/")]
    for record, at, rule in strange[:20]:
        print(f"FALSE   {record} line {at}: {rule}")
    if judged != len(sources):
        print(f"{judged} events judged of {len(sources)}")
    if missed or strange or judged != len(sources):
        raise SystemExit(1)
    print(f"all {len(told['planted'])} found among {judged} events judged, nothing else")


if __name__ == "__main__":
    command, *arguments = sys.argv[1:] or ["help"]
    if command == "plant" and len(arguments) == 5:
        plant(*arguments)
    elif command == "judge" and len(arguments) == 3:
        judge(*arguments)
    else:
        raise SystemExit(__doc__)
