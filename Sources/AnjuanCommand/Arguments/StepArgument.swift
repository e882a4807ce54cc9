import ArgumentParser
import CaseEvents

/// A step in a case as the command line names it.
struct StepArgument: ExpressibleByArgument {
  /// The event that the step records.
  let type: EventType

  /// Every short name, in the order of the catalogue.
  static var names: [String] { EventType.allCases.compactMap(\.step) }

  /// The short names, as help shows them.
  static var listing: String { names.joined(separator: ", ") }

  init?(argument: String) {
    if let type = EventType.allCases.first(where: { $0.step == argument }) {
      self.type = type
    } else if let type = EventType(argument: argument), type.step != nil {
      self.type = type
    } else {
      return nil
    }
  }
}
