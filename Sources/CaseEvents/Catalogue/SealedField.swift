public import EventEnvelope
import FoundationEssentials
import SwiftProtobuf

/// A sealed field of an event (密封字段): where it stands, whose it is, and what it holds.
public struct SealedField: Hashable, Sendable {
  /// What the field holds.
  public enum Content: Hashable, Sendable {
    /// The content in clear: an ``Identity`` in Protocol Buffers' binary form, or a text in UTF-8.
    case plain([UInt8])
    /// The content sealed.
    case sealed(Sealed)
  }

  /// The field's path in protobuf JSON spelling, such as `members[0].identity`.
  public let path: String
  /// Whom an identity identifies; nil for a text, which belongs to the event's primary subject.
  public let owner: Subject?
  /// What it holds.
  public var content: Content

  init(_ identity: SealedIdentity, path: String, owner: Subject?) {
    self.path = path
    self.owner = owner
    content =
      switch identity.form {
      case .sealed(let sealed): .sealed(sealed)
      case .plain(let plain): .plain((try? plain.serializedBytes()) ?? [])  // fails only above 2 GiB
      case nil: .plain([])
      }
  }

  init(_ text: SealedText, path: String, owner: Subject?) {
    self.path = path
    self.owner = owner
    content =
      switch text.form {
      case .sealed(let sealed): .sealed(sealed)
      case .plain(let plain): .plain(Array(plain.utf8))
      case nil: .plain([])
      }
  }

  var identity: SealedIdentity {
    switch content {
    case .sealed(let sealed): SealedIdentity.with { $0.sealed = sealed }
    case .plain(let bytes): SealedIdentity.with { $0.plain = (try? Identity(serializedBytes: bytes)) ?? Identity() }
    }
  }

  var text: SealedText {
    switch content {
    case .sealed(let sealed): SealedText.with { $0.sealed = sealed }
    case .plain(let bytes): SealedText.with { $0.plain = String(decoding: bytes, as: UTF8.self) }
    }
  }
}

extension EventType {
  /// What a field of the payload that is sealed holds.
  public enum SealedForm: Hashable, Sendable {
    /// Who somebody is.
    case identity
    /// A text.
    case text
  }

  /// What a field of the payload holds, where it is sealed; nil of any other.
  ///
  /// - Parameter name: its name in JSON, such as `identity`.
  /// - Returns: what it holds.
  public func sealedForm(of name: String) -> SealedForm? {
    guard mayHoldSealedFields, case .message(let rules) = RuleBook.rules(of: self).field(named: name)?.kind else {
      return nil
    }
    if rules === RuleBook.sealedIdentity { return .identity }
    return rules === RuleBook.sealedText ? .text : nil
  }
}

extension CaseEvent {
  /// The sealed fields that are given, in order.
  public var sealedFields: [SealedField] {
    guard type.mayHoldSealedFields else { return [] }
    var fields: [SealedField] = []
    _ = mapSealed { field in
      fields.append(field)
      return field
    }
    return fields
  }

  /// Whether a field that is to be sealed still stands in clear.
  public var holdsPlainFields: Bool {
    sealedFields.contains { field in if case .plain = field.content { true } else { false } }
  }
}
