import CountyKit
import EventEnvelope
import Wording

/// The failures of running a module over a ledger.
enum ModuleFailure {
  /// What the ledger has of the module can't be read.
  static func badStanding(_ id: String) -> CommandFailure {
    CommandFailure(
      .badData, Text("the ledger's position of module \(id) can't be read", "账本中模块 \(id) 的位置无法读取"))
  }

  /// What is to be granted isn't in the manifest.
  static func notAskedFor(_ name: String) -> CommandFailure {
    CommandFailure(
      .usage, Text("the module doesn't ask for \(name)", "模块清单未请求 \(name)"),
      remedy: Text("Grant only what its manifest names.", "只能授予其清单所列内容。"))
  }

  /// The module isn't parked.
  static func notParked(_ id: String) -> CommandFailure {
    CommandFailure(
      .conflict, Text("module \(id) isn't parked", "模块 \(id) 未停放"),
      remedy: Text("See anjuan module status.", "请见 anjuan module status。"))
  }

  /// The module isn't parked at an event.
  static func notParkedAtEvent(_ id: String) -> CommandFailure {
    CommandFailure(
      .conflict, Text("module \(id) isn't parked at an event", "模块 \(id) 未停放于某一事件"),
      remedy: Text("Resume it, if it is parked for another reason.", "如因其他原因停放，请恢复。"))
  }

  /// Nothing was proposed there.
  static func noProposal(_ position: UInt64) -> CommandFailure {
    CommandFailure(
      .notFound, Text("event \(position) isn't a proposal", "第 \(position) 条事件不是模块建议"),
      remedy: Text("See anjuan module proposals.", "请见 anjuan module proposals。"))
  }

  /// No such module is part of the program.
  static func noSuchBuiltIn(_ name: String) -> CommandFailure {
    let known = BuiltInModules.all.map { $0.manifest.id }.joined(separator: ", ")
    return CommandFailure(
      .notFound, Text("no module \(name) is part of anjuan", "程序未自带模块 \(name)"),
      remedy: Text("There are: \(known). A path begins with ./ or /.", "自带模块：\(known)。路径请以 ./ 或 / 开头。"))
  }

  /// No such module is installed.
  static func notInstalled(_ id: String) -> CommandFailure {
    CommandFailure(
      .notFound, Text("no module \(id) is installed", "未安装模块 \(id)"),
      remedy: Text("See anjuan module list.", "请见 anjuan module list。"))
  }

  /// What the module keeps has come further than the ledger knows.
  static func ahead(_ own: Position, _ position: Position) -> CommandFailure {
    CommandFailure(
      .conflict,
      Text(
        "what the module keeps has come to event \(own), the ledger knows of \(position)",
        "模块自存数据已到第 \(own) 条，而账本所知为第 \(position) 条"),
      remedy: Text(
        "The ledger is another one or was restored. Remove what the module keeps: it is built anew from the events.",
        "账本可能更换过或由备份恢复。请删除模块自存数据，将由事件重建。"))
  }

  /// The module can't deal with an event.
  static func fails(_ position: Position) -> CommandFailure {
    stopped(Text("the module fails on event \(position)", "模块在处理第 \(position) 条事件时失败"))
  }

  /// The module proposes too much for one event.
  static func floods(_ position: Position) -> CommandFailure {
    stopped(Text("the module proposes too much for event \(position)", "模块就第 \(position) 条事件提出的建议过多"))
  }

  /// What the module offers isn't in order.
  static let badOffers = stopped(
    Text("the module offers too much at once, or under keys that aren't in order", "模块一次提出的采集事项过多，或其键不合规"))

  /// The module acknowledges something else than what is next.
  static func outOfTurn(_ position: Position) -> CommandFailure {
    stopped(Text("the module didn't acknowledge event \(position) in its turn", "模块未按序确认第 \(position) 条事件"))
  }

  /// The conversation ended.
  static func conversation(_ reason: Text) -> CommandFailure {
    stopped(Text("the module: \(reason.english)", "模块：\(reason.chinese)"))
  }

  /// The module doesn't say what it is.
  static func notInstallable(_ reason: Text) -> CommandFailure {
    CommandFailure(
      .badData, Text("the module: \(reason.english)", "模块：\(reason.chinese)"),
      remedy: Text("Nothing was installed. Try it with anjuan module test.", "未安装。请用 anjuan module test 检验。"))
  }

  /// The module may not be run.
  static func refused(_ reason: Text) -> CommandFailure {
    CommandFailure(
      .notPermitted, Text("the module isn't run: \(reason.english)", "模块未予运行：\(reason.chinese)"),
      remedy: Text("Give the county that it is for, or mend its manifest.", "请给出其所属县，或更正其清单。"))
  }

  private static func stopped(_ text: Text) -> CommandFailure {
    CommandFailure(
      .unavailable, text,
      remedy: Text(
        "All before is recorded. Mend the module, try it with anjuan module test, and run it again: it goes on from there.",
        "此前各条已记录。请修复模块，用 anjuan module test 检验后重新运行，将从该处继续。"))
  }
}
