import CaseEvents
import Entitlement
import EventEnvelope

/// What deciding on any record needs to know: who acts, and the rules.
public protocol DecisionContext: Sendable {
  /// The acting member of staff; empty where a person or the system acts.
  var actor: StaffState { get }
  /// The procedure of the office, over days and moments of knowledge.
  var procedure: ProcedureTable { get }
}

/// An attempt on a case.
public typealias CaseAttempt = Attempt<CaseContext>

/// A proposal being decided: with its context, and the role in which its actor acts.
///
/// A class, so that handing it from guard to guard copies nothing: the simulator decides tens of millions of times.
public final class Attempt<Context: DecisionContext> {
  let proposal: Proposal
  let context: Context
  let role: ActorRole
  let type: EventType
  /// The rules of the act's own day.
  let rules: CaseRules
  private let listed: [Guard]
  /// The identifier of the actor.
  private(set) lazy var actorID = ActorKind.id(of: proposal.actor)

  /// Finds out in which role the actor acts, and refuses one who holds no post on the day.
  ///
  /// - Parameters:
  ///   - proposal: what is to be decided.
  ///   - context: who acts, and the rules.
  ///   - listed: the guards that the event lists; it may ask no other of its own.
  /// - Throws: ``Refusal`` of an actor who can't act.
  init(_ proposal: Proposal, in context: Context, listed: [Guard]) throws(Refusal) {
    self.proposal = proposal
    self.context = context
    self.listed = listed
    type = proposal.event.type
    rules = try proposal.readable(context.procedure.rules(on: proposal.occurredOn))
    switch ActorKind(proposal.actor) {
    case .person: role = .person
    case .system: role = .system
    case .staff:
      guard let posting = context.actor.posting(on: proposal.occurredOn), let posted = ActorRole(posting.role) else {
        throw Refusal(
          .actorPosted, event: proposal.event.type, on: proposal.occurredOn,
          facts: [.staff(String(proposal.actor.id)), .day(proposal.occurredOn)], rules: rules)
      }
      role = posted
    case nil: throw Refusal(.roleMayAct, event: proposal.event.type, on: proposal.occurredOn, rules: rules)
    }
  }

  /// The rules by which a term runs.
  ///
  /// - Throws: ``Refusal`` where a pack that was in force when it began can't be read.
  func rules(from start: TermStart) throws(Refusal) -> CaseRules {
    try proposal.readable(context.procedure.rules(from: start))
  }

  /// The day that the event would be true of.
  var day: CivilDate { proposal.occurredOn }

  /// What would stand beside the event, recorded next; its moment isn't known before.
  func head(after last: Position) -> EntryHead {
    EntryHead(
      position: last.next, recordedAt: .earliest, occurredOn: proposal.occurredOn, actor: proposal.actor,
      office: proposal.office, correctedAt: nil, origin: .here)
  }

  /// Refuses unless the condition holds, or the guard doesn't on the day of the act; `term` gives the rules of a term that
  /// began earlier, where they are asked and not those of the act's day.
  ///
  /// The day is looked at last, since nearly all conditions hold.
  func require(
    _ guard: Guard, _ condition: Bool, _ facts: @autoclosure () -> [Fact] = [], by term: CaseRules? = nil
  ) throws(Refusal) {
    assert(isListed(`guard`), "\(type) asks \(`guard`.code) and doesn't list it")
    if !condition, `guard`.isInForce(on: day) { throw refusal(`guard`, facts(), by: term) }
  }

  /// The refusal by a guard that is in force on the day, as whatever the ledger itself asks for always is.
  func refusal(_ guard: Guard, _ facts: [Fact] = [], by term: CaseRules? = nil) -> Refusal {
    assert(isListed(`guard`), "\(type) asks \(`guard`.code) and doesn't list it")
    assert(`guard`.isInForce(on: day), "\(type) is refused by \(`guard`.code), which isn't in force on \(day)")
    return Refusal(`guard`, event: type, on: day, facts: facts, rules: term ?? rules)
  }

  private func isListed(_ guard: Guard) -> Bool { listed.contains(`guard`) || Guard.ofAnyEvent.contains(`guard`) }

  /// The role, the post's office and the certificate, on the day of the act and on that of its recording; under delegation
  /// a township may act for the county.
  ///
  /// Whoever no longer holds the post or the certificate records nothing any more, of whichever day it is true.
  func checkActor(_ actors: ActorSet, isDelegable: Bool, isCertificateNeeded: Bool) throws(Refusal) {
    try check(role, among: actors, isDelegable: isDelegable)
    guard role != .person, role != .system else { return }
    try checkPost(on: day, role, isCertificateNeeded: isCertificateNeeded)
    guard proposal.today > day, let posting = context.actor.posting(on: proposal.today),
      let posted = ActorRole(posting.role)
    else { return }
    try check(posted, among: actors, isDelegable: isDelegable)
    try checkPost(on: proposal.today, posted, isCertificateNeeded: isCertificateNeeded)
  }

  private func check(_ role: ActorRole, among actors: ActorSet, isDelegable: Bool) throws(Refusal) {
    let isDelegate = isDelegable && role == .township
    try require(.roleMayAct, actors.contains(role) || isDelegate, [.role(role)])
  }

  private func checkPost(on day: CivilDate, _ role: ActorRole, isCertificateNeeded: Bool) throws(Refusal) {
    guard let posting = context.actor.posting(on: day) else { return }
    let later: [Fact] = day == self.day ? [] : [.day(day)]
    try require(.officeOfPost, posting.office.reaches(proposal.office), [.office(proposal.office)] + later)
    guard isCertificateNeeded, rules.staff.certifiedRoles.contains(role) else { return }
    try require(.actorCertified, context.actor.isCertified(on: day), [.staff(actorID), .day(day)])
  }

  /// Nothing is recorded before its day.
  func checkNotInFuture() throws(Refusal) {
    try require(.notInFuture, day <= proposal.today, [.day(day), .requiredDay(proposal.today)])
  }

  /// The day that the text names; refused where it is none.
  func date(_ text: String) throws(Refusal) -> CivilDate {
    guard let date = CivilDate(text) else { throw refusal(.readable) }
    return date
  }

  /// The month that the text names; refused where it is none.
  func month(_ text: String) throws(Refusal) -> Month {
    guard let month = Month(text) else { throw refusal(.readable) }
    return month
  }

  /// The day that the text names, on which something was done: not after the event's own day.
  func pastDate(_ text: String) throws(Refusal) -> CivilDate {
    let date = try date(text)
    try require(.notInFuture, date <= day, [.day(date), .requiredDay(day)])
    return date
  }
}

extension Proposal {
  /// The rules, where all packs that they come from can be read; what is decided of packs themselves asks no such thing,
  /// so that one that can't be read can be ended and replaced.
  fileprivate func readable(_ rules: CaseRules) throws(Refusal) -> CaseRules {
    guard let unread = rules.unread, event.type.primaryKind != .policy else { return rules }
    throw Refusal(.packsReadable, event: event.type, on: occurredOn, facts: [.unread(unread.text)], rules: rules)
  }
}
