"""Steps 10 to 12 and the result: holds, the rung that is reached, and the amounts."""
from fractions import Fraction as F
from document import Refused, read
from exact import printed
from pack import in_force, marginal_line
from rules import Accounts, age, severe, up_to

RUNGS = ["tekun", "dibao", "marginal", "rigid", "none"]


def uplift(accounts, member):
    shares, years = accounts.pack["uplift"], age(member, accounts.on)
    met = [
        shares["seriousIllness"] if member["illness"] == "serious" else F(0),
        shares["severeDisability"] if severe(member) else F(0),
        shares["age70"] if years >= 70 else F(0), shares["minor"] if years < 18 else F(0)]
    return (sum(met) if accounts.pack["stacking"] == "sum" else max(met)) * accounts.line


def holds(household, accounts):
    pack, assets, found = accounts.pack, household["assets"], []
    financial = sum((a["value"] for a in assets if a["kind"] == "financial"), F(0))
    if financial > pack["financialMonths"] * accounts.line * accounts.n:
        found.append("asset.financial")
    if sum(a["kind"] == "house" for a in assets) > pack["houses"]:
        found.append("asset.house")
    vehicles = [a["value"] for a in assets
                if a["kind"] in ("car", "motorcycle", "disabledVehicle") and a["kind"] not in pack["freeVehicles"]]
    if len(vehicles) > 1 or any(value > pack["vehicleMax"] for value in vehicles):
        found.append("asset.vehicle")
    if pack["labourReview"] and accounts.imputed > 0 and accounts.per_capita >= accounts.line:
        if accounts.income - accounts.imputed - accounts.deductions < 12 * accounts.n * accounts.line:
            found.append("labour.review")
    if accounts.has_ended_exemption():
        found.append("income.exemptionEnded")
    return found


def destitute(accounts, member):
    d, years = member["disability"], age(member, accounts.on)
    disabled = d is not None and severe(member) and (
        (d["type"] in ("intellectual", "mental") and d["grade"] <= 3) or (d["type"] == "physical" and d["grade"] <= 2)
        or (d["type"] == "visual" and d["grade"] == 1))
    return ((years >= 60 or years < 16 or disabled) and member["obligor"] in ("none", "unable")
            and accounts.own[member["id"]] < accounts.line)


def living(accounts, member):
    failed = member["selfCareFailed"]
    level = "able" if failed == 0 else "partial" if failed <= 3 else "total"
    pack = accounts.pack
    return pack["livingMultiple"] * accounts.line + pack["care"][level] * pack["minimumWage"]


def group(accounts, member, marginal):
    years = age(member, accounts.on)
    for name, parameter, ceiling in accounts.pack["groups"]:
        fits = {
            "severeDisability": lambda: severe(member), "seriousIllness": lambda: member["illness"] == "serious",
            "minorUnder": lambda: years < parameter, "studentUpTo": lambda: up_to(member, parameter),
            "ageFrom": lambda: years >= parameter}[name]()
        if fits and accounts.per_capita < (marginal if ceiling == "marginal" else ceiling * accounts.line):
            return name
    return None


def enrolments(household, accounts, marginal):
    """The members enrolled singly with their group and exact amount, in the order of the applications."""
    found = []
    for key in dict.fromkeys(household["singleApplications"]):
        member = next((m for m in accounts.counted if m["id"] == key), None)
        name = member and group(accounts, member, marginal)
        if name:
            amount = max(F(0), accounts.line - accounts.own[key])
            if accounts.pack["upliftSingle"]:
                amount += uplift(accounts, member)
            found.append((key, name, amount))
    return found


def reached(accounts, marginal):
    if all(destitute(accounts, member) for member in accounts.counted):
        return "tekun"
    if accounts.per_capita < accounts.line:
        return "dibao"
    if accounts.per_capita < marginal:
        return "marginal"
    cap, ratio = accounts.pack["rigidCap"], accounts.pack["rigidRatio"]
    if accounts.income / accounts.n < cap and accounts.expenses() > ratio * accounts.income:
        return "rigid"
    return "none"


def assess(household, packs):
    """The result as in section 5, without its reasons; `exact` holds the exact amount."""
    pack = in_force(packs, household)
    if pack is None:
        raise Refused("no pack in force")
    accounts = Accounts(household, pack)
    marginal = marginal_line(pack, household["area"])
    rung, base, extra, single = reached(accounts, marginal), F(0), F(0), []
    if rung == "tekun":
        base = sum(living(accounts, member) for member in accounts.counted)
    elif rung == "dibao":
        gap = accounts.line - accounts.per_capita
        base = max(gap, pack["minimumGap"] * accounts.line) * accounts.n
        extra = sum(uplift(accounts, member) for member in accounts.counted)
    else:
        single = enrolments(household, accounts, marginal)
    amount, found = base + extra + sum(entry[2] for entry in single), holds(household, accounts)
    result = {
        "id": household["id"], "pack": pack["id"], "status": "manual" if found else "proposed",
        "counted": [m["id"] for m in accounts.counted], "incomeYear": printed(accounts.income),
        "deductionsYear": printed(accounts.deductions), "perCapitaMonth": printed(accounts.per_capita),
        "line": printed(accounts.line), "marginalLine": printed(marginal), "category": rung,
        "amount": printed(amount), "base": printed(base), "uplift": printed(extra),
        "single": [{"member": key, "group": name, "amount": printed(exact)} for key, name, exact in single],
        "holds": found}
    if rung == "rigid":
        result["validMonths"] = pack["rigidMonths"]
    result["whyNot"] = RUNGS[:RUNGS.index(rung)]
    return result, accounts


def answer(line, packs):
    """The result of one line, or its refusal."""
    try:
        return assess(read(line), packs)[0]
    except Refused as refusal:
        return {"error": str(refusal)}
