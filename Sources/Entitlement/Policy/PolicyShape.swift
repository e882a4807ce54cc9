/// What may stand at a key of a pack: the schema that packs are read by.
indirect enum PolicyShape: Sendable {
  /// A decimal or fraction of at least 0.
  case number
  /// A decimal or fraction from 0 to 1.
  case share
  /// Yuan, with at most two decimals.
  case money
  /// A whole number within a range; of the unit, where one is told with it.
  case whole(ClosedRange<Int>, PolicyUnit? = nil)
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

  /// A pack about the accounting with these parameters, and the rule steps.
  static func accounting(_ declared: ParameterDeclarations) -> PolicyShape {
    guard case .map(var shapes, _) = declared.shape else { return declared.shape }
    shapes["steps"] = list(step)
    return map(shapes, hasProvenance: false)
  }

  /// A pack about the accounting.
  static let accounting = accounting(.accounting)

  /// A pack about the procedure, whose parameters are declared elsewhere.
  static let procedure = map([PolicySubject.procedure.rawValue: open(open(.stated))], hasProvenance: false)

  private static let step = record(
    ["step": .stepName, "version": .whole(1...1_000_000), "parameters": .named(.quantity)],
    required: ["step", "version"])

  /// The keys of a provenance.
  static let provenance = ["source", "article", "status"]
}
