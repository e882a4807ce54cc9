/// Why a run ended before its end.
enum SimulationError: Error, CustomStringConvertible {
  /// The rules refused an event: a fault of this program.
  case refused(RefusedEvent)
  /// Output or temporary storage failed.
  case output(OutputError)
  /// A frame could not be read back: a fault of this program.
  case broken(String)

  /// What happened, for people.
  var description: String {
    switch self {
    case .refused(let event): "an event was refused, which is a fault of county-sim: \(event)"
    case .output(let error): "\(error)"
    case .broken(let text): "temporary storage gave back something else: \(text)"
    }
  }
}
