/// What a module is and what it wants (模块清单).
public struct ModuleManifest: Hashable, Sendable {
  /// Its name: 1 to 64 lower-case ASCII letters, digits and hyphens, beginning with a letter.
  public var id: String
  /// Its version: three numbers with points, as `1.4.0`.
  public var version: String
  /// What it does, in a line.
  public var title: String
  /// The first digits, 2 to 12, of the offices whose events it sees; a county's six.
  public var county: String
  /// The types of the events it sees, such as `ApplicationSubmitted`; at least one.
  public var types: [String]
  /// The types of the events it may propose; none for a module that only watches.
  public var proposes: [String]
  /// What it keeps and answers questions about, by name.
  public var keeps: [String]
  /// The sealed fields that it asks for.
  public var sealed: [SealedUse]
  /// Whether it has offers from outside the stream, and is asked for them.
  public var collects: Bool

  /// Describes a module.
  public init(
    id: String, version: String, title: String, county: String, types: [String], proposes: [String] = [],
    keeps: [String] = [], sealed: [SealedUse] = [], collects: Bool = false
  ) {
    (self.id, self.version, self.title, self.county) = (id, version, title, county)
    (self.types, self.proposes, self.keeps, self.sealed) = (types, proposes, keeps, sealed)
    self.collects = collects
  }

  /// What is wrong with it, in words; empty where nothing is.
  public var faults: [String] {
    var faults: [String] = []
    let isName =
      (1...64).contains(id.utf8.count) && id.utf8.first.map { 0x61...0x7A ~= $0 } == true
      && id.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
    if !isName { faults.append("id: 1 to 64 of a-z, 0-9 and -, beginning with a letter") }
    let numbers = version.split(separator: ".", omittingEmptySubsequences: false)
    if numbers.count != 3 || !numbers.allSatisfy({ UInt32($0) != nil }) { faults.append("version: such as 1.4.0") }
    if title.isEmpty { faults.append("title: is empty") }
    if !(2...12).contains(county.utf8.count) || !county.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      faults.append("county: 2 to 12 digits of an administrative code")
    }
    if types.isEmpty { faults.append("types: is empty") }
    if sealed.contains(where: { $0.why.isEmpty }) { faults.append("sealed: why is empty") }
    return faults
  }
}
