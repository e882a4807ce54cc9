internal import EventEnvelope
internal import Instruments
internal import Wording

extension Parameter<Exact> {
  /// An amount with its interval, read as fen a month.
  static func monthly(_ key: String, _ title: Text, _ citation: Citation, otherwise: Exact?) -> Parameter {
    Parameter(
      declaration: .amount(key, title, citation, standard: otherwise.map(\.yuan)), otherwise: otherwise, blank: .zero,
      value: \.monthly)
  }
}

extension Parameter<Exact?> {
  /// The same, which packs needn't say.
  static func monthlyIfSaid(_ key: String, _ title: Text, _ citation: Citation) -> Parameter {
    Parameter(
      declaration: .amount(key, title, citation, standard: "–"), otherwise: .some(nil), blank: nil,
      value: { .some($0.monthly) })
  }

  /// A multiple that packs needn't say.
  static func multipleIfSaid(_ key: String, _ unit: PolicyUnit, _ title: Text, _ citation: Citation) -> Parameter {
    let multiple = Parameter<Exact>.multiple(key, unit, title, citation, otherwise: nil)
    var declaration = multiple.declaration
    declaration.standard = "–"
    return Parameter(
      declaration: declaration, otherwise: .some(nil), blank: nil, value: { .some(multiple.value($0)) })
  }
}

extension Parameter<ClosedRange<Int>> {
  /// Whole numbers from one to another, both ends in.
  static func range(
    _ key: String, _ range: ClosedRange<Int>, _ unit: PolicyUnit, _ title: Text, _ citation: Citation,
    otherwise: ClosedRange<Int>?
  ) -> Parameter {
    let shapes: [String: PolicyShape] = ["from": .whole(range), "to": .whole(range)]
    return Parameter(
      declaration: ParameterDeclaration(
        key: key, title: title, unit: unit, citation: citation,
        standard: otherwise.map { "\($0.lowerBound)–\($0.upperBound)" },
        shape: .record(shapes, required: ["from", "to"])),
      otherwise: otherwise, blank: range,
      value: { tree in
        guard let from = tree["from"]?.text.flatMap({ Int($0) }), let to = tree["to"]?.text.flatMap({ Int($0) }) else {
          return nil
        }
        return from...max(from, to)
      })
  }
}

extension Parameter<[Parameters.Exemption]> {
  /// Kinds of income with the days on which they don't count.
  static func exemptions(
    _ key: String, _ title: Text, _ citation: Citation, otherwise: [Parameters.Exemption]?
  ) -> Parameter {
    let entry = PolicyShape.record(["kind": .text, "from": .day, "to": .day], required: ["kind"])
    return Parameter(
      declaration: ParameterDeclaration(
        key: key, title: title, unit: nil, citation: citation,
        standard: otherwise.map { $0.map(\.kind).joined(separator: ", ") }, shape: .list(entry)),
      otherwise: otherwise, blank: [],
      value: { tree in
        guard case .list(let list) = tree else { return nil }
        return list.map { entry in
          Parameters.Exemption(
            kind: entry["kind"]?.text ?? "", from: entry["from"]?.text.flatMap(CivilDate.init),
            to: entry["to"]?.text.flatMap(CivilDate.init))
        }
      })
  }
}

extension ParameterDeclaration {
  fileprivate static func amount(
    _ key: String, _ title: Text, _ citation: Citation, standard: String?
  ) -> ParameterDeclaration {
    ParameterDeclaration(
      key: key, title: title, unit: nil, citation: citation, standard: standard,
      shape: .record(["amount": .money, "per": .word(Interval.allCases.map(\.rawValue))], required: ["amount", "per"]))
  }
}

extension PolicyTree {
  /// An amount with its interval, as fen a month.
  fileprivate var monthly: Exact? {
    guard let amount = self["amount"]?.text.flatMap({ Exact(yuan: $0) }) else { return nil }
    return self["per"]?.text == Interval.year.rawValue ? (amount / 12).reduced : amount
  }
}
