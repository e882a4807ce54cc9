/// A value for each case of an enumeration, made once.
struct PerCase<Case: CaseIterable & Hashable & Sendable, Value: Sendable>: Sendable {
  private let values: [Case: Value]
  private let make: @Sendable (Case) -> Value

  init(_ make: @escaping @Sendable (Case) -> Value) {
    values = Dictionary(Case.allCases.map { ($0, make($0)) }) { first, _ in first }
    self.make = make
  }

  subscript(key: Case) -> Value { values[key] ?? make(key) }
}
