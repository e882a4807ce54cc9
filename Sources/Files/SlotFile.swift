internal import Glibc

/// A small file of two slots, each in a block of its own, of which one is always whole: the other one is written.
///
/// Never holds a descriptor between calls, so that the file may be replaced; writers of several processes take turns.
public struct SlotFile: Sendable {
  /// The bytes of a slot: a block, so that a write that is torn harms no other.
  public static let slotBytes = 4_096

  private let path: String

  /// Names a file, which need not exist.
  public init(path: String) { self.path = path }

  /// Both slots; nil where there is no such file, or one of another length.
  ///
  /// A slot that is being written may come torn: what stands in it must say for itself whether it is whole.
  ///
  /// - Throws: what the system refused.
  public func read() throws(FilesError) -> [[UInt8]]? {
    do throws(FilesError) {
      return try DurableFile.read(path, limit: 2 * Self.slotBytes).flatMap(Self.slots)
    } catch {
      if error.code == .system(EFBIG) { return nil }
      throw error
    }
  }

  /// Writes one slot in place, and returns once it is on disk.
  ///
  /// - Parameter choose: given both slots as they are, says which to write and with what, or nil for neither; runs while
  ///   no other process writes.
  /// - Returns: false where there is no such file, or one of another length.
  /// - Throws: what the system refused.
  public func update(_ choose: ([[UInt8]]) -> (slot: Int, bytes: [UInt8])?) throws(FilesError) -> Bool {
    let descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return false }
      throw FilesError(.system(errno), "open")
    }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FilesError(.system(errno), "flock") }
    }
    guard let slots = try read() else { return false }
    guard let (slot, bytes) = choose(slots) else { return true }
    let block = Self.block(bytes)
    let count = unsafe block.withUnsafeBytes {
      unsafe pwrite(descriptor, $0.baseAddress, $0.count, slot * Self.slotBytes)
    }
    guard count == block.count else { throw FilesError(.system(count < 0 ? errno : ENOSPC), "pwrite") }
    guard fdatasync(descriptor) == 0 else { throw FilesError(.system(errno), "fdatasync") }
    return true
  }

  /// The bytes of a new file, with the same in both slots.
  public static func contents(_ bytes: [UInt8]) -> [UInt8] { block(bytes) + block(bytes) }

  private static func block(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: slotBytes - bytes.count)
  }

  private static func slots(_ bytes: [UInt8]) -> [[UInt8]]? {
    guard bytes.count == 2 * slotBytes else { return nil }
    return [Array(bytes[..<slotBytes]), Array(bytes[slotBytes...])]
  }
}
