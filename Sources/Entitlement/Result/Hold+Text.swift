public import Wording

extension Hold {
  /// The parameter that says from where on.
  var parameter: ParameterDeclaration {
    switch self {
    case .financial: AccountingParameter.financialMonths.declaration
    case .house: AccountingParameter.houses.declaration
    case .vehicle: AccountingParameter.vehicleMaximum.declaration
    case .labour: AccountingParameter.labourReview.declaration
    case .exemption: AccountingParameter.exemptIncome.declaration
    }
  }

  /// What a person is to look into.
  public var text: Text {
    switch self {
    case .financial: Text("financial assets", "金融资产超限")
    case .house: Text("homes", "住房超限")
    case .vehicle: Text("vehicles", "机动车辆超限")
    case .labour: Text("imputed labour income alone keeps above the line", "仅因推算劳动收入超过标准")
    case .exemption: Text("income whose exemption ended", "收入免计期已满，政策包未载明现行规定")
    }
  }
}
