public import EventEnvelope
internal import Files
internal import LMDB

extension KeyStore {
  /// The owners who were recorded with one identity number, for each number that several of a kind have.
  ///
  /// It tells who they are to each other and no number, so it needs no master key.
  ///
  /// - Parameter directory: the ledger's.
  /// - Returns: the owners of each such number, in the order of their names.
  /// - Throws: `storage`, `file`. Linear in the numbers.
  public static func sharers(in directory: String) throws(PersonKeyError) -> [[Subject]] {
    do {
      let lock = try FileLock(path: "\(directory)/\(lockName)")
      defer { lock.release() }
      let environment = try Environment(
        path: "\(directory)/\(fileName)", tables: KeyFile.tables, access: .readOnly)
      return try sharers(in: environment.table("lookup"), of: environment.snapshot())
    } catch let error as LMDBError {
      throw .storage(error)
    } catch let error as FilesError {
      throw .file(error)
    } catch {
      throw .interrupted
    }
  }

  private static func sharers(
    in table: Table, of snapshot: borrowing ReadTransaction
  ) throws(LMDBError) -> [[Subject]] {
    var found: [[Subject]] = []
    var (digest, owners): (ArraySlice<UInt8>, [Subject]) = ([], [])
    var cursor = try snapshot.cursor(in: table)
    while let entry = try cursor.next() {
      let name = [UInt8](copying: entry.key)
      if name.prefix(Pepper.digestBytes) != digest {
        if owners.count > 1 { found.append(owners) }
        (digest, owners) = (name.prefix(Pepper.digestBytes), [])
      }
      if let owner = Subject(String(decoding: name.dropFirst(Pepper.digestBytes), as: UTF8.self)) {
        owners.append(owner)
      }
    }
    if owners.count > 1 { found.append(owners) }
    return found
  }
}
