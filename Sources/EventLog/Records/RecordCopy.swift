internal import EventEnvelope
internal import LMDB

/// A record copied out of the map as it lies: it outlives its snapshot, and its parts are read when they are asked for.
///
/// What it says of actor, office and subjects has been checked, so that reading them can't fail.
public struct RecordCopy: Sendable {
  private let bytes: [UInt8]
  private let payloadStart: Int
  private let linksStart: Int
  private let causeDistance: UInt64

  /// Copies a record.
  ///
  /// One allocation.
  ///
  /// - Throws: `damaged` where its actor, its office or a subject isn't one.
  public init(_ record: borrowing RecordView) throws(EventLogError) {
    try record.check()
    bytes = record.copiedBytes
    payloadStart = record.payloadStart
    linksStart = record.linksStart
    causeDistance = record.causeDistance
  }

  /// Reads the record.
  ///
  /// - Parameter body: takes it.
  /// - Returns: what `body` returned.
  /// - Throws: what `body` throws.
  public func read<Result>(_ body: (borrowing RecordView) throws -> Result) rethrows -> Result {
    try body(
      RecordView(bytes.span, payloadStart: payloadStart, linksStart: linksStart, causeDistance: causeDistance))
  }
}

extension RecordView {
  /// Checks what isn't checked before it is read.
  fileprivate func check() throws(EventLogError) {
    _ = try office
    guard Subject.accepts(actorText) else { throw .damaged(position, .actor) }
    var links = links
    var index = 0
    while let link = links.next() {
      guard Subject.accepts(link.subject) else { throw .damaged(position, .subject(index)) }
      index += 1
    }
  }
}
