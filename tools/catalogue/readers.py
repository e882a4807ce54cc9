"""Reading payloads from JSON straight into the messages."""
from .swift import source


def files(schemas):
    """CaseEvent+Reading.swift, and Readers/PayloadMessage+….swift, one for each schema."""
    lines = ["extension CaseEvent {",
             "  /// Reads a payload of `type` from JSON that was held to strict rules.",
             "  init(_ type: EventType, reading json: inout PayloadCursor) throws(PayloadFault) {",
             "    switch type {"]
    lines += [f"    case .{event.case}: self = .{event.case}(try json.payload(RuleBook.{event.case}))"
              for event in schemas.events]
    yield "CaseEvent+Reading.swift", source(lines + ["    }", "  }", "}"])
    homes = {}
    for message in schemas.messages.values():
        homes.setdefault(message.file, []).append(message)
    for home, messages in homes.items():
        lines = [line for message in messages for line in reader(message) + [""]]
        yield f"Readers/PayloadMessage+{home.capitalize()}.swift", source(lines[:-1])
    lines = [f"extension {name}: PayloadValue {{}}" for name in schemas.enumerations]
    yield "Readers/PayloadValue+Enumerations.swift", source(lines)


def reader(message):
    """The extension that reads a message's fields."""
    if not message.fields:
        return [f"extension {message.name}: PayloadMessage {{",
                "  mutating func read(_ field: FieldRule, from json: inout PayloadCursor) throws(PayloadFault) {",
                "    throw PayloadFault(path: field.jsonName, reason: .unknownField)", "  }", "}"]
    lines = [f"extension {message.name}: PayloadMessage {{",
             "  mutating func read(_ field: FieldRule, from json: inout PayloadCursor) throws(PayloadFault) {",
             "    switch field.number {"]
    lines += [f"    case {field.number}: try json.read(&self.{field.swift}, field)" for field in message.fields]
    return lines + ["    default: throw PayloadFault(path: field.jsonName, reason: .unknownField)",
                    "    }", "  }", "}"]
