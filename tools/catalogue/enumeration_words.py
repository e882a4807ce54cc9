"""Enumerations+Text: the values of every enumeration in words."""
import re

from .swift import source, text

# Values whose names are words of Swift.
KEYWORDS = {"true", "false"}


def files(schemas):
    """Enumerations+Text.swift."""
    lines = ["public import Wording", ""]
    for enumeration in schemas.enumerations.values():
        lines += [f"extension {enumeration.name} {{", "  /// The value in words.", "  public var text: Text {",
                  "    switch self {"]
        for value in enumeration.values:
            words = text(value.words.english, value.words.chinese) if value.words else text("unspecified", "未说明")
            lines.append(f"    case .{case_name(enumeration, value)}: {words}")
        lines += ['    case .UNRECOGNIZED(let value): Text("value \\(value)", "取值 \\(value)")', "    }", "  }", "}", ""]
    yield "Enumerations+Text.swift", source(lines[:-1])


def case_name(enumeration, value):
    """The name that protoc's plugin for Swift gives a value: without the enumeration's own."""
    prefix = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", enumeration.name).upper() + "_"
    head, *rest = value.name.removeprefix(prefix).lower().split("_")
    name = head + "".join(part.capitalize() for part in rest)
    return f"`{name}`" if name in KEYWORDS else name
