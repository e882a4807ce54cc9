import JSON

extension HostMessage: LineMessage {
  /// Reads a message from a line.
  public init(line: ArraySlice<UInt8>) throws(MessageFault) {
    let bytes = line.span
    let skim = try MessageFault.unlessJSON { () throws(JSONFault) in try LineSkim(bytes) }
    guard let say = skim.say else { throw .shape }
    if let event = skim.event, MessageCursor(checked: bytes, at: 0).holds(say, "event") {
      let start = line.startIndex
      let source = LineEvent(
        line[start + event.lowerBound..<start + event.upperBound], skim.eventPlaces, event.lowerBound)
      self = .event(ModuleEvent(position: try skim.position(in: bytes), source: source), again: skim.again)
      return
    }
    self = try Self.other(try JSONValue(line: line))
  }

  private static func other(_ value: JSONValue) throws(MessageFault) -> HostMessage {
    switch try value.needed("say") {
    case "accept":
      .accept(after: try value.position("after"), folder: value["folder"]?.text ?? "")
    case "refuse": .refuse(reason: try value.needed("reason"))
    case "query": .query(id: try value.needed("query"), question: try value.member("question"))
    case "collect": .collect
    case "decided": .decided(OfferDecision(key: try value.needed("key"), try outcome(value)))
    case "drain": .drain
    case "shutdown": .shutdown
    case "event": throw .shape
    case let other: throw .unknown(other)
    }
  }

  private static func outcome(_ value: JSONValue) throws(MessageFault) -> OfferDecision.Outcome {
    switch try value.needed("outcome") {
    case "recorded": .recorded(position: try value.position("position"))
    case "waiting": .waiting(position: try value.position("position"))
    case "refused": .refused(reason: try value.needed("reason"))
    default: throw .shape
    }
  }

  /// Writes the message.
  public func append(to bytes: inout [UInt8]) throws(MessageFault) {
    switch self {
    case .event(let event, let again):
      let value = event.value
      try Self.appendEvent(position: event.position, again: again, to: &bytes) { bytes throws(MessageFault) in
        try bytes.append(json: value)
      }
    case .accept(let after, let folder):
      try bytes.append(json: ["say": "accept", "after": .position(after), "folder": .text(folder)])
    case .refuse(let reason): try bytes.append(json: ["say": "refuse", "reason": .text(reason)])
    case .query(let id, let question):
      try bytes.append(json: ["say": "query", "query": .text(id), "question": question])
    case .collect: try bytes.append(json: ["say": "collect"])
    case .decided(let decision): try bytes.append(json: decision.value)
    case .drain: try bytes.append(json: ["say": "drain"])
    case .shutdown: try bytes.append(json: ["say": "shutdown"])
    }
  }

  /// Appends an event's line, without a line feed; `event` appends the CloudEvent.
  ///
  /// Its members come first, in the order of their keys: a module in shell may look for the position from the end.
  package static func appendEvent<Fault: Error>(
    position: UInt64, again: Bool, to bytes: inout [UInt8], _ event: (inout [UInt8]) throws(Fault) -> Void
  ) throws(Fault) {
    bytes.append(contentsOf: again ? eventAgain : eventStart)
    try event(&bytes)
    bytes.append(contentsOf: eventPosition)
    bytes.append(decimal: position)
    bytes.append(contentsOf: eventSay)
  }

  private static let eventAgain = Array(#"{"again":true,"event":"#.utf8)
  private static let eventStart = Array(#"{"event":"#.utf8)
  private static let eventPosition = Array(#","position":""#.utf8)
  private static let eventSay = Array(#"","say":"event"}"#.utf8)
}

extension OfferDecision {
  fileprivate var value: JSONValue {
    switch outcome {
    case .recorded(let position):
      ["say": "decided", "key": .text(key), "outcome": "recorded", "position": .position(position)]
    case .waiting(let position):
      ["say": "decided", "key": .text(key), "outcome": "waiting", "position": .position(position)]
    case .refused(let reason): ["say": "decided", "key": .text(key), "outcome": "refused", "reason": .text(reason)]
    }
  }
}
