import Testing

@testable import CountyHost

/// Which processors are left to others.
@Suite struct ProcessorShareTests {
  @Test(arguments: [
    ([0, 1], [1]), ([0], [0]), ([2, 5, 7], [5, 7]), ([], []),
  ])
  func oneIsLeftWhereThereAreSeveral(_ here: [Int32], _ left: [Int32]) {
    #expect(ProcessorShare(here).butOne.processors == left)
  }

  @Test func asManyAsAreAskedFor() {
    let here = ProcessorShare([3, 0, 64, 1])
    #expect(here.last(2).processors == [3, 64])
    #expect(here.last(9) == here)
  }

  /// What it runs on already it may run on; the other threads of the tests are left where they are.
  @Test func theSystemIsAskedAndLetsItBe() {
    let here = ProcessorShare.here
    #expect(!here.processors.isEmpty)
    #expect(here.take())
    #expect(ProcessorShare.here == here)
    #expect(!ProcessorShare([]).take())
  }
}
