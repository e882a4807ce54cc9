internal import EventEnvelope
internal import Files

extension KeyStore {
  /// Writes a new key file beside the present one; `body` makes it at the path that it is handed.
  func write(_ body: (String) throws -> Void) throws {
    try remove(Self.newName)
    try body(path(Self.newName))
    try DurableFile.remove(Self.newName + "-lock", in: directory)
  }

  /// Puts the new file in the place of the present one, whose bytes become zeros before they are given up.
  func replace() throws {
    try step(.written)
    try DurableFile.addName(Self.fileName, as: Self.oldName, in: directory)
    try step(.linked)
    try DurableFile.move(Self.newName, to: Self.fileName, in: directory)
    try step(.renamed)
    try DurableFile.overwrite(path(Self.oldName))
    try step(.overwritten)
    try tidy()
  }

  /// Finishes or undoes a replacement that was cut short.
  func tidy() throws {
    if DurableFile.exists(path(Self.newName)) { try remove(Self.newName) }
    guard DurableFile.exists(path(Self.oldName)) else { return }
    if !DurableFile.isSame(path(Self.oldName), as: path(Self.fileName)) {
      try DurableFile.overwrite(path(Self.oldName))
      // The lock file counts the transactions of the file before.
      try DurableFile.remove(Self.fileName + "-lock", in: directory)
    }
    try DurableFile.remove(Self.oldName, in: directory)
  }

  private func remove(_ name: String) throws {
    if DurableFile.exists(path(name)) { try DurableFile.overwrite(path(name)) }
    try DurableFile.remove(name, in: directory)
    try DurableFile.remove(name + "-lock", in: directory)
  }
}
