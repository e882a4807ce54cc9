public import CountyKit
internal import Subprocess
public import Wording

/// The host's side of a conversation with a running module.
public struct ModuleConversation: Sendable {
  private let send: @Sendable ([UInt8]) async throws -> Void
  private let inbox: LineInbox
  private let patience: Int

  init(inbox: LineInbox, patience: Int, send: @escaping @Sendable ([UInt8]) async throws -> Void) {
    self.inbox = inbox
    self.patience = patience
    self.send = send
  }

  /// Says something.
  ///
  /// - Throws: ``ConversationFault`` where the module doesn't listen any more.
  public func say(_ message: HostMessage) async throws {
    do { try await send(try MessageLine.bytes(message)) } catch {
      throw ConversationFault("it doesn't read any more", "模块已不再读取")
    }
  }

  /// Sends a line that needn't be a message.
  public func say(line: String) async throws { try await send(Array((line + "\n").utf8)) }

  /// The module's next message that isn't a line for the log.
  ///
  /// - Parameters:
  ///   - awaited: what is expected, for the fault.
  ///   - milliseconds: how long it may take.
  /// - Returns: the message.
  /// - Throws: ``ConversationFault``.
  public func next(_ awaited: Text, within milliseconds: Int = ModuleLimits.answerMilliseconds) async throws
    -> ModuleMessage
  {
    while true {
      guard let line = try await inbox.line(within: .milliseconds(milliseconds * patience)) else {
        throw ConversationFault.ended(awaited)
      }
      guard let line else { throw ConversationFault.silent(awaited, milliseconds: milliseconds) }
      let message: ModuleMessage
      do throws(MessageFault) {
        message = try MessageLine.read(ModuleMessage.self, from: Array(line.utf8))
      } catch { throw ConversationFault.unreadable(error) }
      if case .log = message { continue }
      return message
    }
  }

  /// Whether the module says nothing more, and ends, in time.
  public func ends(within milliseconds: Int = ModuleLimits.shutdownMilliseconds) async throws -> Bool {
    while let line = try await inbox.line(within: .milliseconds(milliseconds * patience)) {
      if line == nil { return false }
    }
    return true
  }
}
