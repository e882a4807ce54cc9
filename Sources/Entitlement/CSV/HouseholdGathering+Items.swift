extension HouseholdGathering {
  /// A row as the entry of a document that it stands for.
  func item(_ kind: HouseholdRowKind, _ cells: HouseholdCells) -> [UInt8] {
    var object = JSONObject()
    func append(_ column: HouseholdColumn, as key: String? = nil) {
      guard let text = cells[column] else { return }
      object.append(key ?? column.rawValue, string: column.code(text, in: kind))
    }
    func appendLiteral(_ column: HouseholdColumn, as key: String? = nil) {
      guard let text = cells[column] else { return }
      object.append(key ?? column.rawValue, literal: column.code(text, in: kind))
    }
    switch kind {
    case .member:
      append(.member, as: "id")
      for column in [HouseholdColumn.relation, .sex, .born] { append(column) }
      if let disability = disability(cells) { object.append("disability", value: disability) }
      for column in [HouseholdColumn.illness, .student] { append(column) }
      for column in [HouseholdColumn.livesWith, .dependent] { appendLiteral(column) }
      for column in [HouseholdColumn.excluded, .wage, .obligor] { append(column) }
      appendLiteral(.selfCareFailed)
    case .income: for column in kind.columns { append(column) }
    case .expense: for column in kind.columns { append(column) }
    case .asset:
      append(.kind)
      append(.amount, as: "value")
      append(.source)
    case .obligor:
      object.append("supports", value: names(cells[.member] ?? ""))
      append(.amount, as: "yearIncome")
      appendLiteral(.obligorMembers, as: "members")
      appendLiteral(.obligorSupported, as: "supported")
    }
    return object.text
  }

  private func disability(_ cells: HouseholdCells) -> [UInt8]? {
    guard cells[.disabilityType] != nil || cells[.disabilityGrade] != nil else { return nil }
    var object = JSONObject()
    if let text = cells[.disabilityType] {
      object.append("type", string: HouseholdColumn.disabilityType.code(text, in: .member))
    }
    if let text = cells[.disabilityGrade] {
      object.append("grade", literal: HouseholdColumn.disabilityGrade.code(text, in: .member))
    }
    return object.text
  }

  /// The names of members that a cell lists, with `;` or `、` between them.
  private func names(_ text: String) -> [UInt8] {
    let names = text.split { ";；、".contains($0) }.map { Self.string(String($0).trimmed) }
    return [UInt8(ascii: "[")] + names.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
  }
}
