import Entitlement
import LMDB
import Wording

/// The worksheet of a household (核算表): every step with its exact value and its basis, then the result.
struct Worksheet {
  private let result: AssessmentResult
  private let document: HouseholdDocument
  private let parameters: Parameters
  private let language: Language
  private let said: Set<String>

  /// Takes what was computed, with its steps.
  init(
    _ result: AssessmentResult, _ document: HouseholdDocument, _ parameters: Parameters, _ language: Language
  ) {
    self.result = result
    self.document = document
    self.parameters = parameters
    self.language = language
    said = parameters.saidKeys
  }

  /// The worksheet, with a blank line after it.
  var text: String {
    let listing = Listing(columns: Self.columns, rows: result.steps.enumerated().map(row))
    let lines = head + [""] + Table.lines(listing, language: language, isStyled: false) + [""] + outcome
    return lines.joined(separator: "\n") + "\n\n"
  }

  private static let columns: [Column] = [
    .number("step", Text("Step", "序号")),
    Column("item", Text("Item", "项目")),
    .number("value", Text("Yuan", "金额（元）")),
    .number("exact", Text("Exactly", "精确值")),
    .number("running", Text("So far", "累计（元）")),
    Column("basis", Text("Basis", "依据")),
  ]

  private func row(_ index: Int, _ step: AssessmentStep) -> Row {
    let isFraction = step.isMoney && step.value.exactYuan != step.value.yuan
    return [
      .number(index + 1), .text(step.text(document)[language]),
      .text(step.isMoney ? step.value.yuan : step.value.exactText),
      isFraction ? .text(step.value.exactYuan) : .text(""),
      .text(step.isMoney ? step.running.yuan : step.running.exactText),
      .text(step.basis(document, said: said)),
    ]
  }

  private var head: [String] {
    let members = result.counted.map { document.members[$0].id }.joined(separator: " ")
    let area = document.area == .urban ? Text("urban", "城镇") : Text("rural", "农村")
    return [
      line(Text("Worksheet of household \(document.id)", "核算表　家庭 \(document.id)")),
      line(
        Text(
          "On \(document.on), county \(document.county), \(area.english)",
          "核算日期 \(document.on)　行政区划 \(document.county)　\(area.chinese)")),
      line(
        Text("Policy pack \(parameters.pack) \(parameters.digest)", "政策包 \(parameters.pack) \(parameters.digest)")),
      line(
        Text("Counted members: \(result.counted.count) (\(members))", "计入人口 \(result.counted.count) 人（\(members)）")),
    ]
  }

  private var outcome: [String] {
    let single = result.single.reduce(Exact.zero) { $0 + $1.amount }
    let parts = "\(result.base.yuan) + \(result.uplift.yuan) + \(single.yuan)"
    var lines = [
      line(Text("Category: \(result.rung.title.english)", "类别：\(result.rung.chinese)")),
      line(
        Text(
          "Amount a month: \(result.amount.yuan) yuan (gap + uplift + enrolled alone: \(parts))",
          "月救助金额：\(result.amount.yuan) 元（补差 + 分类施保 + 单人保：\(parts)）")),
    ]
    if let months = result.validMonths { lines.append(line(Text("Valid for \(months) months", "有效期 \(months) 个月"))) }
    for entry in result.whyNot {
      let reason = entry.reason.text(document)
      lines.append(
        line(Text("Not \(entry.rung.title.english): \(reason.english)", "未列入\(entry.rung.chinese)：\(reason.chinese)")))
    }
    if !result.holds.isEmpty {
      lines.append(
        line(
          Text(
            "To be looked into by a person: \(result.holds.map(\.text.english).joined(separator: ", "))",
            "需人工核实：\(result.holds.map(\.text.chinese).joined(separator: "、"))")))
    }
    lines.append(line(Text("A proposal: a named person decides.", "本表为核算建议，由具名工作人员决定。")))
    return lines
  }

  private func line(_ text: Text) -> String { text[language].escapedForTerminal }
}
