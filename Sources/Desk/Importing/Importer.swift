import CaseEvents
public import CaseLog
import Crypto
import EventEnvelope
import EventLog
public import Wording

/// Records the lines of a file batch by batch; killed or stopped anywhere, a second run goes on where it ended.
public struct Importer {
  /// What an import came to.
  public struct Report: Hashable, Sendable {
    /// Events recorded by this run.
    public var recorded: UInt64 = 0
    /// Lines that earlier runs had done with.
    public var resumedAfter: UInt64 = 0
    /// Lines that this run left out as bad.
    public var bad: UInt64 = 0
    /// The positions that this run's events say were filled, by earlier runs too.
    public var filled: [ClosedRange<UInt64>] = []
  }

  /// What an import tells while it runs.
  public enum Step: Hashable, Sendable {
    /// So many lines of the file are done with.
    case reached(lines: UInt64)
    /// A bad line was left out: which, and why.
    case leftOut(place: String, Text)
  }

  /// So many ranges, with events of others between them, are told by events before the import has ended.
  private static let mostOpen = 500
  /// A batch ends with the line that makes it this long, whatever its number of lines.
  private static let batchBytes = 32 << 20

  private let cases: CaseLog
  private let path: String
  private let batchLines: Int
  private let keepsGoing: Bool
  private let tell: @Sendable (Step) -> Void
  private var progress = ImportProgress()
  /// The progress as it is recorded; nil before the first batch.
  private var recorded: [UInt8]?
  private var hasher = SHA256()
  /// The last good line of this run.
  private var lastLine: EventLine?
  /// What it has come to so far.
  public private(set) var report = Report()

  /// Prepares an import.
  ///
  /// - Parameters:
  ///   - cases: the log of cases to record in.
  ///   - path: the file; `-` is standard input.
  ///   - batchLines: how many lines one transaction has at most.
  ///   - keepsGoing: whether bad lines are left out, instead of ending the import.
  ///   - tell: is told how far it is, and which lines are left out.
  public init(
    into cases: CaseLog, path: String, batchLines: Int, keepsGoing: Bool,
    telling tell: @escaping @Sendable (Step) -> Void = { _ in }
  ) {
    self.cases = cases
    self.path = path
    self.batchLines = batchLines
    self.keepsGoing = keepsGoing
    self.tell = tell
  }

  /// Imports the whole file.
  ///
  /// - Throws: ``Problem`` for a bad line, unless they are to be left out; what the log refused. All batches before that
  ///   are recorded; of the batch itself nothing is.
  public mutating func run() async throws {
    var reader: LineReader
    do { reader = try LineReader(path: path) } catch { throw InputProblem.unreadable(path) }
    // An import is known by the first line in which something stands.
    var first: [[UInt8]] = []
    repeat {
      guard let line = try reader.next() else { return }
      first.append(line)
    } while first.last.map(ImportLine.isBlank) ?? false
    guard let line = first.last else { return }
    let name = ImportProgress.name(of: ImportLine(line))
    var lines = try await resume(name, first: first, &reader) ? [] : first
    // While a batch is recorded the next one is read and parsed.
    var parsing: Task<[ImportLine], Never>?
    while true {
      let next = try read(from: &reader, after: lines, atMost: batchLines)
      let nextParsing = Task { await ImportLine.parse(next) }
      if let parsing { try await record(await parsing.value, name: name, isLast: next.isEmpty) }
      if next.isEmpty { return }
      parsing = nextParsing
      lines.removeAll()
    }
  }

  /// Reads the lines of a batch: those that were read already, and as many more as it may have.
  private func read(
    from reader: inout LineReader, after first: [[UInt8]] = [], atMost count: Int
  ) throws -> [[UInt8]] {
    var lines = first
    var bytes = lines.reduce(0) { $0 + $1.count }
    while lines.count < count, bytes < Self.batchBytes, let line = try reader.next() {
      lines.append(line)
      bytes += line.count
    }
    return lines
  }

  /// Steps over the lines that an earlier run has done with, and makes sure that they are the same ones.
  ///
  /// - Returns: whether there were such lines, those read first among them.
  private mutating func resume(_ name: String, first: [[UInt8]], _ reader: inout LineReader) async throws -> Bool {
    guard let stored = try cases.log.snapshot().tracking(named: name) else { return false }
    progress = try ImportProgress(bytes: stored)
    recorded = stored
    var lines = first
    var left = Int(clamping: progress.lines)
    while left > 0 {
      lines = try read(from: &reader, after: lines, atMost: min(left, batchLines))
      guard !lines.isEmpty else { throw InputProblem.shorterThanBefore(path, lines: progress.lines) }
      for line in await ImportLine.parse(lines) { hasher.update(data: line.digest) }
      left -= lines.count
      lines.removeAll()
    }
    guard Array(hasher.finalize()) == progress.digest else {
      throw InputProblem.differsFromBefore(path, lines: progress.lines)
    }
    report.resumedAfter = progress.lines
    return true
  }

  private mutating func record(_ lines: [ImportLine], name: String, isLast: Bool) async throws {
    var batch = ImportBatch()
    let firstNumber = progress.lines + 1
    for (offset, line) in lines.enumerated() {
      switch line.content {
      case .event(let line): batch.append(line, number: firstNumber + UInt64(offset))
      case .blank: continue
      case .bad(let fault):
        try leaveOut(
          line: firstNumber + UInt64(offset), column: fault.column, fault.reason.text, unrecorded: firstNumber)
      }
    }
    for line in lines { hasher.update(data: line.digest) }
    progress.lines += UInt64(lines.count)
    progress.digest = Array(hasher.finalize())
    try await record(&batch, name: name, firstNumber: firstNumber, isLast: isLast)
    tell(.reached(lines: report.resumedAfter + report.recorded + report.bad))
  }

  /// Records what can be recorded of a batch; where lines may be left out, the others are tried again without them.
  private mutating func record(
    _ batch: inout ImportBatch, name: String, firstNumber: UInt64, isLast: Bool
  ) async throws {
    while true {
      do {
        return try await append(batch, name: name, isLast: isLast)
      } catch let fault as ImportFault {
        let number = batch.items[fault.index].number
        try leaveOut(line: number, column: nil, fault.reason.text, unrecorded: firstNumber)
        batch.remove(at: fault.index)
      } catch EventLogError.refused(let index, let refusal) {
        try leaveOut(line: batch.items[index].number, column: nil, refusal.text, unrecorded: firstNumber)
        batch.remove(at: index)
      } catch EventLogError.trackingMoved {
        throw InputProblem.importedElsewhere(LineReader.displayName(path))
      }
    }
  }

  /// Records all of a batch, and how far the import has come with it; behind whatever somebody else records meanwhile.
  ///
  /// With the last one events say which positions the import has filled.
  private mutating func append(_ batch: ImportBatch, name: String, isLast: Bool) async throws {
    lastLine = batch.items.last?.line ?? lastLine
    let (progress, recorded, manifest, lastLine) = (progress, recorded, cases.log.manifest, lastLine)
    let (advanced, filled) = try await cases.record(attempts: .max) { reader in
      var advanced = progress
      var filled: [ClosedRange<UInt64>] = []
      var drafts = try batch.drafts(after: reader.last, &advanced.numbers)
      if !drafts.isEmpty {
        advanced.open.insert(reader.last.next.rawValue...reader.last.rawValue + UInt64(drafts.count))
      }
      if isLast || advanced.open.ranges.count > Self.mostOpen {
        drafts += try ImportEnding(advanced, in: manifest, after: lastLine).drafts
        filled = advanced.open.ranges
        advanced.open = PositionRanges()
      }
      let condition = Condition.logEnds(at: reader.last).and(.tracking(named: name, holds: recorded))
      return .record(drafts, if: condition, tracking: Tracking(name: name, value: advanced.bytes)) { _ in
        (advanced, filled)
      }
    }
    (self.progress, self.recorded) = (advanced, advanced.bytes)
    report.recorded += UInt64(batch.items.count)
    report.filled += filled
  }

  /// Reports a bad line, and ends the import there unless bad lines are left out.
  private mutating func leaveOut(line: UInt64, column: Int?, _ reason: Text, unrecorded first: UInt64) throws {
    let place = "\(LineReader.displayName(path)):\(line)" + (column.map { ":\($0)" } ?? "")
    guard keepsGoing else { throw InputProblem.badLine(place, reason, unrecorded: first) }
    tell(.leftOut(place: place, reason))
    report.bad += 1
  }
}
