import CaseEvents
import EventEnvelope
import EventLog
import Foundation

/// Good inputs of each kind, from a ledger and its export.
struct FuzzCorpus {
  private static let mostInputs = 2_000

  private let events: [FuzzTarget: [[UInt8]]]
  private let proofs: ProofCorpus

  /// - Parameters:
  ///   - lines: a file of event lines.
  ///   - ledger: the ledger that they were imported into.
  /// - Throws: what can't be read.
  init(lines: String, ledger: String) throws {
    let text = try Data(contentsOf: URL(fileURLWithPath: lines))
    var events: [FuzzTarget: [[UInt8]]] = [:]
    for line in text.split(separator: 0x0A).prefix(Self.mostInputs) {
      events[.line, default: []].append(Array(line))
      let event = try EventLine(line: Array(line)).event
      let type = event.type.rawValue
      events[.payload, default: []].append(
        [UInt8(truncatingIfNeeded: type), UInt8(truncatingIfNeeded: type >> 8)] + event.serialized())
    }
    let snapshot = try EventLog.open(at: ledger, access: .readOnly).snapshot()
    var records: [[UInt8]] = []
    var texts: Set = ["4310,431026,431026101", "2024-02"]
    try snapshot.scan { record in
      records.append(record.copiedBytes)
      texts.formUnion([
        "\(try record.firstSubject)", "\(try record.office)", "\(record.occurredOn)", "\(record.recordedAt)",
        record.recordedAt.descriptionInChina,
      ])
      return records.count < Self.mostInputs
    }
    guard !events.isEmpty, !records.isEmpty else { throw CheckFailure("there is nothing to begin with") }
    events[.record] = records
    events[.envelope] = texts.sorted().prefix(Self.mostInputs).map { Array($0.utf8) }
    self.events = events
    proofs = try ProofCorpus(snapshot, records: records)
  }

  /// The inputs for a target.
  subscript(target: FuzzTarget) -> [[UInt8]] {
    switch target {
    case .record, .line, .payload, .envelope: events[target] ?? []
    case .note: proofs.notes
    case .verifierKey: proofs.verifierKeys
    case .proof: proofs.proofs
    case .bundle: proofs.bundles
    }
  }
}
