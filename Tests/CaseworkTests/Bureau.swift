import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope

/// Puts proposals to the records other than cases.
struct Bureau {
  var day = StandardCase.start

  func proposal(_ event: CaseEvent, by cast: Cast) -> Proposal? {
    guard let actor = cast.subject, let office = Office(cast.officeCode) else { return nil }
    return Proposal(event: event, occurredOn: day, actor: actor, office: office, today: day)
  }

  func entry(_ event: CaseEvent, by cast: Cast, at position: UInt64 = 1) -> LedgerEntry? {
    guard let proposal = proposal(event, by: cast) else { return nil }
    return LedgerEntry(
      position: Position(position), recordedAt: Instant(day, secondOfDay: 0), occurredOn: day, actor: proposal.actor,
      office: proposal.office, event: event)
  }

  /// The refusal of an event of the clerk; a refusal of nothing readable where the set-up is wrong.
  func staffing(
    _ event: CaseEvent, holding isPosted: Bool = true, attended: Bool = false, related: String? = nil,
    sharing other: String? = nil, by cast: Cast = .city, as role: Role? = nil
  ) -> Refusal? {
    var state = isPosted ? StaffState.posted(.township, office: "431026101000", from: "2022-01-01") : StaffState()
    var history: [CaseEvent] = []
    if attended { history.append(.trainingAttended(with(TrainingAttended()) { $0.course = "base" })) }
    if let related {
      history.append(.relativeRelationDeclared(with(RelativeRelationDeclared()) { $0.person = related }))
    }
    for event in history { if let entry = entry(event, by: .city) { state.apply(entry) } }
    guard let proposal = proposal(event, by: cast) else { return nil }
    var context = context(Cast.clerk.id, cast, role)
    context.staffOfNumber = other
    return refusal { () throws(Refusal) in
      _ = try state.decide(proposal, in: context)
    }
  }

  func context(_ record: String, _ cast: Cast, _ role: Role?) -> RecordContext {
    let actor = role.map { StaffState.posted($0, office: cast.officeCode, from: "2022-01-01") } ?? cast.staff
    return RecordContext(recordID: record, actor: actor, procedure: .national)
  }

  func refusal(_ body: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
      try body()
      return nil
    } catch { return error }
  }

  /// The list walked to the stage by its proper people.
  func list(at stage: PaymentStage) -> PaymentListState {
    let steps: [(PaymentStage, CaseEvent, Cast)] = [
      (.prepared, .paymentListPrepared(.standard), .reviewer), (.approved, .paymentApproved(.standard), .countyStaff),
      (.funded, .paymentFunded(.standard), .treasurer), (.instructed, .paymentInstructed(.standard), .treasurer),
    ]
    var state = PaymentListState()
    for (index, step) in steps.enumerated() where state.stage != stage {
      if let entry = entry(step.1, by: step.2, at: UInt64(index + 1)) { state.apply(entry) }
    }
    return state
  }

  func paying(
    _ event: CaseEvent, at stage: PaymentStage, by cast: Cast = .reviewer, as role: Role? = nil,
    due: [String: Int64]? = nil, on grounds: PaymentListGrounds? = nil, asked: PaymentAnswerQuestioned? = nil,
    unpayable: [String: String] = [:]
  ) -> Refusal? {
    guard let proposal = proposal(event, by: cast) else { return nil }
    var state = list(at: stage)
    if let asked, let entry = entry(.paymentAnswerQuestioned(asked), by: .teller, at: 5) { state.apply(entry) }
    var context = context("l-1", cast, role)
    context.unpayable = unpayable
    return refusal { () throws(Refusal) in
      _ = try state.decide(proposal, in: context, on: grounds ?? PaymentListGrounds(due: due))
    }
  }

  func installing(_ event: CaseEvent) -> Refusal? {
    guard let proposal = proposal(event, by: .city) else { return nil }
    return refusal { () throws(Refusal) in
      _ = try ModuleRegister().decide(proposal, in: context("visits", .city, nil))
    }
  }

  /// The refusal of a notice in a ledger that keeps some areas.
  func arranging(
    _ notice: CalendarPublished, as record: String = "CN-2027", keeping codes: [String] = ["431026"],
    by cast: Cast = .reviewer
  ) -> Refusal? {
    guard let proposal = proposal(.calendarPublished(notice), by: cast) else { return nil }
    var context = context(record, cast, nil)
    context.ledgerScope = Scope(codes)
    return refusal { () throws(Refusal) in _ = try PublishedCalendars().decide(proposal, in: context) }
  }

  func publishing(_ event: CaseEvent, again: Bool = false) -> Refusal? {
    var state = PolicyState()
    if again, let entry = entry(.policyPublished(.standard), by: .city) { state.apply(entry) }
    guard let proposal = proposal(event, by: .city) else { return nil }
    return refusal { () throws(Refusal) in
      _ = try state.decide(proposal, in: context("DEMO-HN-2023", .city, nil))
    }
  }
}
