internal import Instruments
internal import Wording

/// The name of a group that may be enrolled alone (单人保对象类别名称), as it stands in packs and results, in the order in which one is named.
enum SingleGroupName: String, CaseIterable, Sendable {
  case severeDisability
  case seriousIllness
  case minorUnder
  case studentUpTo
  case ageFrom

  static let group = "single.groups"

  var title: Text {
    switch self {
    case .severeDisability: Text("severely disabled people enrolled alone", "重度残疾人单人保")
    case .seriousIllness: Text("seriously ill people enrolled alone", "重病患者单人保")
    case .minorUnder: Text("children enrolled alone", "未成年人单人保")
    case .studentUpTo: Text("students enrolled alone", "在读学生单人保")
    case .ageFrom: Text("old people enrolled alone", "老年人单人保")
    }
  }

  var citation: Citation {
    switch self {
    case .severeDisability, .seriousIllness, .minorUnder, .studentUpTo, .ageFrom: Instrument.dibaoProcedure.article("8")
    }
  }

  /// What a pack says beside the ceiling of income.
  private var field: (name: String, shape: PolicyShape, unit: PolicyUnit?)? {
    switch self {
    case .severeDisability, .seriousIllness: nil
    case .minorUnder, .ageFrom: ("age", .whole(0...150), .years)
    case .studentUpTo: ("level", .word(StudentLevel.allCases.filter { $0 != .none }.map(\.rawValue)), nil)
    }
  }

  private func kind(_ field: String?) -> SingleGroupKind? {
    switch self {
    case .severeDisability: .severeDisability
    case .seriousIllness: .seriousIllness
    case .minorUnder: field.flatMap { Int($0) }.map(SingleGroupKind.minorUnder)
    case .studentUpTo: field.flatMap(StudentLevel.init).map(SingleGroupKind.studentUpTo)
    case .ageFrom: field.flatMap { Int($0) }.map(SingleGroupKind.ageFrom)
    }
  }

  /// Each group as packs say it; nil where none does.
  static let parameters = PerCase<SingleGroupName, Parameter<Parameters.SingleGroup?>>(\.declared)

  private var declared: Parameter<Parameters.SingleGroup?> {
    let field = field
    var (shapes, units) = (["ceiling": PolicyShape.ceiling], ["ceiling": PolicyUnit.lines])
    if let field {
      shapes[field.name] = field.shape
      units[field.name] = field.unit
    }
    let parameter = Parameter<Parameters.SingleGroup?>(
      declaration: ParameterDeclaration(
        key: "\(Self.group).\(rawValue)", title: title, unit: nil, citation: citation, standard: "–",
        shape: .record(shapes, required: (field.map { [$0.name] } ?? []) + ["ceiling"]), fieldUnits: units),
      otherwise: .some(nil), blank: nil,
      value: { tree in
        guard let kind = kind(field.flatMap { tree[$0.name]?.text }), let ceiling = tree["ceiling"]?.text else {
          return nil
        }
        return Parameters.SingleGroup(
          kind: kind, ceiling: ceiling == "marginal" ? .marginal : .multiple(Exact(ceiling) ?? .zero))
      })
    return parameter.grouped
  }
}
