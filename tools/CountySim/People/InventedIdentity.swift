import CaseEvents
import EventEnvelope

/// Names, numbers, telephones and accounts that can't be anybody's.
///
/// A name is a surname, 某, a stem and a digit: 李某甲七. A telephone begins with 100, which no mobile network has. An
/// account begins with 000000, which no bank has. A resident number is well formed and passes its check, but its county
/// (431090 … 431099) doesn't exist.
enum InventedIdentity {
  private static let surnames = Array("李王张刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕欧")
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸")
  private static let digits = Array("〇一二三四五六七八九")

  /// The identity of one member of a case.
  ///
  /// - Parameters:
  ///   - person: the member.
  ///   - caseNumber: the case's number, from 1, from which the numbers are made.
  ///   - family: which surname the member has, so that a family mostly shares one.
  /// - Returns: name, number, telephone and account.
  static func identity(of person: Person, caseNumber: Int, family: Int) -> Identity {
    let serial = caseNumber * 10 + person.number
    var identity = Identity()
    identity.name = name(family: person.relation == .spouse ? family + 7 : family, serial: serial)
    identity.residentID = residentNumber(of: person, caseNumber: caseNumber)
    identity.phone = "100" + digits(serial % 100_000_000, width: 8)
    identity.bankAccount = "000000" + digits(serial, width: 13)
    return identity
  }

  /// The identity of a member of staff: a name alone with a well-formed number.
  static func identity(ofStaff serial: Int, born: CivilDate, sex: Sex) -> Identity {
    let person = Person(id: "", number: 9, relation: .other, sex: sex, born: born)
    var identity = Identity()
    identity.name = name(family: serial * 11, serial: serial)
    identity.residentID = residentNumber(of: person, caseNumber: 5_000_000 + serial)
    return identity
  }

  private static func name(family: Int, serial: Int) -> String {
    let surname = surnames[family % surnames.count]
    return "\(surname)某\(stems[serial / 10 % stems.count])\(digits[serial % digits.count])"
  }

  /// A number of GB 11643: a county that doesn't exist, the birth, a serial (odd for men) and the check.
  static func residentNumber(of person: Person, caseNumber: Int) -> String {
    let county = 431_090 + caseNumber / 82 % 10
    // Serials step by twelve, so that no two members of a case share one even when born on the same day.
    let serial = (caseNumber % 82) * 12 + (person.number % 6) * 2 + (person.sex == .male ? 1 : 0)
    let parts = person.born.parts
    let birth = digits(parts.year, width: 4) + digits(parts.month, width: 2) + digits(parts.day, width: 2)
    let body = String(county) + birth + digits(serial, width: 3)
    return ResidentID(completing: body)?.text ?? body
  }

  private static func digits(_ value: Int, width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: Swift.max(0, width - text.utf8.count)) + text
  }
}
