/// Where an asset is known from (财产信息来源).
public enum AssetSource: String, CaseIterable, Sendable {
  /// Declared by the household (申报).
  case declared
  /// Found by the cross-check (核对).
  case check
}
