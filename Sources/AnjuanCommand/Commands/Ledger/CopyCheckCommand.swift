import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Foundation
import Proofs
import Wording

/// The hidden command that verifies a copy in a process of its own, for `backup` and `restore`.
struct CopyCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    var configuration = CommandConfiguration("copy-check", Text("Verify a copy", "核验副本"))
    configuration.shouldDisplay = false
    return configuration
  }

  /// What goes from the child to its parent.
  private struct Answer: Codable {
    let last: UInt64
    let root: String?
    let problems: Int
  }

  @Argument var directory: String
  @Argument var manifestDirectory: String
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let meter = messages.progress(Text("Verifying the copy", "正在核验副本"), unit: Text("events", "条事件"))
    let contents: LedgerContents
    do throws(EventLogError) {
      contents = try LedgerContents(ofCopyIn: directory, manifestIn: manifestDirectory) { position, _ in
        meter.update(to: Int(clamping: position.rawValue))
      }
    } catch {
      meter.finish()
      // Of another ledger: what that means is for the caller to say.
      guard case .storeMismatch = error else { throw error.problem(ledger: directory) }
      contents = LedgerContents(last: .origin, root: nil, problemCount: 1)
    }
    meter.finish()
    let answer = Answer(
      last: contents.last.rawValue, root: contents.root?.description, problems: contents.problemCount)
    try StandardStreams.current.output.write(String(decoding: JSONEncoder().encode(answer), as: UTF8.self))
  }

  /// Verifies the copy in a directory, with the manifest in another one, in a child process.
  ///
  /// - Throws: `ExitCode` where the child told what is wrong, ``Problem`` where it was killed.
  static func contents(
    ofCopyIn directory: String, manifestIn manifestDirectory: String, _ messages: MessageOptions
  ) throws -> LedgerContents {
    let language = Wording.Language.current == .simplifiedChinese ? "zh" : "en"
    let options = ["copy-check", "--lang", language] + (messages.quiet ? ["--quiet"] : [])
    let (ending, output) = try ChildProcess.outputOfSelf(options + ["--", directory, manifestDirectory])
    switch ending {
    case .exited(0):
      let answer = try JSONDecoder().decode(Answer.self, from: output)
      return LedgerContents(
        last: Position(answer.last), root: answer.root.flatMap { TreeHash($0) }, problemCount: answer.problems)
    case .exited(let code): throw ExitCode(code)
    case .killed(let signal):
      throw Problem(
        .problemsFound,
        Text("the verification of \(directory) was ended by signal \(signal)", "对 \(directory) 的核验被信号 \(signal) 终止"))
    }
  }
}
