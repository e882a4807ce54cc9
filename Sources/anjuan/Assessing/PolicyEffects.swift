import Entitlement
import Wording

/// Who gains and who loses by a change of policy, row by row, and the sums (政策影响).
struct PolicyEffects {
  /// What is told of each household.
  static let columns: [Column] = [
    Column("id", Text("HOUSEHOLD", "家庭")), Column("before", Text("BEFORE", "原类别")),
    .money("amountBefore", Text("AMOUNT", "原金额")), Column("after", Text("AFTER", "新类别")),
    .money("amountAfter", Text("AMOUNT", "新金额")), .money("change", Text("CHANGE", "增减")),
  ]

  private let comparison: PolicyComparison
  private var (gaining, losing, same, refused) = (0, 0, 0, 0)
  private var (gained, lost): (Int64, Int64) = (0, 0)
  /// The first household that can't be assessed: its name, and why.
  private var first: (name: String, reason: Text)?

  init(_ comparison: PolicyComparison) { self.comparison = comparison }

  /// Assesses a household by both sides.
  ///
  /// - Returns: its row; nil where it comes to the same.
  /// - Throws: a fault where it can't be assessed.
  mutating func row(of document: HouseholdDocument) throws(HouseholdFault) -> Row? {
    let sides: PolicyComparison.Sides
    do throws(PolicyFault) {
      sides = try comparison.parameters(for: document.county, on: document.on)
    } catch {
      throw HouseholdFault(id: document.id, path: "county", reason: error.text)
    }
    guard let before = sides.before.assess(document), let after = sides.after.assess(document),
      let (old, new) = Self.rounded(before.amount, after.amount)
    else {
      throw HouseholdFault(
        id: document.id, path: "members", reason: Text("no member counts for the household", "没有计入家庭的成员"))
    }
    if old == new, before.rung == after.rung {
      same += 1
      return nil
    }
    if new > old { (gaining, gained) = (gaining + 1, gained + (new - old)) }
    if new < old { (losing, lost) = (losing + 1, lost + (old - new)) }
    return [
      .text(document.id), .label(before.rung.title, code: before.rung.rawValue), .money(fen: old),
      .label(after.rung.title, code: after.rung.rawValue), .money(fen: new), .money(fen: new - old),
    ]
  }

  /// Counts a household that can't be assessed.
  ///
  /// - Parameters:
  ///   - name: its name, or its number in the file.
  ///   - reason: why.
  mutating func refuse(_ name: String, _ reason: Text) {
    refused += 1
    if first == nil { first = (name.escapedForTerminal, reason) }
  }

  /// What the command ends with where some can't be assessed: the sums don't tell of them.
  var failure: CommandFailure? {
    guard let (name, reason) = first else { return nil }
    return CommandFailure(
      .checkFoundProblems,
      Text("\(refused) can't be assessed", "\(refused) 户无法核算"),
      remedy: Text("The first is household \(name): \(reason.english)", "首例为 \(name)：\(reason.chinese)"))
  }

  /// The sums.
  var summary: Text {
    Text(
      "\(gaining) gain \(Cell.yuan(fen: gained)) yuan a month, \(losing) lose \(Cell.yuan(fen: lost)); \(same) are the same, "
        + "\(refused) can't be assessed",
      "\(gaining) 户每月增加 \(Cell.yuan(fen: gained)) 元，\(losing) 户减少 \(Cell.yuan(fen: lost)) 元；\(same) 户不变，\(refused) 户无法核算"
    )
  }

  private static func rounded(_ before: Exact, _ after: Exact) -> (Int64, Int64)? {
    guard let old = before.rounded, let new = after.rounded else { return nil }
    return (old, new)
  }
}
