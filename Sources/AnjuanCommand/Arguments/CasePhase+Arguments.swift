public import ArgumentParser
import Casework
import Wording

extension CasePhase: ExpressibleByArgument {
  /// The name by which programs know the phase, such as `countyReview`.
  var code: String { "\(self)" }

  /// Reads a phase's code, or its Chinese title.
  init?(argument: String) {
    guard
      let phase = CasePhase.allCases.first(where: { [$0.code, $0.title.english, $0.title.chinese].contains(argument) })
    else { return nil }
    self = phase
  }

  /// The codes that completions offer.
  static var allValueStrings: [String] { allCases.map(\.code) }
}
