public import Wording

/// Why a rung wasn't reached (未认定原因), with what was compared.
public enum WhyNot: Sendable {
  /// A counted member is able to labour (特困).
  case ableToLabour(member: Int)
  /// Somebody able owes a counted member support (特困).
  case obligorAble(member: Int)
  /// A counted member's own income isn't below the line (特困).
  case ownIncome(member: Int, income: Exact, line: Exact)
  /// Income per head isn't below a line.
  case perCapita(Exact, line: Exact)
  /// Yearly income per head isn't below the cap (刚性支出).
  case incomeCap(perHead: Exact, cap: Exact)
  /// Expenses don't exceed their share of income (刚性支出).
  case expenses(Exact, limit: Exact)
}

extension WhyNot {
  /// Why, in a sentence that names members as the document does.
  public func text(_ document: HouseholdDocument) -> Text {
    func sentence(_ language: Language) -> String {
      var bytes: [UInt8] = []
      append(document, language, to: &bytes) { $1.append(contentsOf: $0.utf8) }
      return String(decoding: bytes, as: UTF8.self)
    }
    return Text(sentence(.english), sentence(.simplifiedChinese))
  }

  /// Appends the sentence in one language, names as `name` appends them.
  ///
  /// A batch writes two or three of them for every household: the other language isn't made for it.
  @inline(__always)
  func append(
    _ document: HouseholdDocument, _ language: Language, to bytes: inout [UInt8],
    name: (String, inout [UInt8]) -> Void
  ) {
    for (index, piece) in sentence[language].enumerated() {
      if index == 1, let member {
        name(document.members[member].id, &bytes)
      } else if index > 0 {
        money(index - 1).appendYuan(to: &bytes)
      }
      bytes.append(contentsOf: piece)
    }
  }

  private var sentence: Sentence {
    switch self {
    case .ableToLabour: Self.ableToLabourSentence
    case .obligorAble: Self.obligorAbleSentence
    case .ownIncome: Self.ownIncomeSentence
    case .perCapita: Self.perCapitaSentence
    case .incomeCap: Self.incomeCapSentence
    case .expenses: Self.expensesSentence
    }
  }

  private static let ableToLabourSentence = Sentence(
    "% is neither 60 or over, nor under 16, nor severely disabled without capacity for labour",
    "% 不属于老年人、未满16周岁未成年人或无劳动能力的残疾人")
  private static let obligorAbleSentence = Sentence("somebody able owes % support", "% 有具备履行义务能力的法定义务人")
  private static let ownIncomeSentence = Sentence("%'s own income % is not below %", "% 本人月收入 % 不低于 %")
  private static let perCapitaSentence = Sentence("per-capita % is not below %", "人均月收入 % 不低于 %")
  private static let incomeCapSentence = Sentence("yearly per-capita income % is not below %", "人均年收入 % 不低于 %")
  private static let expensesSentence = Sentence("yearly expenses % do not exceed %", "年支出 % 未超过 %")

  private var member: Int? {
    switch self {
    case .ableToLabour(let member), .obligorAble(let member), .ownIncome(let member, _, _): member
    case .perCapita, .incomeCap, .expenses: nil
    }
  }

  /// The money in a place of the sentence.
  private func money(_ place: Int) -> Exact {
    switch self {
    case .ableToLabour, .obligorAble: .zero
    case .ownIncome(_, let income, let line): place == 1 ? income : line
    case .perCapita(let value, let limit), .incomeCap(let value, let limit), .expenses(let value, let limit):
      place == 0 ? value : limit
    }
  }
}
