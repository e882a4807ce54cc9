import CaseEvents
import CaseLog
import Casework
import Entitlement
import EventEnvelope
import EventLog
import Foundation
import Wording

/// The policy packs that a ledger has published, as they were known at any position.
struct KnownPolicies {
  /// The packs known from a position on, or why they can't be computed with.
  private struct Known {
    let from: Position
    let library: Result<PolicyLibrary, PolicyFault>
  }

  /// In ascending order of positions.
  private let known: [Known]

  /// The packs of a ledger.
  init(of log: EventLog) throws {
    var state = PolicyState()
    var known: [Known] = []
    for entry in try CaseReader(try log.snapshot()).policyEntries() {
      state.apply(entry)
      known.append(Known(from: entry.position, library: Self.library(published: state)))
    }
    self.known = known
  }

  /// The packs that were known before a position.
  ///
  /// - Throws: a fault where one of them was published without what is computed with.
  func library(before position: Position) throws(PolicyFault) -> PolicyLibrary {
    guard let last = known.last(where: { $0.from < position }) else { return try PolicyLibrary([]) }
    return try last.library.get()
  }

  private static func library(published state: PolicyState) -> Result<PolicyLibrary, PolicyFault> {
    do throws(PolicyFault) { return .success(try PolicyLibrary(published: state, steps: BuiltInModules.steps)) } catch {
      return .failure(error)
    }
  }

  /// The packs that a ledger knows now.
  static func library(of log: EventLog) throws -> PolicyLibrary {
    let state = try CaseReader(try log.snapshot()).policies()
    do throws(PolicyFault) {
      return try PolicyLibrary(published: state, steps: BuiltInModules.steps)
    } catch {
      throw AssessmentFault.policy(error).commandFailure
    }
  }

  /// Packs by the names of files, or of those that come with the program.
  static func library(named names: [String]) throws -> PolicyLibrary {
    do {
      let packs = try names.map { try pack(named: $0) }
      return try PolicyLibrary(packs, steps: BuiltInModules.steps)
    } catch let fault as PolicyFault {
      throw AssessmentFault.policy(fault).commandFailure
    }
  }

  /// A pack by the name of a file, or of one that comes with the program.
  ///
  /// - Throws: `PolicyFault` with line and column, or ``CommandFailure`` where there is no such pack.
  static func pack(named name: String) throws -> PolicyPack {
    try PolicyPack(
      yaml: try BuiltInModules.packTexts[name] ?? text(of: name), name: name, steps: BuiltInModules.steps)
  }

  private static func text(of file: String) throws -> String {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(fileURLWithPath: file)) } catch {
      let known = BuiltInModules.packTexts.keys.sorted()
      throw CommandFailure(
        .notFound,
        Text(
          "\(file) is neither a pack that comes with the program nor a file that can be read",
          "\(file) 既非随附政策包，也不是可读的文件"),
        remedy: Text(
          "Packs that come with it: \(known.joined(separator: ", ")).", "随附政策包：\(known.joined(separator: "、"))。"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PolicyFault("", Text("the text isn't UTF-8", "文本不是 UTF-8"), at: endOfText(bytes), in: file)
    }
    return text
  }

  /// Where bytes cease to be UTF-8.
  private static func endOfText(_ bytes: Data) -> (line: Int, column: Int) {
    var (parser, iterator, place) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator(), (line: 1, column: 1))
    while case .valid(let character) = parser.parseScalar(from: &iterator) {
      place = character.first == 0x0A ? (place.line + 1, 1) : (place.line, place.column + 1)
    }
    return place
  }
}
