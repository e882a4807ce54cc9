internal import Crypto
internal import EventEnvelope
internal import Wording

extension PolicyPack {
  /// What the pack says, in the one form that its digest is of: JSON without space, keys in the order of their bytes,
  /// every value a string, numbers in lowest terms; name, scope and period included.
  ///
  /// JSON is YAML: ``init(canonical:)`` reads it by the same strict rules.
  public var canonicalForm: String { Parameters.canonical(self, tree) }

  /// `sha256:` and the digest of ``canonicalForm``.
  public var digest: String { Parameters.digest(of: canonicalForm) }

  /// Reads a pack from its canonical form.
  ///
  /// - Throws: a fault where the text isn't a pack, or says it in another form than the canonical one.
  public init(canonical text: String) throws(PolicyFault) {
    self = try PolicyPack(yaml: text, name: "").withoutPlaces()
    guard canonicalForm == text else {
      throw PolicyFault("", Text("this isn't the pack's canonical form", "这不是该政策包的规范形式"), in: id)
    }
  }
}

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
    "sha256:" + SHA256.hash(data: Array(text.utf8)).hexadecimal
  }
}
