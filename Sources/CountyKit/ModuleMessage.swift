/// What a module says to its host.
public enum ModuleMessage: Hashable, Sendable {
  /// What it is. `position` is how far its own state has come, 0 where it has none.
  case hello(protocolVersion: Int, ModuleManifest, position: UInt64)
  /// It is done with an event, and proposes this.
  case acknowledge(position: UInt64, [ModuleProposal])
  /// It can't deal with an event: the same one comes again, and after some times it is put aside.
  case fail(position: UInt64, reason: String)
  /// The answer to a question.
  case answer(id: String, JSONValue)
  /// A question that it can't answer.
  case decline(id: String, reason: String)
  /// What has come from outside the stream.
  case collected([ModuleOffer])
  /// A line for the host's log; never a personal datum.
  case log(String)
  /// All that came is dealt with and saved up to there.
  case drained(position: UInt64)
}

extension ModuleMessage: Codable {
  private enum CodingKeys: String, CodingKey {
    case say, version = "protocol", manifest, position, proposals, reason, query, answer, text, offers
  }

  /// Reads a message.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch try values.decode(String.self, forKey: .say) {
    case "hello":
      self = .hello(
        protocolVersion: try values.decode(Int.self, forKey: .version),
        try values.decode(ModuleManifest.self, forKey: .manifest),
        position: values.contains(.position) ? try values.position(.position) : 0)
    case "ack":
      let proposals = try values.decodeIfPresent([JSONValue].self, forKey: .proposals) ?? []
      self = .acknowledge(position: try values.position(.position), proposals.map(ModuleProposal.init))
    case "fail":
      self = .fail(position: try values.position(.position), reason: try values.decode(String.self, forKey: .reason))
    case "answer":
      self = .answer(
        id: try values.decode(String.self, forKey: .query), try values.decode(JSONValue.self, forKey: .answer))
    case "decline":
      self = .decline(
        id: try values.decode(String.self, forKey: .query), reason: try values.decode(String.self, forKey: .reason))
    case "collected":
      self = .collected(
        try values.decode([JSONValue].self, forKey: .offers).map { offer throws(MessageFault) in
          guard let key = offer["key"]?.text, let proposal = offer["proposal"] else { throw .shape }
          return ModuleOffer(key: key, ModuleProposal(proposal))
        })
    case "log": self = .log(try values.decode(String.self, forKey: .text))
    case "drained": self = .drained(position: try values.position(.position))
    case let other: throw MessageFault.unknown(other)
    }
  }

  /// Writes the message.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .hello(let version, let manifest, let position):
      try values.encode("hello", forKey: .say)
      try values.encode(version, forKey: .version)
      try values.encode(manifest, forKey: .manifest)
      try values.encode(String(position), forKey: .position)
    case .acknowledge(let position, let proposals):
      try values.encode("ack", forKey: .say)
      try values.encode(String(position), forKey: .position)
      if !proposals.isEmpty { try values.encode(proposals.map(\.value), forKey: .proposals) }
    case .fail(let position, let reason):
      try values.encode("fail", forKey: .say)
      try values.encode(String(position), forKey: .position)
      try values.encode(reason, forKey: .reason)
    case .answer(let id, let answer):
      try values.encode("answer", forKey: .say)
      try values.encode(id, forKey: .query)
      try values.encode(answer, forKey: .answer)
    case .decline(let id, let reason):
      try values.encode("decline", forKey: .say)
      try values.encode(id, forKey: .query)
      try values.encode(reason, forKey: .reason)
    case .collected(let offers):
      try values.encode("collected", forKey: .say)
      try values.encode(
        offers.map { ["key": .text($0.key), "proposal": $0.proposal.value] as JSONValue }, forKey: .offers)
    case .log(let text):
      try values.encode("log", forKey: .say)
      try values.encode(text, forKey: .text)
    case .drained(let position):
      try values.encode("drained", forKey: .say)
      try values.encode(String(position), forKey: .position)
    }
  }
}
