import CaseEvents
import EventEnvelope

/// What a decision takes from a household, at worst (减损内容).
struct Loss: Hashable {
  /// Whether it ends support, or lowers what is received.
  let measure: Measure
  /// The first month in which less is received, or in which the end begins.
  let from: Month
  /// The least that is received in a month of which something is taken, in fen.
  let fen: Int64

  /// Takes together what a decision says and what the months come to by it; nil where it takes nothing.
  ///
  /// - Parameters:
  ///   - measure: what it is, whatever the amounts say; nil where they alone tell.
  ///   - from: the month from which on it is that.
  ///   - falls: the months of which something is taken, in order, each with what is left.
  init?(_ measure: Measure?, from: Month?, _ falls: [(month: Month, fen: Int64)]) {
    guard let first = falls.first?.month ?? from else { return nil }
    self.measure = measure ?? .reduction
    self.from = first
    fen = falls.map(\.fen).min() ?? 0
  }
}
