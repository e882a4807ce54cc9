import Wording

extension Guard {
  /// 模块.
  public static let moduleKnown = Guard(
    "moduleKnown", Instrument.ledger.whole, title: Text("no such module is installed", "未安装该模块"),
    remedy: Text("install the module", "请先安装模块"))

  /// 模块范围.
  public static let moduleScope = Guard(
    "moduleScope", Instrument.ledger.whole,
    title: Text("the module would see more than the office's own area", "模块范围超出单位辖区"),
    remedy: Text("install it for one's own area", "在辖区内安装"))

  /// 事件类型.
  public static let moduleTypes = Guard(
    "moduleTypes", Instrument.ledger.whole,
    title: Text("the module asks for an event that isn't in the catalogue", "模块要求目录之外的事件类型"),
    remedy: Text("mend the module's manifest", "更正模块清单"))

  static let modules: [Guard] = [
    .moduleKnown, .moduleScope, .moduleTypes,
  ]
}
