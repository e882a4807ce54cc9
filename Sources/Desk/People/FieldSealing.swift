import CaseEvents
import EventEnvelope
import FoundationEssentials
import Sealing
import SwiftProtobuf

/// An event with the keys to seal its fields at whatever position it gets.
struct FieldSealing: Sendable {
  let event: CaseEvent
  let primary: Subject
  let storeID: String
  let keys: [Subject: FieldKey]

  /// The payload with its fields sealed for the position.
  func payload(at position: Position) throws -> [UInt8] {
    try event.mapSealed { field in
      guard case .plain(let bytes) = field.content else { return field }
      let owner = field.owner ?? primary
      guard let key = keys[owner] else { throw PersonKeyError.unknown(owner) }
      let place = FieldPlace(storeID: storeID, position: position, type: event.type.rawValue, path: field.path)
      var field = field
      field.content = .sealed(Sealed(try key.seal(bytes, at: place), with: key.id))
      return field
    }.serialized()
  }
}

extension Sealed {
  /// What stands in the record for a sealed field.
  init(_ bytes: SealedBytes, with key: KeyID) {
    self = .with {
      $0.algorithm = 1
      $0.key = key.owner.description
      $0.generation = key.generation
      $0.nonce = Data(bytes.nonce)
      $0.ciphertext = Data(bytes.ciphertext)
    }
  }

  /// The bytes that were sealed.
  var bytes: SealedBytes { SealedBytes(nonce: Array(nonce), ciphertext: Array(ciphertext)) }

  /// Which key sealed it; nil where the name isn't one.
  var keyID: KeyID? { Subject(key).map { KeyID(owner: $0, generation: generation) } }
}
