import JSON

/// Reads what a host and a module say to each other: any names, of repeated ones the last.
typealias MessageCursor = JSONCursor<LenientRules>

extension MessageFault {
  /// Does what only a text that isn't JSON can make fail.
  @inline(__always)
  static func unlessJSON<Result>(_ body: () throws(JSONFault) -> Result) throws(MessageFault) -> Result {
    do throws(JSONFault) {
      return try body()
    } catch {
      throw .shape
    }
  }
}
