import CaseEvents
public import CaseLog
import Casework
import EventEnvelope
public import EventLog

/// Decides on the lines of a file, one after another, by the rules that steps and commands are decided by, and records
/// them in one transaction, all or none.
public struct Appender: Sendable {
  private let cases: CaseLog
  private let modules: BuiltInModules

  /// Works on a log of cases.
  ///
  /// - Parameters:
  ///   - cases: the log of cases.
  ///   - modules: whose rule steps packs may name.
  public init(_ cases: CaseLog, with modules: BuiltInModules) { (self.cases, self.modules) = (cases, modules) }

  /// Reads a file, decides on its lines, and records what follows.
  ///
  /// - Parameters:
  ///   - file: its path; `-` is standard input.
  ///   - condition: what must hold besides.
  /// - Returns: where it was recorded.
  /// - Throws: ``Problem`` for a line that can't be recorded, or that its rules refuse; what the log refused.
  public func append(_ file: String, if condition: Condition) async throws -> Receipt {
    let batch = try await Self.batch(of: file)
    let name = LineReader.displayName(file)
    var lines: [UInt64] = []
    do {
      return try await cases.record { _ in
        let desk = CaseDesk(cases, executingWith: modules)
        var deciding = LineDecisions(try cases.reader(), desk, in: cases.log.manifest.scope)
        lines.removeAll(keepingCapacity: true)
        for item in batch.items {
          do {
            let count = try deciding.decide(item.line)
            lines += Array(repeating: item.number, count: count)
          } catch {
            throw Self.problem(error, of: item, at: "\(name):\(item.number)")
          }
        }
        return .record(deciding.drafts, if: condition.and(.logEnds(at: deciding.start))) { $0 }
      }
    } catch EventLogError.refused(let index, let refusal) {
      throw InputProblem.badLine("\(name):\(lines[index])", refusal.text, unrecorded: nil)
    }
  }

  /// Why a line isn't recorded, with its place; what the log itself refuses has none.
  private static func problem(_ error: any Error, of item: ImportBatch.Item, at place: String) -> any Error {
    switch error {
    case let fault as ImportFault.Reason: InputProblem.badLine(place, fault.text, unrecorded: nil)
    case let fault as CaseLookupError: InputProblem.badLine(place, fault.problem.message, unrecorded: nil)
    case let refusal as Refusal: refusal.problem.at(place)
    case let fault as PayloadFault: fault.problem.at(place)
    case let problem as Problem: problem.at(place)
    default: error
    }
  }

  private static func batch(of file: String) async throws -> ImportBatch {
    var reader: LineReader
    do { reader = try LineReader(path: file) } catch { throw InputProblem.unreadable(file) }
    var lines: [[UInt8]] = []
    while let line = try reader.next() {
      lines.append(line)
      guard lines.count <= Limits.batchEvents else {
        throw EventLogError.tooManyEvents(count: lines.count, limit: Limits.batchEvents)
      }
    }
    let name = LineReader.displayName(file)
    var batch = ImportBatch()
    for (index, line) in await ImportLine.parse(lines).enumerated() {
      switch line.content {
      case .event(let line):
        if let field = line.event.givenSealed { throw InputProblem.sealedElsewhere(field, at: "\(name):\(index + 1)") }
        batch.append(line, number: UInt64(index + 1))
      case .blank: continue
      case .bad(let fault):
        throw InputProblem.badLine("\(name):\(index + 1):\(fault.column)", fault.reason.text, unrecorded: nil)
      }
    }
    return batch
  }
}
