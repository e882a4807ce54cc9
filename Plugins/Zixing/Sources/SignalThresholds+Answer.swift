import CountyKit
import EventEnvelope

extension SignalThresholds {
  /// The whole table.
  static var answer: JSONValue {
    .list(
      dated.map { line in
        [
          "from": line.from.map { .text($0.description) } ?? .null, "largeMedicalFen": .whole(line.largeMedicalFen),
          "signalsTogether": .whole(Int64(line.signalsTogether)),
          "recentVisitDays": .whole(Int64(line.recentVisitDays)),
          "deathReviewDays": .whole(Int64(line.deathReviewDays)), "redVisitDays": .whole(Int64(line.redVisitDays)),
          "visitDays": .whole(Int64(line.visitDays)), "reviewDays": .whole(Int64(line.reviewDays)),
        ]
      })
  }
}
