internal import JSON

/// An enumeration whose cases stand in documents under their names.
protocol Word: RawRepresentable<String>, CaseIterable, Sendable {
  /// All of them, made once.
  static var vocabulary: JSONVocabulary<Self> { get }
}

extension JSONVocabulary where Value: Word {
  /// Every case by its name.
  convenience init() { self.init(Value.allCases.map { ($0.rawValue, $0) }) }
}
