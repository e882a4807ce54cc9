internal import Wording

extension PolicyShape {
  /// A value beside its unit, which says what the value has to look like; both are required.
  static func quantity(_ node: PolicyNode, _ key: String) throws(PolicyFault) -> PolicyTree {
    let value = node["unit"]?.scalar.flatMap { PolicyUnit(rawValue: $0) }?.shape ?? .number
    let units = PolicyUnit.allCases.map(\.rawValue)
    let (entries, provenance) = try entries(["value": value, "unit": .word(units)], true, node, key)
    for name in ["value", "unit"] where entries[name] == nil {
      throw node.fault(join(key, name), Text("is required here", "此处必填"))
    }
    return .record(entries, provenance)
  }

  /// A plain value, bare or beside its unit and its provenance; whoever declares the parameter knows which unit.
  static func stated(_ node: PolicyNode, _ key: String) throws(PolicyFault) -> PolicyTree {
    guard node.entries != nil else { return .parameter(try PolicyShape.plain.read(node, key), Provenance()) }
    let (entries, provenance) = try entries(["value": .plain, "unit": .text], true, node, key)
    guard let value = entries["value"] else { throw node.fault(join(key, "value"), Text("is required here", "此处必填")) }
    return entries["unit"] == nil ? .parameter(value, provenance) : .record(entries, provenance)
  }

  /// Values of one shape under any names: whoever uses them knows which there may be.
  static func named(_ shape: PolicyShape, _ node: PolicyNode, _ key: String) throws(PolicyFault) -> PolicyTree {
    .record(try values(shape, node, key), Provenance())
  }

  /// The same, at least one.
  static func open(
    _ shape: PolicyShape, _ node: PolicyNode, _ key: String
  ) throws(PolicyFault) -> [String: PolicyTree] {
    let entries = try values(shape, node, key)
    guard !entries.isEmpty else { throw node.fault(key, Text("at least one key is expected", "应至少有一个键")) }
    return entries
  }

  private static func values(
    _ shape: PolicyShape, _ node: PolicyNode, _ key: String
  ) throws(PolicyFault) -> [String: PolicyTree] {
    guard let found = node.entries else { throw node.fault(key, Text("keys and values are expected", "应为键值对")) }
    var entries: [String: PolicyTree] = [:]
    for entry in found {
      guard isName(entry.key, of: { $0 | 0x20 }, and: "") else {
        throw PolicyFault(
          key, Text("a name has ASCII letters and digits, and begins with a letter", "名称由英文字母和数字组成，以字母开头"),
          at: (entry.place.line, entry.place.column))
      }
      entries[entry.key] = try shape.read(entry.node, join(key, entry.key))
    }
    return entries
  }

  /// Whether a text is a module's name, a slash and a step's.
  static func isStepName(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map { String(Substring($0)) }
    return parts.count == 2 && parts.allSatisfy { isName($0, of: { $0 }, and: "-") }
  }

  /// Whether a text begins with a letter and has letters, digits and some other bytes, 64 at most.
  private static func isName(_ text: String, of lower: (UInt8) -> UInt8, and others: StaticString) -> Bool {
    let letters: ClosedRange<UInt8> = 0x61...0x7A
    guard let first = text.utf8.first, letters.contains(lower(first)), text.utf8.count <= 64 else { return false }
    let more = others.description.utf8
    return text.utf8.allSatisfy { letters.contains(lower($0)) || (0x30...0x39).contains($0) || more.contains($0) }
  }

  /// Refuses a step that stands twice in a pack, in whatever versions.
  static func checkOnce(_ nodes: [PolicyNode]) throws(PolicyFault) {
    for (index, node) in nodes.enumerated() {
      guard let name = node["step"], nodes[..<index].contains(where: { $0["step"]?.scalar == name.scalar }) else {
        continue
      }
      throw name.fault("steps[\(index)].step", Text("the step stands here twice", "步骤重复"))
    }
  }
}
