public import Casework
public import Entitlement
public import EventEnvelope

/// A value that a test has a pack say.
public enum SaidValue: Sendable {
  /// A whole number, beside the unit of its parameter.
  case whole(Int)
  /// Yes or no.
  case flag(Bool)
  /// One word.
  case word(String)
  /// Words, in the order given.
  case words([String])
}

extension ProcedureTable {
  /// Where the cases of the scenarios are: Chenzhou, with its twelve months of gradual exit.
  public static let chenzhou = saying(["gradualExit.months": .whole(12)])

  /// The procedure of a province where one pack, known from the beginning and for all days, says these values.
  ///
  /// - Precondition: each key is declared, and each value is one that it may have.
  public static func saying(_ values: [String: SaidValue]) -> ProcedureTable {
    ProcedureTable([.saying(values)], for: "43")
  }
}

extension ProcedurePack {
  /// A pack that says these values.
  ///
  /// - Parameters:
  ///   - values: by key.
  ///   - id: its name.
  ///   - scope: the beginning of the codes that it is for; the province of the scenarios unless given.
  ///   - from: its first day; all days unless given.
  ///   - to: its last day; none unless given.
  ///   - publishedAt: when the ledger learnt it; from the beginning unless given.
  ///   - ends: when it was superseded.
  /// - Returns: the pack.
  /// - Precondition: each key is declared, and each value is one that it may have.
  public static func saying(
    _ values: [String: SaidValue], id: String = "test", scope: String = "43", from: CivilDate? = nil,
    to: CivilDate? = nil, publishedAt: Instant = .earliest, ends: [End] = []
  ) -> ProcedurePack {
    do {
      let pack = try PolicyPack(saying: values, id: id, scope: scope, from: from, to: to)
      return try ProcedurePack(pack, publishedAt: publishedAt, ends: ends)
    } catch { preconditionFailure("\(error)") }
  }
}

extension PolicyPack {
  /// A pack about the procedure that says these values, as its text would.
  ///
  /// - Throws: a fault where the text can't be read; whether the parameters are declared isn't looked at.
  public init(
    saying values: [String: SaidValue], id: String = "test", scope: String = "43", from: CivilDate? = nil,
    to: CivilDate? = nil
  ) throws(PolicyFault) {
    let stages = Dictionary(grouping: values) { String($0.key.prefix { $0 != "." }) }.map { stage, said in
      let parameters = said.map { key, value in
        let unit = CaseRules.declarations.first { $0.key == key }?.unit.map { ", unit: \($0.rawValue)" } ?? ""
        return "\(key.dropFirst(stage.count + 1)): {value: \(value.text)\(unit)}"
      }
      return "\(stage): {\(parameters.joined(separator: ", "))}"
    }
    let period = [from.map { "from: \"\($0)\"" }, to.map { "to: \"\($0)\"" }].compactMap(\.self)
    try self.init(
      yaml: """
        id: \(id)
        scope: "\(scope)"
        period: {\(period.joined(separator: ", "))}
        procedure: {\(stages.joined(separator: ", "))}
        """, name: id)
  }
}

extension SaidValue {
  /// As a pack writes it.
  fileprivate var text: String {
    switch self {
    case .whole(let number): String(number)
    case .flag(let isSet): String(isSet)
    case .word(let word): "\"\(word)\""
    case .words(let words): "[\(words.map { "\"\($0)\"" }.joined(separator: ", "))]"
    }
  }
}
