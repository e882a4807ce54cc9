public import ArgumentParser
import CaseEvents
import Casework
import Wording

extension Role: ExpressibleByArgument {
  /// Reads a code such as `township`, or a Chinese name such as `乡镇（街道）`.
  init?(argument: String) {
    let known = Role.allCases.first { role in
      guard let code = ActorRole(role)?.code else { return false }
      return [code, "ROLE_\(code.uppercased())", role.text.chinese].contains(argument)
    }
    guard let known else { return nil }
    self = known
  }

  /// The codes that completions offer.
  static var allValueStrings: [String] { allCases.compactMap { ActorRole($0)?.code } }
}
