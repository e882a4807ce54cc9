import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import Wording

extension Record {
  /// An assessment of a case as the worksheet that clerks know (核算表).
  ///
  /// - Parameters:
  ///   - assessment: what was computed.
  ///   - position: where it was recorded; nil where it wasn't.
  ///   - isExplaining: whether every step is listed.
  init(_ assessment: CaseAssessment, at position: Position?, isExplaining: Bool) {
    let (result, event) = (assessment.result, assessment.event)
    func money(_ key: String, _ head: Text, _ value: Exact) -> Field {
      .value(.money(key, head), Cell(exact: value))
    }
    fields = [
      .value(Column("case", Text("Case", "案卷号")), .text(assessment.document.id)),
      .value(.number("position", Text("Position", "位置")), Cell(position) { .number($0.rawValue) }),
      .value(Column("on", Text("Assessed for", "核算日期")), .date(assessment.document.on)),
      .value(Column("policy", Text("Policy pack", "政策包")), .text(assessment.parameters.pack)),
      .value(Column("policyDigest", Text("Its digest", "政策摘要")), .text(assessment.parameters.digest)),
      .value(.number("members", Text("Members counted", "计入人数")), .number(result.counted.count)),
      money("incomeYear", Text("Income a year, yuan", "家庭年收入（元）"), result.incomeYear),
      money("deductionsYear", Text("Deductions a year, yuan", "扣减合计（元）"), result.deductionsYear),
      money("perCapitaMonth", Text("Income a head and month, yuan", "人均月收入（元）"), result.perCapita),
      money("line", Text("Line, yuan", "保障标准（元）"), result.line),
      .value(
        Column("category", Text("Category", "类别")),
        .label(result.rung.title, code: result.rung.rawValue)),
      money("amount", Text("Amount a month, yuan", "月救助金额（元）"), result.amount),
      money("uplift", Text("Of it uplifts, yuan", "其中分类施保（元）"), result.uplift),
      .value(
        Column("holds", Text("For a person to judge", "需人工评估")),
        result.holds.isEmpty
          ? .empty
          : .label(
            Text(
              result.holds.map(\.text.english).joined(separator: ", "),
              result.holds.map(\.text.chinese).joined(separator: "、")),
            code: result.holds.map(\.rawValue).joined(separator: " "))),
      .value(
        Column("grounds", Text("Events read", "所依据的事件")), .text(event.grounds.map(String.init).joined(separator: " "))),
      .value(Column("trace", Text("Digest of the explanation", "明细摘要")), .text(event.traceSha256)),
    ]
    if !event.steps.isEmpty {
      fields.append(
        .value(
          Column("steps", Text("County's rule steps", "县级规则步骤")),
          .text(event.steps.map(\.rule).joined(separator: ", "))))
    }
    if !result.single.isEmpty { fields.append(Self.singles(assessment)) }
    if isExplaining { fields.append(Self.steps(assessment)) }
    if isExplaining, !result.whyNot.isEmpty { fields.append(Self.reasons(assessment)) }
  }

  private static func singles(_ assessment: CaseAssessment) -> Field {
    .list(
      key: "single", head: Text("Enrolled alone", "单人保"),
      Listing(
        columns: [
          Column("person", Text("PERSON", "人员")), Column("group", Text("GROUP", "对象类别")),
          .money("amount", Text("YUAN A MONTH", "月金额（元）")),
        ],
        rows: assessment.result.single.map { single in
          [
            .text(assessment.document.members[single.member].id),
            .label(single.group.title, code: single.group.name), Cell(exact: single.amount),
          ]
        }))
  }

  /// Why each rung above the one reached wasn't.
  private static func reasons(_ assessment: CaseAssessment) -> Field {
    .list(
      key: "whyNot", head: Text("Rungs above", "未列入的类别"),
      Listing(
        columns: [Column("category", Text("CATEGORY", "类别")), Column("reason", Text("WHY NOT", "原因"))],
        rows: assessment.result.whyNot.map { rung, reason in
          let reason = reason.text(assessment.document)
          return [.label(rung.title, code: rung.rawValue), .label(reason, code: reason.english)]
        }))
  }

  private static func steps(_ assessment: CaseAssessment) -> Field {
    let document = assessment.document
    func text(_ step: AssessmentStep, _ value: Exact) -> Cell { .text(step.isMoney ? value.yuan : value.exactText) }
    return .list(
      key: "explanation", head: Text("Worksheet", "核算表"),
      Listing(
        columns: [
          Column("step", Text("STEP", "步骤")), Column("article", Text("ARTICLE", "依据")),
          .number("value", Text("VALUE", "数值")), .number("exact", Text("EXACTLY", "精确值")),
          .number("running", Text("SO FAR", "累计")),
        ],
        rows: assessment.result.steps.map { step in
          [
            .label(step.text(document), code: step.name(document)), .text(step.article), text(step, step.value),
            step.isMoney && step.value.exactYuan != step.value.yuan ? .text(step.value.exactYuan) : .empty,
            text(step, step.running),
          ]
        }))
  }
}
