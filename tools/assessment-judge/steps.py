"""The counties' rule steps, written from their modules' own descriptions (Plugins/*/README.md)."""
from fractions import Fraction as F

FOODS = {"selfGrown.grain": ("grainQuantity", "grainPrice"), "selfGrown.vegetable": ("vegetableQuantity", "vegetablePrice")}


def mountain_self_provision(household, n, items, given):
    """guidong/mountain-self-provision@1; `items` are [income, what it counts] and are changed."""
    if household["area"] != "rural":
        return
    own_work = [entry for entry in items if entry[0]["head"] == "business"]
    for kind, (quantity, price) in FOODS.items():
        food = [entry for entry in own_work if entry[0]["kind"] == kind]
        declared = sum(entry[1] for entry in food)
        most = given[quantity] * given[price] * given["mountainShare"] * n
        if declared > most:
            for entry in food:
                entry[1] = F(entry[1]) * most / declared
    for entry in own_work:
        if entry[0]["kind"] == "firewood":
            entry[1] = F(0)


STEPS = {("guidong/mountain-self-provision", 1): mountain_self_provision}


def run(pack, household, n, items):
    """Runs the steps that a pack names; one that isn't known here can't be judged."""
    for name, version, given in pack.get("steps", []):
        if (name, version) not in STEPS:
            raise SystemExit(f"{pack['id']}: the judge doesn't know {name}@{version}")
        STEPS[name, version](household, n, items, given)
