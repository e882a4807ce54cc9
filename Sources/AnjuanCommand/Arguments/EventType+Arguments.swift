public import ArgumentParser
import CaseEvents
import Wording

extension EventType: ExpressibleByArgument {
  /// Reads a type's name, in English such as `EnrolmentConfirmed`, or in Chinese, such as `审核确认`.
  init?(argument: String) {
    let name = argument.hasPrefix("anjuan.v1.") ? String(argument.dropFirst("anjuan.v1.".count)) : argument
    guard let type = EventType.allCases.first(where: { [$0.title.english, $0.title.chinese].contains(name) })
    else { return nil }
    self = type
  }

  /// The names that completions offer.
  static var allValueStrings: [String] { allCases.map(\.title.english) }
}
