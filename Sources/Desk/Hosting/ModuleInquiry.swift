import CaseLog
import Casework
public import CountyHost
public import CountyKit
public import EventLog
import Foundation
import Wording

/// Asks an installed module about what it keeps; that changes nothing.
public struct ModuleInquiry: Sendable {
  private let ledger: LedgerPlace
  private let log: EventLog
  private let builtIn: BuiltInModules
  private let sandbox: Sandbox

  /// Works on a ledger.
  ///
  /// - Parameters:
  ///   - ledger: where it is.
  ///   - log: its log.
  ///   - builtIn: the modules that are part of the program.
  ///   - sandbox: what the module runs in.
  public init(_ ledger: LedgerPlace, _ log: EventLog, builtIn: BuiltInModules, sandbox: Sandbox) {
    (self.ledger, self.log, self.builtIn, self.sandbox) = (ledger, log, builtIn, sandbox)
  }

  /// Asks.
  ///
  /// - Parameters:
  ///   - module: which.
  ///   - question: what.
  /// - Returns: the answer, as the module gives it from what it last saved.
  /// - Throws: ``Problem`` where it isn't installed, was changed, fails or doesn't answer.
  public func ask(_ module: String, _ question: JSONValue) async throws -> JSONValue {
    let answer: ModuleMessage
    do { answer = try await message(from: launch(module), to: question) } catch let fault as ConversationFault {
      throw ModuleProblem.conversation(fault.text)
    }
    switch answer {
    case .answer("ask", let value): return value
    case .decline("ask", let reason):
      throw Problem(.notFound, Text("the module declines to answer that: \(reason)", "模块无法回答该询问：\(reason)"))
    default: throw Problem(.notFound, Text("the module doesn't answer", "模块没有回答"))
    }
  }

  private func launch(_ module: String) throws -> ModuleLaunch {
    guard let installation = try log.actingReader().modules().installed[module] else {
      throw ModuleProblem.notInstalled(module)
    }
    let place = ModulePlace(ledger: ledger.directory, id: module)
    guard try InstalledProgram.digest(of: place.program) == installation.programSHA256,
      let program = InstalledProgram.read(from: place.program)
    else { throw ModuleProblem.conversation(Text("its program isn't the one that was installed", "程序与安装时不一致")) }
    let files = place.files(of: program)
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
    return ModuleLaunch(
      program: program, builtIn: builtIn, place: place.program, files: files, sandbox: place.sandbox(sandbox))
  }

  private func message(from launch: ModuleLaunch, to question: JSONValue) async throws -> ModuleMessage {
    try await launch.run { talk in
      let own = try await ModuleConformance.greet(talk).position
      try await talk.say(.accept(after: own, folder: "."))
      try await talk.say(.query(id: "ask", question: question))
      let answer = try await talk.next(Text("answer", "回答"))
      try await talk.say(.shutdown)
      return answer
    }
  }
}
