"""What a careless or hostile person does to a valid course of steps."""
import copy
import datetime
import re

from world import COMPUTED, NO_STEPS, kind

MONEY = re.compile(r"Fen$")
DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
MONTH = re.compile(r"^\d{4}-\d{2}$")


def course(world, numbers):
    """The steps that persons took, in order; what isn't taken by itself is left out."""
    return [copy.deepcopy(world.events[n]) for n in numbers if kind(world.events[n]) not in NO_STEPS]


def leaves(data, path=()):
    """Every text or number of a payload, with its way."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from leaves(value, path + (name,))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, path + (index,))
    else:
        yield path, data


def put(data, path, value):
    for part in path[:-1]:
        data = data[part]
    data[path[-1]] = value


def drop(random, world, steps, at):
    del steps[at]


def reorder(random, world, steps, at):
    other = min(len(steps) - 1, at + random.randint(1, 4))
    steps[at], steps[other] = steps[other], steps[at]


def double(random, world, steps, at):
    steps.insert(at, copy.deepcopy(steps[at]))


def redate(random, world, steps, at):
    """The day of the act, or a day or month in what it says."""
    step = steps[at]
    dated = [(p, v) for p, v in leaves(step["data"]) if isinstance(v, str) and (DAY.match(v) or MONTH.match(v))]
    shift = random.choice([-400, -40, -8, -1, 1, 8, 40, 400])
    if not dated or random.random() < 0.4:
        step["occurredon"] = moved(step["occurredon"], shift)
    else:
        path, value = random.choice(dated)
        put(step["data"], path, moved(value, shift))


def moved(day, shift):
    whole = day if DAY.match(day) else day + "-01"
    return str(datetime.date.fromisoformat(whole) + datetime.timedelta(days=shift))[: len(day)]


def react(random, world, steps, at):
    """Somebody else acts: of another office, another role, or who acted before."""
    step = steps[at]
    if random.random() < 0.4 and at > 0:
        step["actor"], step["office"] = steps[at - 1]["actor"], steps[at - 1]["office"]
    else:
        posted = random.choice(world.staff)["data"]
        step["actor"], step["office"] = f"staff/{posted['staff']}", posted["office"]


def reprice(random, world, steps, at):
    priced = [(p, v) for p, v in leaves(steps[at]["data"]) if isinstance(p[-1], str) and MONEY.search(p[-1])]
    if priced:
        path, value = random.choice(priced)
        put(steps[at]["data"], path, str(max(0, int(value) * random.choice([2, 10]) + random.choice([-1, 1, 100, 10**9]))))


def repeople(random, world, steps, at):
    """Persons twice, or from somewhere else."""
    for path, value in leaves(steps[at]["data"]):
        if path[-1] in ("person", "staff", "agreedBy", "requestedBy") or (len(path) > 1 and path[-2] in ("persons", "investigators")):
            others = [v for p, v in leaves(steps[at]["data"]) if p[:-1] == path[:-1] and p != path and isinstance(v, str)]
            put(steps[at]["data"], path, random.choice(others + [steps[at]["actor"].split("/")[-1]]))
            return


ALL = [drop, reorder, double, redate, react, reprice, repeople]


def spoiled(random, world, numbers):
    """A course with a few mutations, and their names."""
    steps = course(world, numbers)
    names = []
    for _ in range(random.choice([0, 1, 1, 2, 3, 5])):
        if len(steps) < 2:
            break
        at = min(int(random.random() ** 2 * len(steps)), len(steps) - 1)
        mutation = random.choice(ALL)
        if kind(steps[at]) == COMPUTED and mutation not in (drop, reorder, double):
            continue
        mutation(random, world, steps, at)
        names.append(f"{mutation.__name__} {kind(steps[min(at, len(steps) - 1)])}")
    return steps, names
