import CaseEvents
public import EventEnvelope
internal import EventLog

/// Which events were decided elsewhere, and came by an import, by their positions (他处决定).
///
/// The import itself says so: while it runs in its tracking, in the transaction of each batch, and by an event once it has
/// ended. No byte of an imported record tells, so that it is what it was where it comes from.
public struct Provenance: Hashable, Sendable {
  /// A range that an import filled.
  public struct Imported: Hashable, Sendable {
    /// The positions.
    public let range: ClosedRange<UInt64>
    /// The event that says so; nil while the import runs.
    public let end: Position?
    /// Where its lines say that they come from; nil where that isn't known.
    public let source: String?
  }

  /// What was decided elsewhere.
  public private(set) var elsewhere = PositionRanges()
  /// The imports, in the order of their ends; those that run last.
  public private(set) var imports: [Imported] = []
  /// What two named persons of this ledger have adopted, elsewhere or not.
  public private(set) var adopted = PositionRanges()

  /// Whether an event was decided elsewhere.
  ///
  /// O(log ranges).
  public func isElsewhere(_ position: Position) -> Bool { elsewhere.contains(position) }

  /// Whether an event may command the program: it was decided here, or is adopted.
  ///
  /// O(log ranges).
  public func mayCommand(_ position: Position) -> Bool { !elsewhere.contains(position) || adopted.contains(position) }

  /// The same where a range is adopted as well.
  public func adopting(_ range: ClosedRange<UInt64>) -> Provenance {
    var provenance = self
    provenance.adopted.insert(range)
    return provenance
  }

  /// Reads it out of what imports and adoptions recorded.
  ///
  /// - Parameters:
  ///   - open: what imports that haven't ended have recorded.
  ///   - entries: the ends and adoptions, oldest first.
  init(open: [ClosedRange<UInt64>], _ entries: [LedgerEntry]) {
    for range in open { elsewhere.insert(range) }
    // From the newest on: what was imported says nothing about this ledger, and an end stands behind its range.
    for entry in entries.reversed() where !elsewhere.contains(entry.position) {
      if case .importEnded(let end) = entry.event, end.fromPosition <= end.toPosition {
        elsewhere.insert(end.fromPosition...end.toPosition)
        imports.insert(
          Imported(
            range: end.fromPosition...end.toPosition, end: entry.position, source: end.hasSource ? end.source : nil),
          at: 0)
      }
    }
    imports += open.map { Imported(range: $0, end: nil, source: nil) }
    for entry in entries where !elsewhere.contains(entry.position) {
      if case .importAdopted(let adoption) = entry.event, adoption.fromPosition <= adoption.toPosition {
        adopted.insert(adoption.fromPosition...adoption.toPosition)
      }
    }
  }
}

extension CaseReader {
  /// Which events were decided elsewhere.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the imports, flat in the log's length.
  public borrowing func provenance() throws -> Provenance {
    Provenance(
      open: try openImports(), try entries(ofKind: .ledger, types: [.importEnded, .importAdopted]))
  }
}

/// What the tracking of an import that hasn't ended says of its positions: the last bytes of its value.
public enum OpenImport {
  /// How the names of such trackings begin.
  public static let prefix = "import/"
  private static let mark = Array("open".utf8)

  /// A value that says what an import has recorded besides what it keeps of its own.
  ///
  /// - Parameters:
  ///   - own: what it keeps of its own.
  ///   - ranges: what it has recorded.
  /// - Returns: the value.
  public static func value(_ own: [UInt8], recorded ranges: [ClosedRange<UInt64>]) -> [UInt8] {
    var bytes = own
    for number in ranges.flatMap({ [$0.lowerBound, $0.upperBound] }) + [UInt64(ranges.count)] {
      for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    return bytes + mark
  }

  /// The parts of such a value; one of before there were any has no ranges.
  ///
  /// - Parameter value: the value.
  /// - Returns: what the import keeps of its own, and what it has recorded.
  public static func parts(of value: [UInt8]) -> (own: [UInt8], recorded: [ClosedRange<UInt64>]) {
    guard value.count >= mark.count + 8, value.suffix(mark.count).elementsEqual(mark) else { return (value, []) }
    let number = { (offset: Int) -> UInt64 in value[offset..<offset + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    let end = value.count - mark.count - 8
    guard let count = Int(exactly: number(end)), count <= end / 16 else { return (value, []) }
    let start = end - 16 * count
    let ranges = stride(from: start, to: end, by: 16).map { (number($0), number($0 + 8)) }
    guard ranges.allSatisfy({ $0.0 <= $0.1 }) else { return (value, []) }
    return (Array(value[..<start]), ranges.map { $0.0...$0.1 })
  }
}
