public import Wording

extension PayloadFault {
  /// The forms that a value can be expected to have.
  public enum Form: Hashable, Sendable {
    /// An identifier.
    case identifier
    /// A code.
    case code
    /// A day.
    case day
    /// A month.
    case month
    /// A SHA-256 digest.
    case digest
    /// An office's code.
    case office
    /// An administrative code.
    case scope
    /// A resident's identity number (公民身份号码).
    case residentID
    /// A value in JSON.
    case json
    /// A path to a field.
    case path
    /// A text.
    case text
    /// A whole number.
    case number
    /// The position of an event.
    case position
    /// Yes or no.
    case flag
    /// A list.
    case list
    /// A message.
    case object
    /// A value of the enumeration that is named.
    case value(of: String)
  }
}

extension PayloadFault.Form {
  /// The form in words.
  public var text: Text {
    switch self {
    case .identifier: Text("an identifier of letters, digits and . _ : - /", "由字母、数字和 . _ : - / 组成的标识")
    case .code: Text("a code of letters, digits and . _ : - /", "由字母、数字和 . _ : - / 组成的代码")
    case .day: Text("a day that exists, YYYY-MM-DD", "真实存在的日期 YYYY-MM-DD")
    case .month: Text("a month, YYYY-MM", "月份 YYYY-MM")
    case .digest: Text("64 hexadecimal digits in lower case", "64 位小写十六进制数字")
    case .office: Text("an office's code of twelve digits", "十二位区划代码")
    case .scope: Text("an administrative code of 2, 4, 6, 9 or 12 digits", "2、4、6、9 或 12 位区划代码")
    case .residentID:
      Text("an identity number of 18 characters with a real birth date and check digit", "出生日期和校验码正确的 18 位公民身份号码")
    case .json: Text("a value in JSON", "JSON 值")
    case .path: Text("the path of a field, such as items[0].amountFen", "字段路径，如 items[0].amountFen")
    case .text: Text("a text", "文本")
    case .number: Text("a whole number", "整数")
    case .position: Text("the position of an event, 1 or more", "事件序号，不小于 1")
    case .flag: Text("true or false", "true 或 false")
    case .list: Text("a list", "列表")
    case .object: Text("an object", "对象")
    case .value(let name): Text("a known value of \(name)", "\(name) 的已知取值")
    }
  }
}
