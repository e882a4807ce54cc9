public import Entitlement
public import EventEnvelope

extension CaseFacts {
  /// The household as the accounting reads it.
  ///
  /// - Parameter day: the day of the assessment.
  /// - Returns: the document, named for the case, its members by the identifiers of the persons.
  /// - Throws: ``AssessmentFault/missing(_:)`` with all that is missing, in the order of the document.
  public func document(on day: CivilDate) throws(AssessmentFault) -> HouseholdDocument {
    var writing = DocumentWriting(self, on: day)
    writing.writeAll()
    guard writing.missing.isEmpty, let document = writing.document else { throw .missing(writing.missing) }
    return document
  }

  /// Whether everybody whom the accounting puts into 特困 has an assessment of self-care; the first who hasn't.
  func personWithoutSelfCare(_ document: HouseholdDocument, counted: [Int]) -> String? {
    counted.lazy.map { document.members[$0].id }.first { selfCare[$0] == nil }
  }
}
