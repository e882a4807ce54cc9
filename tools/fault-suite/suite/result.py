"""What came of a fault."""

import dataclasses


class Skipped(Exception):
    """The machine lacks what the fault needs; says what."""


@dataclasses.dataclass
class Result:
    runs: int
    problems: list
    # Whether the check found the fault that was put there on purpose.
    control_failed: bool
    note: str = ""
