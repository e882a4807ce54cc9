import CaseEvents
import Casework

extension [LedgerEntry] {
  /// How many members the last declaration of the household names.
  var declaredMemberCount: Int {
    for entry in reversed() {
      if case .householdDeclared(let payload) = entry.event { return payload.members.count }
    }
    return 0
  }
}
