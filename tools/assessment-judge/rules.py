"""Steps 1 to 9: who is counted, what they have, what is deducted."""
from fractions import Fraction as F
from document import STUDENTS, Refused
import steps


def age(member, on):
    born = member["born"]
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def severe(member):
    d = member["disability"]
    return d is not None and (d["grade"] <= 2 or (d["grade"] == 3 and d["type"] in ("intellectual", "mental")))


def light(member):
    return (member["disability"] is not None and not severe(member)) or member["illness"] == "chronic"


def health(member):
    d = member["disability"]
    if severe(member) or member["illness"] == "serious":
        return "none"
    if d is not None and d["grade"] == 4 and d["type"] in ("intellectual", "mental"):
        return "none"
    return "light" if light(member) else "healthy"


def studies(member):
    return member["student"] != "none"


def up_to(member, level):
    return studies(member) and STUDENTS.index(member["student"]) <= STUDENTS.index(level)


def counts(member, on):
    relation = member["relation"]
    if member["excluded"] is not None or relation == "other":
        return False
    if relation in ("head", "spouse"):
        return True
    if relation == "child":
        if age(member, on) < 18 or member["dependent"] or up_to(member, "undergraduate"):
            return True
        if member["student"] == "postgraduate":
            return False
    return member["livesWith"]


def per_year(item, key):
    return item[key] * (12 if item["per"] == "month" else 1)


class Accounts:
    """The household's year. `own` is by member id: what steps 2 to 6 give for that member."""

    def __init__(self, household, pack):
        self.household, self.pack, self.on = household, pack, household["on"]
        self.counted = [m for m in household["members"] if counts(m, self.on)]
        if not self.counted:
            raise Refused("no counted member")
        self.n = len(self.counted)
        self.ids = {m["id"] for m in self.counted}
        self.line = pack["line"][household["area"]]
        self.own = {m["id"]: F(0) for m in self.counted}
        self.unnamed, self.imputed = F(0), F(0)
        self.add_items()
        self.add_imputed()
        self.add_maintenance()
        self.income = sum(self.own.values()) + self.unnamed
        self.own = {key: (value + self.unnamed / self.n) / 12 for key, value in self.own.items()}
        self.deductions = self.deducted()
        self.per_capita = F(max(F(0), self.income - self.deductions)) / 12 / self.n

    def is_exempt(self, kind):
        period = self.pack["exempt"].get(kind)
        return period is not None and period[0] <= self.on <= period[1]

    def has_ended_exemption(self):
        """Whether income of a kind counts only because the last day of its exemption has passed."""
        for item in self.household["incomes"]:
            period = self.pack["exempt"].get(item["kind"])
            if period is not None and period[1] < self.on and item["amount"] > 0 and item["member"] in {None} | self.ids:
                return True
        return False

    def add_items(self):
        unverified = {m["id"] for m in self.counted if m["wage"] == "unverified"}
        items = []
        for item in self.household["incomes"]:
            owner = item["member"]
            if owner is not None and owner not in self.ids:
                continue
            if self.is_exempt(item["kind"]) or (item["head"] == "wage" and owner in unverified):
                continue
            value = max(F(0), per_year(item, "amount") - per_year(item, "costs"))
            if item["head"] == "wage":
                value *= 1 - self.pack["employmentCost"]
            items.append([item, value])
        steps.run(self.pack, self.household, self.n, items)
        for item, value in items:
            if item["member"] is None:
                self.unnamed += value
            else:
                self.own[item["member"]] += value

    def coefficient(self, member):
        low, high = self.pack["ageBand"][member["sex"]]
        if studies(member) or not low <= age(member, self.on) <= high:
            return 0
        return self.pack["labour"][health(member)]

    def relief(self):
        table, found = self.pack["relief"], [0]
        unable = [m for m in self.counted if health(m) == "none"]
        frail = [m for m in self.counted if health(m) == "light" or m["student"] == "preschool"]
        if any(a is not b for a in unable for b in frail):
            found.append(table["noneAndOther"])
        if unable:
            found.append(table["none"])
        if self.household["singleParent"] and sum(map(studies, self.counted)) >= 2:
            found.append(table["singleParent"])
        if sum(health(m) == "light" for m in self.counted) >= 2:
            found.append(table["twoLight"])
        return max(found)

    def add_imputed(self):
        coefficients = {m["id"]: self.coefficient(m) for m in self.counted if m["wage"] == "unverified"}
        total = sum(coefficients.values())
        points = max(0, total - self.relief())
        if total == 0 or points == 0:
            return
        self.imputed = F(points, 1000) * self.pack["minimumWage"] * 12
        for key, coefficient in coefficients.items():
            self.own[key] += self.imputed * coefficient / total

    def add_maintenance(self):
        for obligor in self.household["obligors"]:
            excess = max(F(0), obligor["yearIncome"] - 12 * self.line * obligor["members"])
            share = excess * self.pack["maintenance"] / obligor["supported"]
            for key in set(obligor["supports"]) & self.ids:
                self.own[key] += share

    def expenses(self, *kinds):
        return sum(
            (per_year(e, "amount") for e in self.household["expenses"]
             if (e["member"] is None or e["member"] in self.ids) and (not kinds or e["kind"] in kinds)), F(0))

    def deducted(self):
        pack = self.pack
        total = self.expenses("medical") * pack["medicalShare"]
        education = self.expenses("education")
        if education > pack["educationTrigger"] * self.income:
            total += max(F(0), education - self.income)
        total += pack["carePerMonth"] * 12 * sum(map(severe, self.counted))
        if pack["rent"]:
            total += self.expenses("rent")
        return total
