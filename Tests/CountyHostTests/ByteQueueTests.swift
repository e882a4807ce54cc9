import Testing

@testable import CountyHost

/// Bytes between two tasks: waiting that ends when something comes, when time is up, when it is cancelled.
@Suite struct ByteQueueTests {
  @Test func bytesComeInOrderAndTheEndAfterThem() async throws {
    let queue = ByteQueue(capacity: 8)
    let putting = Task {
      for number in UInt8(0)..<200 { try await queue.put([number, number]) }
      queue.end()
    }
    var taken: [UInt8] = []
    while let piece = try await queue.take() { taken += piece ?? [] }
    try await putting.value
    #expect(taken == (UInt8(0)..<200).flatMap { [$0, $0] })
    #expect(try await queue.put([1]) == false)
  }

  @Test func whoPutsTooMuchWaitsForRoom() async throws {
    let queue = ByteQueue(capacity: 4)
    #expect(try await queue.put([1, 2, 3, 4, 5]))
    #expect(try await queue.put([6], by: .now + .milliseconds(5)) == false)
    let putting = Task { try await queue.put([7]) }
    #expect(try await queue.take() == [1, 2, 3, 4, 5])
    #expect(try await putting.value)
    #expect(try await queue.take() == [7])
  }

  @Test func whoTakesFromNothingWaitsForSomeTime() async throws {
    let queue = ByteQueue(capacity: 4)
    // A later deadline first, so that the earlier one needs a look of its own.
    let later = Task { try await queue.take(by: .now + .seconds(86_400)) }
    let earlier = try await queue.take(by: .now + .milliseconds(5))
    #expect(earlier == .some(nil))
    try await queue.put([1])
    #expect(try await later.value == [1])
  }

  @Test func aCancelledTaskWaitsNoLonger() async throws {
    let queue = ByteQueue(capacity: 1)
    let taking = Task { try await queue.take() }
    taking.cancel()
    #expect(try await taking.value == .some(nil))
    _ = try await queue.put([1])
    let putting = Task { try await queue.put([2]) }
    putting.cancel()
    #expect(try await putting.value == false)
    #expect(try await queue.take() == [1])
  }

  @Test func aFailureComesAfterWhatWasThere() async throws {
    let queue = ByteQueue(capacity: 4)
    _ = try await queue.put([1])
    queue.end(.deaf)
    queue.end(.unsaid)
    #expect(try await queue.take() == [1])
    await #expect(throws: ConversationFault.deaf) { try await queue.take() }
    await #expect(throws: ConversationFault.deaf) { try await queue.put([2]) }
  }

  /// Many of each at once: everything that is put is taken, once.
  @Test(arguments: 1...5) func nothingIsLostBetweenMany(_ round: Int) async throws {
    let queue = ByteQueue(capacity: 3)
    let sum = try await withThrowingTaskGroup(of: Int.self) { takers in
      for _ in 0..<4 {
        takers.addTask {
          var sum = 0
          while let piece = try await queue.take(), let piece { sum += piece.reduce(0) { $0 + Int($1) } }
          return sum
        }
      }
      try await withThrowingTaskGroup(of: Void.self) { putters in
        for number in UInt8(1)...8 {
          putters.addTask { for _ in 0..<100 { try await queue.put([number]) } }
        }
        try await putters.waitForAll()
      }
      queue.end()
      return try await takers.reduce(0, +)
    }
    #expect(sum == 3_600)
  }
}
