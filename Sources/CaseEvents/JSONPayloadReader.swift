import SwiftProtobuf

/// Reads payloads from protobuf JSON.
struct JSONPayloadReader: PayloadReader {
  let json: [UInt8]

  private static let options: JSONDecodingOptions = {
    var options = JSONDecodingOptions()
    options.messageDepthLimit = StrictJSON.deepest
    return options
  }()

  func callAsFunction<Payload: Message>(_ type: Payload.Type) throws -> Payload {
    try Payload(jsonUTF8Bytes: json, options: Self.options)
  }
}
