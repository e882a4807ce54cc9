import CaseEvents
import Casework
import Entitlement
import Instruments
import Wording

/// The page that tells of every event when it may happen, by whom, whereto it leads and which guards it asks.
struct ProcedurePage {
  /// In which language it speaks.
  enum Language: String, CaseIterable, Sendable {
    case english = "docs/PROCEDURE.md"
    case chinese = "docs/PROCEDURE.zh-Hans.md"
  }

  let language: Language

  /// The page, ended by a line feed.
  var text: String {
    let stages = Procedure.stages.map(section)
    return ([head] + stages + [records, guards, parameters]).joined(separator: "\n") + "\n"
  }

  private var head: String {
    said(
      Text(
        """
        # The procedure
        Of every event: the phases of a case in which it may happen, who may do it, whereto it leads, and which guards it \
        asks besides those of any event. A test makes this page from the rules in `Sources/Casework/Procedure` and \
        compares; `ANJUAN_WRITE_PAGES=1 tools/test --filter ProcedurePageTests` writes it. What an event says stands in \
        [EVENTS.md](EVENTS.md).

        **Any event** asks \(codes(Guard.ofAnyEvent)). *Delegated*: a township does it where confirmation is \
        delegated. *Any day*: it may be true of a day before the last step.

        """,
        """
        # 办理程序
        逐一列明各类事件：可在案件哪些阶段办理、由谁办理、办理后进入哪一阶段、除通用规则外核查哪些规则。\
        本页由测试依据 `Sources/Casework/Procedure` 中的规则生成并核对；\
        `ANJUAN_WRITE_PAGES=1 tools/test --filter ProcedurePageTests` 可重新生成。事件内容见 [EVENTS.zh-Hans.md](EVENTS.zh-Hans.md)。

        **任何事件**均核查：\(codes(Guard.ofAnyEvent))。*可委托*：委托确认的，乡镇（街道）可办理。*不限时序*：所属日期可早于前一环节。

        """))
  }

  private func section(_ stage: any CaseStage.Type) -> String {
    var lines = ["## \(said(stage.title))"]
    for deadline in stage.deadlines {
      let basis = deadline.citations.title
      lines.append(
        said(
          Text(
            "Deadline `\(deadline.code)`: \(deadline.title.english) (\(basis.english)).",
            "期限 `\(deadline.code)`：\(deadline.title.chinese)（\(basis.chinese)）。")))
    }
    lines += [
      "",
      said(Text("| Event | Phases | By | Leads to | Guards |", "| 事件 | 阶段 | 办理主体 | 进入 | 规则 |")),
      "|---|---|---|---|---|",
    ]
    for type in EventType.allCases {
      guard let rule = type.caseStep?.rule, rule.stage == stage else { continue }
      lines.append(
        "| \(name(type)) | \(phases(rule.phases)) | \(actors(rule)) | \(leads(rule.leads)) | \(codes(rule.guards)) |")
    }
    return (lines + [""]).joined(separator: "\n")
  }

  private var records: String {
    var lines = [
      said(Text("## Other records", "## 案件以外的记录")), "",
      said(Text("| Event | By | Guards |", "| 事件 | 办理主体 | 规则 |")), "|---|---|---|",
    ]
    for type in EventType.allCases {
      guard let rule = type.recordStep?.recordRule else { continue }
      lines.append("| \(name(type)) | \(roles(rule.actors)) | \(codes(rule.guards)) |")
    }
    return (lines + [""]).joined(separator: "\n")
  }

  private var guards: String {
    var lines = [
      said(Text("## Guards", "## 规则")), "",
      said(
        Text(
          "| Guard | Stands against it | What would satisfy it, by the national values | Rests on |",
          "| 规则 | 不予记录的情形 | 如何满足（按全国统一值） | 依据 |")), "|---|---|---|---|",
    ]
    for rule in Procedure.guards {
      lines.append(
        "| `\(rule.code)` | \(said(rule.title)) | \(said(rule.remedy(by: .national))) | \(said(rule.basis)) |")
    }
    return (lines + [""]).joined(separator: "\n")
  }

  private var parameters: String {
    var lines = [
      said(Text("## Parameters", "## 参数")), "",
      said(
        Text(
          "What a province, city, county or township may say otherwise in a pack of the procedure: [POLICY.md](POLICY.md). "
            + "The national value holds where nothing is published; one marked * is made up, because no instrument gives one.",
          "省、市、县、乡镇可在程序政策包中另作规定的内容，见 [POLICY.md](POLICY.md)。未发布的，适用全国统一值；标 * 的为示例值，并无文件规定。")), "",
      said(
        Text(
          "| Parameter | What it says | National value | What it may be | Rests on |",
          "| 参数 | 含义 | 全国统一值 | 取值范围 | 依据 |")), "|---|---|---|---|---|",
    ]
    for declaration in CaseRules.declarations {
      let mark = declaration.isIllustrative ? " *" : ""
      lines.append(
        "| `\(declaration.key)` | \(said(declaration.title)) | \(declaration.standard ?? "")\(mark) "
          + "| \(said(declaration.allowed)) | \(said([declaration.citation].title)) |")
    }
    return lines.joined(separator: "\n")
  }

  private func said(_ text: Text) -> String { language == .english ? text.english : text.chinese }

  private func name(_ type: EventType) -> String {
    language == .english ? type.title.english : "\(type.title.chinese) `\(type.title.english)`"
  }

  private func phases(_ phases: PhaseSet) -> String {
    if phases.isEmpty { return "–" }
    if phases == .opened { return said(Text("every phase once opened", "立案后各阶段")) }
    return list(phases.phases.map { said($0.title) })
  }

  private func actors(_ rule: StepRule) -> String {
    var notes = [roles(rule.actors)]
    if rule.isDelegable { notes.append(said(Text("*delegated*", "*可委托*"))) }
    if rule.order == .anyDay { notes.append(said(Text("*any day*", "*不限时序*"))) }
    return notes.joined(separator: said(Text("; ", "；")))
  }

  private func roles(_ actors: ActorSet) -> String {
    actors == .everyone ? said(Text("everyone", "任何人")) : list(actors.roles.map { said($0.title) })
  }

  private func leads(_ lead: StepRule.Lead) -> String {
    switch lead {
    case .stays: "–"
    case .to(let phase): said(phase.title)
    case .oneOf(let phases):
      said(Text("as its payload says: ", "依内容：")) + list(phases.map { said($0.title) })
    }
  }

  private func codes(_ guards: [Guard]) -> String {
    guards.isEmpty ? "–" : list(guards.map { "`\($0.code)`" })
  }

  private func list(_ words: [String]) -> String { words.joined(separator: said(Text(", ", "、"))) }
}
