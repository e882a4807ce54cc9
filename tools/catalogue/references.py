"""Which earlier events a payload names."""
from .swift import case, source


def files(schemas):
    """CaseEvent+References.swift."""
    holders = [(event, [field for field in event.message.fields if field.is_position]) for event in schemas.events]
    others = [event for event, fields in holders if not fields]
    holders = [(event, fields) for event, fields in holders if fields]
    lines = ["extension CaseEvent {",
             "  /// The positions of earlier events that the payload names, in order of its fields.",
             "  public var references: [UInt64] {", "    switch self {"]
    for event, fields in holders:
        parts = [named(field) for field in fields]
        lines.append(f"    case .{event.case}(let payload): {' + '.join(parts)}")
    lines += [case(others, "[]"), "    }", "  }", "",
              "  /// The same event with every position that its payload names put through `transform`.",
              "  ///",
              "  /// - Throws: what `transform` throws.",
              "  public func mapReferences<Failure: Error>(",
              "    _ transform: (UInt64) throws(Failure) -> UInt64",
              "  ) throws(Failure) -> CaseEvent {", "    switch self {"]
    for event, fields in holders:
        lines.append(f"    case .{event.case}(var payload):")
        for field in fields:
            call = f"payload.{field.swift}.map(transform)" if field.label == "repeated" \
                else f"transform(payload.{field.swift})"
            change = f"payload.{field.swift} = try {call}"
            lines.append(f"      if payload.{has(field)} {{ {change} }}" if field.label == "optional"
                         else f"      {change}")
        lines.append(f"      return .{event.case}(payload)")
    lines += [case(others, "return self"), "    }", "  }", "}"]
    yield "CaseEvent+References.swift", source(lines)


def named(field):
    """The positions that a field names, as an array."""
    if field.label == "repeated":
        return f"payload.{field.swift}"
    one = f"[payload.{field.swift}]"
    return f"(payload.{has(field)} ? {one} : [])" if field.label == "optional" else one


def has(field):
    """Whether an optional field is given."""
    return f"has{field.swift[0].upper()}{field.swift[1:]}"
