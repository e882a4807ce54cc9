import ArgumentParser
import Desk
import Foundation
import Wording

/// What is said about the error that ended a command, and the status for the shell.
///
/// A request for help or for a completion script is such an error too; its text goes to standard output.
struct ErrorReport {
  /// The text for standard output.
  var output: String?
  /// The text for standard error.
  var message: String?
  /// The exit status.
  var status: Int32

  /// Words the report of an error.
  ///
  /// - Parameters:
  ///   - error: what was thrown while the command line was parsed or the command ran.
  ///   - root: the root command, which words the parser's errors.
  ///   - language: the language of the report.
  ///   - columns: the width of help screens.
  init(_ error: any Error, root: any ParsableCommand.Type, language: Language, columns: Int) {
    let error = Self.thrownByValidation(error) ?? error
    switch error {
    case let failure as OutputFailure where failure.isClosedPipe:
      self.init(status: ExitStatus.ok.rawValue)
    case let convertible as any ProblemConvertible:
      self.init(convertible.problem, language: language)
    case let code as ExitCode:
      self.init(status: code.rawValue)
    default:
      self.init(parserError: error, root: root, language: language, columns: columns)
    }
  }

  private init(output: String? = nil, message: String? = nil, status: Int32) {
    self.output = output
    self.message = message
    self.status = status
  }

  private init(_ problem: Problem, language: Language) {
    let lines = [Self.label[language] + problem.message[language], problem.advice?[language]]
    self.init(message: lines.compactMap(\.self).joined(separator: "\n"), status: ExitStatus(problem.kind).rawValue)
  }

  private init(parserError error: any Error, root: any ParsableCommand.Type, language: Language, columns: Int) {
    // Rendered on one line each: ArgumentParser breaks lines by characters, and Chinese ones are two columns wide.
    let text = root.fullMessage(for: error, columns: 10_000)
    switch root.exitCode(for: error) {
    case .success:
      let output =
        Self.isHelp(text)
        ? Self.laidOut(text, language: language, columns: columns)
        : ParserWording.localized(script: text, language: language)
      self.init(output: output, status: ExitStatus.ok.rawValue)
    case .validationFailure:
      let prefix = "Error: "
      let body = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
      let localized = Self.laidOut(body, language: language, columns: columns)
      self.init(message: Self.label[language] + localized, status: ExitStatus.usage.rawValue)
    default:
      let name = "\((error as NSError).domain) \((error as NSError).code)"
      let problem = Problem(
        .failure, Text("internal error (\(name))", "内部错误（\(name)）"),
        remedy: Text("Please report it with this line.", "请附上本行信息反馈。"))
      self.init(problem, language: language)
    }
  }

  private static let label = Text("error: ", "错误：")

  private static func laidOut(_ text: String, language: Language, columns: Int) -> String {
    HelpLayout(columns: columns).wrapped(ParserWording.localized(text, language: language))
  }

  /// A help screen, unlike completion scripts and dumps, which must stay as they are.
  private static func isHelp(_ text: String) -> Bool { text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ") }

  /// The error that a command's `validate()` threw, which the parser wraps in types of its own.
  private static func thrownByValidation(_ error: any Error) -> (any Error)? {
    let parserError = Mirror(reflecting: error).children.first { $0.label == "parserError" }?.value
    let wrapped = parserError.flatMap { Mirror(reflecting: $0).children.first }
    guard let wrapped, wrapped.label == "userValidationError" else { return nil }
    return wrapped.value as? any ProblemConvertible
  }
}
