public import CaseEvents
import EventEnvelope
import Wording

/// The problems of reading a file of events.
public enum InputProblem {
  /// The file can't be opened.
  public static func unreadable(_ path: String) -> Problem {
    Problem(
      .inputOutput, Text("\(path) can't be read", "无法读取 \(path)"),
      remedy: Text("Check that it exists and may be read.", "请确认文件存在且可读。"))
  }

  /// A line can't be recorded; `first` is the first line that was not, nil where none was.
  static func badLine(_ place: String, _ reason: Text, unrecorded first: UInt64?) -> Problem {
    Problem(
      .badData, Text("\(place): \(reason.english)", "\(place)：\(reason.chinese)"),
      cause: .file(.badLine(unrecordedFrom: first)))
  }

  /// A field comes sealed, though it was not exported: what is sealed is bound to a place that it doesn't have yet.
  public static func sealedElsewhere(_ field: String, at place: String? = nil) -> Problem {
    let place = place.map { "\($0): " } ?? ""
    return Problem(
      .badData,
      Text(
        "\(place)\(field) comes sealed: nobody could ever open it here",
        "\(place)\(field) 已是密文：在此处将永远无法解密"),
      cause: .file(.comesSealed))
  }

  /// The file ends before the lines that were imported from it.
  static func shorterThanBefore(_ path: String, lines: UInt64) -> Problem {
    Problem(
      .badData,
      Text(
        "\(path) is shorter than the \(lines) lines that were imported from a file with the same first line",
        "\(path) 不足 \(lines) 行，而此前已从首行相同的文件导入 \(lines) 行"),
      remedy: Text("Give the whole file.", "请提供完整文件。"))
  }

  /// The file isn't the one that was imported before.
  static func differsFromBefore(_ path: String, lines: UInt64) -> Problem {
    Problem(
      .conflict,
      Text(
        "the first \(lines) lines of \(path) aren't those that were imported from a file with the same first line",
        "\(path) 的前 \(lines) 行与此前从首行相同的文件导入的内容不同"),
      remedy: Text(
        "Recorded events never change: correct them by events. Put new lines into a file of their own.",
        "已记录的事件不可更改，请以更正事件处理；新增的行请放入单独的文件。"))
  }

  /// Another process imports the same file.
  static func importedElsewhere(_ path: String) -> Problem {
    Problem(
      .conflict,
      Text("\(path) is being imported by another process", "另一进程正在导入 \(path)"),
      cause: .file(.importedElsewhere))
  }
}

extension CaseEvent {
  /// The path of the first field that comes sealed; nil where none does.
  public var givenSealed: String? {
    sealedFields.first { field in if case .sealed = field.content { true } else { false } }?.path
  }
}
