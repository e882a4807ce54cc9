import EventEnvelope

/// Frames already as bytes, with the day that each belongs to: what a worker hands over.
struct FrameBatch: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []

  /// Adds a frame.
  mutating func append(_ frame: Frame) {
    let start = bytes.count
    FrameCodec.append(frame, to: &bytes)
    pieces.append(Piece(day: frame.recordedAt.dateInChina, range: start..<bytes.count))
  }

  /// One frame's bytes and its day.
  struct Piece: Sendable {
    let day: CivilDate
    let range: Range<Int>
  }
}
