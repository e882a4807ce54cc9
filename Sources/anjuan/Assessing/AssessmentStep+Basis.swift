import Entitlement

extension AssessmentStep {
  /// What a step rests on: the article, and the parameters that came in.
  func basis(_ document: HouseholdDocument, _ parameters: Parameters) -> String {
    let keys = keys(document).filter { parameters.provenance[$0] != nil }
    return [article, keys.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
