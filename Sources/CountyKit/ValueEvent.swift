/// An event that is there as a value.
struct ValueEvent: EventSource {
  let value: JSONValue

  var type: String { ModuleEvent.shortType(text("type")) }
  var subject: String { text("subject") }
  var occurredOn: String { text("occurredon") }
  var recordedAt: String { text("time") }
  var actor: String { text("actor") }
  var office: String { text("office") }
  var data: JSONValue { value["data"] ?? .null }

  private func text(_ key: String) -> String { value[key]?.text ?? "" }
}
