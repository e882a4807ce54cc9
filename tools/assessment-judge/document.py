"""The strict reading of a household document, as the page's section 3 says: a fault is a Refused."""
import json
import re
from datetime import date
from exact import yuan

STUDENTS = ["none", "preschool", "compulsory", "secondary", "undergraduate", "postgraduate"]
RELATIONS = ["head", "spouse", "child", "parent", "grandparent", "grandchild", "sibling", "other"]
DISABILITIES = ["physical", "visual", "hearing", "speech", "intellectual", "mental", "multiple"]
PER = ["month", "year"]
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", re.ASCII)


class Refused(Exception):
    pass


def require(condition, why):
    if not condition:
        raise Refused(why)


def text(value):
    require(isinstance(value, str), "not a text")
    return value


def day(value):
    require(isinstance(value, str) and DATE.match(value), "not a date")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Refused("no such day") from None


def amount(value):
    exact = yuan(value)
    require(exact is not None, "not an amount")
    return exact


def truth(value):
    require(isinstance(value, bool), "not true or false")
    return value


def whole(low, high=None):
    def read(value):
        require(type(value) is int and value >= low and (high is None or value <= high), "not such a number")
        return value
    return read


def among(*values):
    def read(value):
        require(isinstance(value, str) and value in values, "not one of the list")
        return value
    return read


def listing(element):
    def read(value):
        require(isinstance(value, list), "not a list")
        return [element(entry) for entry in value]
    return read


REQUIRED = object()


def record(**fields):
    def read(value):
        require(isinstance(value, dict), "not an object")
        require(set(value) <= set(fields), "an unknown key")
        result = {}
        for key, (reader, default) in fields.items():
            if key in value:
                result[key] = reader(value[key])
            else:
                require(default is not REQUIRED, "a key is missing")
                result[key] = default() if callable(default) else default
        return result
    return read


DISABILITY = record(type=(among(*DISABILITIES), REQUIRED), grade=(whole(1, 4), REQUIRED))
MEMBER = record(
    id=(text, REQUIRED), relation=(among(*RELATIONS), REQUIRED), sex=(among("M", "F"), REQUIRED),
    born=(day, REQUIRED), disability=(DISABILITY, None), illness=(among("none", "chronic", "serious"), "none"),
    student=(among(*STUDENTS), "none"), livesWith=(truth, True), dependent=(truth, False),
    excluded=(among("clergy", "prison", "detox", "missing"), None),
    wage=(among("verified", "unverified", "none"), "none"), obligor=(among("able", "unable", "none"), "able"),
    selfCareFailed=(whole(0, 6), 0))
INCOME = record(
    member=(text, None), head=(among("wage", "business", "property", "transfer", "other"), REQUIRED),
    kind=(text, None), amount=(amount, REQUIRED), per=(among(*PER), "year"), costs=(amount, 0))
EXPENSE = record(
    member=(text, None), kind=(among("medical", "education", "rent", "living", "rehabilitation"), REQUIRED),
    amount=(amount, REQUIRED), per=(among(*PER), "year"))
ASSET = record(
    kind=(among("financial", "car", "motorcycle", "disabledVehicle", "house"), REQUIRED), value=(amount, REQUIRED),
    source=(among("declared", "check"), "declared"))
OBLIGOR = record(
    supports=(listing(text), list), yearIncome=(amount, REQUIRED), members=(whole(1), REQUIRED),
    supported=(whole(1), REQUIRED))
HOUSEHOLD = record(
    id=(text, REQUIRED), county=(text, REQUIRED), area=(among("urban", "rural"), REQUIRED), on=(day, REQUIRED),
    members=(listing(MEMBER), list), incomes=(listing(INCOME), list), expenses=(listing(EXPENSE), list),
    assets=(listing(ASSET), list), obligors=(listing(OBLIGOR), list), singleApplications=(listing(text), list),
    singleParent=(truth, False))


def unrepeated(pairs):
    require(len({key for key, _ in pairs}) == len(pairs), "a key twice")
    return dict(pairs)


def read(line):
    """The household in a line of JSON."""
    try:
        value = json.loads(line, object_pairs_hook=unrepeated)
    except ValueError:
        raise Refused("not JSON") from None
    household = HOUSEHOLD(value)
    ids = [member["id"] for member in household["members"]]
    require(len(set(ids)) == len(ids), "a member's id twice")
    named = [item["member"] for item in household["incomes"] + household["expenses"] if item["member"] is not None]
    named += household["singleApplications"]
    for obligor in household["obligors"]:
        named += obligor["supports"]
    require(set(named) <= set(ids), "no such member")
    require(all(member["born"] <= household["on"] for member in household["members"]), "on is before a birth")
    return household
