import CaseEvents
import SwiftProtobuf

/// Makes payloads in which nothing is filled in.
struct BlankReader: PayloadReader {
  func callAsFunction<Payload: Message>(_ type: Payload.Type) -> Payload { Payload() }
}
