internal import CountyKit

/// How many times as long as ``ModuleLimits`` say the host waits for a module: more than once on a machine that is busy.
public struct ModulePatience: Hashable, Sendable {
  /// For what it says, and for its reading what is said to it.
  public var answering: Int
  /// For its end, once it was told to end; 0 for none.
  public var leaving: Int
  /// For its end, once it has got SIGTERM; 0 for SIGKILL at once.
  public var ending: Int

  /// The same for all.
  public init(_ times: Int = 1) { (answering, leaving, ending) = (times, times, times) }

  /// How long it may take to end by itself.
  var timeToLeave: Duration { .milliseconds(ModuleLimits.shutdownMilliseconds * leaving) }

  /// How long it may take to end when it is asked by SIGTERM.
  var timeToEnd: Duration { .milliseconds(ModuleLimits.shutdownMilliseconds * ending) }

  /// How long what it wrote last may take until the host has read it.
  var timeToBeRead: Duration { .seconds(answering) }
}
