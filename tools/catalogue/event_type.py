"""EventType: the numbers and names of the events."""
from .swift import case, source


def files(schemas):
    """EventType.swift."""
    lines = ["public import Wording", "",
             "/// The type of an event; its number stands in the record, for ever.",
             "public enum EventType: UInt16, CaseIterable, Sendable {"]
    for event in schemas.events:
        lines += [f"  /// {event.chinese}.", f"  case {event.case} = {event.number}"]
    lines += ["}", "", "extension EventType {",
              "  /// The name in both languages: the English one is the message's.",
              "  public var title: Text {", "    switch self {"]
    lines += [f'    case .{event.case}: Text("{event.name}", "{event.chinese}")' for event in schemas.events]
    lines += ["    }", "  }", "",
              "  /// The kind of an event's primary subject; nil where it is that of the event it speaks of.",
              "  public var primaryKind: SubjectKind? {", "    switch self {"]
    kinds = {}
    for event in schemas.events:
        kinds.setdefault(event.subjects[0].kind, []).append(event)
    lines += [case(events, "nil" if kind == "any" else "." + kind) for kind, events in kinds.items()]
    lines += ["    }", "  }", "}"]
    yield "EventType.swift", source(lines)
