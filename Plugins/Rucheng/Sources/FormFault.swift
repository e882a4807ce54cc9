import Wording

/// Why a form can't be taken (退回原因); the name of the folder below `rejected` that it goes to.
enum FormFault: String, Error, CaseIterable {
  /// The file isn't named for a form's number.
  case fileName = "file-name"
  /// It is longer than 64 KiB.
  case tooLong = "too-long"
  /// It isn't a JSON object in UTF-8.
  case notJSON = "not-json"
  /// A key isn't known.
  case unknownKey = "unknown-key"
  /// Its number isn't that of the file.
  case number
  /// The form with this number was taken before.
  case duplicate
  /// The day is none.
  case filledOn = "filled-on"
  /// The office isn't a township of the county, or where the household is registered isn't an office.
  case office
  /// The area is neither urban nor rural.
  case area
  /// No category is wanted, or one that isn't known, or one twice.
  case wanted
  /// The name is missing, too long, or holds what doesn't belong in one.
  case name
  /// The resident number is wrong.
  case residentID = "resident-id"
  /// Telephone, address or account are too long, or hold what doesn't belong in them.
  case contact
  /// The mandate isn't a reference.
  case proxyMandate = "proxy-mandate"

  /// What the applicant is told.
  var text: Text {
    switch self {
    case .fileName, .number, .notJSON, .unknownKey, .tooLong:
      Text("The form didn't arrive whole. Please send it again.", "表单未完整送达，请重新提交。")
    case .duplicate: Text("This form was received before.", "该表单此前已收到。")
    case .filledOn: Text("The day on the form isn't a day.", "填表日期有误。")
    case .office: Text("Please choose the township or subdistrict to which you apply.", "请选择受理申请的乡镇（街道）。")
    case .area: Text("Please say whether you live in a town or in the country.", "请选择城镇或农村。")
    case .wanted: Text("Please choose what you apply for.", "请选择申请的救助类别。")
    case .name: Text("Please check the name.", "请核对姓名。")
    case .residentID: Text("Please check the resident number.", "请核对公民身份号码。")
    case .contact: Text("Please check telephone, address and account.", "请核对电话、住址和账号。")
    case .proxyMandate: Text("Please check the reference of the mandate.", "请核对委托书编号。")
    }
  }
}
