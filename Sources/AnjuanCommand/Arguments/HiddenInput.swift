import Desk
import Foundation
import Wording

/// A line that must not show: from standard input, or typed without an echo.
enum HiddenInput {
  /// Whether somebody is there to be asked.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Reads one line.
  ///
  /// - Parameter prompt: what is asked for at a terminal.
  /// - Returns: the line, without spaces around it.
  /// - Throws: ``Problem`` where nothing was given.
  static func read(_ prompt: Text) throws -> String {
    guard let line = try readOptional(prompt) else {
      throw Problem(
        .usage, Text("nothing was given on standard input", "标准输入为空"),
        remedy: Text("Pipe it in, or type it when asked.", "请通过管道输入，或在提示后键入。"))
    }
    return line
  }

  /// Reads one line that may be left empty.
  ///
  /// - Parameter prompt: what is asked for at a terminal.
  /// - Returns: the line, without spaces around it; nil where nothing was given.
  /// - Throws: ``Problem`` where the terminal can't be used.
  static func readOptional(_ prompt: Text) throws -> String? {
    let isTerminal = isTerminal
    if isTerminal {
      signal(SIGINT, SIG_IGN)  // a break would leave the terminal without its echo
      guard try terminal("-echo") == 0 else {
        throw Problem(
          .unavailable, Text("the terminal's echo can't be turned off", "无法关闭终端回显"),
          remedy: Text("Pipe it in.", "请通过管道输入。"))
      }
      StandardStreams.current.report(prompt.current)
    }
    let line = readLine()
    if isTerminal {
      _ = try terminal("echo")
      signal(SIGINT, SIG_DFL)
    }
    guard let text = line?.trimmingCharacters(in: .whitespaces), !text.isEmpty else { return nil }
    return text
  }

  private static func terminal(_ setting: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/stty")
    process.arguments = [setting]
    process.standardInput = FileHandle.standardInput
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
