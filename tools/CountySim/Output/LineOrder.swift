import CaseEvents
import EventEnvelope

/// What is needed to write one line: the frame, its position, and the positions that it names.
struct LineOrder: Sendable {
  let offset: Int
  let position: UInt64
  let references: [UInt64]

  /// Writes the lines of frames out.
  ///
  /// - Throws: where a frame can't be read back.
  static func lines(
    _ orders: [LineOrder], of bytes: [UInt8], source: String
  ) throws(SimulationError) -> [UInt8] {
    var lines: [UInt8] = []
    for order in orders {
      guard var line = FrameCodec.line(in: bytes, at: order.offset, source: source) else {
        throw .broken("event \(order.position)")
      }
      var references = order.references[...]
      line.event = line.event.mapReferences { _ in references.popFirst() ?? 0 }
      line.id = String(order.position)
      line.position = Position(order.position)
      // Each line on its own: the writer works on a copy of what it appends to.
      lines += line.encoded()
      lines.append(0x0A)
    }
    return lines
  }
}
