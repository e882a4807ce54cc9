public import SwiftProtobuf

/// Reads a payload from one encoding, whatever its message type.
public protocol PayloadReader {
  /// Reads a message of the given type.
  ///
  /// - Throws: what is wrong with the bytes, and where.
  func callAsFunction<Payload: SwiftProtobuf.Message>(_ type: Payload.Type) throws -> Payload
}
