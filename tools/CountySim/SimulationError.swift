import Entitlement
import Wording

/// Why a run ended before its end.
enum SimulationError: Error, CustomStringConvertible {
  /// The rules refused an event: a fault of this program.
  case refused(RefusedEvent)
  /// The policy pack can't be read: a fault of this program.
  case policy(PolicyFault)
  /// Output or temporary storage failed.
  case output(OutputError)
  /// A frame could not be read back: a fault of this program.
  case broken(String)

  /// What happened, for people.
  var description: String {
    switch self {
    case .refused(let event): "an event was refused, which is a fault of county-sim: \(event)"
    case .policy(let fault): "the policy pack is refused, which is a fault of county-sim: \(fault.text.english)"
    case .output(let error): "\(error)"
    case .broken(let text): "temporary storage gave back something else: \(text)"
    }
  }
}
