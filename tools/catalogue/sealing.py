"""Where what could tell who a person is stands in a payload."""
from .swift import case, source



def files(schemas):
    """CaseEvent+Sealing.swift."""
    holders = [event for event in schemas.events if holds_sealed(schemas, event.message)]
    others = [event for event in schemas.events if event not in holders]
    lines = ["import EventEnvelope", "", "extension EventType {",
             "  /// Whether its payload has fields that are sealed.", "  public var mayHoldSealedFields: Bool {",
             "    switch self {", case(holders, "true"), case(others, "false"), "    }", "  }", "}", "", "extension CaseEvent {",
             "  /// The same event with every sealed field that is given put through `transform`, in order of its fields.",
             "  ///", "  /// - Throws: what `transform` throws.", "  public func mapSealed(",
             "    _ transform: (SealedField) throws -> SealedField", "  ) rethrows -> CaseEvent {", "    switch self {"]
    for event in holders:
        lines.append(f"    case .{event.case}(var payload):")
        lines += ["      " + line for line in map_sealed(schemas, event.message, "payload", "")]
        lines.append(f"      return .{event.case}(payload)")
    lines += [case(others, "return self"), "    }", "  }", "}", ""] + sealed_names(schemas)
    yield "CaseEvent+Sealing.swift", source(lines)


def sealed_names(schemas):
    """The names in JSON of the fields that are sealed, and of the forms inside them."""
    fields = [field for message in schemas.messages.values() for field in message.fields]
    names = sorted({field.json for field in fields if is_sealed(schemas, field)}
                   | {field.json for field in fields if schemas.messages[field.message].is_sealed})
    others = [f"`{field.message}.{field.json}`" for field in fields if field.json in names
              and not is_sealed(schemas, field) and not schemas.messages[field.message].is_sealed]
    return ["extension FieldPath {", "  /// The fields that are sealed, and the forms inside them, by their names in JSON.",
            "  ///", f"  /// Other fields of these names are held to be sealed as well: {', '.join(others) or 'none'}.",
            f"  static let sealedNames: Set<String> = [{', '.join(f'{chr(34)}{name}{chr(34)}' for name in names)}]", "}"]


def holds_sealed(schemas, message):
    """Whether a message has a sealed field, be it inside another message."""
    inner = [schemas.messages[field.type] for field in message.fields if field.type in schemas.messages]
    return any(message.is_sealed or holds_sealed(schemas, message) for message in inner)


def map_sealed(schemas, message, value, path):
    """Statements that put every sealed field of the message through `transform`."""
    for field in message.fields:
        inner = f"{value}.{field.swift}"
        has = f"{value}.{field.has}"
        if is_sealed(schemas, field):
            yield f"if {has} {{"
            yield (f'  {inner} = try transform(SealedField({inner}, path: "{path}{field.json}", '
                   f"owner: {owner(message, field, value)})).{content(field)}")
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
    """Whom a sealed field identifies, in Swift."""
    if not field.identifies:
        return "nil"
    whose = message[field.identifies]
    return f'Subject(kind: "{whose.kind.lower()}", id: {value}.{whose.swift})'


def is_sealed(schemas, field):
    """Whether a field's content is sealed."""
    return field.type in schemas.messages and schemas.messages[field.type].is_sealed


def content(field):
    """The property of SealedField that is the content as the field's type."""
    return field.type.removeprefix("Sealed").lower()
