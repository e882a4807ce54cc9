public import EventEnvelope

/// Somebody's wish to read who a person is (查阅身份信息): pure, so that it can be judged before anything is opened.
public struct IdentityReading: Sendable {
  /// The age from which a person is no child in the sense of the rules, in years.
  public static let childUntil = 14

  /// Who reads.
  public let actor: Subject
  /// What the ledger knows of whoever reads.
  public let actorState: StaffState
  /// The office for which they read.
  public let office: Office
  /// Who approved it, and what the ledger knows of them; nil where nobody did.
  public let approver: (subject: Subject, state: StaffState)?
  /// The day.
  public let day: CivilDate

  /// Makes a wish from its parts.
  public init(
    actor: Subject, actorState: StaffState, office: Office, approver: (subject: Subject, state: StaffState)?,
    day: CivilDate
  ) {
    self.actor = actor
    self.actorState = actorState
    self.office = office
    self.approver = approver
    self.day = day
  }

  /// Refuses a reader without a post, and one whose post lies elsewhere.
  ///
  /// - Throws: ``Refusal`` of no event: nothing would be recorded in the ledger.
  public func checkReader() throws(Refusal) {
    guard actor.kind == "staff", let posting = actorState.posting(on: day), ActorRole(posting.role) != nil else {
      throw Refusal(.actorPosted, on: day, facts: [.staff(String(actor.id)), .day(day)])
    }
    guard posting.office.reaches(office) else { throw Refusal(.officeOfPost, on: day, facts: [.office(office)]) }
  }

  /// Refuses a reader, and whoever approved it, whose post reaches none of the offices that the person's cases were
  /// handed to.
  ///
  /// - Throws: ``Refusal`` of no event.
  public func checkReach(_ offices: [Office]) throws(Refusal) {
    for (subject, state) in [(actor, actorState)] + [approver].compactMap(\.self) {
      guard let post = state.posting(on: day)?.office else { continue }  // the other checks ask for a post
      guard offices.contains(where: post.reaches) else {
        throw Refusal(.readerReachesCase, on: day, facts: [.staff(String(subject.id)), .office(post)])
      }
    }
  }

  /// Refuses to read about a child, unless another member of staff with a post approved it.
  ///
  /// - Parameter born: the day of birth; nil where it isn't known, as for a child.
  /// - Throws: ``Refusal`` of no event.
  public func checkChild(born: CivilDate?) throws(Refusal) {
    if let born, born.turns(Self.childUntil) <= day { return }
    guard let approver, approver.subject != actor, approver.subject.kind == "staff",
      approver.state.posting(on: day).flatMap({ ActorRole($0.role) }) != nil
    else { throw Refusal(.minorApproved, on: day) }
  }
}

extension CivilDate {
  /// The day on which someone born on this day is that many years old; 1 March for 29 February.
  func turns(_ years: Int) -> CivilDate {
    let (year, month, day) = parts
    return CivilDate(year: year + years, month: month, day: day)
      ?? CivilDate(year: year + years, month: month + 1, day: 1) ?? self
  }
}
