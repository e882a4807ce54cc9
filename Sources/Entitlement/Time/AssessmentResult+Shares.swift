extension AssessmentResult {
  /// What is paid a month where the shares of some members stop: base × (n − s) / n, and the uplifts of the others.
  ///
  /// 特困 has no such stop, since nobody in it can work.
  /// - Parameter stopped: counted members, as indexes into the document's; the result must have its steps.
  /// - Returns: the amount, in fen.
  func amount(without stopped: Set<Int>) -> Exact {
    guard rung != .tekun, !counted.isEmpty else { return amount }
    let staying = counted.count { !stopped.contains($0) }
    var rest = base * staying / counted.count
    for step in steps {
      if case .uplift(let member) = step.item, !stopped.contains(member) { rest += step.value }
    }
    return single.reduce(rest) { stopped.contains($1.member) ? $0 : $0 + $1.amount }
  }
}
