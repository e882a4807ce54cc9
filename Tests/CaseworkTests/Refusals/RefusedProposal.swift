import Casework
import CaseworkTesting
import Testing

/// A proposal that one guard must stop.
struct RefusedProposal: Sendable, CustomTestStringConvertible {
  let expected: Guard
  let line: Int
  let refusal: @Sendable () -> Refusal?

  /// A proposal put to a case.
  init(_ expected: Guard, line: Int = #line, _ outcome: @escaping @Sendable () -> Outcome) {
    self.init(expected, line: line, refusal: { outcome().refusal })
  }

  /// A proposal put to another record.
  init(_ expected: Guard, line: Int = #line, refusal: @escaping @Sendable () -> Refusal?) {
    self.expected = expected
    self.line = line
    self.refusal = refusal
  }

  var testDescription: String { "\(expected.code) (line \(line))" }
}

/// The value, changed.
func with<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
  var value = value
  change(&value)
  return value
}
