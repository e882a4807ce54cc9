import ArgumentParser
import Wording

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
