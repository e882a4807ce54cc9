/// Everything that was measured, in tables.
struct Report: Encodable {
  /// The machine, the date and the workload.
  let machine: String
  /// What is asked of the log.
  let budgets: [ComparedRow]
  /// What else was measured.
  let details: [ComparedRow]
  /// What was measured of assessments.
  let assessment: [ComparedRow]
  /// What was measured of county modules.
  let modules: [ComparedRow]
  /// Ours beside others; nil where growth was measured.
  let peers: Matrix?
  /// Ours at several lengths; nil where nothing grew.
  let growth: Matrix?

  /// Puts figures into tables; those without figures are left out.
  init(_ figures: FigureTable, machine: String) {
    self.machine = machine
    budgets = (Comparison.budgets + Comparison.growthBudgets).compactMap { ComparedRow($0, figures: figures) }
    details = Comparison.details.compactMap { ComparedRow($0, figures: figures) }
    assessment = Comparison.assessment.compactMap { ComparedRow($0, figures: figures) }
    modules = Comparison.modules.compactMap { ComparedRow($0, figures: figures) }
    let lengths = figures.lengths
    peers = lengths.isEmpty ? Matrix(.peerRows, columns: .peers, figures: figures) : nil
    growth = lengths.isEmpty ? nil : Matrix(.growthRows, columns: .lengths(lengths), figures: figures)
  }

  /// Each table under its name, in the order of reading.
  var sections: [(name: String, title: String, table: TextTable)] {
    let header = ["what", "ours", "beside", "theirs", "ours ÷ theirs"]
    var sections: [(name: String, title: String, table: TextTable)] = []
    if !budgets.isEmpty {
      let table = TextTable(header: header + ["budget", ""], rows: budgets.map(\.budgetCells))
      sections.append((growth != nil ? "growth-budgets" : "budgets", "Budgets", table))
    }
    if !details.isEmpty {
      sections.append(("details", "Further figures", TextTable(header: header, rows: details.map(\.cells))))
    }
    if !assessment.isEmpty {
      let table = TextTable(header: header + ["budget", ""], rows: assessment.map(\.budgetCells))
      sections.append(("assessment", "Assessment", table))
    }
    if !modules.isEmpty {
      let table = TextTable(header: header + ["budget", ""], rows: modules.map(\.budgetCells))
      sections.append(("modules", "County modules", table))
    }
    if let peers, !peers.isEmpty {
      sections.append(("peers", "Beside others, the best in bold", peers.table(marksBest: true)))
    }
    if let growth { sections.append(("growth", "Growth", growth.table(marksBest: false))) }
    return sections
  }

  /// Whether the budgets hold, all of them.
  var isHeld: Bool { (budgets + assessment + modules).allSatisfy { $0.isHeld != false } }
}
