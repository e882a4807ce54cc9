internal import LMDB

/// Gives subjects the numbers 0, 1, 2 … in the order of their coming, and finds the number of one again.
///
/// All texts lie in one array, so that millions of subjects cost two array growths, not millions of strings.
struct SubjectTable {
  /// Slot → number + 1 below the hash, or 0 where free; open addressing over a power of two.
  private(set) var slots = [UInt64](repeating: 0, count: 64)
  private var ends: [Int] = []
  private var texts: [UInt8] = []
  /// Makes collisions unpredictable to whoever chooses subjects.
  private let seed = UInt64.random(in: 1 ... .max)

  /// How many subjects have numbers.
  var count: Int { ends.count }

  /// The text of the subject of a number.
  @_lifetime(borrow self)
  func text(of number: Int) -> Span<UInt8> {
    texts.span.extracting(range(of: number))
  }

  /// Where in the texts that of a number lies.
  func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  /// Whether a text lies there.
  func holds(_ text: Span<UInt8>, at range: Range<Int>) -> Bool { texts.span.extracting(range).equals(text) }

  /// The number of a subject, or nil where it has none.
  ///
  /// O(1).
  func number(of text: Span<UInt8>) -> Int? {
    Self.number(in: slots[slot(of: text, hash: hash(text))])
  }

  /// The number of a subject, given now where it had none.
  ///
  /// O(1) on average.
  mutating func insert(_ text: Span<UInt8>) -> Int {
    let hash = hash(text)
    let slot = slot(of: text, hash: hash)
    if let number = Self.number(in: slots[slot]) { return number }
    texts.append(copying: text)
    ends.append(texts.count)
    slots[slot] = UInt64(hash) << 32 | UInt64(ends.count)
    if ends.count * 3 > slots.count * 2 { grow() }
    return ends.count - 1
  }

  /// The numbers in the order of the texts' bytes.
  func sortedNumbers() -> [Int] {
    // By the first 24 bytes as numbers: most subjects are no longer, and a look at two texts costs two cache misses.
    let keys = (0..<count).map { number in
      let text = text(of: number)
      return SortKey(words: SIMD3(text.word(at: 0), text.word(at: 8), text.word(at: 16)), number: number)
    }
    return keys.sorted { left, right in
      for index in 0..<3 where left.words[index] != right.words[index] { return left.words[index] < right.words[index] }
      return text(of: left.number).precedes(text(of: right.number))
    }.map(\.number)
  }

  private struct SortKey {
    let words: SIMD3<UInt64>
    let number: Int
  }

  /// The slot where the subject is, or where it would go.
  private func slot(of text: Span<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while let number = Self.number(in: slots[slot]) {
      if slots[slot] >> 32 == hash, self.text(of: number).equals(text) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func number(in slot: UInt64) -> Int? { slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1 }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  /// Folds eight bytes at a time by a full multiplication, as wyhash does.
  func hash(_ text: Span<UInt8>) -> UInt32 {
    var state = seed ^ UInt64(text.count)
    var offset = 0
    while offset + 8 <= text.count {
      state = mixed(state ^ text.littleEndian(at: offset))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.count {
      rest = rest << 8 | UInt64(text[offset])
      offset += 1
    }
    return UInt32(truncatingIfNeeded: mixed(state ^ rest))
  }

  private func mixed(_ number: UInt64) -> UInt64 {
    let product = (number ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}

extension Span<UInt8> {
  /// Whether both have the same bytes; for short ones quicker than a call.
  @inline(__always)
  fileprivate func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard count >= 8 else { return hasSameBytes(as: other) }
    var offset = 0
    while offset <= count - 8 {
      if littleEndian(at: offset, as: UInt64.self) != other.littleEndian(at: offset) { return false }
      offset += 8
    }
    // The last eight, some of them for the second time.
    return littleEndian(at: count - 8, as: UInt64.self) == other.littleEndian(at: count - 8)
  }

  /// The eight bytes from `offset` on as a number that sorts as they do; bytes beyond the end count as zero.
  fileprivate func word(at offset: Int) -> UInt64 {
    if offset + 8 <= count { return bigEndian(at: offset) }
    var word: UInt64 = 0
    for index in offset..<offset + 8 { word = word << 8 | (index < count ? UInt64(self[index]) : 0) }
    return word
  }
}

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
