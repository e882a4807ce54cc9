import ArgumentParser
import Desk
import Synchronization
import Wording

/// The options of every command that has a result: how it is written.
struct OutputOptions: ParsableArguments {
  @Flag(exclusivity: .exclusive) private var machineFormat: MachineFormat?

  /// Language and quiet.
  @OptionGroup var messages: MessageOptions

  /// The format asked for, a table if none was.
  var format: OutputFormat {
    switch machineFormat {
    case .json: .json
    case .csv: .csv
    case nil: .table
    }
  }

  /// Writes a whole listing.
  func render(_ listing: Listing) throws { try format.render(listing) }

  /// Writes a record.
  func render(_ record: Record) throws { try format.render(record) }

  /// A writer for rows that come one at a time; `follows` where each must be seen at once.
  func writer(_ columns: [Column], follows: Bool = false) -> ListingWriter {
    ListingWriter(columns: columns, format: format, follows: follows)
  }
}

/// The formats for programs, of which a command line can ask for one.
enum MachineFormat: String, EnumerableFlag {
  /// `--json`
  case json
  /// `--csv`
  case csv

  /// The help of the flag.
  static func help(for value: MachineFormat) -> ArgumentHelp? {
    switch value {
    case .json: ArgumentHelp(Text("Write JSON, one object a line.", "输出 JSON，每行一个对象"))
    case .csv: ArgumentHelp(Text("Write CSV, for spreadsheets.", "输出 CSV，供电子表格使用"))
    }
  }
}

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

  /// Tells on standard error how far a piece of work of the desks is, if it takes over a second.
  func showProgress() -> Progress.Report {
    let meter = Mutex<ProgressMeter?>(nil)
    return { [isQuiet = quiet] progress in
      meter.withLock { meter in
        let shown =
          meter
          ?? ProgressMeter(progress.activity, unit: progress.unit, total: progress.total, isQuiet: isQuiet)
        meter = progress.count == nil ? nil : shown
        if let count = progress.count { shown.update(to: count) } else { shown.finish() }
      }
    }
  }
}
