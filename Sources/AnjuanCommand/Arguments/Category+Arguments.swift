public import ArgumentParser
import CaseEvents
import Wording

extension Category: ExpressibleByArgument {
  /// Reads a code such as `dibao`, or a Chinese name such as `低保`.
  init?(argument: String) {
    let known = Category.allCases.first { category in
      category != .unspecified
        && (category.code.lowercased() == argument.lowercased() || category.text.chinese == argument)
    }
    guard let known else { return nil }
    self = known
  }

  /// The codes that completions offer.
  static var allValueStrings: [String] {
    allCases.filter { $0 != .unspecified }.map { $0.code.lowercased() }
  }
}
