import CaseEvents
import EventEnvelope
import Wording

extension CaseEvent {
  /// The heart of the event in a few words: amounts, months, results; never anything that tells who someone is.
  var summary: Text {
    switch type.rawValue / 100 {
    case 1, 2: officeSummary
    case 3, 4: intakeSummary
    case 5: decisionSummary
    case 6: entitlementSummary
    case 7: paymentSummary
    case 8: lifecycleSummary
    case 10: personSummary
    case 11, 12: moduleSummary
    default: correctionSummary
    }
  }

  private var personSummary: Text {
    switch self {
    case .legalHoldPlaced(let event): .code("\(event.hold) \(event.ground)")
    case .legalHoldLifted(let event): .code("\(event.hold) \(event.ground)")
    case .personErased(let event): .code(event.basis)
    default: .none
    }
  }

  private var moduleSummary: Text {
    switch self {
    case .monitoringSignalRaised(let event):
      event.kind.text.joined(event.level.text).joined(event.hasAmountFen ? .money(event.amountFen) : .none)
    case .signalTriaged(let event):
      Text.code("#\(event.signalPosition)").joined(event.step.text).joined(.code(event.dueOn))
    case .moduleInstalled(let event): .code("\(event.module) \(event.version) \(event.scope)")
    case .moduleRetired(let event): .code("\(event.module) \(event.reason)")
    case .moduleResumed(let event): .code("\(event.module) #\(event.atPosition)")
    case .moduleEventSkipped(let event): .code("\(event.module) #\(event.skippedPosition)")
    case .proposalMade(let event): .code("\(event.module) \(event.proposedType)")
    case .proposalDecided(let event):
      Text.code("\(event.module) #\(event.proposalPosition)")
        .joined(event.accepted ? Text("accepted", "采纳") : Text("declined", "不采纳"))
    default: .none
    }
  }

  private var officeSummary: Text {
    switch self {
    case .policyPublished(let event): .code("\(event.pack) \(event.effectiveFromOn)")
    case .staffPosted(let event): .code("\(event.staff) \(event.office)")
    case .staffTransferred(let event): .code("\(event.staff) \(event.office)")
    case .staffCertified(let event): .code("\(event.staff) → \(event.validUntilOn)")
    default: .none
    }
  }

  private var intakeSummary: Text {
    switch self {
    case .applicationSubmitted(let event):
      event.wanted.map(\.text).reduce(Text.none) { $0.joined($1) }
    case .householdDeclared(let event):
      .count(event.members.count(where: \.counted), "counted", "人计入")
    case .memberAdded(let event): .code(event.fromOn)
    case .memberRemoved(let event): .code("\(event.ground) \(event.fromOn)")
    case .incomeDeclared(let event): .money(event.items.reduce(0) { $0 &+ $1.amountFen &- $1.costsFen })
    case .expenseDeclared(let event): .money(event.items.reduce(0) { $0 &+ $1.amountFen })
    case .supplementRequested(let event): .code(event.missing.joined(separator: ", "))
    case .applicationNotAccepted(let event): .code(event.reasons.joined(separator: ", "))
    case .crossCheckRequested(let event): .count(event.sources.count, "sources", "个数据源")
    case .sourceAnswered(let event): Text.code(event.source).joined(event.status.text)
    case .sourceTimedOut(let event): .code(event.source)
    case .sourceWaived(let event): .code("\(event.source) \(event.reason)")
    case .checkHitResolved(let event): Text.code(event.hit).joined(event.outcome.text)
    case .homeVisited(let event): .count(event.investigators.count, "investigators", "名调查人员")
    default: .none
    }
  }

  private var decisionSummary: Text {
    switch self {
    case .assessmentComputed(let event):
      event.category.text.joined(.money(event.amountFen))
        .joined(.code(event.steps.map { "\($0.module)/\($0.step)@\($0.stepVersion)" }.joined(separator: ", ")))
    case .preliminaryOpinionGiven(let event):
      Text(event.agree ? "agreed" : "not agreed", event.agree ? "同意" : "不同意")
        .joined(event.category.text).joined(.money(event.amountFen))
    case .publicNoticePosted(let event): .count(Int(event.days), "days", "天").joined(.code(event.fromOn))
    case .objectionFiled(let event): .code(event.ground)
    case .objectionResolved(let event): event.result.text
    case .enrolmentConfirmed(let event):
      event.category.text.joined(.money(event.amountFen)).joined(.code(event.firstPayMonth))
    case .enrolmentRefused(let event): .code(event.reasons.joined(separator: ", "))
    case .procedureTerminated(let event): .code(event.ground)
    case .decisionNotified(let event): .code("#\(event.decisionPosition)")
    default: .none
    }
  }

  private var entitlementSummary: Text {
    switch self {
    case .categoryIdentified(let event): event.category.text
    case .categoryChanged(let event): event.to.text.joined(.money(event.amountFen)).joined(.code(event.fromMonth))
    case .singlePersonEnrolled(let event): .money(event.amountFen).joined(.code(event.firstPayMonth))
    case .amountSet(let event): .money(event.amountFen).joined(.code(event.fromMonth))
    case .amountAdjusted(let event):
      .money(event.amountFen).joined(.code(event.fromMonth)).joined(.code(event.reason))
    case .personShareReduced(let event): .money(event.amountFen).joined(.code(event.fromMonth))
    default: .none
    }
  }

  private var paymentSummary: Text {
    switch self {
    case .paymentListPrepared(let event):
      .code(event.payMonth).joined(.count(event.lines.count, "lines", "笔")).joined(.money(event.totalFen))
    case .paymentApproved(let event): .money(event.totalFen)
    case .paymentFunded(let event): .money(event.amountFen)
    case .paymentInstructed(let event): .money(event.totalFen)
    case .paymentCredited(let event): .code(event.payMonth).joined(.money(event.amountFen))
    case .paymentReturned(let event): .code(event.payMonth).joined(.money(event.amountFen)).joined(.code(event.code))
    case .paymentReissued(let event): .code(event.payMonth).joined(.money(event.amountFen))
    case .overpaymentFound(let event): .money(event.amountFen).joined(.code(event.payMonth.joined(separator: ", ")))
    case .underpaymentFound(let event): .money(event.amountFen).joined(.code(event.payMonth.joined(separator: ", ")))
    case .recoveryOrdered(let event): .money(event.amountFen)
    case .recoveryReceived(let event): .money(event.amountFen)
    case .recoveryWaived(let event): .money(event.amountFen)
    case .arrearsPaid(let event): .money(event.amountFen).joined(.code(event.paidMonth))
    default: .none
    }
  }

  private var lifecycleSummary: Text {
    switch self {
    case .changeReported(let event): .code("\(event.kind) \(event.fromOn)")
    case .reviewScheduled(let event): .code(event.dueOn)
    case .reviewCompleted(let event): event.result.text.joined(.code("→ \(event.nextReviewOn)"))
    case .suspensionOrdered(let event): .code("\(event.ground) \(event.fromMonth)")
    case .suspensionLifted(let event): .code("\(event.ground) \(event.fromMonth)")
    case .gradualExitStarted(let event): .code(event.startMonth).joined(.count(Int(event.months), "months", "个月"))
    case .gradualExitStepped(let event): .money(event.amountFen).joined(.code(event.fromMonth))
    case .gradualExitEnded(let event): event.reason.text.joined(.code(event.lastMonth))
    case .exitDecided(let event): .code("\(event.ground) \(event.stopMonth)")
    case .exitEffective(let event): .code(event.stopMonth)
    case .reinstatementConfirmed(let event): .money(event.amountFen).joined(.code(event.fromMonth))
    case .deathRecorded(let event): .code(event.diedOn)
    default: .none
    }
  }

  private var correctionSummary: Text {
    switch self {
    case .correctionRequested(let event): .code("#\(event.targetPosition) \(event.field)")
    case .correctionApplied(let event): .code("#\(event.targetPosition) \(event.field) ← \(event.shownValue)")
    case .correctionRejected(let event): .code("#\(event.targetPosition) \(event.reason)")
    case .disputeOpened(let event): .code("#\(event.aboutPosition)")
    case .disputeResolved(let event): event.outcome.text
    default: .none
    }
  }
}

extension CorrectionApplied {
  /// The right value, where the field can't hold anything that tells who someone is.
  fileprivate var shownValue: String {
    let sealed = ["identity", "plain", "note", "text", "by"]
    let parts = field.split(whereSeparator: { ".[]".contains($0) })
    return parts.contains { sealed.contains(String($0)) } ? "…" : rightValue
  }
}

extension Text {
  /// Nothing to say.
  fileprivate static let none = Text("", "")

  /// Codes, days and months, which are the same in every language.
  fileprivate static func code(_ text: String) -> Text { Text(text, text) }

  /// An amount of money.
  fileprivate static func money(_ fen: Int64) -> Text {
    let yuan = Cell.yuan(fen: fen)
    return Text("¥\(yuan)", "\(yuan) 元")
  }

  fileprivate static func count(_ count: Int, _ english: String, _ chinese: String) -> Text {
    Text("\(count) \(english)", "\(count) \(chinese)")
  }

  /// Both, with a space between them.
  fileprivate func joined(_ other: Text) -> Text {
    if english.isEmpty { return other }
    if other.english.isEmpty { return self }
    return Text("\(english) \(other.english)", "\(chinese) \(other.chinese)")
  }
}
