/// What a module may take of the machine: the limits that it runs under.
public struct SandboxPolicy: Hashable, Sendable {
  /// The memory that each of its processes may write to, in bytes (`RLIMIT_DATA`).
  public var memoryBytes = 512 << 20
  /// The addresses that each of its processes may map, in bytes (`RLIMIT_AS`): many runtimes reserve far more than they use.
  public var addressBytes = 8 << 30
  /// The memory that all of its processes may hold together, in bytes: measured by the host.
  public var totalMemoryBytes = 1 << 30
  /// Its processes and threads (`RLIMIT_NPROC`).
  public var processes = 64
  /// The files that each of its processes may have open (`RLIMIT_NOFILE`).
  public var openFiles = 256
  /// The longest file that it may write, in bytes (`RLIMIT_FSIZE`).
  public var fileBytes = 256 << 20
  /// All that lies in its folder, in bytes: measured by the host.
  public var folderBytes = 1 << 30
  /// Its `/tmp`, and its shared memory, each, in bytes.
  public var temporaryBytes = 64 << 20
  /// The processor time of each of its processes in one run, in seconds (`RLIMIT_CPU`).
  ///
  /// A module runs for days and idles: this ends a loop that nobody waits for. One that somebody waits for ends by the deadline.
  public var processorSeconds = 86_400
  /// How far it stands back behind other programs where the processor is short, 0 to 19.
  public var niceness = 10

  /// The limits that modules have.
  public init() {}
}
