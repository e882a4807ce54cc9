/// A parameter that two packs say differently (参数变更).
public struct PolicyChange: Hashable, Sendable {
  /// The dotted key.
  public let key: String
  /// What the earlier pack says; nil where it says nothing.
  public let before: PolicyEntry?
  /// What the later pack says; nil where it says nothing.
  public let after: PolicyEntry?

  /// What changes from one pack to another, in the order of the keys; a source that changes alone is no change.
  public static func all(from before: PolicyPack, to after: PolicyPack) -> [PolicyChange] {
    let old = Dictionary(before.entries.map { ($0.key, $0) }) { first, _ in first }
    let new = Dictionary(after.entries.map { ($0.key, $0) }) { first, _ in first }
    return Set(old.keys).union(new.keys).sorted().compactMap { key in
      let (one, other) = (old[key], new[key])
      guard one?.value != other?.value || one?.unit != other?.unit else { return nil }
      return PolicyChange(key: key, before: one, after: other)
    }
  }
}
