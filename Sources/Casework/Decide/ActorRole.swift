public import CaseEvents
import EventEnvelope
public import Wording

/// As what someone acts on a case: a post's role, the family, or the system itself (办理身份).
public enum ActorRole: UInt8, CaseIterable, Hashable, Sendable {
  /// The family, or anyone who writes in (申请人或群众).
  case person
  /// 村（居）委会.
  case village
  /// 乡镇（街道）.
  case township
  /// 县级民政.
  case county
  /// 核对机构.
  case checker
  /// 财政.
  case finance
  /// 代理银行.
  case bank
  /// 市级民政.
  case city
  /// 审计.
  case auditor
  /// The system, on a timer or by computation; never decides (系统).
  case system

  /// The role of a post; nil where the post names none.
  public init?(_ role: Role) {
    switch role {
    case .village: self = .village
    case .township: self = .township
    case .county: self = .county
    case .checker: self = .checker
    case .finance: self = .finance
    case .bank: self = .bank
    case .city: self = .city
    case .auditor: self = .auditor
    case .unspecified, .UNRECOGNIZED: return nil
    }
  }

  /// Its stable code, as a pack writes it.
  public var code: String { String(describing: self) }

  /// The role in words.
  public var title: Text {
    switch self {
    case .person: Text("family or member of the public", "申请人或群众")
    case .village: Role.village.text
    case .township: Role.township.text
    case .county: Role.county.text
    case .checker: Role.checker.text
    case .finance: Role.finance.text
    case .bank: Role.bank.text
    case .city: Role.city.text
    case .auditor: Role.auditor.text
    case .system: Text("system", "系统")
    }
  }
}

/// A set of roles, as the procedure's table names them.
public struct ActorSet: OptionSet, Hashable, Sendable {
  /// One bit for each role, by its number.
  public let rawValue: UInt16

  /// Makes a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Makes a set of the roles given.
  public init(_ roles: ActorRole...) {
    rawValue = roles.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  /// Whether the role is in the set.
  public func contains(_ role: ActorRole) -> Bool { rawValue & (1 << UInt16(role.rawValue)) != 0 }

  /// The roles of the set.
  public var roles: [ActorRole] { ActorRole.allCases.filter(contains) }

  /// Everyone.
  public static let everyone = ActorSet(
    .person, .village, .township, .county, .checker, .finance, .bank, .city, .auditor, .system)
}

/// The kinds of subject that can act.
enum ActorKind: String, CaseIterable {
  case staff
  case person
  case system

  /// The kind of the subject; nil where it can't act.
  ///
  /// Bytes are compared, since a subject is ASCII and this is asked of every proposal.
  init?(_ subject: Subject) {
    for kind in Self.allCases where subject.description.utf8.starts(with: kind.prefix.utf8) {
      self = kind
      return
    }
    return nil
  }

  /// The identifier after the slash.
  static func id(of subject: Subject) -> String {
    let bytes = subject.description.utf8
    guard let slash = bytes.firstIndex(of: 0x2F) else { return "" }
    return String(subject.description[bytes.index(after: slash)...])
  }

  private var prefix: String {
    switch self {
    case .staff: "staff/"
    case .person: "person/"
    case .system: "system/"
    }
  }
}
