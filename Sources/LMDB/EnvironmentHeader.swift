internal import Glibc

/// One of the two headers ("meta pages") of an LMDB 0.9 file, as far as it tells the file's length.
struct EnvironmentHeader {
  private static let byteCount = 152
  static let magic: UInt32 = 0xBEEF_C0DE
  private static let version: UInt32 = 1

  let pageSize: Int
  let lastPage: UInt64
  let transaction: UInt64
  /// The roots of the two trees that lead to all others: of free pages, and of tables.
  let roots: [UInt64]

  /// Reads the header at `offset`.
  ///
  /// - Throws: `truncated` where the file ends before it does, `notAnEnvironment` where it is something else.
  init(_ descriptor: Int32, offset: Int) throws(LMDBError) {
    var bytes = [UInt8](repeating: 0, count: Self.byteCount)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, offset) }
    guard count >= 0 else { throw LMDBError(.system(errno), "pread") }
    // Too short for a header: a piece of one is a truncated file, anything else is a foreign one.
    guard count == bytes.count else {
      let isPiece = offset > 0 || (count >= 20 && bytes.span.littleEndian(at: 16) == Self.magic)
      throw LMDBError(isPiece ? .truncated : .notAnEnvironment, "pread")
    }
    let header = bytes.span
    guard header.littleEndian(at: 16) == Self.magic, header.littleEndian(at: 20) == Self.version else {
      throw LMDBError(.notAnEnvironment, "pread")
    }
    pageSize = Int(header.littleEndian(at: 40, as: UInt32.self))
    lastPage = header.littleEndian(at: 136)
    transaction = header.littleEndian(at: 144)
    roots = [header.littleEndian(at: 80), header.littleEndian(at: 128)]
    guard (512...65_536).contains(pageSize), pageSize & (pageSize - 1) == 0 else {
      throw LMDBError(.notAnEnvironment, "pread")
    }
  }
}
