import Entitlement
import EventEnvelope
import EventLog
import Foundation

/// The policy packs that a ledger's assessments are computed with.
struct KnownPolicies {
  private let shipped: PolicyLibrary

  /// The packs of a ledger.
  init(of log: EventLog) throws {
    shipped = try Self.library(named: ["DEMO-HN-2023"])
  }

  /// The packs that were known before a position.
  func library(before position: Position) -> PolicyLibrary { shipped }

  /// The packs that a ledger knows now.
  static func library(of log: EventLog) throws -> PolicyLibrary {
    try KnownPolicies(of: log).library(before: try log.snapshot().last.next)
  }

  /// Packs by the names of files, or of those that come with the program.
  static func library(named names: [String]) throws -> PolicyLibrary {
    do {
      let packs = try names.map { name in
        let text = try PolicyPack.shippedTexts[name] ?? Self.text(of: name)
        return try PolicyPack(yaml: text, name: name)
      }
      return try PolicyLibrary(packs)
    } catch let fault as PolicyFault {
      throw CommandFailure(.badData, fault.text)
    }
  }

  private static func text(of file: String) throws -> String {
    do { return try String(contentsOfFile: file, encoding: .utf8) } catch { throw InputFailure.unreadable(file) }
  }
}
