public import Entitlement
public import EventEnvelope
import Wording

extension ProcedurePack {
  /// Takes a pack about the procedure, each value held to its declaration.
  ///
  /// - Parameters:
  ///   - pack: the pack, as its text says.
  ///   - publishedAt: when the ledger learnt it.
  ///   - ends: when it was superseded, oldest first.
  /// - Throws: a fault, with line and column where the pack is a file's, at the first key that isn't declared, value
  ///   that it may not have, or unit that isn't the parameter's.
  public init(_ pack: PolicyPack, publishedAt: Instant = .earliest, ends: [End] = []) throws(PolicyFault) {
    try self.init(
      pack.id, scope: pack.scope, from: pack.from ?? .earliest, to: pack.to, publishedAt: publishedAt, ends: ends,
      Self.entries(of: pack))
  }

  private static func entries(of pack: PolicyPack) throws(PolicyFault) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for stated in pack.procedure {
      let declaration = try ParameterDeclaration.declared(stated.key, at: stated.place, in: pack.id)
      guard stated.unit == declaration.unit?.rawValue else {
        throw PolicyFault("procedure.\(stated.key)", declaration.unitExpected, at: stated.place, in: pack.id)
      }
      guard let value = declaration.kind.value(of: stated.content), declaration.objection(to: value) == nil else {
        throw PolicyFault("procedure.\(stated.key)", declaration.kind.expectation, at: stated.place, in: pack.id)
      }
      entries[stated.key] = Entry(value, stated.provenance)
    }
    return entries
  }
}

extension PolicyPack {
  /// Refuses a pack of the procedure that says what isn't declared, or says it otherwise than declared.
  ///
  /// - Throws: the first fault, with line and column where the pack is a file's.
  public func checkProcedure() throws(PolicyFault) {
    if subject == .procedure { _ = try ProcedurePack(self) }
  }
}

extension ParameterDeclaration {
  /// What to write beside the value.
  fileprivate var unitExpected: Text {
    guard let unit else { return Text("has no unit", "没有计量单位") }
    return Text(
      "its unit is expected: {value: …, unit: \(unit.rawValue)}", "须注明单位：{value: …, unit: \(unit.rawValue)}")
  }
}

extension ParameterDeclaration.Kind {
  /// The value that a text or a list comes to; nil where it comes to none.
  fileprivate func value(of content: PolicyPack.ProcedureEntry.Content) -> ParameterValue? {
    switch (self, content) {
    case (.whole, .text(let text)): Int(text).map { .whole($0) }
    case (.flag, .text("true")): .flag(true)
    case (.flag, .text("false")): .flag(false)
    case (.word, .text(let text)): .word(text)
    case (.words, .list(let words)): .words(words)
    case (.whole, .list), (.flag, _), (.word, .list), (.words, .text): nil
    }
  }
}
