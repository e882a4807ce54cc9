extension SubjectTable {
  /// Gives the subjects of a batch their numbers, as ``insert(_:)`` does for one after another.
  ///
  /// In a large table a processor spends its time waiting for memory. Each loop asks for one thing of every subject, and
  /// no answer decides what is asked of the next, so that many are waited for at the same time.
  mutating func insert(_ batch: SubjectBatch) -> [Int] {
    let hashes = (0..<batch.count).map { hash(batch.text($0)) }
    let firstEntries = hashes.map { slots[Int($0) & (slots.count - 1)] }
    let candidates = zip(hashes, firstEntries).map { number(withHash: $0, from: $1) }
    let ranges = candidates.map { $0 < 0 ? 0..<0 : range(of: $0) }
    var numbers = candidates
    for index in numbers.indices where !holds(batch.text(index), at: ranges[index]) { numbers[index] = -1 }
    // What is new, or shares its hash with another, takes the long way.
    for index in numbers.indices where numbers[index] < 0 { numbers[index] = insert(batch.text(index)) }
    return numbers
  }

  /// The first number whose subject has the hash, or −1; `first` is the entry where the search begins.
  private func number(withHash hash: UInt32, from first: UInt64) -> Int {
    var entry = first
    var slot = Int(hash)
    while entry != 0, entry >> 32 != hash {
      slot = (slot + 1) & (slots.count - 1)
      entry = slots[slot]
    }
    return Int(entry & 0xFFFF_FFFF) - 1
  }
}
