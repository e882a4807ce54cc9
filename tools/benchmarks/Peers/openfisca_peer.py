"""Measures OpenFisca-Core with the rules that a reduced policy has, on the households that ours assesses as well.

usage: openfisca_peer.py HOUSEHOLDS.jsonl --ours RESULTS.jsonl [--rounds N]

The rules: incomes of a year, less a tenth of wages, less medical costs; a head and month; the gap below the line; the
marginal line. Three ways: from JSON, from records in memory, and on arrays that are ready.
"""

import argparse
import json
import statistics
import time
from decimal import Decimal

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.periods import YEAR
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from figures import figure

PERIOD = "2023"
LINES = {"urban": 650.0, "rural": 5000.0 / 12}
MEASURED_WITH_DICTIONARIES = 2_000

Person = build_entity(key="person", plural="persons", label="a person", is_person=True)
Household = build_entity(
    key="household", plural="households", label="a household", roles=[{"key": "member", "plural": "members"}])


def variable(name, of, formula=None, kind=float):
    parts = {"value_type": kind, "entity": of, "definition_period": YEAR, "label": name}
    if formula:
        parts["formula"] = formula
    return type(name, (Variable,), parts)


def income(household, period):
    members = household.members
    wages = household.sum(members("wage", period))
    return wages * 0.9 + household.sum(members("other_income", period))


def per_capita(household, period):
    need = household("income", period) - household.sum(household.members("medical", period))
    return numpy.maximum(0, need) / 12 / household.nb_persons()


def gap(household, period):
    return numpy.maximum(0, household("line", period) - household("per_capita", period)) * household.nb_persons()


def is_marginal(household, period):
    line, income = household("line", period), household("per_capita", period)
    return (income >= line) & (income < 1.5 * line)


def rules():
    system = TaxBenefitSystem([Person, Household])
    for name in ("wage", "other_income", "medical"):
        system.add_variable(variable(name, Person))
    system.add_variable(variable("line", Household))
    system.add_variable(variable("income", Household, income))
    system.add_variable(variable("per_capita", Household, per_capita))
    system.add_variable(variable("gap", Household, gap))
    system.add_variable(variable("is_marginal", Household, is_marginal, bool))
    return system


def arrays(records):
    """What the rules read, member by member and household by household."""
    households, wage, other, medical, line = [], [], [], [], []
    for index, record in enumerate(records):
        base = len(wage)
        members = record["members"]
        places = {member["id"]: base + place for place, member in enumerate(members)}
        households.extend([index] * len(members))
        zeros = [0.0] * len(members)
        wage += zeros
        other += zeros
        medical += zeros
        for item in record["incomes"]:
            amount = float(item["amount"]) * (12 if item["per"] == "month" else 1)
            (wage if item["head"] == "wage" else other)[places[item["member"]]] += amount
        for item in record["expenses"]:
            medical[places[item["member"]]] += float(item["amount"])
        line.append(LINES[record["area"]])
    return {
        "households": numpy.array(households), "wage": numpy.array(wage), "other_income": numpy.array(other),
        "medical": numpy.array(medical), "line": numpy.array(line)}


def simulation(system, ready):
    builder = SimulationBuilder()
    builder.create_entities(system)
    builder.declare_person_entity("person", numpy.arange(len(ready["wage"])))
    household = builder.declare_entity("household", numpy.arange(len(ready["line"])))
    builder.join_with_persons(household, ready["households"], numpy.zeros(len(ready["wage"]), int))
    made = builder.build(system)
    for name in ("wage", "other_income", "medical", "line"):
        made.set_input(name, PERIOD, ready[name])
    return made


def calculate(made):
    return tuple(made.calculate(name, PERIOD) for name in ("per_capita", "gap", "is_marginal"))


def from_dictionaries(system, records):
    """The builder that takes nested dictionaries, as web services and small cases do."""
    persons, households = {}, {}
    for record in records:
        own = {f"{record['id']}.{member['id']}": {"wage": {PERIOD: 0.0}, "other_income": {PERIOD: 0.0},
                                                  "medical": {PERIOD: 0.0}} for member in record["members"]}
        for item in record["incomes"]:
            name = "wage" if item["head"] == "wage" else "other_income"
            own[f"{record['id']}.{item['member']}"][name][PERIOD] += (
                float(item["amount"]) * (12 if item["per"] == "month" else 1))
        for item in record["expenses"]:
            own[f"{record['id']}.{item['member']}"]["medical"][PERIOD] += float(item["amount"])
        persons |= own
        households[record["id"]] = {"members": list(own), "line": {PERIOD: LINES[record["area"]]}}
    return calculate(SimulationBuilder().build_from_entities(system, {"persons": persons, "households": households}))


def vectors(ready):
    """The arithmetic alone, in NumPy, without the framework."""
    count = len(ready["line"])
    of = ready["households"]
    income = numpy.bincount(of, ready["wage"], count) * 0.9 + numpy.bincount(of, ready["other_income"], count)
    heads = numpy.bincount(of, minlength=count)
    each = numpy.maximum(0, income - numpy.bincount(of, ready["medical"], count)) / 12 / heads
    line = ready["line"]
    return each, numpy.maximum(0, line - each) * heads, (each >= line) & (each < 1.5 * line)


def rate(name, count, rounds, work):
    """Prints the households a second of processor time, the median of rounds; returns what the work gave last."""
    seconds = []
    for _ in range(rounds):
        begin = time.process_time()
        result = work()
        seconds.append(time.process_time() - begin)
    figure(f"{name}.rate", count / statistics.median(seconds), "households/s")
    return result


def fresh(system, ready, rounds):
    """Simulations that are built and haven't calculated anything."""
    return iter([simulation(system, ready) for _ in range(rounds)])


def differing(theirs, results):
    """How many households differ from ours by more than a fen, or in the category; a tolerance for binary floats."""
    count = 0
    with open(results) as lines:
        for line, each, gap, is_marginal in zip(lines, *theirs):
            ours = json.loads(line)
            exact = Decimal(ours["perCapitaMonth"]), Decimal(ours["base"])
            is_near = all(abs(mine - round(Decimal(float(other)), 2)) <= Decimal("0.01")
                          for mine, other in zip(exact, (each, gap)))
            count += not is_near or (ours["category"] == "marginal") != bool(is_marginal)
    return count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--ours", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    system = rules()
    with open(options.file) as lines:
        text = lines.readlines()
    records = [json.loads(line) for line in text]
    count, rounds = len(records), options.rounds
    rate("json", count, rounds, lambda: calculate(simulation(system, arrays(map(json.loads, text)))))
    theirs = rate("records", count, rounds, lambda: calculate(simulation(system, arrays(records))))
    ready = arrays(records)
    rate("arrays", count, rounds, lambda: calculate(simulation(system, ready)))
    built = fresh(system, ready, rounds)
    rate("calculation", count, rounds, lambda: calculate(next(built)))
    plain = rate("numpy", count, rounds, lambda: vectors(ready))
    few = records[:MEASURED_WITH_DICTIONARIES]
    rate("dictionaries", len(few), 1, lambda: from_dictionaries(system, few))
    figure("differing", differing(theirs, options.ours), "households")
    figure("numpy.differing", differing(plain, options.ours), "households")


if __name__ == "__main__":
    main()
