"""CaseEvent: an event of any type with its payload."""
from .swift import source


def files(schemas):
    """CaseEvent.swift."""
    events = schemas.events
    lines = ["public import SwiftProtobuf", "",
             "/// One event of the catalogue with its payload.",
             "public enum CaseEvent: Hashable, Sendable {"]
    for event in events:
        lines += [f"  /// {event.chinese}.", f"  case {event.case}({event.name})"]
    lines += ["}", "", "extension CaseEvent {", "  /// The type of the event.", "  public var type: EventType {",
              "    switch self {"]
    lines += [f"    case .{event.case}: .{event.case}" for event in events]
    lines += ["    }", "  }", "", "  /// The payload as a message of any type.",
              "  public var message: any SwiftProtobuf.Message {", "    switch self {"]
    lines += [f"    case .{event.case}(let payload): payload" for event in events]
    lines += ["    }", "  }", "",
              "  /// Reads a payload of `type` from Protocol Buffers' binary form.",
              "  init(_ type: EventType, serializedBytes bytes: RawSpan) throws {",
              "    switch type {"]
    lines += [f"    case .{event.case}: self = .{event.case}(try {event.name}(serializedBytes: bytes))"
              for event in events]
    lines += ["    }", "  }", "",
              "  /// Walks the fields of the payload.",
              "  func traverse(with visitor: inout some Visitor) throws {", "    switch self {"]
    lines += [f"    case .{event.case}(let payload): try payload.traverse(visitor: &visitor)" for event in events]
    lines += ["    }", "  }", "}"]
    yield "CaseEvent.swift", source(lines)
