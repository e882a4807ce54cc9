/// Why a text isn't in the encoding that its first part is in, or in none that is known.
public struct TableEncodingFault: Error, Hashable, Sendable {
  /// The line in which it shows, counted from 1.
  public let line: Int
  /// The encoding of what came before; nil where none was found.
  public let encoding: TableEncoding?
}
