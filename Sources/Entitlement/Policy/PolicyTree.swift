internal import JSON

/// The parameters of a pack, read and in normal form: numbers in lowest terms, keys without order.
indirect enum PolicyTree: Sendable {
  case value(String)
  case list([PolicyTree])
  case parameter(PolicyTree, Provenance)
  case record([String: PolicyTree], Provenance)
  case map([String: PolicyTree], Provenance)

  /// What holds where `overlay` lies over this: maps merge key by key, everything else is replaced whole.
  ///
  /// The provenance of a map is that of the last pack that says anything in it.
  func merged(with overlay: PolicyTree) -> PolicyTree {
    guard case .map(let mine, _) = self, case .map(let theirs, let provenance) = overlay else { return overlay }
    return .map(mine.merging(theirs) { $0.merged(with: $1) }, provenance)
  }

  subscript(key: String) -> PolicyTree? {
    switch self {
    case .map(let entries, _), .record(let entries, _): entries[key]
    case .value, .list, .parameter: nil
    }
  }

  /// What stands at a dotted key.
  func at(_ path: String) -> PolicyTree? {
    path.split(separator: ".").reduce(Optional(self)) { $0?[String($1)] }
  }

  /// Appends the canonical form: JSON without space, keys in the order of their bytes, every value a string.
  func append(to text: inout String) {
    switch self {
    case .value(let value): text += Self.quoted(value)
    case .list(let list):
      text += "["
      for (index, element) in list.enumerated() {
        if index > 0 { text += "," }
        element.append(to: &text)
      }
      text += "]"
    case .parameter(let value, let provenance):
      if provenance.entries.isEmpty { return value.append(to: &text) }
      Self.append(provenance.entries.merging(["value": value]) { $1 }, to: &text)
    case .record(let entries, let provenance), .map(let entries, let provenance):
      Self.append(entries.merging(provenance.entries) { mine, _ in mine }, to: &text)
    }
  }

  static func append(_ entries: [String: PolicyTree], to text: inout String) {
    text += "{"
    let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, (key, value)) in sorted.enumerated() {
      if index > 0 { text += "," }
      text += quoted(key) + ":"
      value.append(to: &text)
    }
    text += "}"
  }

  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(json: text, .sixDigits)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every parameter with its dotted key: a value, or a list, and where it comes from.
  func parameters(below prefix: String = "") -> [(key: String, value: PolicyTree, provenance: Provenance)] {
    switch self {
    case .value, .list: return [(prefix, self, Provenance())]
    case .parameter(let value, let provenance): return [(prefix, value, provenance)]
    case .record(let entries, let provenance), .map(let entries, let provenance):
      return entries.sorted { $0.key < $1.key }.flatMap { key, tree in
        tree.parameters(below: prefix.isEmpty ? key : "\(prefix).\(key)").map { found in
          (found.key, found.value, found.provenance == Provenance() ? provenance : found.provenance)
        }
      }
    }
  }
}

extension Provenance {
  /// As it stands in the canonical form.
  var entries: [String: PolicyTree] {
    var entries: [String: PolicyTree] = [:]
    if let source { entries["source"] = .value(source) }
    if let article { entries["article"] = .value(article) }
    if let status { entries["status"] = .value(status.rawValue) }
    return entries
  }
}
