import CaseEvents
import CaseLog
import Casework
public import Entitlement
import EventEnvelope
public import EventLog
import Foundation
import Synchronization
import Wording

/// The policy packs that a ledger has published, as they were known at any position.
public struct KnownPolicies: Sendable {
  /// The packs known from a position on.
  private struct Known {
    let from: Position
    let state: PolicyState
  }

  /// The libraries made so far, by their index, or why they can't be computed with.
  ///
  /// Made when first asked for: each reads every pack of its state, and who asks about one case asks for few.
  private final class Libraries: Sendable {
    let made = Mutex<[Int: Result<PolicyLibrary, PolicyFault>]>([:])
  }

  /// In ascending order of positions.
  private let known: [Known]
  private let steps: RuleSteps
  private let libraries = Libraries()

  /// The packs of a ledger.
  ///
  /// - Parameters:
  ///   - log: the ledger's log.
  ///   - modules: whose rule steps the packs may name.
  /// - Throws: what the log refuses.
  init(of log: EventLog, with modules: BuiltInModules) throws {
    self.init(by: try CaseReader(try log.snapshot()).policyEntries(), with: modules)
  }

  /// The packs that events of policy add up to.
  ///
  /// - Parameters:
  ///   - entries: the events as they were recorded, oldest first.
  ///   - modules: whose rule steps the packs may name.
  init(by entries: [LedgerEntry], with modules: BuiltInModules) {
    var state = PolicyState()
    known = entries.map { entry in
      state.apply(entry)
      return Known(from: entry.position, state: state)
    }
    steps = modules.steps
  }

  /// The packs that were known before a position.
  ///
  /// - Throws: a fault where one of them was published without what is computed with.
  func library(before position: Position) throws(PolicyFault) -> PolicyLibrary {
    guard let index = known.lastIndex(where: { $0.from < position }) else { return try PolicyLibrary([]) }
    if let made = libraries.made.withLock({ $0[index] }) { return try made.get() }
    let library = Result { () throws(PolicyFault) in try PolicyLibrary(published: known[index].state, steps: steps) }
    libraries.made.withLock { $0[index] = library }
    return try library.get()
  }

  /// The packs that a ledger knows now.
  ///
  /// - Parameters:
  ///   - log: the ledger's log.
  ///   - modules: whose rule steps the packs may name.
  /// - Returns: the packs.
  /// - Throws: `PolicyFault` where one was published without what is computed with; what the log refuses.
  public static func library(of log: EventLog, with modules: BuiltInModules) throws -> PolicyLibrary {
    try PolicyLibrary(published: try CaseReader(try log.snapshot()).policies(), steps: modules.steps)
  }

  /// Packs that assessments are computed with, by the names of files, or of those that come with the program.
  ///
  /// - Parameters:
  ///   - names: the names; none for all about the accounting that come with the program.
  ///   - modules: with their packs, and whose rule steps packs may name.
  /// - Returns: the packs.
  /// - Throws: `PolicyFault` with line and column, or ``Problem`` where there is no such pack.
  public static func library(named names: [String], with modules: BuiltInModules) throws -> PolicyLibrary {
    let packs = try packs(named: names, with: modules)
    return try PolicyLibrary(
      names.isEmpty ? packs.filter { $0.subject == .accounting } : packs, steps: modules.steps)
  }

  /// Packs about anything, by the names of files, or of those that come with the program.
  ///
  /// - Parameters:
  ///   - names: the names; none for all that come with the program.
  ///   - modules: with their packs, and whose rule steps packs may name.
  /// - Returns: the packs, in the order of the names.
  /// - Throws: `PolicyFault` with line and column, or ``Problem`` where there is no such pack.
  public static func packs(named names: [String], with modules: BuiltInModules) throws -> [PolicyPack] {
    try (names.isEmpty ? modules.packTexts.keys.sorted() : names).map { try pack(named: $0, with: modules) }
  }

  /// A pack by the name of a file, or of one that comes with the program.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - modules: with their packs, and whose rule steps packs may name.
  /// - Returns: the pack.
  /// - Throws: `PolicyFault` with line and column, or ``Problem`` where there is no such pack.
  public static func pack(named name: String, with modules: BuiltInModules) throws -> PolicyPack {
    let text = try modules.packTexts[name] ?? text(of: name, known: modules.packTexts.keys.sorted())
    let pack = try PolicyPack(yaml: text, name: name, steps: modules.steps)
    do throws(PolicyFault) { try pack.checkProcedure() } catch {
      var fault = error
      fault.pack = name
      throw fault
    }
    return pack
  }

  private static func text(of file: String, known: [String]) throws -> String {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(fileURLWithPath: file)) } catch {
      throw Problem(
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
