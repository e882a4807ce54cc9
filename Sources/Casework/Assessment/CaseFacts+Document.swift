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

  /// What holds for the household on a day.
  ///
  /// - Parameters:
  ///   - library: the packs that are known.
  ///   - day: the day.
  /// - Returns: the parameters.
  /// - Throws: ``AssessmentFault`` where no application says where it lives, or no pack is in force there.
  public func parameters(in library: PolicyLibrary, on day: CivilDate) throws(AssessmentFault) -> Parameters {
    guard let officeCode else { throw .missing([MissingFact(.application)]) }
    do throws(PolicyFault) { return try library.parameters(for: officeCode, on: day) } catch { throw .policy(error) }
  }

  /// Whether everybody whom the accounting puts into 特困 has an assessment of self-care; the first who hasn't.
  func personWithoutSelfCare(_ document: HouseholdDocument, counted: [Int]) -> String? {
    counted.lazy.map { document.members[$0].id }.first { selfCare[$0] == nil }
  }
}
