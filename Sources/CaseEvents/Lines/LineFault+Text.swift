import JSON
public import Wording

extension LineFault.Reason {
  /// What is wrong and what is expected, for people.
  public var text: Text {
    switch self {
    case .json(let kind): kind.text
    case .tooLong(let most): Text("the line is longer than \(most) bytes", "该行超过 \(most) 字节")
    case .missing(let attribute):
      Text("the attribute \(attribute.rawValue) is missing", "缺少属性 \(attribute.rawValue)")
    case .unknownAttribute(let name):
      Text("there is no attribute \(name ?? "of this name")", "没有\(name.map { "属性 \($0)" } ?? "该名称的属性")")
    case .invalid(let attribute):
      Text(
        "\(attribute.rawValue) must be \(attribute.expectation.english)",
        "\(attribute.rawValue) 应为\(attribute.expectation.chinese)")
    case .unknownType: Text("there is no event type of this name", "没有该名称的事件类型")
    case .subject(let fault), .payload(let fault): fault.text
    }
  }
}

extension EventAttribute {
  /// What its value must be, for people.
  public var expectation: Text {
    switch self {
    case .specversion: Text("1.0", " 1.0")
    case .id: Text("a text of 1 … 200 bytes", " 1 至 200 字节的文本")
    case .source: Text("the origin of a ledger, of 1 … 200 bytes", "案卷库名称，1 至 200 字节")
    case .type: Text("the name of an event type", "事件类型名称")
    case .subject, .actor: Text("kind/id, such as case/431026-2023-000017", "“类别/标识”，如 case/431026-2023-000017")
    case .subjects:
      Text("1 … 16 subjects with a space between, the primary one first", " 1 至 16 个主体，空格分隔，主要主体在前")
    case .time: Text("a time by RFC 3339 with at most six decimals", " RFC 3339 时间，小数至多六位")
    case .occurredon: PayloadFault.Form.day.text
    case .office: PayloadFault.Form.office.text
    case .cause, .sequence: Text("a position in decimal digits, as a text", "以文本书写的十进制事件序号")
    case .recordhash: Text("sha256: and 64 hexadecimal digits in lower case", " sha256: 加 64 位小写十六进制数字")
    case .schemaversion: Text("a number up to 65535, as a text", "不超过 65535 的数字文本")
    case .datacontenttype: Text("application/json", " application/json")
    case .data: Text("an object", "对象")
    }
  }
}
