import Foundation
import Wording

/// The language that a user asked for, and the command line without the words that asked.
///
/// `--lang` anywhere on the command line beats `ANJUAN_LANG`, which beats the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`).
struct LanguageChoice {
  /// The language to speak.
  let language: Language
  /// The arguments, less `--lang` and its value.
  let arguments: [String]
  /// The value of `--lang` where it names no language that Anjuan speaks; empty where the value is missing.
  let rejected: String?

  /// Chooses a language.
  ///
  /// - Parameters:
  ///   - arguments: the command line without the program's name; words after `--` aren't looked at.
  ///   - environment: the variables of the process.
  init(arguments: [String], environment: [String: String]) {
    var rest: [String] = []
    var asked: String?
    var index = arguments.startIndex
    let isCompletionRequest = arguments.first == "---completion"  // its words are another command line
    while index < arguments.endIndex, !isCompletionRequest {
      let word = arguments[index]
      if word == "--" { break }
      index += 1
      if word == "--lang" {
        asked = index < arguments.endIndex ? arguments[index] : ""
        index = min(index + 1, arguments.endIndex)
      } else if word.hasPrefix("--lang=") {
        asked = String(word.dropFirst("--lang=".count))
      } else {
        rest.append(word)
      }
    }
    self.arguments = rest + arguments[index...]
    let tag = asked.flatMap { Self.isKnown($0) ? $0 : nil }
    language = Language(tag: tag ?? Self.tag(of: environment))
    rejected = tag == nil ? asked : nil
  }

  /// The choice of this process.
  static var ofProcess: LanguageChoice {
    let process = ProcessInfo.processInfo
    return LanguageChoice(arguments: Array(process.arguments.dropFirst()), environment: process.environment)
  }

  private static func tag(of environment: [String: String]) -> String {
    let names = ["ANJUAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
    return names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
  }

  private static func isKnown(_ tag: String) -> Bool {
    let primary = tag.prefix { $0.isLetter }.lowercased()
    return primary == "zh" || primary == "en"
  }
}

extension Language {
  /// The language in which the program speaks: the choice of the process, unless a task was given another.
  ///
  /// It is known before the command line is parsed, so that help texts come out in it.
  @TaskLocal static var current = LanguageChoice.ofProcess.language
}
