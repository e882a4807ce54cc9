internal import EventEnvelope
internal import Wording

extension PolicyPack {
  /// Packs of any subjects that may be known together, the widest scope first, then by their first day.
  ///
  /// - Parameter packs: in any order.
  /// - Returns: the packs in that order.
  /// - Throws: a fault where two have one name, or one subject, one scope and a day in common.
  public static func ordered(_ packs: [PolicyPack]) throws(PolicyFault) -> [PolicyPack] {
    let order = { (pack: PolicyPack) in (pack.scope.utf8.count, pack.scope, pack.from ?? .earliest) }
    let sorted = packs.sorted { order($0) < order($1) }
    for (index, pack) in sorted.enumerated() {
      for other in sorted[..<index] { try pack.check(beside: other) }
    }
    return sorted
  }

  private func check(beside other: PolicyPack) throws(PolicyFault) {
    if other.id == id { throw PolicyFault("id", Text("two packs are named \(id)", "两个政策包同名：\(id)")) }
    guard other.subject == subject, other.scope == scope, other.overlaps(self) else { return }
    throw PolicyFault(
      "period",
      Text(
        "\(other.id) and \(id) are both in force for \(scope) on some day",
        "\(other.id) 与 \(id) 在 \(scope) 的生效期重叠"))
  }
}
