/// The part of the country that a ledger keeps: one or more administrative codes, each standing for all below it.
public struct Scope: Hashable, Sendable, CustomStringConvertible {
  /// The codes, each of 2, 4, 6, 9 or 12 digits, in ascending order of text, none below another.
  public let codes: [String]

  /// Makes a scope; nil where a code isn't 2, 4, 6, 9 or 12 digits, or there is none.
  ///
  /// A code below another of the list says nothing new and is dropped.
  public init?(_ codes: [String]) {
    let isCode = { (code: String) in
      [2, 4, 6, 9, 12].contains(code.utf8.count) && code.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
    guard !codes.isEmpty, codes.allSatisfy(isCode) else { return nil }
    self.codes = Set(codes).sorted().reduce(into: []) { kept, code in
      if !kept.contains(where: code.hasPrefix) { kept.append(code) }
    }
  }

  /// Whether the office lies in the scope.
  public func contains(_ office: Office) -> Bool {
    codes.contains { office.description.hasPrefix($0) }
  }

  /// The codes, separated by commas.
  public var description: String { codes.joined(separator: ",") }
}
