public import CaseEvents
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
