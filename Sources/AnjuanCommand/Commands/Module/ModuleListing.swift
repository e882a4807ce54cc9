import CaseEvents
import Casework
import Desk
import EventEnvelope
import Wording

/// Lists of the installed modules: what they may do, and how they stand.
enum ModuleListing {
  /// What each may do.
  static func rights(_ installed: [ModuleInstallation]) -> Listing {
    Listing(
      columns: [
        Column("module", Text("MODULE", "模块")), Column("version", Text("VERSION", "版本")),
        Column("scope", Text("COUNTY", "区划")), .number("types", Text("EVENTS", "可见事件类型")),
        Column("mayPropose", Text("MAY PROPOSE", "可提建议")), Column("sealed", Text("MAY READ, SEALED", "可读密封字段")),
        Column("pack", Text("PACK", "政策包")), .number("position", Text("INSTALLED AT", "安装位置")),
      ],
      rows: installed.map { module in
        [
          .text(module.module), .text(module.version), .text(module.scope), .number(module.types.count),
          .list(module.mayPropose.map(\.title.english).sorted()),
          .list(module.sealed.map { "\($0.eventType).\($0.sealedField)" }),
          Cell(module.pack) { .text($0) }, .number(module.position.rawValue),
        ]
      })
  }

  /// How each stands.
  static func status(_ modules: [ModuleStatus]) -> Listing {
    Listing(
      columns: [
        Column("module", Text("MODULE", "模块")), Column("version", Text("VERSION", "版本")),
        Column("state", Text("STATE", "状态")), .number("position", Text("POSITION", "位置")),
        .number("lag", Text("LAG", "待处理")), .number("rate", Text("EVENTS/S", "条/秒")),
        .number("restarts", Text("RESTARTS", "重启")), .number("parkedAt", Text("PARKED AT", "停放于")),
        Column("fault", Text("LAST ERROR", "最近错误")),
      ],
      rows: modules.map(row))
  }

  private static func row(_ status: ModuleStatus) -> Row {
    let module = status.installation
    return [
      .text(module.module), .text(module.version),
      .label(status.activity.title, code: status.activity.rawValue), .number(status.position.rawValue),
      .number(status.lag), Cell(status.rate) { .number(Int($0)) }, .number(status.restarts),
      Cell(status.parkedAt) { .number($0) }, Cell(status.fault) { .label($0, code: $0.english) },
    ]
  }
}
