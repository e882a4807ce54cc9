internal import LMDB
internal import Files

extension KeyStore {
  /// Writes the keys, still wrapped, to a new file outside of the ledger's directory.
  ///
  /// - Parameters:
  ///   - name: the file's name; an earlier backup of that name is replaced, and its bytes become zeros.
  ///   - place: the directory.
  /// - Throws: `notABackup` where another file has that name, or where the place lies in the ledger's directory;
  ///   `noKeyFile`, `wrongMasterKey`, `storage`.
  public func backUp(to name: String, in place: String) throws(PersonKeyError) {
    try locked {
      let target = "\(place)/\(name)"
      guard !lies(in: place), !DurableFile.exists(target) || isBackup(target) else { throw PersonKeyError.notABackup }
      let (new, former) = (".\(name).new", ".\(name).old")
      try zeroAndRemove(new, in: place)
      try open().copy(to: "\(place)/\(new)", master: master)
      try DurableFile.remove(new + "-lock", in: place)
      // What a backup left that was cut short.
      try zeroAndRemove(former, in: place)
      if DurableFile.exists(target) { try DurableFile.move(name, to: former, in: place) }
      try DurableFile.move(new, to: name, in: place)
      try zeroAndRemove(former, in: place)
    }
  }

  /// Makes the key file from a backup, without the keys that were destroyed since.
  ///
  /// - Parameters:
  ///   - backup: the file.
  ///   - destroyed: every key that the ledger holds a certificate for, with the certificate.
  /// - Throws: `keyFileExists`, `noKeyFile`, `otherLedger`, `wrongMasterKey`, `storage`.
  public func restore(from backup: String, without destroyed: [KeyID: KeyCertificate]) throws(PersonKeyError) {
    try locked {
      guard !Self.exists(in: directory) else { throw PersonKeyError.keyFileExists }
      try write { path in
        let file = try KeyFile(path: backup, access: .readOnly, storeID: storeID, master: master)
        try file.copy(to: path, master: master, destroyed: destroyed)
      }
      let slash = backup.utf8.lastIndex(of: UInt8(ascii: "/"))
      try DurableFile.remove(
        String(slash.map { backup[backup.utf8.index(after: $0)...] } ?? backup[...]) + "-lock",
        in: slash.map { String(backup[...$0]) } ?? ".")
      try DurableFile.move(Self.newName, to: Self.fileName, in: directory)
    }
  }

  /// Whether a directory is the ledger's, or lies in it.
  private func lies(in place: String) -> Bool {
    var place = place
    while !DurableFile.isSame(place, as: directory) {
      guard DurableFile.exists(place), !DurableFile.isSame(place, as: place + "/..") else { return false }
      place += "/.."
    }
    return true
  }

  /// Whether a file holds keys of this ledger, under whatever master key, and isn't the key file itself.
  private func isBackup(_ path: String) -> Bool {
    guard !DurableFile.isSame(path, as: self.path(Self.fileName)) else { return false }
    let hadLock = DurableFile.exists(path + "-lock")
    defer { if !hadLock { try? DurableFile.remove(path + "-lock") } }
    do {
      _ = try KeyFile(path: path, access: .readOnly, storeID: storeID, master: master)
      return true
    } catch {
      // One from before a change of the master key: its ledger is told first.
      return error as? PersonKeyError == .wrongMasterKey
    }
  }

  private func zeroAndRemove(_ name: String, in place: String) throws {
    guard DurableFile.exists("\(place)/\(name)") else { return }
    try DurableFile.overwrite("\(place)/\(name)")
    try DurableFile.remove(name, in: place)
  }
}
