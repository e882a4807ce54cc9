internal import LMDB

/// Gives subjects the numbers 0, 1, 2 … in the order of their coming, and finds the number of one again.
///
/// All texts lie in one array, so that millions of subjects cost two array growths, not millions of strings.
struct SubjectTable {
  /// Slot → number + 1, or 0 where free; open addressing over a power of two.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var hashes: [UInt32] = []
  private var ends: [Int] = []
  private var texts: [UInt8] = []
  /// Makes collisions unpredictable to whoever chooses subjects.
  private let seed = UInt64.random(in: 1 ... .max)

  /// How many subjects have numbers.
  var count: Int { ends.count }

  /// The text of the subject of a number.
  @_lifetime(borrow self)
  func text(of number: Int) -> Span<UInt8> {
    texts.span.extracting((number == 0 ? 0 : ends[number - 1])..<ends[number])
  }

  /// The number of a subject, or nil where it has none.
  ///
  /// O(1).
  func number(of text: Span<UInt8>) -> Int? {
    let number = slots[slot(of: text, hash: hash(text))]
    return number == 0 ? nil : Int(number) - 1
  }

  /// The number of a subject, given now where it had none.
  ///
  /// O(1) on average.
  mutating func insert(_ text: Span<UInt8>) -> Int {
    let hash = hash(text)
    let slot = slot(of: text, hash: hash)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    for index in text.indices { texts.append(text[index]) }
    ends.append(texts.count)
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  /// The numbers in the order of the texts' bytes.
  func sortedNumbers() -> [Int] { (0..<count).sorted { text(of: $0).precedes(text(of: $1)) } }

  /// The slot where the subject is, or where it would go.
  private func slot(of text: Span<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, self.text(of: number).hasSameBytes(as: text) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in hashes.indices {
      var slot = Int(hashes[number]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Folds eight bytes at a time by a full multiplication, as wyhash does.
  private func hash(_ text: Span<UInt8>) -> UInt32 {
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
