internal import LMDB

/// The entries of the meta table.
enum Meta: String {
  /// The format version: a number of eight bytes.
  case format
  /// The store id: 32 hexadecimal digits.
  case store
  /// The position through which the heads table is complete: a number; absent while the table is empty.
  case headsThrough
  /// The position of the first live event: a number; absent before it.
  case liveSince

  /// Reads an entry that is a number; nil where it is absent.
  func number(in transaction: borrowing ReadTransaction, _ store: Store) throws(EventLogError) -> UInt64? {
    let value: Span<UInt8>?
    do throws(LMDBError) {
      value = try transaction.value(at: rawValue.utf8.span, in: store.meta)
    } catch {
      throw .storage(error)
    }
    guard let value else { return nil }
    guard value.count == 8 else { throw .metaDamaged(rawValue) }
    return value.littleEndian(at: 0)
  }

  /// Reads an entry that is text; nil where it is absent.
  func text(in transaction: borrowing ReadTransaction, _ store: Store) throws(EventLogError) -> String? {
    do throws(LMDBError) {
      guard let value = try transaction.value(at: rawValue.utf8.span, in: store.meta) else { return nil }
      return String(decoding: [UInt8](copying: value), as: UTF8.self)
    } catch {
      throw .storage(error)
    }
  }

  /// Puts an entry that is a number.
  func put(_ number: UInt64, in transaction: inout WriteTransaction, _ store: Store) throws(LMDBError) {
    try transaction.put(number.littleEndianBytes.span, at: rawValue.utf8.span, in: store.meta)
  }

  /// Puts an entry that is text.
  func put(_ text: String, in transaction: inout WriteTransaction, _ store: Store) throws(LMDBError) {
    try transaction.put(text.utf8.span, at: rawValue.utf8.span, in: store.meta)
  }
}
