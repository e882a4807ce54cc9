/// What frames are sorted by, and where the frame stands.
struct FrameKey: Comparable {
  let recordedAt: Int64
  let stream: UInt64
  let ordinal: UInt16
  let offset: Int

  /// By time; within a microsecond by stream and by place in it.
  static func < (left: FrameKey, right: FrameKey) -> Bool {
    if left.recordedAt != right.recordedAt { return left.recordedAt < right.recordedAt }
    if left.stream != right.stream { return left.stream < right.stream }
    return left.ordinal < right.ordinal
  }
}
