import SwiftProtobuf

extension SwiftProtobuf.Enum {
  /// The value's name, such as `noAnswer`; a number where the value is unknown.
  var word: String { "\(self)" }
}
