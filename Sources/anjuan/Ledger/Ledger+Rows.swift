import EventEnvelope
import EventLog
import Rolls

extension Ledger {
  /// Hands over the rows of a projection, in the order of keys, as the ledger knew them.
  ///
  /// - Parameters:
  ///   - projection: which rows.
  ///   - knownAt: the moment of knowledge; nil for now, which is answered from the stored rows.
  ///   - prefix: what the keys begin with.
  ///   - messages: where progress goes.
  ///   - body: is handed key and row.
  /// - Throws: what the views, the log or `body` throw.
  func forEachRow<P: Projection>(
    of projection: P.Type, knownAt: Instant?, prefix: String = "", _ messages: MessageOptions,
    _ body: (String, P.Row) throws -> Void
  ) throws {
    guard let end = try position(knownAt: knownAt) else {
      try catchUp(P.self, messages)
      return try views.forEachRow(of: P.self, prefix: prefix, body)
    }
    for (key, row) in try P.rows(in: log.snapshot(), through: end) where key.hasPrefix(prefix) {
      try body(key, row)
    }
  }
}
