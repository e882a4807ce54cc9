/// An enumeration whose cases stand in documents under their names.
protocol Word: RawRepresentable<String>, CaseIterable, Sendable {
  /// All of them, made once.
  static var vocabulary: Vocabulary<Self> { get }
}

extension Vocabulary where Value: Word {
  /// Every case by its name.
  convenience init() { self.init(Value.allCases.map { ($0.rawValue, $0) }) }
}
