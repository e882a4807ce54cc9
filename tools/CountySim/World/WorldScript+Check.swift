import CaseEvents
import Casework
import EventEnvelope

/// The rules, as they hold for what stands beside the cases.
extension WorldScript {
  /// Puts a planned event to the rules.
  func check(_ planned: PlannedEvent) throws(RefusedEvent) {
    let actor: StaffState
    if case .staff(let member) = planned.performer {
      actor = register.state(of: member.id, at: planned.instant)
    } else {
      actor = StaffState()
    }
    let proposal = Proposal(
      event: planned.event, occurredOn: planned.day, actor: planned.performer.subject,
      office: planned.performer.office, today: planned.instant.dateInChina)
    let record = planned.event.primarySubject.map { String($0.id) } ?? ""
    do throws(Refusal) {
      try decide(proposal, in: RecordContext(recordID: record, actor: actor, procedure: procedure), planned)
    } catch {
      throw refusal(planned, record, "\(error)")
    }
    do throws(PayloadFault) {
      try planned.event.validate()
    } catch {
      throw refusal(planned, record, "\(error)")
    }
  }

  private func decide(
    _ proposal: Proposal, in context: RecordContext, _ planned: PlannedEvent
  ) throws(Refusal) {
    if case .policyPublished = planned.event {
      _ = try policy.decide(proposal, in: context)
    } else {
      let state = planned.staff.map { register.state(of: $0, at: planned.instant) } ?? StaffState()
      _ = try state.decide(proposal, in: context)
    }
  }

  private func refusal(_ planned: PlannedEvent, _ record: String, _ text: String) -> RefusedEvent {
    RefusedEvent(
      subject: record, type: planned.event.type, time: planned.instant.descriptionInChina, guardText: text)
  }
}
