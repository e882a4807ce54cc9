import CaseEvents
import EventEnvelope

extension CaseState {
  func checkNotice(_ attempt: Attempt) throws(Refusal) {
    switch attempt.proposal.event {
    case .publicNoticePosted(let payload): try checkPosting(payload, attempt)
    case .publicNoticeEnded(let payload):
      let ended = try attempt.pastDate(payload.endedOn)
      guard let notice else { return }
      let earliest = notice.earliestEnd(countsFirstDay: attempt.rules.noticeCountsFirstDay)
      try attempt.require(ended >= earliest, .noticeFullDays, [.day(ended), .requiredDay(earliest)])
    case .objectionFiled(let payload):
      try attempt.require(
        !objections.contains { $0.id == payload.objection }, .objectionKnown, [.code(payload.objection)])
    case .objectionResolved(let payload):
      try checkUnconflicted(attempt)
      try attempt.require(
        objections.contains { $0.id == payload.objection && !$0.isResolved }, .objectionKnown,
        [.code(payload.objection)])
    case .forwardedToCounty(let payload):
      for objection in objections {
        try attempt.require(objection.isResolved, .objectionsResolved, [.code(objection.id)])
      }
      let received = try attempt.pastDate(payload.receivedOn)
      guard let last = lastStepOn else { return }
      try attempt.require(received >= last, .inOrder, [.day(received), .requiredDay(last)])
    default: break
    }
  }

  private func checkPosting(_ payload: PublicNoticePosted, _ attempt: Attempt) throws(Refusal) {
    let required = attempt.rules.noticeDays
    try attempt.require(
      Int(payload.days) >= required, .noticeLongEnough,
      [.found(Int64(payload.days)), .required(Int64(required))])
    for field in payload.fields {
      try attempt.require(attempt.rules.noticeFields.contains(field), .noticeMinimal, [.code(field)])
    }
    let from = try attempt.pastDate(payload.fromOn)
    if let last = lastStepOn {
      try attempt.require(from >= last, .inOrder, [.day(from), .requiredDay(last)])
    }
    guard let place = Office(payload.place) else { throw Refusal(.readable, event: attempt.type) }
    guard let office = application?.office else { return }
    try attempt.require(place.township == office.township, .noticeInVillage, [.office(place)])
  }
}
