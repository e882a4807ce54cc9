/// A registered disability (残疾).
public struct Disability: Hashable, Sendable {
  /// Its type.
  public var kind: DisabilityKind
  /// Its grade, 1 (most severe) … 4.
  public var grade: Int

  /// Makes a disability.
  public init(kind: DisabilityKind, grade: Int) {
    self.kind = kind
    self.grade = grade
  }

  /// Severe disability (重度残疾): grade 1–2 of any type, or grade 3 intellectual or mental.
  ///
  /// 民发〔2021〕57号, article 8.
  public var isSevere: Bool { grade <= 2 || grade == 3 && (kind == .intellectual || kind == .mental) }

  /// Whether it leaves no capacity for labour (无劳动能力) in the meaning of 特困.
  ///
  /// 民发〔2021〕43号, article 5: intellectual or mental grade 1–3, physical grade 1–2, visual grade 1.
  public var precludesLabour: Bool {
    switch kind {
    case .intellectual, .mental: grade <= 3
    case .physical: grade <= 2
    case .visual: grade == 1
    case .hearing, .speech, .multiple: false
    }
  }
}

/// Type of a disability (残疾类别).
public enum DisabilityKind: String, CaseIterable, Sendable {
  /// 肢体.
  case physical
  /// 视力.
  case visual
  /// 听力.
  case hearing
  /// 言语.
  case speech
  /// 智力.
  case intellectual
  /// 精神.
  case mental
  /// 多重.
  case multiple
}
