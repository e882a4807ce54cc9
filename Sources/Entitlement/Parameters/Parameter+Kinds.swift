package import Instruments
package import Wording

extension Parameter<Int> {
  /// A whole number.
  static func whole(
    _ key: String, _ range: ClosedRange<Int>, _ unit: PolicyUnit, _ title: Text, _ citation: Citation, otherwise: Int?
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        key: key, title: title, unit: unit, citation: citation, standard: otherwise.map(String.init),
        shape: .parameter(.whole(range))),
      otherwise: otherwise, blank: range.lowerBound,
      value: { $0.whole(in: range) })
  }

  /// A whole number that packs say beside its unit.
  package static func counted(
    _ key: String, _ range: ClosedRange<Int>, _ unit: PolicyUnit, _ title: Text, _ citation: Citation, otherwise: Int?
  ) -> Parameter {
    let shapes: [String: PolicyShape] = ["value": .whole(range, unit), "unit": .word([unit.rawValue])]
    return Parameter(
      declaration: ParameterDeclaration(
        key: key, title: title, unit: unit, citation: citation, standard: otherwise.map(String.init),
        shape: .record(shapes, required: ["value", "unit"])),
      otherwise: otherwise, blank: range.lowerBound,
      value: { $0["unit"]?.text == unit.rawValue ? $0["value"]?.whole(in: range) : nil })
  }
}

extension Parameter<Bool> {
  /// Yes or no.
  package static func flag(_ key: String, _ title: Text, _ citation: Citation, otherwise: Bool?) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        key: key, title: title, unit: nil, citation: citation, standard: otherwise.map(String.init),
        shape: .parameter(.flag)),
      otherwise: otherwise, blank: false, value: { $0.text.flatMap { Bool($0) } })
  }
}

extension Parameter<Exact> {
  /// A share, from 0 to 1.
  static func share(
    _ key: String, _ unit: PolicyUnit, _ title: Text, _ citation: Citation, otherwise: Exact?
  ) -> Parameter {
    number(key, .share, atMost: Exact(1), unit, title, citation, otherwise)
  }

  /// A decimal or fraction of at least 0, such as a multiple.
  static func multiple(
    _ key: String, _ unit: PolicyUnit, _ title: Text, _ citation: Citation, otherwise: Exact?
  ) -> Parameter {
    number(key, .number, atMost: nil, unit, title, citation, otherwise)
  }

  private static func number(
    _ key: String, _ shape: PolicyShape, atMost limit: Exact?, _ unit: PolicyUnit, _ title: Text, _ citation: Citation,
    _ otherwise: Exact?
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        key: key, title: title, unit: unit, citation: citation, standard: otherwise.map(\.exactText),
        shape: .parameter(shape)),
      otherwise: otherwise, blank: .zero,
      value: { tree in
        guard let value = tree.text.flatMap({ Exact($0) }), !value.isNegative else { return nil }
        if let limit, value > limit { return nil }
        return value
      })
  }

  /// Yuan, read as fen.
  static func money(
    _ key: String, _ unit: PolicyUnit, _ title: Text, _ citation: Citation, otherwise: Exact?
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        key: key, title: title, unit: unit, citation: citation, standard: otherwise.map(\.yuan),
        shape: .parameter(.money)),
      otherwise: otherwise, blank: .zero, value: { $0.text.flatMap { Exact(yuan: $0) } })
  }
}

extension Parameter where Value: RawRepresentable<String> & CaseIterable {
  /// One of some words.
  package static func word(
    _ key: String, _ title: Text, _ citation: Citation, otherwise: Value?, blank: Value
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        key: key, title: title, unit: nil, citation: citation, standard: otherwise?.rawValue,
        shape: .parameter(.word(Value.allCases.map(\.rawValue)))),
      otherwise: otherwise, blank: blank, value: { $0.text.flatMap { Value(rawValue: $0) } })
  }
}

extension Parameter {
  /// Some of a list's words, replaced whole by an overlay.
  static func words<Word: RawRepresentable<String> & Sendable>(
    _ key: String, of words: [Word], _ title: Text, _ citation: Citation, otherwise: [Word]?
  ) -> Parameter where Value == [Word] {
    let known = words.map(\.rawValue)
    return Parameter(
      declaration: ParameterDeclaration(
        key: key, title: title, unit: nil, citation: citation,
        standard: otherwise.map { $0.map(\.rawValue).joined(separator: ", ") },
        shape: .parameter(.list(.word(known)))),
      otherwise: otherwise, blank: [],
      value: { tree in
        guard let texts = tree.texts, texts.allSatisfy(known.contains) else { return nil }
        return texts.compactMap { Word(rawValue: $0) }
      })
  }
}

extension Parameter<[String]> {
  /// Words, each once: of those given, or any where none are; replaced whole by an overlay.
  package static func texts(
    _ key: String, of known: [String], _ title: Text, _ citation: Citation, otherwise: [String]?
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        key: key, title: title, unit: nil, citation: citation, standard: otherwise?.joined(separator: ", "),
        shape: .parameter(.list(known.isEmpty ? .text : .word(known)))),
      otherwise: otherwise, blank: [],
      value: { tree in
        guard let texts = tree.texts, Set(texts).count == texts.count else { return nil }
        return known.isEmpty || texts.allSatisfy(known.contains) ? texts : nil
      })
  }
}

extension PolicyTree {
  /// A whole number of a range, or of a parameter's value; nil where it is none.
  fileprivate func whole(in range: ClosedRange<Int>) -> Int? {
    text.flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
  }

  /// The texts of a list, or of a parameter's list; nil where it is none.
  fileprivate var texts: [String]? {
    switch self {
    case .list(let list): list.compactMap(\.text)
    case .parameter(let value, _): value.texts
    case .value, .record, .map: nil
    }
  }
}
