/// What the command line asks for.
enum Request: Equatable {
  /// Print the help.
  case help
  /// Write the events of a run.
  case run(SimulationOptions)
}
