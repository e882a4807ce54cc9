internal import JSON

/// Whether the urban or the rural line holds (城乡).
public enum Area: String, CaseIterable, Sendable {
  /// 城市.
  case urban
  /// 农村.
  case rural
}

/// Sex as registered (性别).
public enum Sex: String, CaseIterable, Sendable {
  /// M (男).
  case male = "M"
  /// F (女).
  case female = "F"
}

/// What an amount is for (计算周期).
public enum Interval: String, CaseIterable, Sendable {
  /// A month.
  case month
  /// A year.
  case year
}

/// A member's relation to the applicant (与申请人关系).
public enum Relation: String, CaseIterable, Sendable {
  /// The applicant (申请人); any number of heads is accepted.
  case head
  /// Husband or wife (配偶).
  case spouse
  /// Son or daughter of any age (子女).
  case child
  /// Father or mother (父母).
  case parent
  /// Grandparent (祖父母、外祖父母).
  case grandparent
  /// Grandchild (孙子女、外孙子女).
  case grandchild
  /// Brother or sister (兄弟姐妹).
  case sibling
  /// Anybody without a statutory duty (其他).
  case other
}

/// How far health allows labour (健康类别).
public enum HealthClass: String, CaseIterable, Sendable {
  /// Healthy (健康).
  case healthy
  /// Lightly impaired: a light disability or a chronic illness (轻度残疾或慢性病).
  case light
  /// No labour: severe disability, serious illness, or grade 4 intellectual or mental (无劳动能力).
  case none
}

/// Illness as far as it counts (疾病).
public enum Illness: String, CaseIterable, Sendable {
  /// None.
  case none
  /// Chronic (慢性病).
  case chronic
  /// Serious (重特大疾病).
  case serious
}

/// Level at which a member studies full time (在读情况).
public enum StudentLevel: String, CaseIterable, Sendable {
  /// Doesn't study.
  case none
  /// Kindergarten (学前).
  case preschool
  /// Compulsory school (义务教育).
  case compulsory
  /// Secondary school (高中、中职).
  case secondary
  /// Up to a first degree (本科、专科).
  case undergraduate
  /// Beyond it (研究生).
  case postgraduate
}

extension StudentLevel {
  /// Whether somebody studies, and at no higher a level.
  func isStudying(upTo level: StudentLevel) -> Bool { self != .none && rank <= level.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .preschool: 1
    case .compulsory: 2
    case .secondary: 3
    case .undergraduate: 4
    case .postgraduate: 5
    }
  }
}

/// Why somebody isn't a member of the household for assistance (不计入共同生活家庭成员).
public enum Exclusion: String, CaseIterable, Sendable {
  /// Clergy in a religious site for three years or more (宗教教职人员).
  case clergy
  /// In prison (服刑).
  case prison
  /// In compulsory detoxification (强制隔离戒毒).
  case detox
  /// Declared missing (宣告失踪).
  case missing
}

/// Whether a member's wage can be verified (工资核实情况).
public enum WageEvidence: String, CaseIterable, Sendable {
  /// Verified (可核实).
  case verified
  /// Not verifiable: labour income is imputed instead (无法核实).
  case unverified
  /// No wage is claimed (无).
  case none
}

/// Whether those who owe a member support can give it (法定义务人履行能力).
public enum ObligorAbility: String, CaseIterable, Sendable {
  /// Able (有能力).
  case able
  /// Unable (无能力).
  case unable
  /// There is nobody (无法定义务人).
  case none
}

/// One of the heads of income (收入类别).
public enum IncomeHead: String, CaseIterable, Sendable {
  /// Wages (工资性收入).
  case wage
  /// Net business income (经营净收入).
  case business
  /// Net property income (财产净收入).
  case property
  /// Net transfer income (转移净收入).
  case transfer
  /// Other (其他).
  case other
}

/// Kind of an expense (支出类别).
public enum ExpenseKind: String, CaseIterable, Sendable {
  /// Self-paid medical cost (医疗).
  case medical
  /// Education (教育).
  case education
  /// Rent (租房).
  case rent
  /// Living (生活).
  case living
  /// Rehabilitation (残疾康复).
  case rehabilitation
}

/// Kind of an asset (财产类别).
public enum AssetKind: String, CaseIterable, Sendable {
  /// Deposits, securities and the like (金融资产).
  case financial
  /// A car (汽车).
  case car
  /// A motorcycle (摩托车).
  case motorcycle
  /// A vehicle for the disabled (残疾人代步车).
  case disabledVehicle
  /// A home (住房).
  case house
}

/// Where an asset is known from (财产信息来源).
public enum AssetSource: String, CaseIterable, Sendable {
  /// Declared by the household (申报).
  case declared
  /// Found by the cross-check (核对).
  case check
}

extension Area: Word { static let vocabulary = JSONVocabulary<Self>() }
extension AssetKind: Word { static let vocabulary = JSONVocabulary<Self>() }
extension AssetSource: Word { static let vocabulary = JSONVocabulary<Self>() }
extension DisabilityKind: Word { static let vocabulary = JSONVocabulary<Self>() }
extension Exclusion: Word { static let vocabulary = JSONVocabulary<Self>() }
extension ExpenseKind: Word { static let vocabulary = JSONVocabulary<Self>() }
extension Illness: Word { static let vocabulary = JSONVocabulary<Self>() }
extension IncomeHead: Word { static let vocabulary = JSONVocabulary<Self>() }
extension Interval: Word { static let vocabulary = JSONVocabulary<Self>() }
extension ObligorAbility: Word { static let vocabulary = JSONVocabulary<Self>() }
extension Relation: Word { static let vocabulary = JSONVocabulary<Self>() }
extension Sex: Word { static let vocabulary = JSONVocabulary<Self>() }
extension StudentLevel: Word { static let vocabulary = JSONVocabulary<Self>() }
extension WageEvidence: Word { static let vocabulary = JSONVocabulary<Self>() }
