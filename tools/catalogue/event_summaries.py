"""CaseEvent+Summary: the heart of every event in a few words."""
from .summaries import Hole, pieces
from .swift import source, text


def files(schemas):
    """CaseEvent+Summary.swift."""
    lines = ["public import Wording", "", "extension CaseEvent {",
             "  /// The heart of the event in a few words: amounts, months, results; never anything that tells who someone is.",
             "  public var summary: Text {", "    switch self {"]
    for event in schemas.events:
        lines.append(f"    case .{event.case}(let payload): {summary(schemas, event)}")
    yield "CaseEvent+Summary.swift", source(lines + ["    }", "  }", "}"])


def summary(schemas, event):
    """An event's summary, in Swift."""
    found = pieces(schemas, event)
    if found is None:
        return "payload.summary"
    shown = [alone(schemas, piece.hole) if piece.hole else literal(piece) for piece in found]
    return shown[0] if len(shown) == 1 else f".joined({', '.join(shown)})"


def literal(piece):
    """A text in both languages, with plain values in it."""
    holes = [part for part in piece.english if part]
    if len(holes) == 1 and isinstance(holes[0], Hole) and holes[0].field.type == "string" and not holes[0].verb:
        return f".code(payload.{holes[0].field.swift})"
    english, chinese = ("".join(map(plain, parts)) for parts in (piece.english, piece.chinese))
    return f'.code("{english}")' if english == chinese else text(english, chinese)


def plain(part):
    """A text as it is, or a plain value within one."""
    if not isinstance(part, Hole):
        return part
    count = ".count" if part.verb == "count" else ""
    return f"\\(payload.{part.field.swift}{count})"


def alone(schemas, hole):
    """A value that stands alone: it has words of its own in each language, or may be absent."""
    field = hole.field
    value = f"payload.{field.swift}"
    if hole.verb == "sum":
        return f".money(fen: payload.{hole.path[0].swift}.reduce(0) {{ $0 &+ $1.{field.swift} }})"
    if field.label == "repeated":
        if field.type in schemas.enumerations:
            return f".joined({value}.map(\\.text))"
        return f'.code({value}.joined(separator: ", "))'
    shown, is_said_when_absent = one(schemas, field, value)
    return shown if field.label == "" or is_said_when_absent else f"payload.{field.has} ? {shown} : .nothing"


def one(schemas, field, value):
    """A single value, and whether it says something even where the field isn't given."""
    if field.type in schemas.enumerations:
        return f"{value}.text", bool(schemas.enumerations[field.type].values[0].words)
    if field.type == "bool":
        yes, no = field.flag
        return f"{value} ? {text(yes.english, yes.chinese)} : {text(no.english, no.chinese)}", False
    if field.kind == "FEN":
        return f".money(fen: {value})", False
    return (f".code({value})", True) if field.type == "string" else (f'.code("\\({value})")', False)
