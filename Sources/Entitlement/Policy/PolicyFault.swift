public import Wording

/// Why a policy pack is refused, with line and column, or why no parameters can be had from packs.
public struct PolicyFault: Error, Sendable {
  /// What can be done about it, where that isn't to mend a text.
  public enum Cause: Hashable, Sendable {
    /// No pack is in force for this place.
    case noneInForce(String)
    /// The ledger has published it, and this program can't read it.
    case unreadable
  }

  /// The file or name of the pack; nil where no single pack is at fault.
  public var pack: String?
  /// Where in its text, both from 1; nil where the text isn't at fault.
  public var place: (line: Int, column: Int)?
  /// The dotted key; empty where no parameter is at fault.
  public var key: String
  /// What is wrong, and what would be right.
  public var reason: Text
  /// Where it comes from; nil where a text is to be mended.
  public var cause: Cause?

  /// Makes a fault.
  ///
  /// - Parameters:
  ///   - key: the dotted key; empty where no parameter is at fault.
  ///   - reason: what is wrong, and what would be right.
  ///   - place: line and column, both from 1.
  ///   - pack: the file or name of the pack.
  ///   - cause: where it comes from; nil where a text is to be mended.
  public init(
    _ key: String = "", _ reason: Text, at place: (line: Int, column: Int)? = nil, in pack: String? = nil,
    cause: Cause? = nil
  ) {
    self.cause = cause
    self.pack = pack
    self.place = place
    self.key = key
    self.reason = reason
  }

  /// `FILE:3:7: line.urban: reason`.
  public var text: Text {
    let start = [pack, place.map { "\($0.line):\($0.column)" }].compactMap(\.self).joined(separator: ":")
    let head = [start, key].filter { !$0.isEmpty }.map { "\($0): " }.joined()
    return Text(head + reason.english, head + reason.chinese)
  }
}
