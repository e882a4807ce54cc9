public import Entitlement
public import EventEnvelope

/// The procedure of one office over days and moments of knowledge: a value, made once from the ledger's packs (程序参数表).
///
/// - An act is judged by the rules of its own day, as known when it is recorded: ``rules(on:knownAt:)``.
/// - A term runs by the rules of its first day, as known when what starts it was recorded: ``rules(from:)``. What is
///   published later doesn't move it.
public struct ProcedureTable: Sendable {
  /// What holds from a day on, until the next span.
  private struct Span: Sendable {
    let from: CivilDate
    let rules: CaseRules
  }

  /// What was known from a moment on, until the next edition: a publication or the end of a pack makes one.
  private struct Edition: Sendable {
    let since: Instant
    let spans: [Span]
  }

  /// In ascending order; the first of each has no beginning.
  private var editions: [Edition]

  /// Where nothing is published.
  public static let national = ProcedureTable([], for: "")

  /// Lays packs over each other.
  ///
  /// - Parameters:
  ///   - packs: in any order.
  ///   - office: the twelve digits of the office, or the beginning of them.
  /// - Complexity: what the same packs come to is read once; else for *n* packs that reach the office O(*n*³).
  public init(_ packs: [ProcedurePack], for office: String) {
    let reaching = packs.filter { office.utf8.starts(with: $0.scope.utf8) }
    let moments = Set(reaching.flatMap { [$0.publishedAt] + $0.ends.map(\.recordedAt) })
    var made: [[String]: CaseRules] = [[]: .national]
    editions = ([.earliest] + moments.sorted()).map { moment in
      let known = reaching.filter { $0.publishedAt <= moment }
      // A day after the last of all days is none: where a pack is open, no span begins.
      let days = known.flatMap { [$0.from, $0.lastDay(knownAt: moment).adding(days: 1)] }
      return Edition(
        since: moment,
        spans: ([.earliest] + Set(days).sorted()).map { day in
          let inForce = known.filter { $0.isInForce(on: day, knownAt: moment) }
            .sorted { ($0.scope.utf8.count, $0.from, $0.id) < ($1.scope.utf8.count, $1.from, $1.id) }
          let names = inForce.map(\.id)
          let rules = made[names] ?? CaseRules(inForce)
          made[names] = rules
          return Span(from: day, rules: rules)
        })
    }
  }

  /// What held on a day, as far as was known at a moment.
  ///
  /// - Parameters:
  ///   - day: the day of an act.
  ///   - moment: the moment of knowledge; nil for all that the table knows.
  /// - Returns: the rules.
  public func rules(on day: CivilDate, knownAt moment: Instant? = nil) -> CaseRules {
    // Few of each, and the last that has begun is nearly always the last.
    var edition = editions.count - 1
    if let moment { while edition > 0, editions[edition].since > moment { edition -= 1 } }
    let spans = editions[edition].spans
    var span = spans.count - 1
    while span > 0, spans[span].from > day { span -= 1 }
    return spans[span].rules
  }

  /// The rules by which a term runs.
  public func rules(from start: TermStart) -> CaseRules { rules(on: start.day, knownAt: start.recordedAt) }

  /// What can't be read of a pack that was in force when one of some terms began; nil where all can.
  public func unread(from starts: [TermStart]) -> PolicyFault? {
    guard editions.contains(where: { $0.spans.contains { $0.rules.unread != nil } }) else { return nil }
    return starts.lazy.compactMap { rules(from: $0).unread }.first
  }

  /// The table without what was learnt after the moment, so that an act is decided again as it was then.
  public func known(at moment: Instant) -> ProcedureTable {
    var table = self
    table.editions.removeAll { $0.since > moment && $0.since > .earliest }
    return table
  }
}
