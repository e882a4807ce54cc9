"""The rules that every payload is held to, one table for each message and enumeration."""
from .schemas import lower
from .swift import source


def files(schemas):
    """Rules/RuleBook+….swift, one for each schema, and one for the events."""
    homes = {}
    for message in schemas.messages.values():
        homes.setdefault(message.file, []).append(message)
    for home, messages in homes.items():
        lines = ["extension RuleBook {"]
        for message in messages:
            lines += [f"  static let {lower(message.name)} = MessageRules(", f'    "{message.name}",', "    ["]
            lines += [f'      FieldRule({field.number}, "{field.name}", {schemas.kind(field)}, {presence(field)}),'
                      for field in message.fields]
            lines += ["    ])", ""]
        lines[-1] = "}"
        yield f"Rules/RuleBook+{home.capitalize()}.swift", source(lines)
    yield "Rules/RuleBook+Events.swift", source(enumerations_and_events(schemas))


def enumerations_and_events(schemas):
    """The tables of the enumerations, and which message's table an event's payload is held to."""
    lines = ["extension RuleBook {"]
    for enumeration in schemas.enumerations.values():
        means = "true" if enumeration.values[0].may_be_given else "false"
        lines += [f"  static let {lower(enumeration.name)} = EnumerationRules(",
                  f'    "{enumeration.name}", zeroHasMeaning: {means},', "    ["]
        lines += [f'      "{value.name}",' for value in enumeration.values]
        lines += ["    ])", ""]
    lines += ["  /// The rules of an event's payload.", "  static func rules(of type: EventType) -> MessageRules {",
              "    switch type {"]
    lines += [f"    case .{event.case}: {event.case}" for event in schemas.events]
    return lines + ["    }", "  }", "}"]


def presence(field):
    """Whether and how often a field is given, in Swift."""
    if field.label == "repeated":
        return f".list(atLeast: {field.at_least})"
    return {"optional": ".optional", "oneof": ".choice"}.get(field.label, ".required")
