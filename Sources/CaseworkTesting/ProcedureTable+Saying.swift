public import Casework
public import EventEnvelope

extension ProcedureTable {
  /// Where the cases of the scenarios are: Chenzhou, with its twelve months of gradual exit.
  public static let chenzhou = saying(["gradualExit.months": .whole(12)])

  /// The procedure of a place where one pack, known from the beginning and for all days, says these values.
  ///
  /// - Precondition: each key is declared, and each value is one that it may have.
  public static func saying(_ values: [String: ParameterValue]) -> ProcedureTable {
    ProcedureTable([.saying(values)], for: "")
  }
}

extension ProcedurePack {
  /// A pack that says these values.
  ///
  /// - Parameters:
  ///   - values: by key.
  ///   - id: its name.
  ///   - scope: the beginning of the codes that it is for; the whole country unless given.
  ///   - from: its first day; all days unless given.
  ///   - to: its last day; none unless given.
  ///   - publishedAt: when the ledger learnt it; from the beginning unless given.
  ///   - ends: when it was superseded.
  /// - Returns: the pack.
  /// - Precondition: each key is declared, and each value is one that it may have.
  public static func saying(
    _ values: [String: ParameterValue], id: String = "test", scope: String = "", from: CivilDate = .earliest,
    to: CivilDate? = nil, publishedAt: Instant = .earliest, ends: [End] = []
  ) -> ProcedurePack {
    do {
      return try ProcedurePack(
        id, scope: scope, from: from, to: to, publishedAt: publishedAt, ends: ends, values.mapValues { Entry($0) })
    } catch { preconditionFailure("\(error)") }
  }
}
