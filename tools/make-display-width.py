#!/usr/bin/env python3
"""Writes the table of double-width characters and the sample that the tests judge it by.

Needs the PyPI package wcwidth; run from the repository's root:
    python3 tools/make-display-width.py
"""
import random
from pathlib import Path

from wcwidth import list_versions, wcswidth
from wcwidth.table_wide import WIDE_EASTASIAN

VERSION = list_versions()[-1]
RANGES = list(WIDE_EASTASIAN.values())[-1]
SCRIPT = "tools/make-display-width.py"

HAND_PICKED = """案卷|案卷 2023-000017|社会救助|低保金 916.67 元|桂东县沤江镇|𠮷野家|㐂|〇|々〆|（全角）|ＡＢＣ１２３|￥916.67|¥916.67
ｱｲｳｴｵ|ﾊﾟﾝ|ｶﾞｷﾞ|アイウ|ひらがな|が|한국어|각|각|ㄱㄴ|ﾡ|plain ASCII||a|é|é|ñandú|Straße|Ελλάδα|Русский
עברית|العربية|हिन्दी|கி|กำ|ไทย|བོད|ᠮᠣᠩᠭᠣᠯ|ئۇيغۇرچە|ꆈꌠ|😀|👍🏽|👨‍👩‍👧‍👦|🇨🇳|🇨🇳🇬🇧|❤️|❤|☎️|1️⃣|⚠️ 注意|✅|☐|→|…|—|“引号”
‘’|·|×|÷|±|°C|㎡|㎏|①|⑩|Ⅳ|│─┼|█|▌|●○|★|​x|soft­hyphen|e⃝|Z͑ͫ̓ͪ|﷽|؀١|︎☺︎|🀄|🈚|㊙️|©️|™|〰️
𝒜|𐍈|🏴󠁧󠁢󠁥󠁮󠁧󠁿|🤷‍♀️|🧑🏿‍🚀|🪪|𛀁|龘|𰻝|豈|丽|﹏|︰|﹫|￦|￨|￮|ﾞ|゛|゙か|※|〒|〶|⿰|㍻|㋿""".replace("\n", "|").split("|")


def sample() -> list[str]:
    """The hand-picked strings, then words drawn from blocks where widths change, the same in every run."""
    chance = random.Random(20230518)
    blocks = [(0x20, 0x7E), (0xA1, 0x24F), (0x300, 0x36F), (0x2010, 0x2027), (0x20AC, 0x20BF),
              (0x2190, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x27BF), (0x2E80, 0x2FD5), (0x3000, 0x3029), (0x3030, 0x303E),
              (0x3041, 0x30FF), (0x3105, 0x318E), (0x3200, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
              (0xA000, 0xA4C6), (0xAC00, 0xD7A3), (0xF900, 0xFAD9), (0xFE30, 0xFE6B), (0xFF01, 0xFFEE),
              (0x1F300, 0x1F5FF), (0x1F900, 0x1F9FF), (0x20000, 0x2A6DF), (0x30000, 0x3134A)]
    words = list(HAND_PICKED)
    for low, high in blocks:
        words += ["".join(chr(chance.randint(low, high)) for _ in range(chance.randint(1, 4))) for _ in range(14)]
    words += [chr(edge) for low, high in RANGES[:60] for edge in (low - 1, low, high, high + 1)]
    return [word for word in words if wcswidth(word) >= 0]


def swift_ranges() -> str:
    cells = [f"0x{low:X}...0x{high:X}" for low, high in RANGES]
    lines = [", ".join(cells[index:index + 5]) for index in range(0, len(cells), 5)]
    body = ",\n    ".join(lines)
    return f"""extension DisplayWidth {{
  /// What terminals draw two columns wide: East Asian Wide and Fullwidth of Unicode {VERSION}, in ascending order.
  ///
  /// Written by `{SCRIPT}`.
  static let wideRanges: [ClosedRange<UInt32>] = [
    {body},
  ]
}}
"""


def swift_sample() -> str:
    lines = [" ".join([str(wcswidth(word))] + [f"{ord(scalar):X}" for scalar in word]) for word in sample()]
    body = "\n    ".join(dict.fromkeys(lines))
    return f"""/// What Python's wcwidth (Unicode {VERSION}) says of a sample of strings; written by `{SCRIPT}`.
enum DisplayWidthSample {{
  /// A line for each string: its columns, then its scalars in hexadecimal.
  static let lines = \"\"\"
    {body}
    \"\"\"
}}
"""


Path("Sources/AnjuanCommand/Output/Terminal/DisplayWidth+WideRanges.swift").write_text(swift_ranges(), encoding="utf-8")
Path("Tests/AnjuanCommandTests/Output/DisplayWidthSample.swift").write_text(swift_sample(), encoding="utf-8")
