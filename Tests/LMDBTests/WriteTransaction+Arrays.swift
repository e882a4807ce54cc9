import LMDB

extension WriteTransaction {
  mutating func put(
    _ value: [UInt8], at key: [UInt8], in table: Table, mode: PutMode = .replace
  ) throws(LMDBError) {
    try put(value.span, at: key.span, in: table, mode: mode)
  }
}
