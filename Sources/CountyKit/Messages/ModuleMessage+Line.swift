import JSON

extension ModuleMessage: LineMessage {
  /// Reads a message from a line.
  public init(line: ArraySlice<UInt8>) throws(MessageFault) {
    let bytes = line.span
    let skim = try MessageFault.unlessJSON { () throws(JSONFault) in try LineSkim(bytes) }
    guard let say = skim.say else { throw .shape }
    if !skim.hasProposals, MessageCursor(checked: bytes, at: 0).holds(say, "ack") {
      self = .acknowledge(position: try skim.position(in: bytes), [])
      return
    }
    self = try Self.other(try JSONValue(line: line))
  }

  private static func other(_ value: JSONValue) throws(MessageFault) -> ModuleMessage {
    switch try value.needed("say") {
    case "hello":
      guard let version = try value.member("protocol").whole else { throw .shape }
      return .hello(
        protocolVersion: Int(clamping: version), try ModuleManifest(try value.member("manifest")),
        position: value["position"] == nil ? 0 : try value.position("position"))
    case "ack":
      let proposals = try value.list("proposals", orEmpty: true)
      return .acknowledge(position: try value.position("position"), proposals.map { ModuleProposal($0) })
    case "fail": return .fail(position: try value.position("position"), reason: try value.needed("reason"))
    case "answer": return .answer(id: try value.needed("query"), try value.member("answer"))
    case "decline": return .decline(id: try value.needed("query"), reason: try value.needed("reason"))
    case "collected":
      return .collected(
        try value.list("offers").map { offer throws(MessageFault) in
          ModuleOffer(key: try offer.needed("key"), ModuleProposal(try offer.member("proposal")))
        })
    case "log": return .log(try value.needed("text"))
    case "drained": return .drained(position: try value.position("position"))
    case let other: throw .unknown(other)
    }
  }

  /// Writes the message.
  public func append(to bytes: inout [UInt8]) throws(MessageFault) {
    switch self {
    case .acknowledge(let position, let proposals):
      bytes.append(contentsOf: Self.ackStart)
      bytes.append(decimal: position)
      bytes.append(0x22)
      if !proposals.isEmpty {
        bytes.append(contentsOf: #","proposals":"#.utf8)
        try bytes.append(json: .list(proposals.map(\.value)))
      }
      bytes.append(contentsOf: Self.ackEnd)
    case .hello(let version, let manifest, let position):
      try bytes.append(json: [
        "say": "hello", "protocol": .whole(Int64(version)), "manifest": manifest.value, "position": .position(position),
      ])
    case .fail(let position, let reason):
      try bytes.append(json: ["say": "fail", "position": .position(position), "reason": .text(reason)])
    case .answer(let id, let answer): try bytes.append(json: ["say": "answer", "query": .text(id), "answer": answer])
    case .decline(let id, let reason):
      try bytes.append(json: ["say": "decline", "query": .text(id), "reason": .text(reason)])
    case .collected(let offers):
      let values = offers.map { ["key": .text($0.key), "proposal": $0.proposal.value] as JSONValue }
      try bytes.append(json: ["say": "collected", "offers": .list(values)])
    case .log(let text): try bytes.append(json: ["say": "log", "text": .text(text)])
    case .drained(let position): try bytes.append(json: ["say": "drained", "position": .position(position)])
    }
  }

  private static let ackStart = Array(#"{"position":""#.utf8)
  private static let ackEnd = Array(#","say":"ack"}"#.utf8)
}
