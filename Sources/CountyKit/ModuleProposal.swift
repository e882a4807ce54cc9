/// An event that a module proposes (建议): a CloudEvent without a time, which the ledger's rules decide on.
public struct ModuleProposal: Hashable, Sendable {
  /// The CloudEvent.
  public var value: JSONValue

  /// Takes a CloudEvent as it is.
  public init(_ value: JSONValue) { self.value = value }

  /// Makes a proposal.
  ///
  /// - Parameters:
  ///   - type: what is to happen: `ApplicationSubmitted`.
  ///   - subject: what it is about: `case/431026-2026-000001`.
  ///   - occurredOn: the day that it is true of: `2026-01-05`.
  ///   - actor: who does it: `person/p-1`; nil where a member of staff has to decide on it.
  ///   - office: the twelve digits of the office in whose name.
  ///   - data: the payload.
  public init(
    type: String, subject: String, occurredOn: String, actor: String? = nil, office: String, data: JSONValue
  ) {
    var members: [String: JSONValue] = [
      "specversion": "1.0", "type": .text(type), "subject": .text(subject), "occurredon": .text(occurredOn),
      "office": .text(office), "data": data,
    ]
    if let actor { members["actor"] = .text(actor) }
    value = .object(members)
  }

  /// What is to happen; empty where it isn't said.
  public var type: String { ModuleEvent(position: 0, value).type }
  /// Who does it; nil where a member of staff has to decide on it.
  public var actor: String? { value["actor"]?.text }
  /// The twelve digits of the office; empty where they aren't said.
  public var office: String { value["office"]?.text ?? "" }
}
