"""Where what could tell who a person is stands in a payload."""
from .swift import source

SEALED = {"SealedIdentity": "identity", "SealedText": "text"}
# The field that names whom an identity beside it identifies, with the kind of subject.
OWNERS = {"person": "person", "applicant": "person", "staff": "staff"}


def files(schemas):
    """CaseEvent+Sealing.swift."""
    holders = [event for event in schemas.events if holds_sealed(schemas, event.message)]
    lines = ["import EventEnvelope", "", "extension EventType {",
             "  /// Whether its payload has fields that are sealed.", "  public var mayHoldSealedFields: Bool {",
             "    switch self {", f"    case {', '.join('.' + event.case for event in holders)}: true",
             "    default: false", "    }", "  }", "}", "", "extension CaseEvent {",
             "  /// The same event with every sealed field that is given put through `transform`, in order of its fields.",
             "  ///", "  /// - Throws: what `transform` throws.", "  public func mapSealed(",
             "    _ transform: (SealedField) throws -> SealedField", "  ) rethrows -> CaseEvent {", "    switch self {"]
    for event in holders:
        lines.append(f"    case .{event.case}(var payload):")
        lines += ["      " + line for line in map_sealed(schemas, event.message, "payload", "")]
        lines.append(f"      return .{event.case}(payload)")
    lines += ["    default: return self", "    }", "  }", "}"]
    yield "CaseEvent+Sealing.swift", source(lines)


def holds_sealed(schemas, message):
    """Whether a message has a sealed field, be it inside another message."""
    return any(field.type in SEALED or field.type in schemas.messages
               and holds_sealed(schemas, schemas.messages[field.type]) for field in message.fields)


def map_sealed(schemas, message, value, path):
    """Statements that put every sealed field of the message through `transform`."""
    for field in message.fields:
        inner = f"{value}.{field.swift}"
        has = f"{value}.{field.has}"
        if field.type in SEALED:
            yield f"if {has} {{"
            yield (f'  {inner} = try transform(SealedField({inner}, path: "{path}{field.json}", '
                   f"owner: {owner(message, field, value)})).{SEALED[field.type]}")
            yield "}"
        elif field.type in schemas.messages and holds_sealed(schemas, schemas.messages[field.type]):
            if field.label == "repeated":
                yield f"for index in {inner}.indices {{"
                yield from map_sealed(schemas, schemas.messages[field.type], f"{inner}[index]",
                                      f"{path}{field.json}[\\(index)].")
            else:
                yield f"if {has} {{"
                yield from map_sealed(schemas, schemas.messages[field.type], inner, f"{path}{field.json}.")
            yield "}"


def owner(message, field, value):
    """Whom a sealed identity identifies, in Swift."""
    whose = next((other for other in message.fields if other.name in OWNERS), None)
    if not whose or field.type != "SealedIdentity":
        return "nil"
    return f'Subject(kind: "{OWNERS[whose.name]}", id: {value}.{whose.swift})'
