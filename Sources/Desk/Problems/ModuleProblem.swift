import CountyKit
import EventEnvelope
import Wording

/// The failures of running a module over a ledger.
enum ModuleProblem {
  /// What the ledger has of the module can't be read.
  static func badStanding(_ id: String) -> Problem {
    Problem(
      .badData, Text("the ledger's position of module \(id) can't be read", "账本中模块 \(id) 的位置无法读取"))
  }

  /// What is to be granted isn't in the manifest.
  static func notAskedFor(_ name: String) -> Problem {
    Problem(
      .usage, Text("the module doesn't ask for \(name)", "模块清单未请求 \(name)"),
      remedy: Text("Grant only what its manifest names.", "只能授予其清单所列内容。"))
  }

  /// The module isn't parked.
  static func notParked(_ id: String) -> Problem {
    Problem(
      .conflict, Text("module \(id) isn't parked", "模块 \(id) 未停放"),
      cause: .module(.notParked))
  }

  /// The module isn't parked at an event.
  static func notParkedAtEvent(_ id: String) -> Problem {
    Problem(
      .conflict, Text("module \(id) isn't parked at an event", "模块 \(id) 未停放于某一事件"),
      remedy: Text("Resume it, if it is parked for another reason.", "如因其他原因停放，请恢复。"))
  }

  /// Nothing was proposed there.
  static func noProposal(_ position: UInt64) -> Problem {
    Problem(
      .notFound, Text("event \(position) isn't a proposal", "第 \(position) 条事件不是模块建议"),
      cause: .module(.noProposal))
  }

  /// No such module is part of the program.
  static func noSuchBuiltIn(_ name: String, known: [String]) -> Problem {
    let known = known.joined(separator: ", ")
    return Problem(
      .notFound, Text("no module \(name) is part of anjuan", "程序未自带模块 \(name)"),
      remedy: Text("There are: \(known). A path begins with ./ or /.", "自带模块：\(known)。路径请以 ./ 或 / 开头。"))
  }

  /// No such module is installed.
  static func notInstalled(_ id: String) -> Problem {
    Problem(
      .notFound, Text("no module \(id) is installed", "未安装模块 \(id)"),
      cause: .module(.noModule))
  }

  /// What the module keeps has come further than the ledger knows.
  static func ahead(_ own: Position, _ position: Position) -> Problem {
    Problem(
      .conflict,
      Text(
        "what the module keeps has come to event \(own), the ledger knows of \(position)",
        "模块自存数据已到第 \(own) 条，而账本所知为第 \(position) 条"),
      remedy: Text(
        "The ledger is another one or was restored. Remove what the module keeps: it is built anew from the events.",
        "账本可能更换过或由备份恢复。请删除模块自存数据，将由事件重建。"))
  }

  /// The module can't deal with an event.
  static func fails(_ position: Position) -> Problem {
    stopped(Text("the module fails on event \(position)", "模块在处理第 \(position) 条事件时失败"))
  }

  /// The module proposes too much for one event.
  static func floods(_ position: Position) -> Problem {
    stopped(Text("the module proposes too much for event \(position)", "模块就第 \(position) 条事件提出的建议过多"))
  }

  /// What the module offers isn't in order.
  static let badOffers = stopped(
    Text("the module offers too much at once, or under keys that aren't in order", "模块一次提出的采集事项过多，或其键不合规"))

  /// The module acknowledges something else than what is next.
  static func outOfTurn(_ position: Position) -> Problem {
    stopped(Text("the module didn't acknowledge event \(position) in its turn", "模块未按序确认第 \(position) 条事件"))
  }

  /// The conversation ended.
  static func conversation(_ reason: Text) -> Problem {
    stopped(Text("the module: \(reason.english)", "模块：\(reason.chinese)"))
  }

  /// The module doesn't say what it is.
  static func notInstallable(_ reason: Text) -> Problem {
    Problem(
      .badData, Text("the module: \(reason.english)", "模块：\(reason.chinese)"),
      cause: .module(.notInstallable))
  }

  /// The module may not be run.
  static func refused(_ reason: Text) -> Problem {
    Problem(
      .notPermitted, Text("the module isn't run: \(reason.english)", "模块未予运行：\(reason.chinese)"),
      remedy: Text("Give the county that it is for, or mend its manifest.", "请给出其所属县，或更正其清单。"))
  }

  private static func stopped(_ text: Text) -> Problem {
    Problem(
      .unavailable, text,
      cause: .module(.failed))
  }
}
