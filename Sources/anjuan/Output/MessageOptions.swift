import ArgumentParser
import Wording

/// The options of every command, with a result or without.
struct MessageOptions: ParsableArguments {
  /// Whether progress is left out.
  @Flag(name: .shortAndLong, help: ArgumentHelp(Text("Show no progress.", "不显示进度")))
  var quiet = false

  /// Here for the help and the completions only: `LanguageChoice` takes it from the command line before parsing.
  @Option(
    help: ArgumentHelp(Text("Speak English (en) or Chinese (zh).", "使用中文（zh）或英文（en）"), valueName: "zh|en"),
    completion: .list(["zh", "en"]))
  private var lang: String?

  /// A meter for work that may take over a second.
  ///
  /// - Parameters:
  ///   - activity: what is done, such as "Importing" / "正在导入".
  ///   - unit: what is counted, such as "events" / "条事件".
  ///   - total: how many there will be, where it is known.
  /// - Returns: a meter that begins to measure now.
  func progress(_ activity: Text, unit: Text, total: Int? = nil) -> ProgressMeter {
    ProgressMeter(activity, unit: unit, total: total, isQuiet: quiet)
  }
}
