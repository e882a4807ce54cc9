internal import Crypto
internal import EventEnvelope

extension Parameters {
  /// What packs come to that lie over each other, the widest scope first; at least one.
  static func merged(_ packs: [PolicyPack]) -> PolicyTree {
    packs.dropFirst().reduce(packs[0].tree) { $0.merged(with: $1.tree) }
  }

  static func canonical(_ pack: PolicyPack, _ tree: PolicyTree) -> String {
    var period: [String: PolicyTree] = [:]
    if let from = pack.from { period["from"] = .value(from.description) }
    if let to = pack.to { period["to"] = .value(to.description) }
    var entries: [String: PolicyTree] = [
      "id": .value(pack.id), "scope": .value(pack.scope), "period": .map(period, Provenance()),
    ]
    if case .map(let parameters, _) = tree { entries.merge(parameters) { mine, _ in mine } }
    var text = ""
    PolicyTree.append(entries, to: &text)
    return text
  }

  static func digest(of text: String) -> String {
    let hexadecimal = SHA256.hash(data: Array(text.utf8)).map { byte in
      (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }
    return "sha256:" + hexadecimal.joined()
  }
}
