public import Wording

extension PayloadFault {
  /// What is wrong with a payload or a field of it.
  public enum Reason: Hashable, Sendable {
    /// The bytes are not a message of this type.
    case malformed
    /// The message has no such field.
    case unknownField
    /// A field that must be given is absent or empty.
    case missing
    /// A list has fewer elements than it must.
    case tooFew(atLeast: Int)
    /// The list of a path has no such element.
    case noSuchElement
    /// A text is longer than it may be, in bytes.
    case tooLong(atMost: Int)
    /// A text holds a control character, an invisible one, or one that turns the direction of writing.
    case forbiddenCharacter
    /// A number is outside its range.
    case outOfRange(ClosedRange<Int64>)
    /// A value is not of the form that is expected.
    case notA(Form)
    /// A correction would put into clear what stands only inside a sealed field.
    case sealed
    /// A text, identifier or code is, or holds, a number that stands only in a sealed field.
    case inClear(PersonalNumber)
    /// The primary subject is not of the kind that this event is about.
    case otherKind(expected: SubjectKind)
    /// The primary subject is another than the payload names.
    case otherSubject
  }
}

extension PayloadFault.Reason {
  /// What is wrong and what is expected, for people.
  public var text: Text {
    switch self {
    case .malformed: Text("the data can't be read as this type of event", "数据不能读作该类事件")
    case .unknownField: Text("there is no such field", "没有这个字段")
    case .missing: Text("it is missing", "缺少此项")
    case .tooFew(let least): Text("there must be at least \(least)", "至少要有 \(least) 项")
    case .noSuchElement: Text("the list has no such element", "列表中没有这一项")
    case .tooLong(let most): Text("it is longer than \(most) bytes", "超过 \(most) 字节")
    case .forbiddenCharacter:
      Text("it holds a control, invisible or direction character", "含有控制字符、不可见字符或改变书写方向的字符")
    case .outOfRange(let range):
      Text("it must be \(range.lowerBound) … \(range.upperBound)", "应在 \(range.lowerBound) 至 \(range.upperBound) 之间")
    case .notA(let form): Text("it must be \(form.text.english)", "应为\(form.text.chinese)")
    case .sealed:
      Text("what a sealed field holds can't be corrected in clear", "密封字段的内容不能以明文更正")
    case .inClear(let number):
      Text(
        "it holds what reads as \(number.text.english), which stands only in a sealed field",
        "含有疑似\(number.text.chinese)的数字，此类号码只能写在密封字段内")
    case .otherKind(let kind):
      Text("the subject must be \(kind.rawValue)/…", "主体应为 \(kind.rawValue)/…")
    case .otherSubject: Text("the subject is not the one that the data name", "主体与数据所指不一致")
    }
  }
}
