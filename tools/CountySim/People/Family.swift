import CaseEvents
import EventEnvelope

/// An invented family living together, with what it earns, spends and owns.
struct Family: Sendable {
  /// What the household is made to turn out as; the assessment still decides.
  enum Intent: Sendable, Equatable {
    case dibao
    case tekun
    case marginal
    /// Above every line: refused.
    case above
  }

  let intent: Intent
  let area: Area
  var members: [Person]
  var incomes: [Income]
  /// Whose wages can't be verified, by identifier.
  var unverified: [String]
  var expenses: [Expense]
  var assets: [Asset]

  /// Those that count under article 7.
  var counted: [Person] { members.filter(\.counted) }
  /// The member who applies.
  var applicant: Person { members[0] }
}
