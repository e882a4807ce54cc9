internal import LMDB

extension Store {
  /// Writes what ties the store to its manifest.
  func adoptManifest() throws(EventLogError) {
    do throws(LMDBError) {
      var transaction = try environment.beginWrite()
      try Meta.format.put(UInt64(manifest.formatVersion), in: &transaction, self)
      try Meta.store.put(manifest.storeID, in: &transaction, self)
      try transaction.commit()
    } catch {
      throw .storage(error)
    }
  }

  /// Checks that store and manifest are of one ledger.
  ///
  /// - Throws: `newerFormat`, `olderFormat`, `storeMismatch`, `metaDamaged`, `storage`.
  func checkIdentity(in transaction: borrowing ReadTransaction) throws(EventLogError) {
    guard let format = try Meta.format.number(in: transaction, self), format >= 1 else {
      throw .metaDamaged(Meta.format.rawValue)
    }
    guard format <= UInt64(Manifest.supportedFormat) else {
      throw .newerFormat(found: Int(clamping: format), supported: Manifest.supportedFormat)
    }
    guard format == UInt64(Manifest.supportedFormat) else {
      throw .olderFormat(found: Int(format), supported: Manifest.supportedFormat)
    }
    let storeID = try Meta.store.text(in: transaction, self) ?? ""
    guard storeID == manifest.storeID else { throw .storeMismatch(manifest: manifest.storeID, store: storeID) }
  }
}
