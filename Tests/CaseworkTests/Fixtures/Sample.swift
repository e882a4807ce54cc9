import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope

/// A good event of a type for a scenario, by whoever does it, some days later.
struct Sample {
  let event: CaseEvent
  let actor: Cast

  /// The events that walk a case through every phase; nil for types that move nothing here.
  init?(_ type: EventType, for scenario: Scenario) {
    let day = scenario.today
    switch type {
    case .applicationSubmitted: self.init(.applicationSubmitted(StandardCase.application), .applicant)
    case .supplementRequested:
      self.init(.supplementRequested(with(StandardCase.supplement) { $0.dueOn = "2099-01-01" }), .clerk)
    case .supplementReceived:
      self.init(.supplementReceived(with(SupplementReceived()) { $0.received = ["medical-proof"] }), .applicant)
    case .householdDeclared: self.init(.householdDeclared(StandardCase.household), .applicant)
    case .incomeDeclared: self.init(.incomeDeclared(StandardCase.income), .applicant)
    case .assetDeclared: self.init(.assetDeclared(AssetDeclared()), .applicant)
    case .crossCheckAuthorized:
      self.init(.crossCheckAuthorized(with(StandardCase.authorization) { $0.validToOn = "2099-01-01" }), .applicant)
    case .applicationAccepted: self.init(.applicationAccepted(StandardCase.acceptance(on: "\(day)")), .clerk)
    case .applicationNotAccepted: self.init(.applicationNotAccepted(ApplicationNotAccepted()), .clerk)
    case .crossCheckRequested:
      self.init(.crossCheckRequested(with(StandardCase.request) { $0.request = "r-\(scenario.entries.count)" }), .clerk)
    case .crossCheckReported: self.init(.crossCheckReported(Self.report(scenario)), .checker)
    case .checkHitResolved: self.init(.checkHitResolved(StandardCase.resolution), .clerk)
    case .homeVisited: self.init(.homeVisited(StandardCase.visit(on: "\(day)")), .investigator)
    case .assessmentComputed: self.init(.assessmentComputed(scenario.assessment), .system)
    case .preliminaryOpinionGiven: self.init(.preliminaryOpinionGiven(scenario.opinion), .clerk)
    case .publicNoticePosted: self.init(.publicNoticePosted(StandardCase.notice(from: "\(day)")), .village)
    case .publicNoticeEnded: self.init(.publicNoticeEnded(StandardCase.noticeEnd(on: "\(day)")), .village)
    case .objectionFiled:
      self.init(
        .objectionFiled(with(StandardCase.objection) { $0.objection = "o-\(scenario.entries.count)" }), .stranger)
    case .objectionResolved:
      self.init(.objectionResolved(Self.resolution(scenario)), .clerk)
    case .monitoringSignalRaised: self.init(.monitoringSignalRaised(.standard), .system)
    case .proposalMade: self.init(.proposalMade(.standard), .system)
    case .signalTriaged: self.init(.signalTriaged(.visit(of: scenario.openSignal)), .clerk)
    case .proposalDecided: self.init(.proposalDecided(.acceptance(of: scenario.openProposal)), .clerk)
    case .forwardedToCounty: self.init(.forwardedToCounty(StandardCase.forwarding(on: "\(day)")), .clerk)
    default: self.init(late: type, for: scenario)
    }
  }

  private init(_ event: CaseEvent, _ actor: Cast) {
    self.event = event
    self.actor = actor
  }

  private init?(late type: EventType, for scenario: Scenario) {
    let (day, next) = (scenario.today, scenario.today.month.next)
    let review = "\(day.adding(days: 150))"
    switch type {
    case .enrolmentConfirmed:
      self.init(
        .enrolmentConfirmed(
          with(scenario.confirmation) {
            $0.firstPayMonth = "\(next)"
            $0.nextReviewOn = review
          }), .reviewer)
    case .enrolmentRefused:
      self.init(.enrolmentRefused(with(StandardCase.refusal) { $0.noticeDueOn = "\(day)" }), .reviewer)
    case .procedureTerminated:
      self.init(
        .procedureTerminated(
          with(ProcedureTerminated()) {
            $0.ground = "no-cooperation"
            $0.grounds = [1]
          }), .clerk)
    case .applicationWithdrawn: self.init(.applicationWithdrawn(ApplicationWithdrawn()), .applicant)
    case .categoryIdentified: self.init(.categoryIdentified(.standard), .countyStaff)
    case .categoryChanged:
      self.init(
        .categoryChanged(
          with(CategoryChanged()) {
            $0.from = scenario.state.category ?? .dibao
            $0.to = $0.from == .dibao ? .tekun : .dibao
            $0.amountFen = 70_000
            $0.fromMonth = "\(next)"
          }), .reviewer)
    case .gradualExitStarted:
      self.init(.gradualExitStarted(with(StandardCase.gradualExit()) { $0.startMonth = "\(next)" }), .reviewer)
    case .gradualExitEnded:
      self.init(.gradualExitEnded(StandardCase.gradualEnd(.belowLine, last: "\(day.month)")), .reviewer)
    case .exitDecided: self.init(.exitDecided(with(StandardCase.exit) { $0.stopMonth = "\(next)" }), .reviewer)
    case .exitNoticed:
      self.init(
        .exitNoticed(
          with(ExitNoticed()) {
            $0.fromOn = "\(day)"
            $0.days = 7
          }), .clerk)
    case .decisionNotified:
      let decision = scenario.state.decisions.last { $0.notifiedOn == nil }?.position.rawValue ?? 0
      self.init(.decisionNotified(StandardCase.notification(of: decision, on: "\(day)")), .clerk)
    case .exitEffective:
      let stop = scenario.state.exit?.stopMonth ?? next
      self.init(.exitEffective(with(StandardCase.exitEffect) { $0.stopMonth = "\(stop)" }), .system)
    case .reinstatementConfirmed:
      self.init(
        .reinstatementConfirmed(
          with(StandardCase.reinstatement) {
            $0.category = scenario.state.category ?? .dibao
            $0.amountFen = scenario.state.lostByExit?.fen ?? StandardCase.amountFen
            $0.fromMonth = "\(next)"
            $0.nextReviewOn = review
          }), .reviewer)
    default: return nil
    }
  }

  private static func report(_ scenario: Scenario) -> CrossCheckReported {
    with(StandardCase.report) {
      $0.request = scenario.state.crossCheck.request ?? ""
      $0.validToOn = "2099-01-01"
      $0.sources = scenario.state.crossCheck.sources.map { source in
        with(SourceResult()) {
          $0.source = source.code
          $0.status = source.status ?? .noAnswer
          $0.hits = UInt32(source.hits)
        }
      }
    }
  }

  private static func resolution(_ scenario: Scenario) -> ObjectionResolved {
    with(StandardCase.objectionResolved) {
      $0.objection = scenario.state.objections.first { !$0.isResolved }?.id ?? ""
    }
  }
}
