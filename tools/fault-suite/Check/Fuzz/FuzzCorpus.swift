import CaseEvents
import EventEnvelope
import EventLog
import Foundation

/// Good inputs of each kind, from a ledger and its export.
struct FuzzCorpus {
  private static let mostInputs = 2_000

  private var lines: [[UInt8]] = []
  private var payloads: [[UInt8]] = []
  private var records: [[UInt8]] = []

  /// - Parameters:
  ///   - lines: a file of event lines.
  ///   - ledger: the ledger that they were imported into.
  /// - Throws: what can't be read.
  init(lines: String, ledger: String) throws {
    let text = try Data(contentsOf: URL(fileURLWithPath: lines))
    for line in text.split(separator: 0x0A).prefix(Self.mostInputs) {
      self.lines.append(Array(line))
      let event = try EventLine(line: Array(line)).event
      let type = event.type.rawValue
      payloads.append([UInt8(truncatingIfNeeded: type), UInt8(truncatingIfNeeded: type >> 8)] + event.serialized())
    }
    let snapshot = try EventLog.open(at: ledger, access: .readOnly).snapshot()
    var records: [[UInt8]] = []
    try snapshot.scan { record in
      records.append(record.copiedBytes)
      return records.count < Self.mostInputs
    }
    self.records = records
    guard !self.lines.isEmpty, !records.isEmpty else { throw CheckFailure("there is nothing to begin with") }
  }

  /// The inputs for a target.
  subscript(target: FuzzTarget) -> [[UInt8]] {
    switch target {
    case .record: records
    case .line: lines
    case .payload: payloads
    }
  }
}
