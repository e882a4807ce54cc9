public import CaseEvents
public import Entitlement
public import EventEnvelope

/// An assessment of a case: what was read, by which parameters, what it came to, and the event that says so (核算).
public struct CaseAssessment: Sendable {
  /// The household as it was read.
  public let document: HouseholdDocument
  /// What it was computed with.
  public let parameters: Parameters
  /// The result, with its steps.
  public let result: AssessmentResult
  /// What is recorded.
  public let event: AssessmentComputed

  /// Assesses a case.
  ///
  /// Pure: the same events, parameters and day give the same event, byte for byte.
  ///
  /// - Parameters:
  ///   - facts: what the case's events say.
  ///   - parameters: what holds for the household on the day.
  ///   - day: the day of the assessment.
  ///   - version: of the accounting; the current one, but for an assessment that is executed again.
  /// - Throws: ``AssessmentFault`` where facts are missing or a figure is too large.
  public init(
    of facts: CaseFacts, by parameters: Parameters, on day: CivilDate, version: AccountingVersion = .current
  ) throws(AssessmentFault) {
    let document = try facts.document(on: day)
    guard let result = parameters.assess(document, explaining: true, by: version) else {
      throw .missing([MissingFact(.countedMember)])
    }
    if result.rung == .tekun, let person = facts.personWithoutSelfCare(document, counted: result.counted) {
      throw .missing([MissingFact(.selfCare, person: person)])
    }
    self.document = document
    self.parameters = parameters
    self.result = result
    event = try AssessmentComputed(result, of: document, by: parameters, version, grounds: facts.positions)
  }

  /// Assesses a case by the packs of a library.
  ///
  /// - Parameters:
  ///   - facts: what the case's events say.
  ///   - library: the packs that are known.
  ///   - day: the day of the assessment.
  ///   - version: of the accounting; the current one, but for an assessment that is executed again.
  /// - Throws: ``AssessmentFault``, also where no pack is in force.
  public init(
    of facts: CaseFacts, by library: PolicyLibrary, on day: CivilDate, version: AccountingVersion = .current
  ) throws(AssessmentFault) {
    try self.init(of: facts, by: try facts.parameters(in: library, on: day), on: day, version: version)
  }
}
