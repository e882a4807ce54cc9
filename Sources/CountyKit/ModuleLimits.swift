/// What a module and its host hold each other to.
public enum ModuleLimits {
  /// The version of the protocol.
  public static let protocolVersion = 1
  /// The longest line either may write, in bytes: 1 MiB.
  public static let lineBytes = 1 << 20
  /// How many events may be on their way without an acknowledgement.
  public static let window = 256
  /// The most proposals for one event.
  public static let proposals = 64
  /// The most offers that one collecting brings.
  public static let offers = 64
  /// The longest key of an offer, in bytes.
  public static let offerKeyBytes = 120
  /// The longest file that a module reads from its folder unless it says otherwise, in bytes: 1 MiB.
  public static let fileBytes = 1 << 20
  /// How long a module may take to say hello, in milliseconds.
  public static let helloMilliseconds = 5_000
  /// How long a module may take for one event or question, in milliseconds.
  public static let answerMilliseconds = 5_000
  /// How long a module may take to collect, in milliseconds.
  public static let collectMilliseconds = 5_000
  /// How long a module may take to end, in milliseconds; then it gets SIGTERM, and as long again later SIGKILL.
  public static let shutdownMilliseconds = 2_000
  /// How many bytes a module may write before the host has read them; then its writing is held up.
  public static let unreadBytes = 16 << 20
  /// How many bytes wait for a module to read them before the host is held up.
  public static let unsentBytes = 1 << 20
  /// How many bytes of standard error are kept for each run.
  public static let errorBytes = 64 << 10
}
