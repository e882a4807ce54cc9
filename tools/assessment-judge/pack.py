"""The values of DEMO-HN-2023, of a variant that switches on what that pack leaves off, and of what counties lay over it."""
import copy
from datetime import date
from fractions import Fraction as F

DEMO = {
    "id": "DEMO-HN-2023",
    "scope": "43",
    "from": date(2023, 1, 1),
    "line": {"urban": F(650), "rural": F(5000, 12)},
    "multiple": F(3, 2),
    "published": {},
    "minimumWage": F(1550),
    "employmentCost": F(1, 10),
    "exempt": {
        "pension.residentBasic": (date(2021, 1, 1), date(2025, 12, 31)),
        "allowance.veteran": (date.min, date.max),
        "award.familyPlanning": (date.min, date.max),
        "scholarship": (date.min, date.max),
        "award.bravery": (date.min, date.max),
        "assistance": (date.min, date.max),
    },
    "medicalShare": F(1),
    "educationTrigger": F(2),
    "carePerMonth": F(0),
    "rent": False,
    "labour": {"healthy": 1000, "light": 200, "none": 0},
    "ageBand": {"M": (16, 59), "F": (16, 54)},
    "relief": {"noneAndOther": 1500, "none": 1000, "singleParent": 500, "twoLight": 300},
    "labourReview": False,
    "maintenance": F(1, 2),
    "uplift": {"seriousIllness": F(3, 10), "severeDisability": F(1, 5), "age70": F(1, 10), "minor": F(1, 10)},
    "stacking": "highest",
    "upliftSingle": False,
    "minimumGap": F(0),
    # group, its parameter, its ceiling ("marginal" or a multiple of L)
    "groups": [
        ("severeDisability", None, "marginal"),
        ("seriousIllness", None, "marginal"),
        ("minorUnder", 16, "marginal"),
        ("studentUpTo", "undergraduate", "marginal"),
        ("ageFrom", 70, "marginal"),
    ],
    "livingMultiple": F(13, 10),
    "care": {"able": F(1, 10), "partial": F(1, 6), "total": F(1, 3)},
    "rigidRatio": F(3, 5),
    "rigidCap": F(22000),
    "rigidMonths": 12,
    "financialMonths": F(36),
    "freeVehicles": {"motorcycle", "disabledVehicle"},
    "vehicleMax": F(0),
    "houses": 1,
}


def variant():
    """A pack as in variant.yaml beside this file: other lines, ceilings, shares and switches."""
    pack = copy.deepcopy(DEMO)
    pack.update(
        id="VARIANT", published={"rural": F(7777, 12)}, medicalShare=F(1, 3), educationTrigger=F(1, 2),
        carePerMonth=F("33.33"), rent=True, stacking="sum", upliftSingle=True, minimumGap=F(1, 5),
        vehicleMax=F("8000.50"), houses=2, maintenance=F(1, 3), rigidMonths=6,
        labourReview=True)
    pack["groups"] = [
        ("severeDisability", None, F(2)), ("seriousIllness", None, F("0.5")), ("minorUnder", 16, "marginal"),
        ("studentUpTo", "secondary", F("1.7")), ("ageFrom", 70, F(3))]
    return pack


def chenzhou():
    """DEMO-HN-2023 with DEMO-CZ-2023 over it: the same groups, said by the city."""
    return dict(copy.deepcopy(DEMO), id="DEMO-CZ-2023", scope="4310")


def guidong():
    """With DEMO-GD-2023 over both: the county's values, and its rule step."""
    pack = chenzhou()
    pack.update(
        id="DEMO-GD-2023", scope="431027", line={"urban": F(680), "rural": F(450)}, published={"rural": F(680)}, rent=True,
        stacking="sum", minimumGap=F(1, 5), vehicleMax=F(30000), uplift=dict(DEMO["uplift"], minor=F(3, 20)))
    pack["from"] = date(2023, 7, 1)
    pack["groups"][-1] = ("ageFrom", 75, F(2))
    pack["steps"] = [("guidong/mountain-self-provision", 1, {
        "grainQuantity": F(200), "grainPrice": F("2.60"), "vegetableQuantity": F(150), "vegetablePrice": F("1.80"),
        "mountainShare": F(3, 5)})]
    return pack


# By name: what anjuan is told, and the packs as they lie over each other, the narrowest scope first.
PACKS = {
    "DEMO-HN-2023": (["DEMO-HN-2023"], [DEMO]),
    "VARIANT": (["variant.yaml"], [variant()]),
    "DEMO-GD-2023": (["DEMO-HN-2023", "DEMO-CZ-2023", "DEMO-GD-2023"], [guidong(), chenzhou(), DEMO]),
}


def in_force(packs, household):
    """The pack that a household is assessed by; None where there is none."""
    fitting = (p for p in packs if household["county"].startswith(p["scope"]) and household["on"] >= p["from"])
    return next(fitting, None)


def marginal_line(pack, area):
    return pack["published"].get(area, pack["multiple"] * pack["line"][area])
