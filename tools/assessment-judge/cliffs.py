"""Searches for cliffs: incomes at which a fen more changes what a household has by more than that fen.

usage: cliffs.py ANJUAN [--policy=PACK]

Households of up to five people of whom all apply who may be enrolled alone are assessed at every ten yuan of the head's
monthly income, from nothing to twice the marginal line for each of them; each change of category, or of what is paid to
those enrolled alone, is then narrowed to the fen.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from itertools import product

ON = "2023-06-10"
MOST = 5
# Who else may be in the household, and whether they apply to be enrolled alone.
OTHERS = {
    "adult": {"sex": "F", "born": "1979-02-03", "relation": "spouse", "wage": "verified"},
    "severely disabled": {"sex": "F", "born": "1985-02-03", "relation": "sibling",
                          "disability": {"type": "mental", "grade": 1}},
    "child": {"sex": "F", "born": "2012-02-03", "relation": "child", "student": "compulsory"},
    "student": {"sex": "M", "born": "2003-02-03", "relation": "child", "student": "undergraduate"},
    "aged 70": {"sex": "F", "born": "1950-02-03", "relation": "parent"},
}
APPLIES = ("severely disabled", "child", "student", "aged 70")
HEAD = {"adult": {"sex": "M", "born": "1978-02-03", "wage": "verified"},
        "aged 70, alone": {"sex": "M", "born": "1950-02-03"}}


def families():
    """Each family: what it is called, its members, who applies."""
    yield "one aged 70, nobody to support them", [dict(HEAD["aged 70, alone"], id="m1", relation="head")], []
    names = list(OTHERS)
    for counts in product(range(3), repeat=len(names)):
        size = 1 + sum(counts)
        if size > MOST:
            continue
        members, applicants = [dict(HEAD["adult"], id="m1", relation="head")], []
        for name, count in zip(names, counts):
            for _ in range(count):
                members.append(dict(OTHERS[name], id=f"m{len(members) + 1}"))
                if name in APPLIES:
                    applicants.append(members[-1]["id"])
        told = ", ".join(f"{count} {name}" for name, count in zip(names, counts) if count)
        yield f"{size} people" + (f": {told}" if told else ""), members, applicants


def document(area, members, applicants, fen):
    return {"id": "c", "county": "431026", "area": area, "on": ON, "members": members,
            "incomes": [{"member": "m1", "head": "transfer", "amount": f"{fen // 100}.{fen % 100:02d}", "per": "month"}],
            "singleApplications": applicants}


def assess(anjuan, policy, documents):
    """The category with what is paid to those enrolled alone, and the whole amount in fen, of each document."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for each in documents:
            file.write(json.dumps(each) + "\n")
        file.flush()
        command = [anjuan, "assess", file.name, "--csv", "--quiet"] + [f"--policy={name}" for name in policy]
        run = subprocess.run(command, capture_output=True, check=True)
    rows = [line.split(",") for line in run.stdout.decode().splitlines()]
    category, amount, single = (rows[0].index(key) for key in ("category", "amountFen", "singleFen"))
    return [((row[category], row[single]), int(row[amount])) for row in rows[1:]]


def cliffs(anjuan, policy):
    """Each place: area, family, categories, income just below, amounts on both sides."""
    cases = [(area, name, members, applicants) for area in ("urban", "rural")
             for name, members, applicants in families()]
    tops = [2 * (97_500 if area == "urban" else 62_500) * len(members) for area, _, members, _ in cases]
    grid = [(case, fen) for case, top in zip(cases, tops) for fen in range(0, top, 1_000)]
    results = assess(anjuan, policy, [document(c[0], c[2], c[3], fen) for c, fen in grid])
    open_places = []
    for index in range(len(grid) - 1):
        (case, low), (following, high) = grid[index], grid[index + 1]
        if case is following and results[index][0] != results[index + 1][0]:
            open_places.append([case, low, high, results[index], results[index + 1]])
    # All places are narrowed at once, halving by halving.
    while any(high - low > 1 for _, low, high, _, _ in open_places):
        middles = [(low + high) // 2 for _, low, high, _, _ in open_places]
        found = assess(anjuan, policy, [document(p[0][0], p[0][2], p[0][3], m) for p, m in zip(open_places, middles)])
        for place, middle, result in zip(open_places, middles, found):
            if place[2] - place[1] <= 1:
                continue
            side = 1 if result[0] == place[3][0] else 2
            place[side], place[side + 2] = middle, result
    return len(grid), open_places


def yuan(fen):
    return f"{fen / 100:.2f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("anjuan")
    parser.add_argument("--policy", action="append", default=None)
    options, _ = parser.parse_known_args()
    count, places = cliffs(options.anjuan, [p for p in options.policy or [] if p])
    up = [p for p in places if p[4][1] > p[3][1]]
    down = [p for p in places if p[3][1] - p[4][1] > 1]
    print(f"{count} households assessed; {len(places)} changes of category or of enrolment alone; a fen more of income raises the amount in "
          f"{len(up)}, and lowers it by more than a fen in {len(down)}")
    for title, chosen, sign in (("raised", up, 1), ("lowered", down, -1)):
        chosen.sort(key=lambda p: (sign * (p[3][1] - p[4][1]), p[0][0], p[0][1]))
        print(f"\n{title}: area | household | income a month | from | to | amount before | amount after | change")
        for case, low, high, before, after in chosen:
            print(f"{case[0]} | {case[1]} | {yuan(high)} | {before[0][0]} | {after[0][0]} | {yuan(before[1])} | "
                  f"{yuan(after[1])} | {yuan(after[1] - before[1])}")


main()
