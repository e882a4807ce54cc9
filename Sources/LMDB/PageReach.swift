internal import Glibc

/// Walks the trees of an LMDB 0.9 file without mapping it: whether every page that is in use lies within a length.
///
/// LMDB doesn't write a page that a transaction took at the file's end and gave back, and yet counts it. A process that is
/// killed, or a power cut, before the file is lengthened to it leaves a file that is short and whole.
struct PageReach {
  private static let headerBytes = 16
  private static let branch: UInt16 = 1
  private static let leaf: UInt16 = 2
  private static let bigData: UInt16 = 1
  private static let subtree: UInt16 = 2
  /// Where a tree's root stands in its description of 48 bytes.
  private static let rootOffset = 40
  private static let noPage = UInt64.max

  private let descriptor: Int32
  private let pageSize: Int
  private let pageCount: UInt64
  /// How many more pages may be visited: a damaged file may have circles.
  private var budget: UInt64

  init(_ descriptor: Int32, pageSize: Int, byteCount: Int) {
    self.descriptor = descriptor
    self.pageSize = pageSize
    pageCount = UInt64(byteCount / pageSize)
    budget = pageCount
  }

  /// Whether the trees of these roots, and those that they lead to, lie within the length.
  ///
  /// Linear in the file's length.
  mutating func holds(_ roots: [UInt64]) -> Bool {
    for root in roots { guard holds(page: root) else { return false } }
    return true
  }

  private mutating func holds(page number: UInt64) -> Bool {
    if number == Self.noPage { return true }
    guard number < pageCount, budget > 0, let page = read(number) else { return false }
    budget -= 1
    let flags: UInt16 = page.span.littleEndian(at: 10)
    let lower: UInt16 = page.span.littleEndian(at: 12)
    guard flags & (Self.branch | Self.leaf) != 0, Int(lower) <= pageSize, Int(lower) >= Self.headerBytes else {
      return false
    }
    for slot in stride(from: Self.headerBytes, to: Int(lower) - 1, by: 2) {
      let start = Int(page.span.littleEndian(at: slot, as: UInt16.self))
      guard start >= Self.headerBytes, start + 8 <= pageSize else { return false }
      let isHeld = flags & Self.branch != 0 ? holds(branchNode: start, of: page) : holds(leafNode: start, of: page)
      guard isHeld else { return false }
    }
    return true
  }

  private mutating func holds(branchNode start: Int, of page: [UInt8]) -> Bool {
    let low: UInt32 = page.span.littleEndian(at: start)
    let high: UInt16 = page.span.littleEndian(at: start + 4)
    return holds(page: UInt64(low) | UInt64(high) << 32)
  }

  private mutating func holds(leafNode start: Int, of page: [UInt8]) -> Bool {
    let byteCount: UInt32 = page.span.littleEndian(at: start)
    let flags: UInt16 = page.span.littleEndian(at: start + 4)
    let value = start + 8 + Int(page.span.littleEndian(at: start + 6, as: UInt16.self))
    if flags & Self.bigData != 0 {
      guard value + 8 <= pageSize else { return false }
      let first: UInt64 = page.span.littleEndian(at: value)
      let pages = UInt64((Self.headerBytes - 1 + Int(byteCount)) / pageSize + 1)
      return first < pageCount && pages <= pageCount - first
    }
    guard flags & Self.subtree != 0 else { return true }
    guard value + Self.rootOffset + 8 <= pageSize else { return false }
    return holds(page: page.span.littleEndian(at: value + Self.rootOffset))
  }

  private func read(_ number: UInt64) -> [UInt8]? {
    var page = [UInt8](repeating: 0, count: pageSize)
    let count = unsafe page.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, $0.count, Int(number) * pageSize)
    }
    return count == pageSize ? page : nil
  }
}
