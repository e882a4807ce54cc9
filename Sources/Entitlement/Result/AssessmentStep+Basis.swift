extension AssessmentStep {
  /// What a step rests on: the article, and the parameters that came in.
  ///
  /// - Parameters:
  ///   - document: the household.
  ///   - said: what the packs say anything of: `saidKeys` of the parameters.
  /// - Returns: the article, then the keys.
  public func basis(_ document: HouseholdDocument, said: Set<String>) -> String {
    let keys = keys(document).filter(said.contains)
    return [article, keys.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
