import CaseEvents
import EventEnvelope

/// Writes the frames as lines, day by day in order of time, and gives every event its position.
struct Emitter<Sink: ByteSink> {
  private let source: String
  private var sink: Sink
  private var lastPosition: UInt64 = 0
  /// Events that later ones will name, by stream and place; each is dropped with its last use.
  private var open: [UInt64: OpenEvent] = [:]

  init(source: String, sink: Sink) {
    self.source = source
    self.sink = sink
  }

  /// How many events have been written.
  var count: UInt64 { lastPosition }

  /// Takes the sink out, when all is written.
  func finished() -> Sink { sink }

  /// Writes one day.
  mutating func emit(_ bytes: [UInt8], workers: Int) async throws(SimulationError) {
    let keys = FrameCodec.keys(of: bytes).sorted()
    let orders = keys.map { order(of: $0, in: bytes) }
    let size = 2_048
    let source = source
    let chunks = stride(from: 0, to: orders.count, by: size).map { first in
      Array(orders[first..<Swift.min(first + size, orders.count)])
    }
    var pipeline = Pipeline<[LineOrder], [UInt8]>(width: workers) { chunk throws(SimulationError) in
      try LineOrder.lines(chunk, of: bytes, source: source)
    }
    for chunk in chunks {
      if let lines = try await pipeline.enter(chunk) { try write(lines) }
    }
    while let lines = try await pipeline.next() { try write(lines) }
  }

  private mutating func write(_ lines: [UInt8]) throws(SimulationError) {
    do throws(OutputError) { try sink.write(lines) } catch { throw .output(error) }
  }

  /// Gives the frame its position and looks up those that it names.
  private mutating func order(of key: FrameKey, in bytes: [UInt8]) -> LineOrder {
    lastPosition += 1
    let uses = FrameCodec.uses(in: bytes, at: key.offset)
    if uses > 0 { open[key.stream << 16 | UInt64(key.ordinal)] = OpenEvent(position: lastPosition, uses: uses) }
    let positions = FrameCodec.references(in: bytes, at: key.offset).map { close(key.stream << 16 | UInt64($0)) }
    return LineOrder(offset: key.offset, position: lastPosition, references: positions)
  }

  private mutating func close(_ key: UInt64) -> UInt64 {
    guard var event = open[key] else { return 0 }
    event.uses -= 1
    open[key] = event.uses > 0 ? event : nil
    return event.position
  }
}
