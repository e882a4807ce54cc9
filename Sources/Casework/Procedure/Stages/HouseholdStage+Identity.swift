import CaseEvents
import EventEnvelope
import Instruments
import Wording

// MARK: Guards

extension Guard {
  /// 号码相符.
  public static let numberAgrees = Guard(
    "numberAgrees", Instrument.ledger.whole,
    title: Text("the day of birth or the sex isn't that of the identity number", "出生日期或性别与公民身份号码不符"),
    remedy: Text(
      "correct what was mistyped; where it was the number, have the county use `anjuan person change`",
      "更正填写错误；若号码有误，由县级以 `anjuan person change` 变更"))

  /// 年龄合理.
  public static let ageWithinReason = Guard(
    "ageWithinReason", Instrument.ledger.whole,
    title: Text("nobody is older than \(PersonAge.most) years", "年龄超过\(PersonAge.most)岁"),
    remedy: Text("correct the day of birth", "更正出生日期"))

  /// 身份不得替换.
  public static let identityStays = Guard(
    "identityStays", Instrument.ledger.whole,
    title: Text("the person is recorded with another number or name", "该人员已登记的号码或姓名与此不同"),
    remedy: Text(
      "use a new identifier for somebody new; who a known person is, is changed by `anjuan person change`",
      "新人员使用新标识；已登记人员的身份由县级以 `anjuan person change` 变更"))

  /// 一人一号.
  public static let numberOfOne = Guard(
    "numberOfOne", Instrument.tekunIdentification.article("9"), Instrument.widening.article("3.1"),
    Instrument.ledger.whole,
    title: Text("another identifier has the same identity number", "另有人员标识使用同一公民身份号码"),
    remedy: Text(
      "have the county say whether they are one person (`anjuan person resolve`); one person is supported under the earlier "
        + "identifier alone",
      "由县级核查是否同一人（`anjuan person resolve`）；同一人只以先登记的标识享受救助"))
}

/// How old people are (年龄).
enum PersonAge {
  /// The most years that anybody is taken for.
  static let most = 120
}

extension Attempt {
  /// What is said of a person agrees with the identity number; born by the day, and not for longer than people live.
  ///
  /// - Parameters:
  ///   - known: what is known of who it is; nil for nothing.
  ///   - person: who.
  ///   - born: the day of birth that is said; nil where none is.
  ///   - sex: the sex that is said.
  /// - Throws: ``Refusal`` where it contradicts the number, or can't be.
  func checkIdentity(
    _ known: PersonIdentity?, of person: String, born: CivilDate? = nil, sex: Sex = .unspecified
  ) throws(Refusal) {
    if let day = known?.born {
      try require(.numberAgrees, day <= self.day && (born ?? day) == day, [.person(person)])
    }
    if let numbered = known?.sex {
      try require(.numberAgrees, sex == .unspecified || sex == numbered, [.person(person)])
    }
    for day in [born, known?.born].compactMap(\.self) {
      try require(
        .ageWithinReason, day.turns(PersonAge.most + 1) > self.day,
        [.person(person), .required(Int64(PersonAge.most))])
    }
  }
}

extension Attempt<CaseContext> {
  /// A member or applicant is whom the ledger knows by that identifier, and agrees with the number.
  func checkIdentity(
    of person: String, born: CivilDate? = nil, sex: Sex = .unspecified
  ) throws(Refusal) {
    let known = context.identities[person]
    try require(.identityStays, !(known?.isAnother ?? false), [.person(person)])
    try checkIdentity(known, of: person, born: born, sex: sex)
  }

  /// Nobody of the persons is in the ledger under another identifier that may be supported too.
  func checkNumbers(_ persons: [String]) throws(Refusal) {
    for person in persons {
      guard let other = context.identities[person]?.obstacle else { continue }
      try require(.numberOfOne, false, [.person(person), .person(other.person)])
    }
  }
}
