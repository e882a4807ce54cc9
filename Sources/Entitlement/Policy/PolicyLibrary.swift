public import EventEnvelope
internal import Wording

/// The packs that lie over each other: province, city, county, each with its periods.
public struct PolicyLibrary: Sendable {
  /// The packs, the widest scope first, then by their first day.
  public let packs: [PolicyPack]
  /// Published packs that this program can't read.
  private let unreadable: [UnreadablePack]
  /// The rule steps that the packs may name.
  private let steps: RuleSteps

  /// Takes packs together.
  ///
  /// - Parameters:
  ///   - packs: about the accounting, in any order.
  ///   - unreadable: published packs that this program can't read: what they are in force for can't be computed.
  ///   - steps: the rule steps that the program knows; a pack that names another can't be computed with.
  /// - Throws: a fault where two have one name, or one scope and a day in common, or one is about the procedure.
  public init(
    _ packs: [PolicyPack], unreadable: [UnreadablePack] = [], steps: RuleSteps = .none
  ) throws(PolicyFault) {
    self.unreadable = unreadable
    self.steps = steps
    self.packs = try PolicyPack.ordered(packs)
    if let other = packs.first(where: { $0.subject != .accounting }) {
      throw PolicyFault(
        other.subject.rawValue,
        Text("is no pack that assessments are computed with", "不是核算用的政策包"), in: other.id)
    }
  }

  /// The packs in force for a county on a day, the widest scope first.
  public func packs(for county: String, on day: CivilDate) -> [PolicyPack] {
    packs.filter { county.utf8.starts(with: $0.scope.utf8) && $0.isInForce(on: day) }
  }

  /// What the rules are computed with for a county on a day.
  ///
  /// - Throws: a fault where no pack is in force, one that is can't be read, the packs together lack a parameter, or they
  ///   name a rule step that the program doesn't know.
  public func parameters(for county: String, on day: CivilDate) throws(PolicyFault) -> Parameters {
    try Parameters(try packsInForce(for: county, on: day), steps)
  }

  /// The name and the digest of what holds for a county on a day; it can be told without the rule steps.
  ///
  /// - Throws: a fault where no pack is in force, or one that is can't be read.
  public func digest(for county: String, on day: CivilDate) throws(PolicyFault) -> (pack: String, digest: String) {
    let packs = try packsInForce(for: county, on: day)
    let top = packs[packs.count - 1]
    return (top.id, Parameters.digest(of: Parameters.canonical(top, Parameters.merged(packs))))
  }

  private func packsInForce(for county: String, on day: CivilDate) throws(PolicyFault) -> [PolicyPack] {
    if let unread = unreadable.first(where: { $0.isInForce(for: county, on: day) }) { throw unread.fault }
    let packs = packs(for: county, on: day)
    guard packs.isEmpty == false else {
      throw PolicyFault(
        "", Text("no policy pack is in force for \(county) on \(day)", "\(day) 在 \(county) 没有生效的政策包"),
        cause: .noneInForce(county))
    }
    return packs
  }
}
