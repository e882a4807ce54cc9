public import EventEnvelope
internal import Wording

/// The packs that lie over each other: province, city, county, each with its periods.
public struct PolicyLibrary: Sendable {
  /// The packs, the widest scope first, then by their first day.
  public let packs: [PolicyPack]

  /// Takes packs together.
  ///
  /// - Throws: a fault where two have one name, or one scope and a day in common.
  public init(_ packs: [PolicyPack]) throws(PolicyFault) {
    let order = { (pack: PolicyPack) in (pack.scope.utf8.count, pack.scope, pack.from ?? .earliest) }
    self.packs = packs.sorted { order($0) < order($1) }
    for (index, pack) in self.packs.enumerated() {
      for other in self.packs[..<index] {
        if other.id == pack.id { throw PolicyFault("id", Text("two packs are named \(pack.id)", "两个政策包同名：\(pack.id)")) }
        if other.scope == pack.scope, other.overlaps(pack) {
          throw PolicyFault(
            "period",
            Text(
              "\(other.id) and \(pack.id) are both in force for \(pack.scope) on some day",
              "\(other.id) 与 \(pack.id) 在 \(pack.scope) 的生效期重叠"))
        }
      }
    }
  }

  /// The packs in force for a county on a day, the widest scope first.
  public func packs(for county: String, on day: CivilDate) -> [PolicyPack] {
    packs.filter { county.utf8.starts(with: $0.scope.utf8) && $0.isInForce(on: day) }
  }

  /// What the rules are computed with for a county on a day.
  ///
  /// - Throws: a fault where no pack is in force, or the packs together lack a parameter.
  public func parameters(for county: String, on day: CivilDate) throws(PolicyFault) -> Parameters {
    let packs = packs(for: county, on: day)
    guard packs.isEmpty == false else {
      throw PolicyFault("", Text("no policy pack is in force for \(county) on \(day)", "\(day) 在 \(county) 没有生效的政策包"))
    }
    return try Parameters(packs)
  }
}
