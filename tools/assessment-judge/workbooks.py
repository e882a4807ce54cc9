"""Has LibreOffice compute workbooks of `anjuan assess --xlsx` again, from nothing but their formulas.

usage: workbooks.py ANJUAN COUNT [--seed SEED]

What the formulas came to is taken out of the file before, so that nothing can be read that wasn't computed. A second
workbook has one income changed: where its amount stays the same, the check itself is at fault.
"""
import argparse
import csv
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import zipfile

from households import Households

VARIANT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "variant.yaml")
COLUMNS = {"amountFen": 3, "baseFen": 4, "upliftFen": 5, "singleFen": 6, "perCapitaMonthFen": 7, "lineFen": 8}
INCOME = {"id": "changed", "county": "431026", "area": "rural", "on": "2023-06-10",
          "members": [{"id": "m1", "relation": "head", "sex": "M", "born": "1978-02-03", "wage": "verified"}],
          "incomes": [{"head": "transfer", "amount": "100", "per": "month"}]}


def stripped(path, out, change=None):
    """A copy of a workbook without the results of its formulas, and how many they were."""
    count = 0
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith("xl/worksheets/"):
                data, found = re.subn(rb"(</f>)<v>[^<]*</v>", rb"\1", data)
                count += found
                if change and name.endswith("sheet2.xml"):
                    data, changed = re.subn(*change, data)
                    if changed != 1:
                        sys.exit("the income to change isn't in the workbook")
            target.writestr(name, data)
    return count


def computed(path, folder):
    """The rows of the first sheet as LibreOffice computes them."""
    result = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder, path], capture_output=True, timeout=600)
    out = os.path.splitext(path)[0] + ".csv"
    if result.returncode or not os.path.exists(out):
        sys.exit("LibreOffice didn't convert the workbook")
    with open(out, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def fen(text):
    """Yuan as a spreadsheet program shows them, in fen."""
    return round(float(text) * 100) if text else 0


def workbook(anjuan, lines, folder, name, *policies):
    """Writes households, assesses them twice, and returns the workbook and the rows of comma-separated values."""
    source, book = os.path.join(folder, name + ".jsonl"), os.path.join(folder, name + ".xlsx")
    with open(source, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
    common = [anjuan, "assess", source, "--quiet"] + [f"--policy={each}" for each in policies]
    for extra, allowed in ((["--xlsx", book], (0, 2)), (["--csv"], (0, 2))):
        run = subprocess.run(common + extra, capture_output=True)
        if run.returncode not in allowed:
            sys.exit(f"anjuan assess ended with {run.returncode}: {run.stderr.decode()}")
    return book, list(csv.DictReader(run.stdout.decode().splitlines()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("anjuan")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    differences = formulas = amounts = live = 0
    with tempfile.TemporaryDirectory() as folder:
        plain, county = (Households(random.Random(options.seed), has_steps=each) for each in (False, True))
        # Half of them by the pack of a county with a rule step.
        lines = [(county if number % 2 else plain).line(number) for number in range(options.count)]
        counties = ("DEMO-HN-2023", "DEMO-CZ-2023", "DEMO-GD-2023")
        for name, policies in (("random", counties), ("variant", (VARIANT,))):
            book, rows = workbook(options.anjuan, lines, folder, name, *policies)
            bare = os.path.join(folder, name + "-bare.xlsx")
            formulas += stripped(book, bare)
            results = computed(bare, folder)
            if len(results) != len(rows):
                sys.exit(f"{len(results)} rows in the workbook, {len(rows)} expected")
            for row, result in zip(rows, results):
                if row["status"] == "refused":
                    continue
                live += 1
                for key, index in COLUMNS.items():
                    amounts += 1
                    if fen(result[index]) != int(row[key]):
                        differences += 1
                        if differences == 1:
                            print(f"{name} {row['id']}: {key} {row[key]}, in the workbook {result[index]}")
        # The check itself: another income must lead to another amount.
        book, rows = workbook(options.anjuan, [json.dumps(INCOME)], folder, "one", "DEMO-HN-2023")
        changed = os.path.join(folder, "changed.xlsx")
        stripped(book, changed, (rb"<f>MAX\(0,10000-0\)", b"<f>MAX(0,13000-0)"))
        before, after = int(rows[0]["amountFen"]), fen(computed(changed, folder)[0][3])
        if (before, after) != (31_667, 28_667):
            sys.exit(f"an income changed by 360 yuan a year led from {before} to {after} fen")
    print(f"workbooks: {live} households, {formulas} formulas computed again by LibreOffice, {amounts} amounts, "
          f"{differences} differences, seed {options.seed}; a changed income changed its amount")
    sys.exit(1 if differences else 0)


main()
