import CaseEvents
import Casework
import CaseworkTesting

extension CorrectionRequested {
  /// The first income of the first event was typed wrong.
  static let standard = with(CorrectionRequested()) {
    $0.targetPosition = 1
    $0.field = "items[0].amountFen"
    $0.rightValue = "\"1\""
    $0.ground = "typing-error"
  }
}

extension CorrectionApplied {
  /// The same, as the county's other member of staff asked for it.
  static let standard = with(CorrectionApplied()) {
    let request = CorrectionRequested.standard
    ($0.targetPosition, $0.field) = (request.targetPosition, request.field)
    ($0.rightValue, $0.ground) = (request.rightValue, request.ground)
    $0.requestedBy = Cast.countyStaff.id
  }
}

extension CorrectionRejected {
  /// The same, rejected.
  static let standard = with(CorrectionRejected()) {
    let request = CorrectionRequested.standard
    ($0.targetPosition, $0.field) = (request.targetPosition, request.field)
    $0.reason = "evidence-insufficient"
  }
}

extension Scenario {
  /// With a correction asked for.
  func asking(
    by cast: Cast = .countyStaff, _ change: (inout CorrectionRequested) -> Void = { _ in }
  ) -> Scenario {
    adding(.correctionRequested(with(.standard, change)), by: cast)
  }

  /// With the standard correction applied.
  func corrected() -> Scenario { adding(.correctionApplied(.standard), by: .reviewer) }

  /// Applies a correction.
  func correcting(_ change: (inout CorrectionApplied) -> Void = { _ in }) -> Outcome {
    when(.correctionApplied(with(.standard, change)), by: .reviewer)
  }
}
