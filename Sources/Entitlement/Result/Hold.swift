/// What a named person must look at before the proposal can stand (需人工评估事项); it never refuses by itself.
public enum Hold: String, CaseIterable, Sendable {
  /// Financial assets above the limit.
  case financial = "asset.financial"
  /// More homes than pass.
  case house = "asset.house"
  /// A vehicle that doesn't pass.
  case vehicle = "asset.vehicle"
}
