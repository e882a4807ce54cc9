public import CaseEvents
import Casework

extension StandardCase {
  /// 一次性告知补正.
  public static var supplement: SupplementRequested {
    var event = SupplementRequested()
    event.missing = ["medical-proof"]
    event.dueOn = "2023-03-10"
    return event
  }

  /// 提出异议.
  public static var objection: ObjectionFiled {
    var event = ObjectionFiled()
    event.objection = "o-1"
    event.ground = "income-hidden"
    return event
  }

  /// 异议处理, dismissed.
  public static var objectionResolved: ObjectionResolved {
    var event = ObjectionResolved()
    event.objection = "o-1"
    event.result = .dismissed
    return event
  }

  /// 渐退开始, from October 2023.
  public static func gradualExit(months: UInt32 = 12, method: GradualMethod = .full) -> GradualExitStarted {
    var event = GradualExitStarted()
    event.startMonth = "2023-10"
    event.months = months
    event.method = method
    event.capMultipleBp = 20_000
    event.ground = "employment"
    event.perCapitaFen = 99_000
    event.lineFen = 65_000
    return event
  }

  /// 渐退结束.
  public static func gradualEnd(_ reason: GradualEnd, last month: String) -> GradualExitEnded {
    var event = GradualExitEnded()
    event.reason = reason
    event.lastMonth = month
    return event
  }

  /// 退出决定, to stop in October 2023.
  public static var exit: ExitDecided {
    var event = ExitDecided()
    event.ground = "income"
    event.stopMonth = "2023-10"
    event.reasons = ["income-above-line"]
    return event
  }

  /// 退出生效.
  public static var exitEffect: ExitEffective {
    var event = ExitEffective()
    event.stopMonth = "2023-10"
    return event
  }

  /// 恢复, from November 2023.
  public static var reinstatement: ReinstatementConfirmed {
    var event = ReinstatementConfirmed()
    event.ground = "dispute-upheld"
    event.fromMonth = "2023-11"
    event.amountFen = amountFen
    event.nextReviewOn = "2024-03-31"
    event.category = .dibao
    event.persons = persons
    return event
  }

  /// 复核.
  public static func review(_ result: ReviewResult) -> ReviewCompleted {
    var event = ReviewCompleted()
    event.result = result
    event.nextReviewOn = "2024-03-20"
    event.reviewClass = .b
    return event
  }
}
