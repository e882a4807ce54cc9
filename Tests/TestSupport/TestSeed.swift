internal import Foundation

/// What the random numbers of all tests begin with: the same in every run, so that a change is judged by the same draws as
/// the one before it; `ANJUAN_TEST_SEED` gives others, and those of a failure that named its seed.
public enum TestSeed {
  /// The seed; 1 if not given.
  public static let given = ProcessInfo.processInfo.environment["ANJUAN_TEST_SEED"].flatMap { UInt64($0) } ?? 1

  /// Several seeds, of which the first is the one that is given: the arguments of a test that tries many.
  public static func some(_ count: UInt64) -> [UInt64] { (0..<count).map { given &+ $0 } }
}
