public import Entitlement
public import Wording

/// What a list of results tells of each household, in the order of the columns.
public enum AssessmentColumn: String, CaseIterable, Sendable {
  case id, status, category, amount, base, uplift, single, perCapitaMonth, line, counted, holds, pack, error

  /// How the values of a column are written.
  public enum Kind: Sendable {
    /// Words.
    case words
    /// An amount in fen.
    case money
    /// A count.
    case number
  }

  /// A value in a column.
  public enum Value: Hashable, Sendable {
    /// Words that are the same in every language.
    case text(String)
    /// A term with its code for programs.
    case term(Text, code: String)
    /// An amount in fen.
    case money(fen: Int64)
    /// A count.
    case number(Int64)
    /// None.
    case empty

    fileprivate init(_ exact: Exact) { self = exact.rounded.map { .money(fen: $0) } ?? .text(exact.yuan) }
  }

  /// Its heading.
  public var heading: Text {
    switch self {
    case .id: Text("Household", "家庭")
    case .status: Text("Status", "状态")
    case .category: Text("Category", "类别")
    case .amount: Text("Amount a month", "月救助金额")
    case .base: Text("Gap", "补差")
    case .uplift: Text("Uplift", "分类施保")
    case .single: Text("Enrolled alone", "单人保")
    case .perCapitaMonth: Text("Per head", "人均月收入")
    case .line: Text("Line", "保障标准")
    case .counted: Text("Counted", "计入人口")
    case .holds: Text("To look into", "需人工核实")
    case .pack: Text("Pack", "政策包")
    case .error: Text("Refused because", "退回原因")
    }
  }

  /// How its values are written.
  public var kind: Kind {
    switch self {
    case .amount, .base, .uplift, .single, .perCapitaMonth, .line: .money
    case .counted: .number
    case .id, .status, .category, .holds, .pack, .error: .words
    }
  }

  /// The value of a household that was assessed.
  ///
  /// - Parameters:
  ///   - result: what was computed.
  ///   - document: the household.
  ///   - pack: the packs that it was computed with.
  /// - Returns: the value.
  public func value(_ result: AssessmentResult, _ document: HouseholdDocument, pack: String) -> Value {
    switch self {
    case .id: .text(document.id)
    case .status:
      result.holds.isEmpty
        ? .term(Text("proposed", "建议"), code: "proposed") : .term(Text("manual", "转人工"), code: "manual")
    case .category: .term(result.rung.title, code: result.rung.rawValue)
    case .amount: Value(result.amount)
    case .base: Value(result.base)
    case .uplift: Value(result.uplift)
    case .single: Value(result.single.reduce(.zero) { $0 + $1.amount })
    case .perCapitaMonth: Value(result.perCapita)
    case .line: Value(result.line)
    case .counted: .number(Int64(result.counted.count))
    case .holds: Self.holds(result.holds)
    case .pack: .text(pack)
    case .error: .empty
    }
  }

  /// The value of a household that was refused.
  ///
  /// - Parameter fault: why.
  /// - Returns: the value.
  public func value(_ fault: HouseholdFault) -> Value {
    switch self {
    case .id: fault.id.map(Value.text) ?? .empty
    case .status: .term(Text("refused", "退回"), code: "refused")
    case .error: .term(fault.text, code: fault.text.english)
    case .category, .amount, .base, .uplift, .single, .perCapitaMonth, .line, .counted, .holds, .pack: .empty
    }
  }

  private static func holds(_ holds: [Hold]) -> Value {
    guard !holds.isEmpty else { return .empty }
    return .term(
      Text(
        holds.map(\.text.english).joined(separator: ", "), holds.map(\.text.chinese).joined(separator: "、")),
      code: holds.map(\.rawValue).joined(separator: " "))
  }
}
