/// A member of a JSON object, as ranges of its bytes.
struct JSONMember: Sendable {
  /// Its name, without the quotation marks.
  let name: Range<Int>
  /// Its value, without white space around.
  let value: Range<Int>
}
