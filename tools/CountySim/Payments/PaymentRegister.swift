import EventEnvelope

/// What every case is put on the lists with, by township and month: eight bytes a line.
struct PaymentRegister {
  private let counties: [County]
  private let start: Month
  private let monthCount: Int
  /// The index of each county's first township among all.
  private let bases: [Int]
  private var lists: [[DueLine]]

  /// Makes an empty register for a run.
  init(_ options: SimulationOptions) {
    counties = options.counties
    start = options.start
    monthCount = options.months + 1
    var bases: [Int] = []
    var total = 0
    for county in options.counties {
      bases.append(total)
      total += county.townshipCount
    }
    self.bases = bases
    lists = Array(repeating: [], count: total * (options.months + 1))
  }

  /// Enters what a case is due; cases come in order of number.
  mutating func enter(_ paid: [PaidMonth], case number: Int, at place: Place) {
    guard let county = counties.firstIndex(where: { $0.code == place.county.code }) else { return }
    let base = (bases[county] + place.townshipIndex) * monthCount
    for due in paid {
      let month = due.month.months(since: start)
      guard (0..<monthCount).contains(month) else { continue }
      lists[base + month].append(DueLine(caseNumber: UInt32(number), amount: UInt32(clamping: due.amount)))
    }
  }

  /// Every part of every list, in order of county, township and month.
  func plans() -> [PaymentListPlan] {
    var plans: [PaymentListPlan] = []
    for (index, county) in counties.enumerated() {
      for township in 0..<county.townshipCount {
        let place = Place(county: county, townshipIndex: township, villageIndex: 0)
        for month in 0..<monthCount {
          let lines = lists[(bases[index] + township) * monthCount + month]
          for (part, first) in stride(from: 0, to: lines.count, by: PaymentListPlan.mostLines).enumerated() {
            let last = Swift.min(first + PaymentListPlan.mostLines, lines.count)
            plans.append(
              PaymentListPlan(
                place: place, month: start.adding(months: month), part: part + 1,
                stream: Self.firstStream + UInt64(plans.count), lines: Array(lines[first..<last])))
          }
        }
      }
    }
    return plans
  }

  /// Streams of lists stand above those of cases.
  private static let firstStream: UInt64 = 1 << 40
}
