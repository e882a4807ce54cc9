/// Why a case's story breaks off.
enum ScriptEnd: Error {
  /// What comes next lies after the run's last day.
  case runEnds
  /// The rules refused an event: a fault of this program.
  case refused(RefusedEvent)
}
