"""Exact money: yuan as fractions, rounded half up to the fen once, when printed."""
import re
from fractions import Fraction

AMOUNT = re.compile(r"[0-9]+(\.[0-9]{1,2})?\Z", re.ASCII)


def yuan(text):
    """The exact value of decimal yuan, or None for anything else."""
    if not isinstance(text, str) or not AMOUNT.match(text):
        return None
    return Fraction(text)


def printed(value):
    """Two decimals, half up; no amount that is printed is negative."""
    fen = (value * 200 + 1) // 2
    return f"{fen // 100}.{fen % 100:02d}"
