import LMDB
import Testing

/// LMDB counts pages that it never writes: a process that ends before the file is lengthened leaves it short, and whole.
@Suite struct ShortFileTests {
  private static let pageSize = 4_096
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// The bytes of a file with 64 values on pages of their own.
  private func make() throws -> [UInt8] {
    do {
      let environment = try Environment(path: directory.file, tables: ["table"], access: .create)
      let table = try environment.table("table")
      var transaction = try environment.beginWrite()
      for key in 0..<64 as Range<UInt8> {
        try transaction.put([UInt8](repeating: key, count: 9_000), at: [key], in: table)
      }
      try transaction.commit()
    }
    return try directory.read()
  }

  private func openingError() -> LMDBError.Code? {
    do throws(LMDBError) {
      let environment = try Environment(path: directory.file, tables: ["table"])
      let snapshot = try environment.snapshot()
      let table = try environment.table("table")
      for key in 1..<64 as Range<UInt8> {
        let value = try snapshot.value(at: [key].span, in: table)
        #expect(value?.count == 9_000 && value?[8_999] == key)
      }
      var transaction = try environment.beginWrite()
      try transaction.put([UInt8](repeating: 2, count: 100_000), at: [102], in: table)
      try transaction.commit()
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `a file without counted pages that nothing uses is whole`() throws {
    var bytes = try make()
    for header in [0, Self.pageSize] { bytes[header + 136] += 3 }
    try directory.write(bytes)
    #expect(openingError() == nil)
    #expect(try directory.read().count > bytes.count)
  }

  @Test func `a header that counts far more pages than there are is damaged`() throws {
    var bytes = try make()
    for header in [0, Self.pageSize] { bytes[header + 139] += 1 }
    try directory.write(bytes)
    #expect(openingError() == .truncated)
    #expect(try directory.read().count == bytes.count)
  }

  @Test func `a file without a page that is in use is truncated`() throws {
    let bytes = try make()
    for missing in 1...12 {
      try directory.write(Array(bytes[..<(bytes.count - missing * Self.pageSize)]))
      #expect(openingError() == .truncated, "\(missing) pages less")
    }
  }
}
