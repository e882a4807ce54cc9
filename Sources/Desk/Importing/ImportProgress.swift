import CaseLog
import EventEnvelope
import EventLog
import Rolls

/// How far an import has come; recorded with every batch, so that a second attempt goes on where the first one ended.
struct ImportProgress: Hashable {
  /// Lines done with, bad ones included.
  var lines: UInt64 = 0
  /// The SHA-256 of those lines' digests: tells whether a second file begins with the same ones.
  var digest: [UInt8] = []
  /// Where the lines' own numbers lie in the ledger.
  var numbers = ImportedNumbers()
  /// What it has recorded since the last event that says so.
  var open = PositionRanges()

  /// The name under which the progress of the import that begins with this line is recorded.
  static func name(of firstLine: ImportLine) -> String { OpenImport.prefix + firstLine.digest.prefix(16).hexadecimal }

  init() {}

  /// Reads what ``bytes`` wrote.
  ///
  /// - Throws: ``RowFault``.
  init(bytes: [UInt8]) throws(RowFault) {
    let (own, recorded) = OpenImport.parts(of: bytes)
    for range in recorded { open.insert(range) }
    var reader = RowReader(own)
    lines = try reader.unsigned()
    digest = try reader.list { reader throws(RowFault) -> UInt8 in try reader.integer() }
    let runs = try reader.list { reader throws(RowFault) -> ImportedNumbers.Run in
      ImportedNumbers.Run(
        first: try reader.unsigned(), position: try reader.unsigned(), count: try reader.unsigned())
    }
    numbers = ImportedNumbers(runs: runs)
  }

  /// The bytes to record.
  var bytes: [UInt8] {
    var writer = RowWriter()
    writer.unsigned(lines)
    writer.list(digest) { $0.unsigned(UInt64($1)) }
    writer.list(numbers.runs) {
      $0.unsigned($1.first)
      $0.unsigned($1.position)
      $0.unsigned($1.count)
    }
    return OpenImport.value(writer.bytes, recorded: open.ranges)
  }
}
