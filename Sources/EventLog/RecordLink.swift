/// A subject of a record, as it lies in the map.
struct RecordLink: ~Escapable {
  let subject: Span<UInt8>
  let previous: UInt64

  @_lifetime(copy subject)
  init(subject: Span<UInt8>, previous: UInt64) {
    self.subject = subject
    self.previous = previous
  }
}
