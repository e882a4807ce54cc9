public import CaseEvents
public import Entitlement
public import EventEnvelope

/// An assessment executed again from the events that it names (核算重算).
public struct Reassessment: Sendable {
  /// What came of it.
  public enum Outcome: Sendable {
    /// The same event, byte for byte.
    case same
    /// Another one; the first field that differs, in the spelling of the schema, with both values as text.
    case differs(field: String, recorded: String, again: String)
    /// The event doesn't tell of which day it is: it was recorded before that was kept.
    case undated
    /// The facts or parameters can't be had from the events any more.
    case failed(AssessmentFault)
  }

  /// Where the assessment stands.
  public let position: Position
  /// What came of it.
  public let outcome: Outcome

  /// Executes an assessment again.
  ///
  /// Pure: of the case's events only those are read that the assessment names as its grounds.
  ///
  /// - Parameters:
  ///   - assessment: the assessment as it was recorded.
  ///   - position: where it stands.
  ///   - caseID: the identifier of its case.
  ///   - recorded: the case's events as they were recorded, corrections not applied.
  ///   - library: the packs that were known then.
  public init(
    of assessment: AssessmentComputed, at position: Position, in caseID: String, recorded: [LedgerEntry],
    by library: PolicyLibrary
  ) {
    self.position = position
    let grounds = Set(assessment.grounds)
    let facts = CaseFacts(caseID, recorded: recorded.filter { grounds.contains($0.position.rawValue) })
    outcome = Self.executed(assessment, facts) { () throws(PolicyFault) in library }.outcome
  }

  /// Executes an assessment again from facts of the case; gives what was computed, where anything was, and what came of it.
  static func executed(
    _ assessment: AssessmentComputed, _ facts: CaseFacts, by library: () throws(PolicyFault) -> PolicyLibrary
  ) -> (again: CaseAssessment?, outcome: Outcome) {
    guard let day = CivilDate(assessment.assessedOn) else { return (nil, .undated) }
    do throws(AssessmentFault) {
      guard let version = assessment.version else { throw .version(assessment.accountingVersion) }
      let known: PolicyLibrary
      do throws(PolicyFault) { known = try library() } catch { throw .policy(error) }
      let again = try CaseAssessment(of: facts, by: known, on: day, version: version)
      return (again, compare(assessment, again.event))
    } catch {
      return (nil, .failed(error))
    }
  }

  /// Every assessment among a case's events, executed again in their order.
  ///
  /// - Parameters:
  ///   - caseID: the identifier of the case.
  ///   - recorded: its events as they were recorded, corrections not applied.
  ///   - library: gives the packs that were known before a position.
  /// - Returns: what came of each.
  public static func all(
    in caseID: String, recorded: [LedgerEntry], by library: (Position) throws(PolicyFault) -> PolicyLibrary
  ) -> [Reassessment] {
    var all: [Reassessment] = []
    for entry in recorded {
      guard case .assessmentComputed(let assessment) = entry.event else { continue }
      do throws(PolicyFault) {
        let known = try library(entry.position)
        all.append(Reassessment(of: assessment, at: entry.position, in: caseID, recorded: recorded, by: known))
      } catch {
        all.append(Reassessment(position: entry.position, outcome: .failed(.policy(error))))
      }
    }
    return all
  }

  private init(position: Position, outcome: Outcome) {
    (self.position, self.outcome) = (position, outcome)
  }

  /// Whether the same came out.
  public var isSame: Bool { if case .same = outcome { true } else { false } }

  private static func compare(_ recorded: AssessmentComputed, _ again: AssessmentComputed) -> Outcome {
    if recorded == again { return .same }
    let values: [(field: String, value: (AssessmentComputed) -> String)] = [
      ("grounds", { "\($0.grounds.map(String.init).joined(separator: ","))" }), ("policy", { $0.policy }),
      ("policySha256", { $0.policySha256 }), ("incomeYearFen", { "\($0.incomeYearFen)" }),
      ("deductions", { $0.deductions.map { "\($0.kind.rawValue):\($0.amountFen)" }.joined(separator: ",") }),
      ("labourMilli", { "\($0.labourMilli)" }),
      ("perCapitaNumeratorFen", { "\($0.perCapitaNumeratorFen)" }),
      ("perCapitaDenominator", { "\($0.perCapitaDenominator)" }), ("members", { "\($0.members)" }),
      ("category", { $0.hasCategory ? "\($0.category.rawValue)" : "" }), ("amountFen", { "\($0.amountFen)" }),
      ("holds", { $0.holds.joined(separator: ",") }), ("upliftFen", { "\($0.upliftFen)" }),
      ("singles", { $0.singles.map { "\($0.person):\($0.amountFen)" }.joined(separator: ",") }),
      ("steps", { $0.steps.map(\.rule).joined(separator: ",") }),
      ("accountingVersion", { "\($0.accountingVersion)" }), ("traceSha256", { $0.traceSha256 }),
    ]
    let first = values.first { $0.value(recorded) != $0.value(again) }
    return .differs(
      field: first?.field ?? "unknownFields", recorded: first?.value(recorded) ?? "",
      again: first?.value(again) ?? "")
  }
}
