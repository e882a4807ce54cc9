"""Random households: all that a document may say, crowded around the lines, the ages and the limits where rules turn."""
import json
from datetime import date, timedelta

AGES = [0, 3, 6, 15, 16, 17, 18, 20, 22, 30, 35, 40, 45, 50, 54, 55, 59, 60, 61, 69, 70, 71, 80, 90]
KINDS = ["wage", "pension.residentBasic", "pension.residentBasic.extra", "allowance.veteran", "award.familyPlanning",
         "scholarship", "award.bravery", "assistance", "rent", "farming"]
PROVISIONS = ["selfGrown.grain", "selfGrown.grain", "selfGrown.vegetable", "firewood", "firewood.sold"]
ROUND = ["0", "0.01", "100", "500", "1200", "3000", "5000", "7800", "12000", "15600", "22000", "60000"]
LINES = [650, 5000, 975, 7500, 1550, 22000]


class Households:
    """A source of households; the same random numbers make the same ones."""

    def __init__(self, random, has_steps=False):
        self.random, self.has_steps = random, has_steps

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def amount(self, high):
        turn = self.random.randrange(8)
        if turn == 0:
            return self.random.choice(ROUND)
        if turn == 1:
            # On a line or a fen beside it, for a household of some size.
            fen = self.random.choice(LINES) * self.random.choice([1, 12]) * self.random.randint(1, 6) * 100
            return f"{(fen + self.random.choice([-1, 0, 1])) / 100:.2f}"
        if turn == 2:
            return str(self.random.randrange(high))
        return f"{self.random.randrange(high)}.{self.random.randrange(100):02d}"

    def born(self, on):
        years = self.random.choice(AGES)
        try:
            birthday = on.replace(year=on.year - years)
        except ValueError:
            birthday = date(on.year - years, 2, 28)
        born = birthday - timedelta(days=self.random.choice([-1, 0, 1, 30, 180, 364]))
        if self.chance(2):
            born = date(self.random.choice([1952, 1964, 2004, 2008]), 2, 29)
        return min(born, on).isoformat()

    def member(self, number, on):
        pick = self.random.choice
        relation = "head" if number == 1 else pick(
            ["spouse", "child", "child", "child", "parent", "grandparent", "grandchild", "sibling", "other"])
        member = {"id": f"m{number}", "relation": relation, "sex": pick("MF"), "born": self.born(on)}
        if self.chance(25):
            kind = pick(["physical", "visual", "hearing", "speech", "intellectual", "mental", "multiple"])
            member["disability"] = {"type": kind, "grade": self.random.randint(1, 4)}
        if self.chance(25):
            member["illness"] = pick(["none", "chronic", "serious"])
        if self.chance(30):
            member["student"] = pick(["none", "preschool", "compulsory", "secondary", "undergraduate", "postgraduate"])
        if self.chance(15):
            member["livesWith"] = self.chance(50)
        if self.chance(15):
            member["dependent"] = self.chance(50)
        if self.chance(4):
            member["excluded"] = pick(["clergy", "prison", "detox", "missing"])
        if self.chance(60):
            member["wage"] = pick(["verified", "unverified", "unverified", "none"])
        if self.chance(40):
            member["obligor"] = pick(["able", "unable", "none", "none"])
        if self.chance(30):
            member["selfCareFailed"] = self.random.randint(0, 6)
        return member

    def item(self, ids, head, high):
        item = dict(head)
        if self.chance(75):
            item["member"] = self.random.choice(ids)
        item["amount"] = self.amount(high)
        if self.chance(60):
            item["per"] = self.random.choice(["month", "year"])
        return item

    def household(self, number):
        pick, some = self.random.choice, lambda most: range(self.random.randint(0, most))
        on = date(2023, 1, 1) + timedelta(days=self.random.randrange(1500))
        size = pick([1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 9])
        members = [self.member(index + 1, on) for index in range(size)]
        if self.chance(12):
            # Whoever nobody can support: the rung that chance alone seldom reaches.
            for member in members:
                member.update(obligor=pick(["none", "unable"]), born=f"{on.year - pick([5, 61, 75])}-01-01")
        ids = [member["id"] for member in members]
        household = {"id": f"h{number}", "county": pick(["431026", "43", "4310", "431003"]),
                     "area": pick(["urban", "rural"]), "on": on.isoformat(), "members": members, "incomes": []}
        high = pick([300, 2000, 20000, 60000])
        for _ in some(5):
            income = {"head": pick(["wage", "wage", "business", "property", "transfer", "other"])}
            if self.chance(40):
                income["kind"] = pick(KINDS)
            income = self.item(ids, income, high)
            if self.chance(20):
                income["costs"] = self.amount(high)
            household["incomes"].append(income)
        if self.chance(50):
            kinds = ["medical", "education", "rent", "living", "rehabilitation"]
            household["expenses"] = [self.item(ids, {"kind": pick(kinds)}, 30000) for _ in some(4)]
        if self.chance(30):
            kinds = ["financial", "car", "motorcycle", "disabledVehicle", "house"]
            household["assets"] = [{"kind": pick(kinds), "value": self.amount(90000)} for _ in some(4)]
        if self.chance(20):
            household["obligors"] = [
                {"supports": self.random.sample(ids, self.random.randint(0, size)), "yearIncome": self.amount(120000),
                 "members": self.random.randint(1, 5), "supported": self.random.randint(1, 4)} for _ in some(2)]
        if self.chance(50):
            household["singleApplications"] = [pick(ids) for _ in some(3)]
        if self.chance(20):
            household["singleParent"] = self.chance(70)
        return household

    def provide_for_itself(self, household):
        """A household of a county with a rule step: some of what it lives on is what the step is about."""
        household["county"] = self.random.choice(["431027", "431027", "431027101", "431026"])
        if self.chance(70):
            household["area"] = "rural"
        ids = [member["id"] for member in household["members"]]
        for _ in range(self.random.randint(0, 4)):
            head = "business" if self.chance(85) else self.random.choice(["other", "wage"])
            income = self.item(ids, {"head": head, "kind": self.random.choice(PROVISIONS)}, self.random.choice([90, 900, 9000]))
            if self.chance(20):
                income["costs"] = self.amount(900)
            household["incomes"].append(income)

    def line(self, number):
        """A document; one in forty is spoilt."""
        household = self.household(number)
        if self.has_steps:
            self.provide_for_itself(household)
        if self.random.randrange(40):
            return json.dumps(household, ensure_ascii=False)
        return self.spoilt(household)

    def spoilt(self, household):
        pick = self.random.choice
        member = pick(household["members"])
        fault = self.random.randrange(12)
        if fault == 0:
            member["born"] = pick(["2023-02-29", "1980-13-01", "2199-01-01", "1980-1-1", ""])
        elif fault == 1:
            del member[pick(["id", "relation", "born", "sex"])]
        elif fault == 2:
            household["extra"] = 1
        elif fault == 3:
            household["incomes"].append({"head": "wage", "amount": pick(["-1", "1e3", "1.234", " 1", "", 5, None, "1."])})
        elif fault == 4:
            household["incomes"].append({"head": "wage", "amount": "1", "member": "nobody"})
        elif fault == 5:
            household["members"].append(dict(member))
        elif fault == 6:
            member["selfCareFailed"] = pick([-1, 7, "1", 1.5, True, None])
        elif fault == 7:
            household["members"] = []
        elif fault == 8:
            household["county"] = pick(["110101", "44"])
        elif fault == 9:
            household[pick(["area", "on", "county", "id"])] = pick([None, 7, [], "?"]) if self.chance(99) else None
            household["area"] = "town"
        elif fault == 10:
            member["relation"] = pick(["cousin", "", None, 1])
        else:
            text = json.dumps(household, ensure_ascii=False)
            return text[:self.random.randrange(1, len(text))]
        return json.dumps(household, ensure_ascii=False)
