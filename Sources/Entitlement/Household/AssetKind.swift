/// Kind of an asset (财产类别).
public enum AssetKind: String, CaseIterable, Sendable {
  /// Deposits, securities and the like (金融资产).
  case financial
  /// A car (汽车).
  case car
  /// A motorcycle (摩托车).
  case motorcycle
  /// A vehicle for the disabled (残疾人代步车).
  case disabledVehicle
  /// A home (住房).
  case house
}
