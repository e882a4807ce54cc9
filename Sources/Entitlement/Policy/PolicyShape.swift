/// What may stand at a key of a pack: the schema that packs are read by.
indirect enum PolicyShape: Sendable {
  /// A decimal or fraction of at least 0.
  case number
  /// A decimal or fraction from 0 to 1.
  case share
  /// Yuan, with at most two decimals.
  case money
  /// A whole number within a range.
  case whole(ClosedRange<Int>)
  /// `true` or `false`.
  case flag
  /// One of some words.
  case word([String])
  /// `marginal`, or a multiple of the line.
  case ceiling
  /// Any text.
  case text
  /// A day.
  case day
  /// A rule step's name: its module's, a slash, its own.
  case stepName
  /// A scalar or a list of them, of a parameter that isn't declared here: numbers in lowest terms, other texts as they are.
  case plain
  /// A plain value, bare or as `{value: …}` with the unit that it states and its provenance.
  case stated
  /// Keys that aren't known here, at least one, with values of one shape; an overlay merges them one by one.
  case open(PolicyShape)
  /// A value beside the unit that it states, and a provenance.
  case quantity
  /// Values of one shape under names that aren't known here; replaced whole by an overlay.
  case named(PolicyShape)
  /// A list of values of one shape, replaced whole by an overlay.
  case list(PolicyShape)
  /// A parameter of the shape, bare or as `{value: …}` with its provenance; replaced whole by an overlay.
  case parameter(PolicyShape)
  /// Keys that belong together and share a provenance that stands among them; replaced whole by an overlay, and complete.
  case record([String: PolicyShape], required: [String])
  /// Keys that an overlay merges one by one; `true` where a provenance may stand among them.
  case map([String: PolicyShape], hasProvenance: Bool)

  /// The parameters of a whole pack.
  static func pack(about subject: PolicySubject) -> PolicyShape {
    switch subject {
    case .accounting: accounting
    case .procedure: map([subject.rawValue: open(open(.stated))], hasProvenance: false)
    }
  }

  private static let accounting = map(
    [
      "line": map(["urban": amount, "rural": amount], hasProvenance: false),
      "marginal": map(
        [
          "multiple": parameter(.number),
          "published": map(["urban": amount, "rural": amount], hasProvenance: false),
        ], hasProvenance: false),
      "minimumWage": parameter(.money),
      "employmentCost": map(["rate": parameter(.share)], hasProvenance: false),
      "exemptIncome": list(
        record(["kind": .text, "from": .day, "to": .day], required: ["kind"])),
      "deduct": map(
        [
          "medical": map(["share": parameter(.share)], hasProvenance: false),
          "education": map(["trigger": parameter(.number)], hasProvenance: false),
          "disabilityCare": map(["perMonth": parameter(.money)], hasProvenance: false),
          "rent": parameter(.flag),
        ], hasProvenance: false),
      "labour": map(["table": labourTable, "ageBand": ageBand, "relief": relief], hasProvenance: false),
      "maintenance": map(["rate": parameter(.share)], hasProvenance: false),
      "uplift": map(
        [
          "seriousIllness": parameter(.share), "severeDisability": parameter(.share), "age70": parameter(.share),
          "minor": parameter(.share), "stacking": parameter(.word(["highest", "sum"])),
          "singlePerson": parameter(.flag),
        ], hasProvenance: false),
      "minimumGap": parameter(.share),
      "single": map(["groups": groups], hasProvenance: false),
      "tekun": map(
        [
          "livingMultiple": parameter(.number),
          "care": map(["able": .share, "partial": .share, "total": .share], hasProvenance: true),
        ], hasProvenance: false),
      "rigid": map(
        [
          "ratio": parameter(.share), "incomeCap": parameter(.money), "months": parameter(.whole(1...120)),
        ], hasProvenance: false),
      "assets": map(
        [
          "financial": parameter(.number),
          "vehicle": map(
            [
              "free": parameter(.list(.word(["car", "motorcycle", "disabledVehicle"]))),
              "maxValue": parameter(.money),
            ], hasProvenance: false),
          "houses": parameter(.whole(0...100)),
        ], hasProvenance: false),
      "steps": list(step),
    ], hasProvenance: false)

  private static let amount = record(
    ["amount": .money, "per": .word(["month", "year"])], required: ["amount", "per"])
  private static let milli = PolicyShape.whole(0...10_000)
  private static let labourTable = map(["healthy": milli, "light": milli, "none": milli], hasProvenance: true)
  private static let band = record(["from": .whole(0...150), "to": .whole(0...150)], required: ["from", "to"])
  private static let ageBand = map(["male": band, "female": band], hasProvenance: true)
  private static let reliefMilli = PolicyShape.whole(-10_000...0)
  private static let relief = map(
    [
      "noneAndLightOrPreschool": reliefMilli, "oneNone": reliefMilli, "singleParentTwoStudents": reliefMilli,
      "twoLight": reliefMilli,
    ], hasProvenance: true)
  private static let age = PolicyShape.whole(0...150)
  private static let levels = ["preschool", "compulsory", "secondary", "undergraduate", "postgraduate"]
  private static let groups = map(
    [
      "severeDisability": record(["ceiling": .ceiling], required: ["ceiling"]),
      "seriousIllness": record(["ceiling": .ceiling], required: ["ceiling"]),
      "minorUnder": record(["age": age, "ceiling": .ceiling], required: ["age", "ceiling"]),
      "studentUpTo": record(["level": .word(levels), "ceiling": .ceiling], required: ["level", "ceiling"]),
      "ageFrom": record(["age": age, "ceiling": .ceiling], required: ["age", "ceiling"]),
    ], hasProvenance: true)

  private static let step = record(
    ["step": .stepName, "version": .whole(1...1_000_000), "parameters": .named(.quantity)],
    required: ["step", "version"])

  /// The keys of a provenance.
  static let provenance = ["source", "article", "status"]
}
