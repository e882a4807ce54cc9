"""T2 and T4: what a disk may have kept after a power cut, and what a disk keeps that doesn't synchronize."""

from result import Result


def images(shop, place, seed, count, granule, *flags):
    """The lines that tell of images; an image that ended the process counts as a bad one."""
    lines = []
    while len(lines) < count:
        finished = shop.check(
            "power-cuts", "--directory", place, "--seed", seed, "--images", count - len(lines), "--granule", granule,
            *flags)
        lines += finished.stdout.splitlines()
        if finished.returncode < 0:
            lines.append(f"bad ended by signal {-finished.returncode}")
        elif finished.returncode not in (0, 2):
            lines.append(f"bad {finished.stderr.strip()}")
            break
        elif not finished.stdout:
            break
        seed += 1
    return lines


def bad(lines):
    return [line for line in lines if line != "sound"]


def run(shop, place):
    count = shop.choose(1_000, 5_000)
    sectors = images(shop, place, shop.seed, count * 3 // 5, 512)
    pages = images(shop, place, shop.seed + 1_000_000, count * 2 // 5, 4_096)
    control = bad(images(shop, place, shop.seed, 40, 512, "--lies"))
    return Result(
        len(sectors) + len(pages), bad(sectors) + bad(pages), len(control) > 0,
        f"{len(sectors)} images at 512 bytes, {len(pages)} at 4,096")


def run_lying(shop, place):
    count = shop.choose(100, 400)
    found = len(bad(images(shop, place, shop.seed, count, 512, "--lies")))
    problems = [] if found * 2 >= count else [f"only {found} of {count} images were found bad"]
    # Its control is the honest disk: not one of its images may be called bad.
    honest = bad(images(shop, place, shop.seed, 40, 512))
    return Result(count, problems, not honest, f"{found} found bad")
