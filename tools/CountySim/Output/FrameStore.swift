import EventEnvelope

/// Keeps frames by day until all are made: in memory up to a bound, then on disk.
struct FrameStore {
  private let firstDay: CivilDate
  private let bound: Int
  private let directory: String
  private var days: [Day]
  private var pendingBytes = 0
  private var spill: SpillFile?

  /// Makes an empty store.
  ///
  /// - Parameters:
  ///   - firstDay: the first day of the run.
  ///   - dayCount: how many days it has.
  ///   - bound: how many bytes may stay in memory.
  ///   - directory: where the rest goes.
  init(firstDay: CivilDate, dayCount: Int, bound: Int, directory: String) {
    self.firstDay = firstDay
    self.bound = bound
    self.directory = directory
    days = Array(repeating: Day(), count: dayCount)
  }

  /// How many days there are.
  var dayCount: Int { days.count }

  /// Keeps frames; their days are the run's.
  mutating func append(_ batch: FrameBatch) throws(OutputError) {
    for piece in batch.pieces {
      let day = piece.day.days(since: firstDay)
      precondition(days.indices.contains(day), "an event outside the run's days")
      days[day].pending.append(contentsOf: batch.bytes[piece.range])
    }
    pendingBytes += batch.bytes.count
    if pendingBytes > bound { try spillAll() }
  }

  /// Takes all bytes of a day, which is then empty.
  mutating func take(day: Int) throws(OutputError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(days[day].extents.reduce(days[day].pending.count) { $0 + $1.count })
    if let spill { for extent in days[day].extents { try spill.read(extent, into: &bytes) } }
    bytes.append(contentsOf: days[day].pending)
    days[day] = Day()
    return bytes
  }

  private mutating func spillAll() throws(OutputError) {
    let file: SpillFile
    if let spill { file = spill } else { file = try SpillFile(in: directory) }
    spill = file
    for index in days.indices where !days[index].pending.isEmpty {
      days[index].extents.append(try file.append(days[index].pending))
      days[index].pending.removeAll(keepingCapacity: true)
    }
    pendingBytes = 0
  }

  /// One day's frames: what is on disk, and what isn't yet.
  private struct Day {
    var extents: [SpillFile.Extent] = []
    var pending: [UInt8] = []
  }
}
