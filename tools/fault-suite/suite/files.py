"""T11: data files that are cut short, empty, foreign, of another ledger or of another format."""

import hashlib
import json
import random
import shutil
import struct

from result import Result
from workshop import clean_ending, event_file

PAGE = 4_096
# 3 not found, 65 bad data, 74 input/output.
REFUSED = (3, 65, 74)


def last_page(content):
    """The last page that the newer of the two headers speaks of."""
    headers = [struct.unpack_from("<QQ", content, start + 136) for start in (0, PAGE)]
    return max(headers, key=lambda header: header[1])[0]


def truncations(content, draw):
    """Every page boundary, the bytes beside it, and some lengths drawn."""
    lengths = {0, 1, 19, 20, 100, 152, PAGE - 1, PAGE + 100}
    for page in range(len(content) // PAGE + 1):
        lengths |= {page * PAGE, page * PAGE + 1, max(0, page * PAGE - 1)}
    lengths |= {draw.randrange(len(content)) for _ in range(20)}
    needed = (last_page(content) + 1) * PAGE
    return {f"cut to {length} bytes": content[:length] for length in sorted(lengths) if length < needed}


def foreign(content, draw):
    """Files that are no ledger's."""
    noise = bytes(draw.randrange(256) for _ in range(len(content)))
    return {
        "nothing but zeros": bytes(len(content)),
        "noise": noise,
        "an SQLite file": b"SQLite format 3\0" + noise[16:],
        "text": b"position,type\n" * 4_000,
        "a compressed file": b"\x1f\x8b\x08\0" + noise[4:],
        "the first header zeroed": bytes(PAGE) + content[PAGE:],
        "both headers zeroed": bytes(2 * PAGE) + content[2 * PAGE:],
        "another version of LMDB": content[:20] + b"\x02\0\0\0" + content[24:],
        "another page size": content[:40] + struct.pack("<I", 3_000) + content[44:],
        "a root beyond the end": header_patched(content, 128, 1 << 20),
    }


def header_patched(content, offset, number):
    """Both headers with one number changed."""
    changed = bytearray(content)
    for start in (0, PAGE):
        struct.pack_into("<Q", changed, start + offset, number)
    return bytes(changed)


def manifests(text, other):
    """Manifests that don't fit."""
    fields = json.loads(text)
    return {
        "manifest gone": None,
        "manifest empty": "",
        "manifest garbage": "\0\1\2",
        "manifest a list": "[]",
        "manifest cut short": text[: len(text) // 2],
        "manifest of a later format": json.dumps({**fields, "formatVersion": 99}),
        "manifest of an earlier format": json.dumps({**fields, "formatVersion": 0}),
        "manifest without a store id": json.dumps({key: fields[key] for key in fields if key != "storeID"}),
        "manifest with another store id": json.dumps({**fields, "storeID": "0" * 32}),
        "another ledger's manifest": other,
    }


def problems_of(shop, name, ledger, batch):
    """Reading, verifying and appending must all be refused, and leave the file as it was."""
    file = ledger / "events.mdb"
    before = hashlib.sha256(file.read_bytes()).digest() if file.is_file() else None
    problems = []
    for arguments in (("verify",), ("log", "read"), ("log", "append", batch)):
        finished = shop.anjuan(*arguments, "--ledger", ledger, "--quiet")
        ending = clean_ending(finished, REFUSED)
        if ending:
            problems.append(f"{name}: {' '.join(map(str, arguments[:2]))}: {ending}")
    after = hashlib.sha256(file.read_bytes()).digest() if file.is_file() else None
    if before != after:
        problems.append(f"{name}: events.mdb was changed")
    return problems


def ledger_to_its_end(shop, place):
    """A ledger of which the last page is in use: where the last ones are free, nothing is lost with them."""
    for batches in range(8, 24):
        folder = place / f"live-{batches}"
        folder.mkdir()
        base = shop.live_ledger(folder, batches)
        content = (base / "events.mdb").read_bytes()
        shorter = folder / "shorter"
        shutil.copytree(base, shorter)
        (shorter / "events.mdb").write_bytes(content[: last_page(content) * PAGE])
        if shop.anjuan("verify", "--ledger", shorter, "--quiet").returncode != 0:
            return base
    raise AssertionError("no ledger whose last page is in use")


def run(shop, place):
    draw = random.Random(shop.seed)
    base = ledger_to_its_end(shop, place)
    other = place / "other"
    shop.must(shop.anjuan("init", "--ledger", other, "--scope", "4310", "--quiet"))
    batch = event_file(place, "batch", 1)
    content = (base / "events.mdb").read_bytes()
    ledger = place / "ledger"
    runs, problems = 0, []

    def attempt(name, data, manifest):
        nonlocal runs
        shutil.rmtree(ledger, ignore_errors=True)
        shutil.copytree(base, ledger)
        (ledger / "events.mdb").unlink()
        if data is not None:
            (ledger / "events.mdb").write_bytes(data)
        if manifest is None:
            (ledger / "ledger.json").unlink()
        else:
            (ledger / "ledger.json").write_text(manifest)
        runs += 1
        return problems_of(shop, name, ledger, batch)

    manifest = (base / "ledger.json").read_text()
    cases = truncations(content, draw) | foreign(content, draw)
    cases |= {"no data file": None, "another ledger's data": (other / "events.mdb").read_bytes()}
    for name, data in cases.items():
        problems += attempt(name, data, manifest)
    for name, text in manifests(manifest, (other / "ledger.json").read_text()).items():
        problems += attempt(name, content, text)
    # What isn't damaged must not be refused.
    return Result(runs, problems, bool(attempt("untouched", content, manifest)), f"{len(content) // PAGE} pages")
