import CaseEvents
import Entitlement
import EventEnvelope

extension PolicyPack {
  /// Whether an event's fields say of the pack what the pack says of itself.
  func matches(name: String, scope: String, from: String, until: String, sha256: String) -> Bool {
    id == name && self.scope == scope && (self.from?.description ?? "") == from && (to?.description ?? "") == until
      && digest == "sha256:" + sha256
  }
}
