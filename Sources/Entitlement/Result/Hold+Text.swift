public import Wording

extension Hold {
  /// What a person is to look into.
  public var text: Text {
    switch self {
    case .financial: Text("financial assets", "金融资产超限")
    case .house: Text("homes", "住房超限")
    case .vehicle: Text("vehicles", "机动车辆超限")
    }
  }
}
