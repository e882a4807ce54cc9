internal import Wording

/// Lines that a module has written, in order; a reader can wait for the next for some time.
actor LineInbox {
  /// How many lines wait to be read before the module's writing is held up.
  static let capacity = 4_096

  private var lines: [String] = []
  private var isEnded = false
  private var failure: ConversationFault?

  /// Takes a line, once there is room.
  func put(_ line: String) async {
    while lines.count >= Self.capacity, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(1)) }
    lines.append(line)
  }

  /// Nothing more comes.
  func end(_ failure: ConversationFault? = nil) {
    isEnded = true
    self.failure = failure
  }

  /// The next line; nil within where none came in time, nil without where none comes any more.
  func line(within patience: Duration) async throws -> String?? {
    let deadline = ContinuousClock.now + patience
    while lines.isEmpty {
      if let failure { throw failure }
      if isEnded { return .none }
      guard ContinuousClock.now < deadline else { return .some(nil) }
      try await Task.sleep(for: .milliseconds(1))
    }
    return lines.removeFirst()
  }
}
