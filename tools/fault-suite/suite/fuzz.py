"""T12: changed records, lines and payloads; readers may only refuse them."""

from result import Result


def run(shop, place):
    inputs = shop.choose(200_000, 1_000_000)
    ledger, lines = shop.imported_ledger(place, cases=40)
    given = ("fuzz", "--lines", lines, "--ledger", ledger, "--seed", shop.seed)
    finished = shop.check(*given, "--inputs", inputs)
    problems = [] if finished.returncode == 0 else [f"status {finished.returncode}: {finished.stdout[-300:]}"]
    control = shop.check(*given, "--inputs", inputs, "--demand-same-bytes")
    note = "; ".join(finished.stdout.splitlines())
    return Result(inputs * 3, problems, control.returncode == 2, note)
