"""Compares `anjuan assess` with this second implementation on random households, to the fen.

usage: compare.py ANJUAN COUNT [--seed SEED] [--control]

With --control the judge is told a wrong rule, and must notice: the comparison can fail.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

from households import Households
from ladder import answer
from pack import PACKS

FOLDER = os.path.dirname(os.path.abspath(__file__))
# What the judge doesn't say: digests, and the wording of reasons and steps.
UNSAID = ("packDigest", "explanation")


def told(line):
    """A result as far as the judge says it too: all keys in their order, of reasons the rungs alone."""
    result = json.loads(line)
    if "error" in result:
        return {"error": True}
    result = {key: value for key, value in result.items() if key not in UNSAID}
    result["whyNot"] = list(result["whyNot"])
    return result


def expected(line, packs):
    result = answer(line, packs)
    return {"error": True} if "error" in result else result


def same(mine, theirs):
    return mine == theirs and list(mine) == list(theirs)


def wrong(pack):
    """The pack with a number that is off by a millionth: the step's where it has one."""
    off = Fraction(1, 1_000_000)
    if "steps" not in pack:
        return dict(pack, employmentCost=pack["employmentCost"] + off)
    return dict(pack, steps=[(name, version, dict(given, mountainShare=given["mountainShare"] + off))
                             for name, version, given in pack["steps"]])


def compare(anjuan, name, policies, packs, count, seed, folder):
    """The numbers of households, refusals and differences; the first difference is printed."""
    source = Households(random.Random(seed), has_steps=any("steps" in pack for pack in packs))
    path, out = os.path.join(folder, "households.jsonl"), os.path.join(folder, "results.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(source.line(number) + "\n")
    named = [os.path.join(FOLDER, policy) if policy.endswith(".yaml") else policy for policy in policies]
    with open(out, "wb") as file:
        status = subprocess.run(
            [anjuan, "assess", path, "--json", "--no-explanation", "--quiet"] + [f"--policy={each}" for each in named],
            stdout=file, stderr=subprocess.DEVNULL).returncode
    if status not in (0, 2):
        sys.exit(f"anjuan assess ended with {status}")
    refused = differences = compared = 0
    categories = {}
    with open(path, encoding="utf-8") as documents, open(out, encoding="utf-8") as results:
        for document, result in zip(documents, results):
            compared += 1
            mine, theirs = expected(document, packs), told(result)
            refused += "error" in mine
            categories[mine.get("category")] = categories.get(mine.get("category"), 0) + 1
            if not same(mine, theirs):
                differences += 1
                if differences == 1:
                    print(f"{document}judge:  {json.dumps(mine)}\nanjuan: {json.dumps(theirs)}\n        {result}", end="")
        if compared != count or results.readline():
            sys.exit(f"{name}: {compared} results or more for {count} households")
    counts = ", ".join(f"{key} {categories[key]}" for key in ("tekun", "dibao", "marginal", "rigid", "none")
                       if key in categories)
    print(f"{name}: {compared} households ({counts}; refused {refused}), {differences} differences, seed {seed}")
    return differences


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("anjuan")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--control", action="store_true")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
    differences = []
    with tempfile.TemporaryDirectory() as folder:
        for name, (policies, packs) in PACKS.items():
            if options.control:
                packs = [wrong(packs[0])] + packs[1:]
            differences.append(compare(options.anjuan, name, policies, packs, options.count, seed, folder))
    if options.control:
        print("control: the wrong rule was noticed" if all(differences) else "control: the wrong rule was NOT noticed")
        sys.exit(0 if all(differences) else 1)
    sys.exit(1 if any(differences) else 0)


if __name__ == "__main__":
    main()
