import EventEnvelope
import Foundation
import Sealing
import Testing

@Suite struct KeyStoreTests {
  static let number = "11010519491231002X"

  @Test func aKeyIsMadeOnceAndKept() throws {
    let city = try SealedCity()
    defer { city.remove() }
    let first = try #require(try city.store.keys(for: [.person("p-1")])[.person("p-1")])
    let again = try #require(try city.store.keys(for: [.person("p-1"), .file("c-1")])[.person("p-1")])
    #expect(first.fingerprint == again.fingerprint && first.id.generation == 1)
    #expect(try city.store.keys(named: [first.id])[first.id]?.fingerprint == first.fingerprint)
    #expect(try city.store.key(of: .person("p-2")) == nil)
  }

  @Test func aPersonIsFoundByNumberAndTheNumberStandsNowhere() throws {
    let city = try SealedCity()
    defer { city.remove() }
    _ = try city.store.keys(for: [.person("p-1", number: Self.number), .person("p-3", number: Self.number)])
    _ = try city.store.keys(for: [.person("p-2", number: "110105194912310038")])
    #expect(
      try city.store.owners(kind: "person", withNumber: Self.number) == [.person("p-1"), .person("p-3")])
    #expect(try city.store.owners(kind: "staff", withNumber: Self.number).isEmpty)
    #expect(try city.files(holding: Array(Self.number.utf8)).isEmpty)
    #expect(try city.files(holding: Array("person/p-1".utf8)) == ["keys.mdb"])  // the search does find what is there
  }

  @Test func aWrongMasterKeyIsToldAtOnce() throws {
    let city = try SealedCity()
    defer { city.remove() }
    let wrong = KeyStore(in: city.directory, storeID: SealedCity.storeID, master: SealedCity.master(2))
    #expect(throws: PersonKeyError.wrongMasterKey) { try wrong.check() }
    let elsewhere = KeyStore(in: city.directory, storeID: "5a0e", master: city.master)
    #expect(throws: PersonKeyError.otherLedger) { try elsewhere.check() }
    #expect(throws: PersonKeyError.keyFileExists) { try city.store.create() }
    try FileManager.default.removeItem(atPath: city.directory + "/keys.mdb")
    #expect(throws: PersonKeyError.noKeyFile) { try city.store.check() }
  }

  @Test func aMasterKeyCanBeChanged() throws {
    let city = try SealedCity()
    defer { city.remove() }
    let key = try #require(try city.store.keys(for: [.person("p-1", number: Self.number)])[.person("p-1")])
    let wrapped = try city.storedKey(of: .person("p-1"))
    #expect(wrapped.count == 60)
    #expect(try city.files(holding: wrapped) == ["keys.mdb"])
    try city.store.rewrap(under: SealedCity.master(2))
    #expect(throws: PersonKeyError.wrongMasterKey) { try city.store.check() }
    let store = KeyStore(in: city.directory, storeID: SealedCity.storeID, master: SealedCity.master(2))
    #expect(try store.key(of: .person("p-1"))?.fingerprint == key.fingerprint)
    #expect(try store.owners(kind: "person", withNumber: Self.number) == [.person("p-1")])
    #expect(try city.files(holding: wrapped).isEmpty)
  }

  @Test(arguments: KeyFileStep.allCases) func aChangeOfTheMasterKeyCutShortLeavesOneOfBoth(_ cut: KeyFileStep) throws {
    let city = try SealedCity()
    defer { city.remove() }
    let key = try #require(try city.store.keys(for: [.person("p-1")])[.person("p-1")])
    #expect(throws: PersonKeyError.interrupted) { try city.store(cutAfter: cut).rewrap(under: SealedCity.master(2)) }
    let isNew = cut == .renamed || cut == .overwritten
    let store = KeyStore(in: city.directory, storeID: SealedCity.storeID, master: SealedCity.master(isNew ? 2 : 1))
    #expect(try store.key(of: .person("p-1"))?.fingerprint == key.fingerprint)
  }

  @Test func aBackupHoldsTheKeysButNotThoseDestroyedSince() throws {
    let city = try SealedCity()
    defer { city.remove() }
    let keys = try city.store.keys(for: [.person("p-1"), .person("p-2")])
    let gone = try #require(keys[.person("p-1")])
    let other = city.directory + "-backup"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: other) }
    try city.store.backUp(to: "keys.backup", in: other)
    try city.store.backUp(to: "keys.backup", in: other)  // in the place of the one before
    #expect(throws: PersonKeyError.keyFileExists) {
      try city.store.restore(from: other + "/keys.backup", without: [:])
    }
    try FileManager.default.removeItem(atPath: city.directory + "/keys.mdb")
    try city.store.restore(
      from: other + "/keys.backup", without: [gone.id: KeyCertificate(Position(9), fingerprint: gone.fingerprint)])
    #expect(try city.store.key(of: .person("p-1")) == nil)
    #expect(try city.store.key(of: .person("p-2"))?.fingerprint == keys[.person("p-2")]?.fingerprint)
    #expect(throws: PersonKeyError.destroyed(.person("p-1"))) { try city.store.keys(for: [.person("p-1")]) }
  }

  @Test func aBackupReplacesNothingButABackup() throws {
    let city = try SealedCity()
    defer { city.remove() }
    let other = city.directory + "-backup"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: other) }
    let stranger = Data((0..<9_000).map { UInt8(truncatingIfNeeded: $0) })
    for name in ["master-key", "long"] {
      let url = URL(fileURLWithPath: "\(other)/\(name)")
      let bytes = name == "long" ? stranger : stranger.prefix(32)
      try bytes.write(to: url)
      #expect(throws: PersonKeyError.notABackup) { try city.store.backUp(to: name, in: other) }
      #expect(try Data(contentsOf: url) == bytes)
    }
    try FileManager.default.linkItem(atPath: city.directory + "/keys.mdb", toPath: other + "/linked")
    #expect(throws: PersonKeyError.notABackup) { try city.store.backUp(to: "linked", in: other) }
    for place in ["", "/tiles"] {
      try FileManager.default.createDirectory(
        atPath: city.directory + place, withIntermediateDirectories: true)
      #expect(throws: PersonKeyError.notABackup) { try city.store.backUp(to: "new", in: city.directory + place) }
    }
    // What was cut short leaves keys behind: they become zeros.
    try stranger.write(to: URL(fileURLWithPath: other + "/.new.old"))
    try city.store.backUp(to: "new", in: other)
    try city.store.rewrap(under: SealedCity.master(2))
    let store = KeyStore(in: city.directory, storeID: SealedCity.storeID, master: SealedCity.master(2))
    try store.backUp(to: "new", in: other)
    let names = try FileManager.default.contentsOfDirectory(atPath: other).sorted()
    #expect(names == ["linked", "long", "master-key", "new"])
  }
}
