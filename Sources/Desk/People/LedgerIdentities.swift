import CaseEvents
import CaseLog
import EventEnvelope
import EventLog
import Sealing
import SwiftProtobuf

/// Opens who the people of a ledger are, by its keys.
struct LedgerIdentities: IdentityOpening {
  private let directory: String
  private let storeID: String
  private let masterKey: MasterKeyPlace

  init(of log: EventLog, in directory: String, _ masterKey: MasterKeyPlace) {
    (self.directory, storeID, self.masterKey) = (directory, log.manifest.storeID, masterKey)
  }

  func sharers() throws -> [[Subject]] {
    KeyStore.exists(in: directory) ? try KeyStore.sharers(in: directory) : []
  }

  func holders(of number: String, kind: SubjectKind) throws -> [Subject] {
    guard KeyStore.exists(in: directory) else { return [] }
    return try store().owners(kind: kind.rawValue, withNumber: number)
  }

  func opened(_ identities: [RecordedIdentity]) throws -> [Identity?] {
    let needed = Set(identities.compactMap(\.field.sealedUnder))
    let isReadable = !needed.isEmpty && KeyStore.exists(in: directory)
    let keys = isReadable ? try store().keys(named: needed) : [:]
    return identities.map { identity in
      switch identity.field.content {
      case .plain(let bytes): return try? Identity(serializedBytes: bytes)
      case .sealed(let sealed):
        guard let key = sealed.keyID.flatMap({ keys[$0] }) else { return nil }
        let place = FieldPlace(
          storeID: storeID, position: identity.position, type: identity.type.rawValue, path: identity.field.path)
        return (try? key.open(sealed.bytes, at: place)).flatMap { try? Identity(serializedBytes: $0) }
      }
    }
  }

  private func store() throws -> KeyStore {
    KeyStore(in: directory, storeID: storeID, master: try masterKey.read())
  }
}

extension SealedField {
  /// The key under which it is sealed; nil where it stands in clear.
  fileprivate var sealedUnder: KeyID? { if case .sealed(let sealed) = content { sealed.keyID } else { nil } }
}
