/// What a host says to a module.
public enum HostMessage: Hashable, Sendable {
  /// The module may work: events come after this position; its own files stand in this folder.
  case accept(after: UInt64, folder: String)
  /// The module can't be used, and ends.
  case refuse(reason: String)
  /// An event. `again` where the host has taken its proposals before: it comes for the module's state alone.
  case event(ModuleEvent, again: Bool)
  /// A question about what the module keeps.
  case query(id: String, question: JSONValue)
  /// Say what has come from outside the stream.
  case collect
  /// What became of an offer.
  case decided(OfferDecision)
  /// Nothing more comes: save, and say so.
  case drain
  /// End.
  case shutdown
}
