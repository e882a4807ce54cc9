import CountyHost

/// How a host runs modules.
struct ModuleHostSettings: Sendable {
  /// How failures are dealt with.
  var restarts = RestartPolicy.standard
  /// Whether the host ends once every module has caught up, is parked or may not run.
  var endsWhenIdle = false
  /// What modules run in.
  var sandbox = Sandbox.standard
  /// What no module may be shown, absolute: the master key.
  var secrets: [String] = []
}
