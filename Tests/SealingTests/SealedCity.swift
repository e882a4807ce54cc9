import EventEnvelope
import Foundation
import Sealing

/// A directory with a key file and a master key.
struct SealedCity {
  static let storeID = "5a0d"

  let directory: String
  let master: MasterKey
  var store: KeyStore { KeyStore(in: directory, storeID: Self.storeID, master: master) }

  init() throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("sealing-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    master = Self.master(1)
    try store.create()
  }

  func remove() { try? FileManager.default.removeItem(atPath: directory) }

  /// A store that is cut short after a step, as by a crash.
  func store(cutAfter cut: KeyFileStep) -> KeyStore {
    KeyStore(in: directory, storeID: Self.storeID, master: master) { step in
      if step == cut { throw CancellationError() }
    }
  }

  static func master(_ byte: UInt8) -> MasterKey {
    guard let key = MasterKey([UInt8](repeating: byte, count: 32)) else { preconditionFailure("32 bytes make a key") }
    return key
  }

  /// The names of the files in which the bytes stand.
  func files(holding bytes: [UInt8]) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).filter { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(name)"))
      return data.range(of: Data(bytes)) != nil
    }
  }

  /// What stands in the key file for an owner's key: the wrapped bytes, found after the owner's name.
  func storedKey(of owner: Subject) throws -> [UInt8] {
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(directory)/keys.mdb")))
    let name = Array(owner.description.utf8)
    for start in data.indices.dropLast(name.count + 64) where data[start..<start + name.count].elementsEqual(name) {
      let value = data[(start + name.count)...].prefix(66)
      // The generation 1 in four bytes, at an even place, and the wrapped key.
      for shift in 0...1 where value.dropFirst(shift).starts(with: [1, 0, 0, 0]) {
        return Array(value.dropFirst(shift + 4).prefix(60))
      }
    }
    return []
  }
}

extension Subject {
  /// An invented person.
  static func person(_ id: String) -> Subject {
    guard let subject = Subject(kind: "person", id: id) else { preconditionFailure("an identifier") }
    return subject
  }

  /// An invented case.
  static func file(_ id: String) -> Subject {
    guard let subject = Subject(kind: "case", id: id) else { preconditionFailure("an identifier") }
    return subject
  }
}

extension KeyRequest {
  /// Asks for a person's key.
  static func person(_ id: String, number: String? = nil) -> KeyRequest {
    KeyRequest(owner: .person(id), isRenewable: false, number: number)
  }

  /// Asks for the key of a case's texts.
  static func file(_ id: String) -> KeyRequest { KeyRequest(owner: .file(id), isRenewable: true) }
}
