import CaseEvents
import EventEnvelope
import Wording

/// The failures of commands that read a file of events.
enum InputFailure {
  /// The file can't be opened.
  static func unreadable(_ path: String) -> CommandFailure {
    CommandFailure(
      .inputOutput, Text("\(path) can't be read", "无法读取 \(path)"),
      remedy: Text("Check that it exists and may be read.", "请确认文件存在且可读。"))
  }

  /// A line can't be recorded; `first` is the first line that was not, nil where none was.
  static func badLine(_ place: String, _ reason: Text, unrecorded first: UInt64?) -> CommandFailure {
    guard let first else {
      return CommandFailure(
        .badData, Text("\(place): \(reason.english)", "\(place)：\(reason.chinese)"),
        remedy: Text("Nothing was recorded. Mend the line and run the same command again.", "未写入任何内容。请更正该行后重新执行。"))
    }
    return CommandFailure(
      .badData, Text("\(place): \(reason.english)", "\(place)：\(reason.chinese)"),
      remedy: Text(
        "Nothing from line \(first) on was recorded. Mend the line and run the same command again: it goes on from "
          + "line \(first). Or leave bad lines out with --keep-going.",
        "自第 \(first) 行起未写入任何内容。更正该行后重新执行同一命令，将从第 \(first) 行继续；或用 --keep-going 跳过有误的行。"))
  }

  /// A field comes sealed, though it was not exported: what is sealed is bound to a place that it doesn't have yet.
  static func sealedElsewhere(_ field: String, at place: String? = nil) -> CommandFailure {
    let place = place.map { "\($0): " } ?? ""
    return CommandFailure(
      .badData,
      Text(
        "\(place)\(field) comes sealed: nobody could ever open it here",
        "\(place)\(field) 已是密文：在此处将永远无法解密"),
      remedy: Text(
        "Nothing was recorded. Give it in clear, and it is sealed here; exported events go in with anjuan import.",
        "未写入任何内容。请给出明文，由本账本加密；导出的事件请用 anjuan import 导入。"))
  }

  /// The file ends before the lines that were imported from it.
  static func shorterThanBefore(_ path: String, lines: UInt64) -> CommandFailure {
    CommandFailure(
      .badData,
      Text(
        "\(path) is shorter than the \(lines) lines that were imported from a file with the same first line",
        "\(path) 不足 \(lines) 行，而此前已从首行相同的文件导入 \(lines) 行"),
      remedy: Text("Give the whole file.", "请提供完整文件。"))
  }

  /// The file isn't the one that was imported before.
  static func differsFromBefore(_ path: String, lines: UInt64) -> CommandFailure {
    CommandFailure(
      .conflict,
      Text(
        "the first \(lines) lines of \(path) aren't those that were imported from a file with the same first line",
        "\(path) 的前 \(lines) 行与此前从首行相同的文件导入的内容不同"),
      remedy: Text(
        "Recorded events never change: correct them by events. Put new lines into a file of their own.",
        "已记录的事件不可更改，请以更正事件处理；新增的行请放入单独的文件。"))
  }

  /// Another process imports the same file.
  static func importedElsewhere(_ path: String) -> CommandFailure {
    CommandFailure(
      .conflict,
      Text("\(path) is being imported by another process", "另一进程正在导入 \(path)"),
      remedy: Text(
        "Let it finish; run the same command again afterwards, and nothing is recorded twice.",
        "请等待其完成；之后重新执行同一命令，不会重复写入。"))
  }
}

extension CaseEvent {
  /// The path of the first field that comes sealed; nil where none does.
  var givenSealed: String? {
    sealedFields.first { field in if case .sealed = field.content { true } else { false } }?.path
  }
}
