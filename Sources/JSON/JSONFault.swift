public import Wording

/// Where and why bytes are not the JSON that is taken.
public struct JSONFault: Error, Hashable, Sendable {
  /// The offset of the offending byte, from 0.
  public let offset: Int
  /// What is wrong there.
  public let kind: Kind

  /// Makes a fault.
  public init(offset: Int, kind: Kind) {
    self.offset = offset
    self.kind = kind
  }

  /// What can be wrong with JSON.
  public enum Kind: Hashable, Sendable {
    /// It ends too early.
    case truncated
    /// A character stands where it can't.
    case unexpected
    /// Something else stands where an object's member must begin.
    case missingName
    /// Something else stands where a value must begin.
    case missingValue
    /// The bytes aren't UTF-8.
    case invalidUTF8
    /// A number isn't written as JSON wants it, or is larger than any that is read.
    case invalidNumber
    /// An escape in a text isn't one, or is half of a surrogate pair.
    case invalidEscape
    /// A text holds a control character unescaped.
    case controlCharacter
    /// A name stands twice in one object.
    case duplicateName
    /// A name isn't made of ASCII letters and digits.
    case invalidName
    /// An object has more members than it may.
    case tooManyMembers
    /// It is nested deeper than it may be.
    case tooDeep
    /// Something follows after the end.
    case trailing
    /// It isn't an object.
    case notAnObject
  }
}

extension JSONFault.Kind {
  /// What is wrong, for people.
  public var text: Text {
    switch self {
    case .truncated: Text("the JSON ends too early", "JSON 不完整")
    case .unexpected: Text("not JSON: unexpected character", "不是 JSON：出现意外的字符")
    case .missingName: Text("a key is missing", "缺少键名")
    case .missingValue: Text("a value is missing", "缺少值")
    case .invalidUTF8: Text("not UTF-8", "不是 UTF-8 编码")
    case .invalidNumber: Text("not a JSON number", "不是 JSON 数字")
    case .invalidEscape: Text("not a JSON escape", "转义不合 JSON 规定")
    case .controlCharacter: Text("a control character must be escaped", "控制字符须转义")
    case .duplicateName: Text("this name stands twice in one object", "同一对象中名称重复")
    case .invalidName: Text("a name is made of letters and digits, such as amountFen", "名称只用字母和数字，如 amountFen")
    case .tooManyMembers: Text("an object has too many members", "对象的成员过多")
    case .tooDeep: Text("nested too deep", "嵌套过深")
    case .trailing: Text("something follows after the end of the JSON", "JSON 结束后还有内容")
    case .notAnObject: Text("a JSON object is expected", "应为 JSON 对象")
    }
  }
}
