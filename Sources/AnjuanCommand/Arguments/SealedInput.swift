import CaseEvents
import Desk
import Foundation
import JSON
import Wording

/// Where a value comes from that isn't an argument itself.
enum ValueSource: Hashable {
  /// A file, written `@FILE`.
  case file(String)
  /// Standard input, written `-`.
  case standardInput

  /// Reads `@FILE` or `-`; nil where it is neither.
  init?(_ argument: String) {
    if argument == "-" {
      self = .standardInput
    } else if argument.hasPrefix("@") {
      self = .file(String(argument.dropFirst()))
    } else {
      return nil
    }
  }

  /// All that it holds.
  ///
  /// - Throws: ``Problem`` where it can't be read.
  func bytes() throws -> [UInt8] {
    let (name, handle): (String, FileHandle?) =
      switch self {
      case .file(let path): (path, try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)))
      case .standardInput: (LineReader.displayName("-"), .standardInput)
      }
    guard let data = try? handle?.readToEnd() ?? (handle == nil ? nil : Data()) else {
      throw InputProblem.unreadable(name)
    }
    return [UInt8](data)
  }
}

/// What is to be sealed, as the command line takes it: from a file, from standard input or asked for, never as an argument.
enum SealedInput {
  /// The value of a sealed field in JSON, from a file or standard input; where that is a terminal it is asked for.
  ///
  /// - Parameters:
  ///   - form: what the field holds.
  ///   - name: the field's name in JSON, to ask for it.
  ///   - source: where it comes from.
  /// - Returns: the value in JSON.
  /// - Throws: ``Problem`` where it can't be read, or nothing was given.
  static func read(_ form: EventType.SealedForm, of name: String, from source: ValueSource) throws -> [UInt8] {
    guard source == .standardInput, HiddenInput.isTerminal else { return try source.bytes() }
    switch form {
    case .text: return json([("plain", try HiddenInput.read(Text("\(name) (it doesn't show):", "\(name)（不回显）：")))])
    case .identity:
      let asked: [(String, Text, isNeeded: Bool)] = [
        ("name", Text("Name (it doesn't show):", "姓名（不回显）："), true),
        ("residentId", Text("Identity number (it doesn't show):", "公民身份号码（不回显）："), true),
        ("phone", Text("Phone, or nothing:", "电话（可不填）："), false),
        ("address", Text("Address, or nothing:", "住址（可不填）："), false),
        ("bankAccount", Text("Account, or nothing:", "账号（可不填）："), false),
      ]
      let given = try asked.compactMap { field, prompt, isNeeded in
        isNeeded ? (field, try HiddenInput.read(prompt)) : try HiddenInput.readOptional(prompt).map { (field, $0) }
      }
      return Array(#"{"plain":"#.utf8) + json(given) + [0x7D]
    }
  }

  /// Refuses a sealed field that is given as an argument.
  static func argument(_ field: String) -> Problem {
    Problem(
      .usage,
      Text(
        "\(field) is sealed, and was given as an argument, which shows in the list of processes and in the shell's history",
        "\(field) 为密封字段，不能写在命令行参数中：参数会出现在进程列表和命令历史里"),
      remedy: Text(
        "Give it by a file (--set FIELD=@FILE, --data @FILE) or by standard input (--set FIELD=-, --data -); at a terminal "
          + "--set FIELD=- asks for it. Whatever was typed is known by now to who reads that history.",
        "请由文件（--set 字段=@文件，--data @文件）或标准输入（--set 字段=-，--data -）给出；在终端上 --set 字段=- 会逐项询问。"
          + "已键入的内容可能留在命令历史中，请予清除。"))
  }

  private static func json(_ members: [(String, String)]) -> [UInt8] {
    var json: [UInt8] = [0x7B]
    for (name, value) in members {
      if json.count > 1 { json.append(0x2C) }
      json.append(json: name)
      json.append(0x3A)
      json.append(json: value)
    }
    return json + [0x7D]
  }
}
