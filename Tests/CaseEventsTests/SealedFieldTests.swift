import CaseEvents
import EventEnvelope
import FoundationEssentials
import SwiftProtobuf
import Testing

/// Which fields are sealed, whose they are, and that a sealed one passes through every form unchanged.
@Suite struct SealedFieldTests {
  /// Invented.
  static let identity = SealedIdentity.with {
    $0.plain = .with {
      $0.name = "测试甲"
      $0.residentID = "11010519491231002X"
    }
  }

  static let sealed = Sealed.with {
    $0.algorithm = 1
    $0.key = "person/p-2"
    $0.generation = 1
    $0.nonce = Data([UInt8](repeating: 9, count: 12))
    $0.ciphertext = Data([UInt8](repeating: 8, count: 40))
  }

  static let household = CaseEvent.householdDeclared(
    .with {
      $0.members = ["p-1", "p-2"].map { id in
        .with {
          $0.person = id
          $0.relation = id == "p-1" ? .head : .spouse
          $0.counted = true
          $0.born = "1949-12-31"
          $0.sex = .male
          $0.identity = identity
        }
      }
    })

  @Test func everyFieldHasItsPathAndOwner() {
    let fields = Self.household.sealedFields
    #expect(fields.map(\.path) == ["members[0].identity", "members[1].identity"])
    #expect(fields.map(\.owner) == [Subject("person/p-1"), Subject("person/p-2")])
    #expect(Self.household.holdsPlainFields)
    let note = CaseEvent.changeReported(.with { $0.note = .with { $0.plain = "搬迁" } })
    #expect(note.sealedFields.map(\.path) == ["note"] && note.sealedFields.first?.owner == nil)
    #expect(note.sealedFields.first?.content == .plain(Array("搬迁".utf8)))
    #expect(CaseEvent.applicationAccepted(.with { $0.acceptedOn = "2023-02-01" }).sealedFields.isEmpty)
  }

  @Test func aSealedFieldPassesThroughJSONAndBytesUnchanged() throws {
    let event = Self.household.mapSealed { field in
      var field = field
      field.content = .sealed(Self.sealed)
      return field
    }
    #expect(!event.holdsPlainFields)
    try event.validate()
    #expect(try CaseEvent(type: event.type, payload: event.serialized()) == event)
    #expect(try CaseEvent(type: event.type, json: event.json()) == event)
    #expect(String(decoding: event.json(), as: UTF8.self).contains(#""identity":{"sealed":{"algorithm":1,"key":"#))
  }

  @Test(arguments: [
    #"{"algorithm":2,"key":"person/p","generation":1,"nonce":"AAAAAAAAAAAAAAAA","ciphertext":"AAAAAAAAAAAAAAAAAAAAAA=="}"#,
    #"{"algorithm":1,"key":"p","generation":1,"nonce":"AAAAAAAAAAAAAAAA","ciphertext":"AAAAAAAAAAAAAAAAAAAAAA=="}"#,
    #"{"algorithm":1,"key":"person/p","nonce":"AAAAAAAAAAAAAAAA","ciphertext":"AAAAAAAAAAAAAAAAAAAAAA=="}"#,
    #"{"algorithm":1,"key":"person/p","generation":1,"nonce":"AAAA","ciphertext":"AAAAAAAAAAAAAAAAAAAAAA=="}"#,
    #"{"algorithm":1,"key":"person/p","generation":1,"nonce":"AAAAAAAAAAAAAAAA","ciphertext":"AAAA"}"#,
    #"{"algorithm":1,"key":"person/p","generation":1,"nonce":"AAAAAAAAAAAAAAAA"}"#,
    #"{"algorithm":1,"key":"person/11010519491231002X","generation":1,"nonce":"AAAAAAAAAAAAAAAA","ciphertext":"AAAAAAAAAAAAAAAAAAAAAA=="}"#,
  ])
  func aMalformedSealedFieldIsRefused(_ sealed: String) {
    let json = #"{"kind":"illness","fromOn":"2023-01-01","source":"REPORT_SOURCE_FAMILY","note":{"sealed":\#(sealed)}}"#
    #expect(throws: PayloadFault.self) { try CaseEvent(type: .changeReported, json: Array(json.utf8)) }
  }

  @Test func aCorrectionReachesNoSealedField() {
    for path in ["members[0].identity.sealed.key", "members[0].identity.plain.name", "members[0].identity"] {
      #expect(throws: PayloadFault.self) {
        try CaseEvent.correctionRequested(
          .with {
            $0.targetPosition = 1
            $0.field = path
            $0.rightValue = "\"x\""
            $0.ground = "typing-error"
          }
        ).validate()
      }
    }
  }
}
