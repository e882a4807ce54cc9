/// What a module says to its host.
public enum ModuleMessage: Hashable, Sendable {
  /// What it is. `position` is how far its own state has come, 0 where it has none.
  case hello(protocolVersion: Int, ModuleManifest, position: UInt64)
  /// It is done with an event, and proposes this.
  case acknowledge(position: UInt64, [ModuleProposal])
  /// It can't deal with an event: the same one comes again, and after some times it is put aside.
  case fail(position: UInt64, reason: String)
  /// The answer to a question.
  case answer(id: String, JSONValue)
  /// A question that it can't answer.
  case decline(id: String, reason: String)
  /// What has come from outside the stream.
  case collected([ModuleOffer])
  /// A line for the host's log; never a personal datum.
  case log(String)
  /// All that came is dealt with and saved up to there.
  case drained(position: UInt64)
}
