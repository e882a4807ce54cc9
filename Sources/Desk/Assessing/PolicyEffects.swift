public import Entitlement
public import Wording

/// Who gains and who loses by a change of policy, household by household, and the sums (政策影响).
public struct PolicyEffects: Sendable {
  /// What a household comes to on one side.
  public struct Side: Hashable, Sendable {
    /// Its category.
    public let rung: Rung
    /// Its amount a month, in fen.
    public let fen: Int64
  }

  /// A household whose category or amount changes.
  public struct Effect: Hashable, Sendable {
    /// The household.
    public let household: String
    /// By the earlier pack.
    public let before: Side
    /// By the later one.
    public let after: Side

    /// What it gains a month, in fen; below 0 where it loses.
    public var change: Int64 { after.fen - before.fen }
  }

  /// Households, and what they gain or lose together a month.
  public struct Sum: Hashable, Sendable {
    /// How many.
    public internal(set) var households = 0
    /// How much, in fen, at least 0.
    public internal(set) var fen: Int64 = 0
  }

  /// A household that can't be assessed.
  public struct Unassessed: Hashable, Sendable {
    /// Its name, or its number in the file.
    public let name: String
    /// Why.
    public let reason: Text
  }

  /// Those that gain.
  public private(set) var gaining = Sum()
  /// Those that lose.
  public private(set) var losing = Sum()
  /// How many come to the same.
  public private(set) var same = 0
  /// How many can't be assessed: the sums don't tell of them.
  public private(set) var refused = 0
  /// The first of those.
  public private(set) var firstRefused: Unassessed?
  private let comparison: PolicyComparison

  /// Compares two packs.
  public init(_ comparison: PolicyComparison) { self.comparison = comparison }

  /// Assesses a household by both sides, and counts it.
  ///
  /// - Parameter document: the household.
  /// - Returns: what changes for it; nil where it comes to the same.
  /// - Throws: a fault where it can't be assessed; it isn't counted then: see ``refuse(_:_:)``.
  public mutating func effect(on document: HouseholdDocument) throws(HouseholdFault) -> Effect? {
    let sides: PolicyComparison.Sides
    do throws(PolicyFault) {
      sides = try comparison.parameters(for: document.county, on: document.on)
    } catch {
      throw HouseholdFault(id: document.id, path: "county", reason: error.text)
    }
    guard let before = Self.side(sides.before.assess(document)), let after = Self.side(sides.after.assess(document))
    else {
      throw HouseholdFault(
        id: document.id, path: "members", reason: Text("no member counts for the household", "没有计入家庭的成员"))
    }
    guard before != after else {
      same += 1
      return nil
    }
    let effect = Effect(household: document.id, before: before, after: after)
    if effect.change > 0 { gaining.add(effect.change) }
    if effect.change < 0 { losing.add(-effect.change) }
    return effect
  }

  /// Counts a household that can't be assessed.
  ///
  /// - Parameters:
  ///   - name: its name, or its number in the file.
  ///   - reason: why.
  public mutating func refuse(_ name: String, _ reason: Text) {
    refused += 1
    if firstRefused == nil { firstRefused = Unassessed(name: name, reason: reason) }
  }

  private static func side(_ result: AssessmentResult?) -> Side? {
    guard let result, let fen = result.amount.rounded else { return nil }
    return Side(rung: result.rung, fen: fen)
  }
}

extension PolicyEffects.Sum {
  fileprivate mutating func add(_ fen: Int64) {
    households += 1
    self.fen += fen
  }
}
