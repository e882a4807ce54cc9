import EventEnvelope

/// Reads the command line, without the program's name.
struct ArgumentReader {
  private var remaining: ArraySlice<String>
  private var options = SimulationOptions()
  private var codes: [UInt32] = []
  private var given: [String] = []

  private init(_ arguments: [String]) { remaining = arguments[...] }

  /// What the arguments ask for.
  static func read(_ arguments: [String]) throws(UsageError) -> Request {
    var reader = ArgumentReader(arguments)
    return try reader.read()
  }

  private mutating func read() throws(UsageError) -> Request {
    while let argument = remaining.popFirst() {
      if argument == "--help" || argument == "-h" { return .help }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      try take(parts[0], value: parts.count > 1 ? parts[1] : nil)
    }
    for name in ["--seed", "--cases", "--months"] where !given.contains(name) {
      throw UsageError("\(name) is missing")
    }
    if !codes.isEmpty { options.counties = CountyRegister.all.filter { codes.contains($0.code) } }
    try checkMonths()
    return .run(options)
  }

  private mutating func take(_ name: String, value: String?) throws(UsageError) {
    guard ["--seed", "--cases", "--months", "--start", "--county"].contains(name) else {
      throw UsageError("unknown argument \(name)")
    }
    guard name == "--county" || !given.contains(name) else { throw UsageError("\(name) is given twice") }
    guard let text = value ?? remaining.popFirst() else { throw UsageError("\(name) needs a value") }
    given.append(name)
    switch name {
    case "--seed":
      guard let seed = UInt64(text) else { throw UsageError("--seed must be a number from 0 to \(UInt64.max)") }
      options.seed = seed
    case "--cases":
      guard let cases = Int(text), cases >= 0, cases <= SimulationOptions.mostCases else {
        throw UsageError("--cases must be 0 … \(SimulationOptions.mostCases)")
      }
      options.cases = cases
    case "--months":
      guard let months = Int(text), months >= 1, months <= 48 else { throw UsageError("--months must be 1 … 48") }
      options.months = months
    case "--start":
      guard let start = Month(text) else { throw UsageError("--start must be a month, YYYY-MM") }
      options.start = start
    default:
      guard let code = UInt32(text), CountyRegister.county(code) != nil else {
        let known = CountyRegister.all.map { String($0.code) }.joined(separator: ", ")
        throw UsageError("--county \(text) is none of \(known)")
      }
      codes.append(code)
    }
  }

  private func checkMonths() throws(UsageError) {
    let years = SimulationOptions.years
    guard let last = options.end.adding(months: -1) as Month?, years.contains(options.start.parts.year),
      years.contains(last.parts.year)
    else {
      throw UsageError(
        "\(options.start) and \(options.months) months leave \(years.lowerBound) … \(years.upperBound), "
          + "the years whose working days are known")
    }
  }
}
