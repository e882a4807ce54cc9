import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import Rolls
import Wording

/// The command `anjuan roll show`.
struct RollShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show", Text("The roll of a day, as the ledger knew it at a moment", "某日的在册名册（可按账本当时所知）"),
      examples: [
        ("anjuan roll show --by county", Text("Households, persons and money by county", "各县户数、人数与金额")),
        (
          "anjuan roll show --county 431026 --category dibao --as-of 2023-06-30 --csv",
          Text("One county's roll of a past day", "一县某日低保名册")
        ),
        (
          "anjuan roll show --by county --as-of 2023-06-30 --known-at 2023-06-30",
          Text("The same day as it was known then", "同一日按当时所知")
        ),
      ])
  }

  @Option(help: ArgumentHelp(Text("Only this category", "只列此类别"), valueName: "category"))
  var category: Category?

  @Option(help: ArgumentHelp(Text("Only this county (six digits)", "只列此县（六位代码）"), valueName: "code"))
  var county: String?

  @Option(help: ArgumentHelp(Text("Only this township (nine digits)", "只列此乡镇（九位代码）"), valueName: "code"))
  var township: String?

  @Option(
    help: ArgumentHelp(Text("Add up by county, township or category", "按县、乡镇或类别汇总"), valueName: "group"))
  var by: RollGrouping?

  @OptionGroup var time: TimeOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    for (name, code, digits) in [("--county", county, 6), ("--township", township, 9)] {
      guard let code else { continue }
      guard code.utf8.count == digits, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw ValidationError(Text("\(name) takes \(digits) digits", "\(name) 须为 \(digits) 位数字"))
      }
    }
  }

  func run() throws {
    let open = try ledger.place.open()
    try open.requireInScope(township ?? county)
    if let by { try showTotals(by, of: open) } else { try showCases(of: open) }
  }

  private func forEachStanding(
    of open: Ledger,
    _ body: (_ caseID: String, _ row: RollRow, _ standing: Standing, _ isElsewhere: Bool) throws -> Void
  ) throws {
    let day = time.day
    let provenance = try open.provenance()
    try open.forEachRow(of: RollProjection.self, knownAt: time.knownAt, telling: output.messages.showProgress()) {
      caseID, row in
      guard county.map({ $0 == row.county }) ?? true, township.map({ $0 == row.township }) ?? true,
        let standing = row.standing(on: day), category.map({ $0 == standing.category }) ?? true
      else { return }
      try body(caseID, row, standing, row.isElsewhere(provenance))
    }
  }

  /// The columns, one for each fact of a standing.
  static var columns: [Column] {
    [
      Column("case", Text("CASE", "案卷号")), Column("county", Text("COUNTY", "县")),
      Column("township", Text("TOWNSHIP", "乡镇")), Column("category", Text("CATEGORY", "类别")),
      .number("persons", Text("PERSONS", "人数")), .money("amount", Text("YUAN A MONTH", "月金额（元）")),
      Column("since", Text("SINCE", "起始")), Column("nextReview", Text("NEXT REVIEW", "下次复核")),
      Column("gradualExitEnd", Text("GRADUAL EXIT TO", "渐退至")),
      Column("elsewhere", Text("DECIDED ELSEWHERE", "他处决定")),
    ]
  }

  private func showCases(of open: Ledger) throws {
    var writer = output.writer(Self.columns)
    var total = RollTotal()
    try forEachStanding(of: open) { caseID, row, standing, isElsewhere in
      total.add(standing, isElsewhere: isElsewhere)
      try writer.write([
        .text(caseID), .label(Place.county(row.county), code: row.county), .text(row.township), standing.category.cell,
        .number(standing.size), .money(fen: standing.amount), .date(standing.since),
        Cell(standing.nextReview, Cell.date),
        Cell(standing.gradualExitEnd, Cell.month), .flag(isElsewhere),
      ])
    }
    try writer.finish(
      footer: [
        .number(total.cases), .empty, .empty, .empty, .number(total.persons), .money(fen: total.amount), .empty, .empty,
        .empty, .number(total.elsewhere),
      ])
  }

  private func showTotals(_ grouping: RollGrouping, of open: Ledger) throws {
    var totals: [RollTotal.Key: RollTotal] = [:]
    var all = RollTotal()
    try forEachStanding(of: open) { _, row, standing, isElsewhere in
      let place =
        switch grouping {
        case .county: row.county
        case .township: row.township
        case .category: ""
        }
      totals[RollTotal.Key(place: place, category: standing.category), default: RollTotal()].add(
        standing, isElsewhere: isElsewhere)
      all.add(standing, isElsewhere: isElsewhere)
    }
    var previous: String?
    let rows = totals.sorted { $0.key < $1.key }.map { key, total -> Row in
      defer { previous = key.place }
      return Row(
        [
          grouping == .township ? .text(key.place) : .label(Place.county(key.place), code: key.place),
          key.category.cell, .number(total.cases), .number(total.persons), .money(fen: total.amount),
          .number(total.elsewhere),
        ], startsGroup: category == nil && previous != nil && previous != key.place)
    }
    var listing = Listing(
      columns: [
        Column("place", Text("PLACE", "区划")), Column("category", Text("CATEGORY", "类别")),
        .number("households", Text("HOUSEHOLDS", "户数")), .number("persons", Text("PERSONS", "人数")),
        .money("amount", Text("YUAN A MONTH", "月金额（元）")),
        .number("elsewhere", Text("DECIDED ELSEWHERE", "他处决定户数")),
      ], rows: rows)
    listing.footer = [
      .empty, .empty, .number(all.cases), .number(all.persons), .money(fen: all.amount), .number(all.elsewhere),
    ]
    try output.render(listing)
  }
}

extension RollRow {
  /// Whether anything that puts the case on the roll as it stands was decided elsewhere.
  fileprivate func isElsewhere(_ provenance: Provenance) -> Bool {
    history.changes.contains { $0.superseded == nil && provenance.isElsewhere($0.position) }
  }
}
