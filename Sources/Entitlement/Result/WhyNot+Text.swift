public import Wording

extension WhyNot {
  /// Why, in a sentence that names members as the document does.
  public func text(_ document: HouseholdDocument) -> Text {
    switch self {
    case .ableToLabour(let member):
      let id = document.members[member].id
      return Text(
        "\(id) is neither 60 or over, nor under 16, nor severely disabled without capacity for labour",
        "\(id) 不属于老年人、未满16周岁未成年人或无劳动能力的残疾人")
    case .obligorAble(let member):
      let id = document.members[member].id
      return Text("somebody able owes \(id) support", "\(id) 有具备履行义务能力的法定义务人")
    case .ownIncome(let member, let income, let line):
      let id = document.members[member].id
      return Text(
        "\(id)'s own income \(income.yuan) is not below \(line.yuan)", "\(id) 本人月收入 \(income.yuan) 不低于 \(line.yuan)")
    case .perCapita(let income, let line):
      return Text("per-capita \(income.yuan) is not below \(line.yuan)", "人均月收入 \(income.yuan) 不低于 \(line.yuan)")
    case .incomeCap(let perHead, let cap):
      return Text(
        "yearly per-capita income \(perHead.yuan) is not below \(cap.yuan)", "人均年收入 \(perHead.yuan) 不低于 \(cap.yuan)")
    case .expenses(let expenses, let limit):
      return Text(
        "yearly expenses \(expenses.yuan) do not exceed \(limit.yuan)", "年支出 \(expenses.yuan) 未超过 \(limit.yuan)")
    }
  }
}
