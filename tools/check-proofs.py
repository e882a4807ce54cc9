#!/usr/bin/env python3
"""Checks an export of tiles and two proofs with pymerkle, and with nothing of ours.

usage: check-proofs.py TILES INCLUSION CONSISTENCY    ends with 0 where all holds

Every hash is made by pymerkle from the entries in the bundles; the ranges that a consistency proof speaks of are those
of RFC 9162, 2.1.4.1.
"""
import base64
import pathlib
import sys

from pymerkle import InclusionProof, InmemoryTree


def tree(entries):
    made = InmemoryTree(algorithm="sha256")
    for entry in entries:
        made.append_entry(entry)
    return made


def path(index):
    digits = f"{index % 1000:03}"
    while index := index // 1000:
        digits = f"x{index % 1000:03}/{digits}"
    return digits


def parts(folder, size, width):
    """The files of a level in order, the partial last one included."""
    for index in range(-(-size // 256)):
        count = min(256, size - 256 * index)
        name = folder / (path(index) + ("" if count == 256 else f".p/{count}"))
        data = name.read_bytes()
        assert width is None or len(data) == width * count, f"{name}: has another length"
        yield data


def entries(folder, size):
    for data in parts(folder / "tile" / "entries", size, None):
        while data:
            length = int.from_bytes(data[:2], "big")
            assert len(data) >= 2 + length, "a bundle is cut short"
            yield data[2:2 + length]
            data = data[2 + length:]


def checkpoint(note):
    origin, size, root = note.split("\n")[:3]
    return int(size), base64.b64decode(root, validate=True)


def document(file):
    head, note = pathlib.Path(file).read_text().split("\n\n", 1)
    lines = head.split("\n")
    hashes = [base64.b64decode(line) for line in lines if " " not in line and not line.count("@")]
    return dict(line.split(" ", 1) for line in lines if " " in line), hashes, checkpoint(note)


def subproof(first, leaves, whole):
    if first == len(leaves):
        return [] if whole else [tree(leaves).get_root()]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    if first <= half:
        return subproof(first, leaves[:half], whole) + [tree(leaves[half:]).get_root()]
    return subproof(first - half, leaves[half:], False) + [tree(leaves[:half]).get_root()]


def main(tiles, inclusion, consistency):
    folder = pathlib.Path(tiles)
    size, root = checkpoint((folder / "checkpoint").read_text())
    leaves = list(entries(folder, size))
    whole = tree(leaves)
    assert len(leaves) == size and whole.get_root() == root, "the root isn't that of the entries"
    hashes = b"".join(parts(folder / "tile" / "0", size, 32))
    assert hashes == b"".join(whole.get_leaf(index + 1) for index in range(size)), "a tile isn't that of its entries"
    for index, found in enumerate(parts(folder / "tile" / "1", size // 256, 32)):
        made = [tree(leaves[start:start + 256]).get_root() for start in range(65536 * index, 65536 * index + len(found) * 8, 256)]
        assert found == b"".join(made), "a tile isn't that of the level below"

    head, hashes, (proven, proven_root) = document(inclusion)
    leaf, index = base64.b64decode(head["extra"]), int(head["index"]) + 1
    assert leaves[index - 1] == leaf and (proven, proven_root) == (size, root), "the proof is of another record or tree"
    rule = whole.prove_inclusion(index, size).rule
    hash = whole.hash_buff(leaf)
    InclusionProof("sha256", True, size, index, rule, [hash] + hashes).verify(hash, root, index=index, size=size)

    head, hashes, (proven, proven_root) = document(consistency)
    first, first_root = head["old"].split(" ")
    assert (proven, proven_root) == (size, root), "the proof is of another tree"
    assert tree(leaves[:int(first)]).get_root() == base64.b64decode(first_root), "the earlier root is another one"
    assert hashes == subproof(int(first), leaves, True), "the proof's hashes are others"
    print(f"root, {size} entries, tiles, inclusion of {index} and consistency since {first} hold")


if __name__ == "__main__":
    main(*sys.argv[1:])
