import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import Wording

/// Assessments, computed from the case's own events by the rules that hold.
extension CaseScript {
  /// The category and amount of the latest assessment.
  var finding: (category: CaseEvents.Category?, amount: Int) {
    guard let event = assessment?.event else { return (nil, 0) }
    return (event.hasCategory ? event.category : nil, Int(event.amountFen))
  }

  /// The line of a month, in fen.
  var line: Exact { world.parameters.line[family.area == .urban ? .urban : .rural] }

  /// Computes the assessment from all the facts so far; gives its position.
  @discardableResult
  mutating func assess() throws(ScriptEnd) -> UInt64 {
    let made: CaseAssessment
    do throws(AssessmentFault) {
      made = try CaseAssessment(of: CaseFacts(caseID, recorded: entries), by: world.parameters, on: today)
    } catch {
      throw .refused(
        RefusedEvent(
          subject: caseID, type: .assessmentComputed, time: now.descriptionInChina, guardText: error.text.english))
    }
    assessment = made
    return try record(.assessmentComputed(made.event), by: .system(place.township))
  }

  /// The assessment that somebody is enrolled alone by: it was just made, and comes out as it did.
  func executedAssessment(under event: CaseEvent) -> ExecutedAssessment? {
    guard event.type == .singlePersonEnrolled, let assessment, let position = state.assessment?.position else {
      return nil
    }
    return ExecutedAssessment(
      position: position, outcome: .same, alone: assessment.alone, lineFen: assessment.lineFen)
  }

  /// The first member whom the rules would enrol alone now, with the household's income a head; nil where there is none.
  var singleCandidate: (person: String, ground: SingleGround, amount: Int64, perCapita: Int64)? {
    guard var document = try? CaseFacts(caseID, recorded: entries).document(on: today) else { return nil }
    document.singleApplications = Array(document.members.indices)
    guard let result = world.parameters.assess(document), let perCapita = result.perCapita.rounded else { return nil }
    for single in result.single {
      guard let amount = single.amount.rounded, amount > 0 else { continue }
      return (document.members[single.member].id, SingleGround(single.group), amount, perCapita)
    }
    return nil
  }
}
