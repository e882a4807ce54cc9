import CaseEvents
public import CaseLog
import EventEnvelope
public import EventLog

/// Records the lines of a file in one transaction, all or none.
public struct Appender: Sendable {
  private let cases: CaseLog

  /// Works on a log of cases.
  public init(_ cases: CaseLog) { self.cases = cases }

  /// Reads a file and records its lines.
  ///
  /// - Parameters:
  ///   - file: its path; `-` is standard input.
  ///   - condition: what must hold.
  /// - Returns: where they were recorded.
  /// - Throws: ``Problem`` for a line that can't be recorded; what the log refused.
  public func append(_ file: String, if condition: Condition) async throws -> Receipt {
    let batch = try await Self.batch(of: file)
    let name = LineReader.displayName(file)
    do {
      return try await cases.record(attempts: 1) { reader in
        var numbers = ImportedNumbers()
        return .record(try batch.drafts(after: reader.last, &numbers), if: condition) { $0 }
      }
    } catch let fault as ImportFault {
      throw InputProblem.badLine("\(name):\(batch.items[fault.index].number)", fault.reason.text, unrecorded: nil)
    } catch EventLogError.refused(let index, let refusal) {
      throw InputProblem.badLine("\(name):\(batch.items[index].number)", refusal.text, unrecorded: nil)
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
      case .success(let line):
        if let field = line.event.givenSealed { throw InputProblem.sealedElsewhere(field, at: "\(name):\(index + 1)") }
        batch.append(line, number: UInt64(index + 1))
      case .failure(let fault):
        throw InputProblem.badLine("\(name):\(index + 1):\(fault.column)", fault.reason.text, unrecorded: nil)
      }
    }
    return batch
  }
}
