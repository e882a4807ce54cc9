internal import LMDB

/// Copies of subjects' texts, one after another, that are to be looked up together.
struct SubjectBatch {
  private var texts: [UInt8] = []
  private var ends: [Int] = []

  /// How many there are.
  var count: Int { ends.count }

  mutating func append(_ text: Span<UInt8>) {
    texts.append(copying: text)
    ends.append(texts.count)
  }

  mutating func removeAll() {
    texts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// The text at an index.
  @_lifetime(borrow self)
  func text(_ index: Int) -> Span<UInt8> { texts.span.extracting((index == 0 ? 0 : ends[index - 1])..<ends[index]) }
}
