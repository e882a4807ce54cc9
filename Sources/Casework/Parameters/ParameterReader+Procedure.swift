import Entitlement
import Instruments
import Wording

extension ParameterReader {
  /// A whole number within a range, which packs say beside its unit.
  mutating func whole(
    _ key: String, _ range: ClosedRange<Int>, _ unit: PolicyUnit, national: Int, _ citation: Citation, _ title: Text,
    isIllustrative: Bool = false
  ) -> Int {
    self(.counted(key, range, unit, title, citation, otherwise: national).illustrative(isIllustrative))
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
    self(.flag(key, title, citation, otherwise: national))
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
  mutating func word<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, national: Choice, _ citation: Citation, _ title: Text
  ) -> Choice {
    self(.word(key, title, citation, otherwise: national, blank: national))
  }

  /// Words, each once; of those that may be said, or any where none are named.
  mutating func words(
    _ key: String, of allowed: [String] = [], national: [String], _ citation: Citation, _ title: Text,
    isIllustrative: Bool = false
  ) -> [String] {
    self(.texts(key, of: allowed, title, citation, otherwise: national).illustrative(isIllustrative))
  }
}

extension Text {
  /// The same of 特困.
  fileprivate var ofTekun: Text { Text("\(english), 特困", "\(chinese)（特困）") }
}

/// One value for 低保 and whatever follows its procedure, and one for 特困, whose procedure another instrument fixes (分类参数).
public struct PerCategory<Value: Sendable>: Sendable {
  /// For 低保, and for whatever else follows its procedure.
  public let dibao: Value
  /// For 特困.
  public let tekun: Value
}
