public import Entitlement
import Instruments
public import Wording

/// Reads parameters from the packs in force; what it is asked for is what is declared.
///
/// The initializer of a stage's parameters has to set each of its constants, so that none is without a declaration.
struct ParameterReader {
  /// The packs in force, the widest scope first.
  private let packs: [ProcedurePack]
  /// What was asked for, in that order.
  private(set) var resolved: [ResolvedParameter] = []

  init(_ packs: [ProcedurePack]) { self.packs = packs }

  /// A whole number within a range.
  mutating func whole(
    _ key: String, _ range: ClosedRange<Int>, _ unit: PolicyUnit, national: Int, _ citation: Citation, _ title: Text,
    isIllustrative: Bool = false
  ) -> Int {
    let value = read(
      ParameterDeclaration(
        key: key, kind: .whole(range, unit), national: .whole(national), citation: citation,
        isIllustrative: isIllustrative, title: title))
    guard case .whole(let number) = value else { preconditionFailure("\(key) was read as no number") }
    return number
  }

  /// A whole number, and one for 特困 under a key of its own, each with its instrument.
  mutating func whole(
    _ key: String, _ range: ClosedRange<Int>, _ unit: PolicyUnit, dibao: (Int, Citation), tekun: (Int, Citation),
    _ title: Text
  ) -> PerCategory<Int> {
    PerCategory(
      dibao: whole(key, range, unit, national: dibao.0, dibao.1, title),
      tekun: whole(key + "Tekun", range, unit, national: tekun.0, tekun.1, title.ofTekun))
  }

  /// Yes or no.
  mutating func flag(_ key: String, national: Bool, _ citation: Citation, _ title: Text) -> Bool {
    let value = read(
      ParameterDeclaration(
        key: key, kind: .flag, national: .flag(national), citation: citation, isIllustrative: false, title: title))
    guard case .flag(let isSet) = value else { preconditionFailure("\(key) was read as no flag") }
    return isSet
  }

  /// Yes or no, and for 特困 under a key of its own, each with its instrument.
  mutating func flag(
    _ key: String, dibao: (Bool, Citation), tekun: (Bool, Citation), _ title: Text
  ) -> PerCategory<Bool> {
    PerCategory(
      dibao: flag(key, national: dibao.0, dibao.1, title),
      tekun: flag(key + "Tekun", national: tekun.0, tekun.1, title.ofTekun))
  }

  /// One of the words that an enumeration knows.
  mutating func word<Choice: RawRepresentable & CaseIterable>(
    _ key: String, national: Choice, _ citation: Citation, _ title: Text
  ) -> Choice where Choice.RawValue == String {
    let value = read(
      ParameterDeclaration(
        key: key, kind: .word(Choice.allCases.map(\.rawValue)), national: .word(national.rawValue), citation: citation,
        isIllustrative: false, title: title))
    guard case .word(let word) = value, let choice = Choice(rawValue: word) else {
      preconditionFailure("\(key) was read as no word of its own")
    }
    return choice
  }

  /// Words, each once; of those that may be said, or any where none are named.
  mutating func words(
    _ key: String, of allowed: [String] = [], national: [String], _ citation: Citation, _ title: Text,
    isIllustrative: Bool = false
  ) -> [String] {
    let value = read(
      ParameterDeclaration(
        key: key, kind: .words(allowed), national: .words(national), citation: citation,
        isIllustrative: isIllustrative, title: title))
    guard case .words(let words) = value else { preconditionFailure("\(key) was read as no words") }
    return words
  }

  /// What the narrowest scope says that says anything; a pack's values were checked when it was read.
  private mutating func read(_ declaration: ParameterDeclaration) -> ParameterValue {
    let pack = packs.last { $0.entries[declaration.key] != nil }
    let entry = pack?.entries[declaration.key]
    let value = entry?.value ?? declaration.national
    resolved.append(
      ResolvedParameter(declaration: declaration, value: value, pack: pack?.id, provenance: entry?.provenance))
    return value
  }
}

/// A parameter with the value that holds, and who says it.
public struct ResolvedParameter: Sendable {
  /// What it is.
  public let declaration: ParameterDeclaration
  /// What holds.
  public let value: ParameterValue
  /// The pack that says it; nil where the national value holds.
  public let pack: String?
  /// Where the pack has it from; nil where the national value holds.
  public let provenance: Provenance?

  /// How far the value can be relied on; nil where its pack doesn't say.
  public var status: Provenance.Status? {
    pack == nil ? declaration.isIllustrative ? .illustrative : .official : provenance?.status
  }

  /// The instrument that it comes from: as the pack names it, or that of the national value.
  public var source: Text? {
    guard pack != nil else { return declaration.citation.instrument.title }
    return provenance?.source.map { Text($0, $0) }
  }

  /// The article of the instrument.
  public var article: String? { pack == nil ? declaration.citation.article : provenance?.article }
}

extension Text {
  /// The same of 特困.
  fileprivate var ofTekun: Text { Text("\(english), 特困", "\(chinese)（特困）") }
}
