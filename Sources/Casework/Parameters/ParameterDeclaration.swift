public import Entitlement
public import Instruments
public import Wording

/// One parameter of the procedure, as its stage declares it: what a pack may say, and what holds where none says it
/// (程序参数).
public struct ParameterDeclaration: Sendable {
  /// What a value looks like.
  public enum Kind: Hashable, Sendable {
    /// A whole number within a range, counted in a unit.
    case whole(ClosedRange<Int>, PolicyUnit)
    /// Yes or no.
    case flag
    /// One of some words.
    case word([String])
    /// A list of words, each once; of those given, or any where none are.
    case words([String])
  }

  /// Its dotted key, as in `notice.days`: the stage, then the parameter.
  public let key: String
  /// What a value looks like.
  public let kind: Kind
  /// What holds in the whole country where no pack says it.
  public let national: ParameterValue
  /// On what the national value rests.
  public let citation: Citation
  /// Whether the national value is made up, because no instrument gives one.
  public let isIllustrative: Bool
  /// The parameter in words.
  public let title: Text

  /// The unit of a number; nil of anything else.
  public var unit: PolicyUnit? {
    guard case .whole(_, let unit) = kind else { return nil }
    return unit
  }
}

/// What a parameter says.
public enum ParameterValue: Hashable, Sendable {
  /// A whole number.
  case whole(Int)
  /// Yes or no.
  case flag(Bool)
  /// One word.
  case word(String)
  /// Words, in the order given.
  case words([String])

  /// As a pack writes it.
  public var text: String {
    switch self {
    case .whole(let number): String(number)
    case .flag(let isSet): isSet ? "true" : "false"
    case .word(let word): word
    case .words(let words): words.joined(separator: ", ")
    }
  }
}

/// One value for 低保 and whatever follows its procedure, and one for 特困, whose procedure another instrument fixes (分类参数).
public struct PerCategory<Value: Sendable>: Sendable {
  /// For 低保, and for whatever else follows its procedure.
  public let dibao: Value
  /// For 特困.
  public let tekun: Value
}
