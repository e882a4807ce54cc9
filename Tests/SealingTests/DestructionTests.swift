import EventEnvelope
import Foundation
import Sealing
import Testing

/// A key that was destroyed stands nowhere any more, whatever cut its destruction short.
@Suite struct DestructionTests {
  static let number = "11010519491231002X"

  private func keys(of city: SealedCity) throws -> [FieldKey] {
    var requests: Set<KeyRequest> = []
    for index in 1...300 { requests.insert(.person("p-\(index)", number: index == 7 ? Self.number : nil)) }
    requests.insert(.file("c-1"))
    let keys = try city.store.keys(for: requests)
    return [try #require(keys[.person("p-7")]), try #require(keys[.file("c-1")])]
  }

  private func certificates(of keys: [FieldKey]) -> [KeyID: KeyCertificate] {
    Dictionary(uniqueKeysWithValues: keys.map { ($0.id, KeyCertificate(Position(9), fingerprint: $0.fingerprint)) })
  }

  @Test(arguments: [String(repeating: "0", count: 64), nil])
  func aKeyGoesByItsOwnFingerprintOnly(_ other: String?) throws {
    let city = try SealedCity()
    defer { city.remove() }
    let (keys, one) = (try keys(of: city), KeyID(owner: .person("p-8"), generation: 1))
    let later = KeyID(owner: .person("p-9"), generation: 7)
    var named = certificates(of: [keys[0]])
    for id in [one, later] { named[id] = KeyCertificate(Position(9), fingerprint: other) }
    try city.store.destroy(named, settling: .person("p-7"))
    #expect(try city.store.key(of: .person("p-7")) == nil)
    for person in [Subject.person("p-8"), .person("p-9")] {
      #expect(try city.store.key(of: person) != nil)
      #expect(try city.store.keys(for: [.person(person.id.description)]).count == 1)
    }
  }

  @Test func aDestroyedKeyIsGoneAndTheOthersAreNot() throws {
    let city = try SealedCity()
    defer { city.remove() }
    let ids = try keys(of: city)
    let wrapped = try city.storedKey(of: .person("p-7"))
    #expect(try city.files(holding: wrapped) == ["keys.mdb"])
    try city.store.intend(.person("p-7"))
    let intents = try city.store.intents
    #expect(intents == [.person("p-7")])
    try city.store.destroy(certificates(of: ids), settling: .person("p-7"))
    let left = try city.store.intents
    #expect(left.isEmpty)
    #expect(try city.files(holding: wrapped).isEmpty)
    #expect(try city.store.key(of: .person("p-7")) == nil)
    #expect(try city.store.owners(kind: "person", withNumber: Self.number).isEmpty)
    #expect(try city.store.key(of: .person("p-8")) != nil)
    #expect(throws: PersonKeyError.destroyed(.person("p-7"))) { try city.store.keys(for: [.person("p-7")]) }
    // A case goes on with a new key; the old one stays gone.
    #expect(try city.store.keys(for: [.file("c-1")])[.file("c-1")]?.id.generation == 2)
    // Twice is harmless.
    try city.store.destroy(certificates(of: ids), settling: .person("p-7"))
    #expect(try city.store.keys(for: [.file("c-1")])[.file("c-1")]?.id.generation == 2)
  }

  @Test(arguments: KeyFileStep.allCases) func aDestructionCutShortIsFinishedByTheNext(_ cut: KeyFileStep) throws {
    let city = try SealedCity()
    defer { city.remove() }
    let ids = try keys(of: city)
    let wrapped = try city.storedKey(of: .person("p-7"))
    try city.store.intend(.person("p-7"))
    let destroyed = certificates(of: ids)
    #expect(throws: PersonKeyError.interrupted) {
      try city.store(cutAfter: cut).destroy(destroyed, settling: .person("p-7"))
    }
    let isDone = cut == .renamed || cut == .overwritten
    let intents = try city.store.intents
    #expect(intents == (isDone ? [] : [.person("p-7")]))
    let key = try city.store.key(of: .person("p-7"))
    #expect((key == nil) == isDone)
    let holders = try city.files(holding: wrapped)
    #expect(holders.isEmpty == isDone)
    try city.store.destroy(destroyed, settling: .person("p-7"))
    #expect(try city.files(holding: wrapped).isEmpty)
    #expect(try city.store.key(of: .person("p-7")) == nil)
    #expect(try city.store.key(of: .person("p-8")) != nil)
  }

  @Test func theOldFilesBytesAreZerosWhoeverStillHoldsIt() throws {
    let city = try SealedCity()
    defer { city.remove() }
    let ids = try keys(of: city)
    let held = city.directory + "/held"
    try FileManager.default.linkItem(atPath: city.directory + "/keys.mdb", toPath: held)
    try city.store.destroy(certificates(of: [ids[0]]), settling: .person("p-7"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: held))
    #expect(!bytes.isEmpty && bytes.allSatisfy { $0 == 0 })
  }
}
