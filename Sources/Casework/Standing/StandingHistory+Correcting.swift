public import EventEnvelope

extension StandingHistory {
  /// Takes over what the events come to with a correction, and keeps how it was known before.
  ///
  /// - Parameters:
  ///   - story: the history of the same events, the correction applied.
  ///   - position: where the correction stands.
  public mutating func correct(to story: StandingHistory, at position: Position) {
    var former = changes
    var corrected = story.changes
    for index in corrected.indices {
      guard let known = former.firstIndex(where: { $0.says(corrected[index]) }) else {
        corrected[index].since = position
        if corrected[index].superseded != nil { corrected[index].superseded = position }
        continue
      }
      let before = former.remove(at: known)
      corrected[index].since = before.since
      switch (before.superseded, corrected[index].superseded) {
      case (nil, nil): break
      case (nil, _?): corrected[index].superseded = position
      case (let former?, _?): corrected[index].superseded = former
      case (_?, nil):
        withdrawn.append(before)
        corrected[index].since = position
      }
    }
    for change in former {
      var change = change
      change.superseded = change.superseded ?? position
      if change.since < change.superseded ?? position { withdrawn.append(change) }
    }
    changes = corrected
  }
}
