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


def expected(line, pack):
    result = answer(line, pack)
    return {"error": True} if "error" in result else result


def same(mine, theirs):
    return mine == theirs and list(mine) == list(theirs)


def compare(anjuan, name, pack, count, seed, folder):
    """The numbers of households, refusals and differences; the first difference is printed."""
    source = Households(random.Random(seed))
    path, out = os.path.join(folder, "households.jsonl"), os.path.join(folder, "results.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(source.line(number) + "\n")
    policy = name if name.startswith("DEMO") else os.path.join(FOLDER, name.lower() + ".yaml")
    with open(out, "wb") as file:
        status = subprocess.run(
            [anjuan, "assess", path, "--policy", policy, "--json", "--no-explanation", "--quiet"], stdout=file,
            stderr=subprocess.DEVNULL).returncode
    if status not in (0, 2):
        sys.exit(f"anjuan assess ended with {status}")
    refused = differences = compared = 0
    categories = {}
    with open(path, encoding="utf-8") as documents, open(out, encoding="utf-8") as results:
        for document, result in zip(documents, results):
            compared += 1
            mine, theirs = expected(document, pack), told(result)
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
    differences = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, make in PACKS.items():
            pack = make()
            if options.control:
                pack = dict(pack, employmentCost=pack["employmentCost"] + Fraction(1, 1_000_000))
            differences += compare(options.anjuan, name, pack, options.count, seed, folder)
    if options.control:
        print("control: the wrong rule was noticed" if differences else "control: the wrong rule was NOT noticed")
        sys.exit(0 if differences else 1)
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
