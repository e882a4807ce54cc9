/// What a host says to a module.
public enum HostMessage: Hashable, Sendable {
  /// The module may work: events come after this position; its own files stand in this folder.
  case accept(after: UInt64, folder: String)
  /// The module can't be used, and ends.
  case refuse(reason: String)
  /// An event. `again` where the host has taken its proposals before: it comes for the module's state alone.
  case event(ModuleEvent, again: Bool)
  /// A question about what the module keeps.
  case query(id: String, question: JSONValue)
  /// Say what has come from outside the stream.
  case collect
  /// What became of an offer.
  case decided(OfferDecision)
  /// Nothing more comes: save, and say so.
  case drain
  /// End.
  case shutdown
}

extension HostMessage: Codable {
  private enum CodingKeys: String, CodingKey {
    case say, after, folder, reason, position, again, event, query, question, key, outcome
  }

  /// Reads a message.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch try values.decode(String.self, forKey: .say) {
    case "accept":
      self = .accept(
        after: try values.position(.after), folder: try values.decodeIfPresent(String.self, forKey: .folder) ?? "")
    case "refuse": self = .refuse(reason: try values.decode(String.self, forKey: .reason))
    case "event":
      self = .event(
        ModuleEvent(position: try values.position(.position), try values.decode(JSONValue.self, forKey: .event)),
        again: try values.decodeIfPresent(Bool.self, forKey: .again) ?? false)
    case "query":
      self = .query(
        id: try values.decode(String.self, forKey: .query),
        question: try values.decode(JSONValue.self, forKey: .question))
    case "collect": self = .collect
    case "decided": self = .decided(try Self.decision(values))
    case "drain": self = .drain
    case "shutdown": self = .shutdown
    case let other: throw MessageFault.unknown(other)
    }
  }

  private static func decision(_ values: KeyedDecodingContainer<CodingKeys>) throws -> OfferDecision {
    let outcome: OfferDecision.Outcome =
      switch try values.decode(String.self, forKey: .outcome) {
      case "recorded": .recorded(position: try values.position(.position))
      case "waiting": .waiting(position: try values.position(.position))
      case "refused": .refused(reason: try values.decode(String.self, forKey: .reason))
      default: throw MessageFault.shape
      }
    return OfferDecision(key: try values.decode(String.self, forKey: .key), outcome)
  }

  /// Writes the message.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .accept(let after, let folder):
      try values.encode("accept", forKey: .say)
      try values.encode(String(after), forKey: .after)
      try values.encode(folder, forKey: .folder)
    case .refuse(let reason):
      try values.encode("refuse", forKey: .say)
      try values.encode(reason, forKey: .reason)
    case .event(let event, let again):
      try values.encode("event", forKey: .say)
      try values.encode(String(event.position), forKey: .position)
      if again { try values.encode(true, forKey: .again) }
      try values.encode(event.value, forKey: .event)
    case .query(let id, let question):
      try values.encode("query", forKey: .say)
      try values.encode(id, forKey: .query)
      try values.encode(question, forKey: .question)
    case .collect: try values.encode("collect", forKey: .say)
    case .decided(let decision):
      try values.encode("decided", forKey: .say)
      try values.encode(decision.key, forKey: .key)
      switch decision.outcome {
      case .recorded(let position):
        try values.encode("recorded", forKey: .outcome)
        try values.encode(String(position), forKey: .position)
      case .waiting(let position):
        try values.encode("waiting", forKey: .outcome)
        try values.encode(String(position), forKey: .position)
      case .refused(let reason):
        try values.encode("refused", forKey: .outcome)
        try values.encode(reason, forKey: .reason)
      }
    case .drain: try values.encode("drain", forKey: .say)
    case .shutdown: try values.encode("shutdown", forKey: .say)
    }
  }
}
