import CaseLog
import Casework
import Entitlement
public import EventEnvelope
import EventLog
import Rolls

extension PolicyEffects {
  /// Compares for the households of a file.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - answer: takes what changes, household by household.
  /// - Throws: ``TableInterruption`` where a table can't be read on; what `answer` throws.
  public mutating func compare(_ source: inout HouseholdSource, _ answer: (Effect) throws -> Void) throws {
    var number = 0
    while true {
      let chunk = try source.chunk()
      if chunk.isEmpty { return }
      for input in chunk {
        number += 1
        var effect: Effect?
        do throws(HouseholdFault) {
          effect = try self.effect(on: try input.read())
        } catch {
          refuse(error.id ?? "\(number)", error.text)
        }
        if let effect { try answer(effect) }
      }
    }
  }

  /// Compares for every enrolled case of a ledger, as it is known now.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - day: the day of the assessment.
  ///   - report: is told how far it is, where rows have to be brought up to date first.
  ///   - answer: takes what changes, case by case.
  /// - Throws: what the views, the log and `answer` refuse.
  public mutating func compare(
    casesOf ledger: Ledger, on day: CivilDate, telling report: @escaping Progress.Report = { _ in },
    _ answer: (Effect) throws -> Void
  ) throws {
    var ids: [String] = []
    try ledger.forEachRow(of: TimelineProjection.self, knownAt: nil, telling: report) { caseID, row in
      if row.phase.isEnrolled { ids.append(caseID) }
    }
    for id in ids {
      let facts = CaseFacts(id, corrected: try CaseReader(try ledger.log.snapshot()).history(ofCase: id).entries)
      if let effect = effect(on: facts, day) { try answer(effect) }
    }
  }

  /// What changes for a case; nil where it comes to the same, or can't be assessed and is counted as that.
  private mutating func effect(on facts: CaseFacts, _ day: CivilDate) -> Effect? {
    let document: HouseholdDocument
    do throws(AssessmentFault) {
      document = try facts.document(on: day)
    } catch {
      refuse(facts.caseID, error.text)
      return nil
    }
    do throws(HouseholdFault) {
      return try effect(on: document)
    } catch {
      refuse(facts.caseID, error.text)
      return nil
    }
  }
}
