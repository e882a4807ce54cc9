/// A line of a list to be.
struct DueLine: Sendable {
  let caseNumber: UInt32
  /// In fen.
  let amount: UInt32
}
