public import CountyHost

/// How a host runs modules.
public struct ModuleHostSettings: Sendable {
  /// How failures are dealt with.
  public var restarts = RestartPolicy.standard
  /// Whether the host ends once every module has caught up, is parked or may not run.
  public var endsWhenIdle = false
  /// What modules run in.
  public var sandbox = Sandbox.standard
  /// What no module may be shown, absolute: the master key.
  public var secrets: [String] = []

  /// Settings.
  ///
  /// - Parameters:
  ///   - restarts: how failures are dealt with.
  ///   - endsWhenIdle: whether the host ends once every module has caught up, is parked or may not run.
  ///   - sandbox: what modules run in.
  ///   - secrets: what no module may be shown, absolute: the master key.
  public init(
    restarts: RestartPolicy = .standard, endsWhenIdle: Bool = false, sandbox: Sandbox = .standard,
    secrets: [String] = []
  ) {
    (self.restarts, self.endsWhenIdle, self.sandbox, self.secrets) = (restarts, endsWhenIdle, sandbox, secrets)
  }
}
