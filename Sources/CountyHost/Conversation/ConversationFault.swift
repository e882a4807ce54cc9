internal import CountyKit
public import Wording

/// What ended a conversation with a module, or a check of it.
public struct ConversationFault: Error, Hashable, Sendable {
  /// What it was, and never what stood in an event.
  public let text: Text

  init(_ english: String, _ chinese: String) { text = Text(english, chinese) }

  /// The files of an installed module are gone.
  public static let notInstalled = ConversationFault("its program isn't there any more", "其程序已不存在")

  static func silent(_ awaited: Text, milliseconds: Int) -> ConversationFault {
    ConversationFault(
      "no \(awaited.english) within \(milliseconds) ms", "\(milliseconds) 毫秒内没有\(awaited.chinese)")
  }

  static func ended(_ awaited: Text) -> ConversationFault {
    ConversationFault("it ended where \(awaited.english) was awaited", "应有\(awaited.chinese)时进程已结束")
  }

  /// It takes nothing in.
  static let deaf = ConversationFault("it doesn't read any more", "模块已不再读取")

  /// What is to be said doesn't fit into a line.
  static let unsaid = ConversationFault("what is to be said doesn't fit into a line of 1 MiB", "消息超过单行上限 1 MiB")

  static func unreadable(_ fault: MessageFault) -> ConversationFault {
    switch fault {
    case .unknown: ConversationFault("a line says what the protocol doesn't know", "有一行的 say 不在协议之内")
    case .position: ConversationFault("a line has a position that isn't digits in quotes", "有一行的 position 不是带引号的数字")
    case .shape: ConversationFault("a line isn't a message", "有一行不是协议消息")
    case .long: ConversationFault("a line is longer than 1 MiB", "有一行超过 1 MiB")
    }
  }
}
