internal import Files
internal import CDamage
internal import CLMDB

/// Ends a program in good order where a damaged page of a mapped file would kill it with a signal.
///
/// LMDB 0.9 keeps no checksums: a page that rotted is found by the processor or by an assertion. For a program that can
/// only give up then, the guard turns that into a message and an exit status. It claims no other fault: those still end
/// the program by their signal. A verification wants the signal and runs without the guard, in a process of its own.
public enum DamageGuard {
  /// Puts the guard in place for the rest of the process.
  ///
  /// - Parameters:
  ///   - message: at most 1,024 bytes, written to standard error as they are.
  ///   - status: the exit status.
  /// - Returns: false where the system refuses.
  @discardableResult
  public static func install(message: String, status: Int32) -> Bool {
    let bytes = Array(message.utf8)
    let code = libraryCode
    return unsafe bytes.withUnsafeBytes {
      unsafe damage_guard_install($0.baseAddress, $0.count, status, code.lowerBound, code.upperBound)
    } != 0
  }

  /// Has LMDB's assertions about the environment's pages end in the guard as well, instead of in `abort`.
  static func watch(_ environment: OpaquePointer) {
    _ = unsafe mdb_env_set_assert(environment) { _, _ in damage_assertion_failed() }
  }

  /// Where liblmdb's code lies; empty where the system doesn't say, and no SIGSEGV is claimed then.
  private static var libraryCode: Range<UInt> {
    guard let table = try? DurableFile.read("/proc/self/maps", limit: 1 << 20) else { return 0..<0 }
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") where line.contains("/liblmdb.so") {
      let words = line.split(separator: " ")
      let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      if words[1].contains("x"), ends.count == 2, ends[0] < ends[1] { return ends[0]..<ends[1] }
    }
    return 0..<0
  }

  /// Takes the guard away: damage ends the process by a signal again.
  public static func remove() { damage_guard_remove() }
}
