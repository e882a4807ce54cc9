"""EventType: the numbers and names of the events."""
from .swift import source


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
        kinds.setdefault(event.subjects[0].kind, []).append(f".{event.case}")
    common = max(kinds, key=lambda kind: len(kinds[kind]))
    for kind, cases in kinds.items():
        if kind != common:
            lines.append(f"    case {', '.join(cases)}: {'nil' if kind == 'any' else '.' + kind}")
    lines += [f"    default: .{common}", "    }", "  }", "}"]
    yield "EventType.swift", source(lines)
