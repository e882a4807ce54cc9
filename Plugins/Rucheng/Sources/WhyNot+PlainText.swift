import Entitlement
import Wording

extension WhyNot {
  /// The reason's code.
  var code: String {
    switch self {
    case .ableToLabour: "able-to-labour"
    case .obligorAble: "obligor-able"
    case .ownIncome: "own-income"
    case .perCapita: "per-capita"
    case .incomeCap: "income-cap"
    case .expenses: "expenses"
    }
  }

  /// The reason without a figure: what was stated may be wrong, and an amount would be read as a promise.
  var plainText: Text {
    switch self {
    case .ableToLabour: Text("Somebody who counts is able to work.", "有具备劳动能力的共同生活成员。")
    case .obligorAble: Text("Somebody able owes support.", "有具备履行能力的法定义务人。")
    case .ownIncome: Text("Somebody's own income isn't below the line.", "有成员本人收入不低于标准。")
    case .perCapita: Text("The income a head isn't below the line.", "人均收入不低于标准。")
    case .incomeCap: Text("The yearly income a head isn't below the cap.", "人均年收入不低于上限。")
    case .expenses: Text("The expenses don't exceed their share of the income.", "刚性支出未超过收入的规定比例。")
    }
  }
}
