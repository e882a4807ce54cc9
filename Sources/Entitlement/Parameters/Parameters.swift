internal import EventEnvelope

/// What the rules are computed with in one place on one day: the packs that lie over each other there, merged and read.
public final class Parameters: Sendable {
  /// The most specific pack's name.
  public let pack: String
  /// The merged canonical form: JSON without space, keys in the order of their bytes, every value a string.
  public let canonicalForm: String
  /// `sha256:` and the digest of the canonical form.
  public let digest: String

  /// The line a month, in fen: exact, a twelfth where it is given for a year.
  public let line: ByArea<Exact>
  /// The marginal line a month, in fen: as published, or the multiple of the line.
  public let marginalLine: ByArea<Exact>
  /// Fen a month.
  public let minimumWage: Exact
  /// The share of a verified wage that isn't income.
  public let employmentCostRate: Exact
  /// Kinds of income that don't count.
  public let exemptIncome: [Exemption]
  /// The share of medical cost that is deducted.
  public let medicalShare: Exact
  /// How many times the yearly income education must cost.
  public let educationTrigger: Exact
  /// Fen a month for each severely disabled member.
  public let disabilityCare: Exact
  /// Whether rent is deducted.
  public let deductsRent: Bool
  /// The coefficient of each health class, in milli.
  public let labour: LabourTable
  /// Whether a person looks into a household that imputed labour income alone keeps above the line.
  public let reviewsLabour: Bool
  /// The share of an obligor household's excess.
  public let maintenanceRate: Exact
  /// Uplifts (分类施保).
  public let uplift: UpliftTable
  /// The floor of the gap, as a share of the line.
  public let minimumGap: Exact
  /// Single-person groups, in the order in which one is named.
  public let singleGroups: [SingleGroup]
  /// The living standard of 特困, as a multiple of the line.
  public let livingMultiple: Exact
  /// Care by level of self-care, as a share of the minimum wage.
  public let care: CareTable
  /// What rigid expenditure must exceed, as a share of income.
  public let rigidRatio: Exact
  /// What the yearly income per head must stay below, in fen.
  public let rigidIncomeCap: Exact
  /// How long that holds, in months.
  public let rigidMonths: Int
  /// The limit of financial assets, in months of the line for each counted member.
  public let financialMonths: Exact
  /// The vehicles that never count.
  public let freeVehicles: [AssetKind]
  /// Up to which value, in fen, a single other vehicle passes.
  public let vehicleMaximum: Exact
  /// How many homes pass.
  public let houses: Int
  /// Where a parameter comes from, by its dotted key: source, article, status.
  public let provenance: [String: Provenance]
  /// The county's rule steps, in the order in which they run; mostly none.
  public let ruleSteps: [RuleStepUse]
  /// The first day after which some exemption is over.
  let firstExemptionEnd: CivilDate
  /// The share of a wage that counts.
  let wageShare: Exact
  /// The packs that lie over each other, the widest scope first.
  public let packs: [PolicyPack]
  /// The packs, merged.
  let tree: PolicyTree

  /// Merges packs and reads what the rules need.
  ///
  /// - Parameters:
  ///   - packs: at least one, the widest scope first.
  ///   - steps: the rule steps that the packs may name.
  /// - Throws: a fault that names the parameter that no pack has, or the rule step that isn't known.
  convenience init(_ packs: [PolicyPack], _ steps: RuleSteps) throws(PolicyFault) {
    let tree = Self.merged(packs)
    var reader = ParameterReader(.accounting, packs)
    // A list is replaced whole: the steps are those of the last pack that names any.
    let ruleSteps = try packs.last { $0.tree["steps"] != nil }?.ruleSteps(in: steps) ?? []
    self.init(&reader, packs, tree, ruleSteps)
    if let fault = reader.fault { throw fault }
  }

  /// Reads every parameter; without packs, lists them.
  init(_ read: inout ParameterReader, _ packs: [PolicyPack], _ tree: PolicyTree, _ ruleSteps: [RuleStepUse]) {
    let lines = ByArea(urban: read(AccountingParameter.lines.urban), rural: read(AccountingParameter.lines.rural))
    line = lines
    marginalLine = Self.marginalLines(&read, lines)
    minimumWage = read(AccountingParameter.minimumWage)
    employmentCostRate = read(AccountingParameter.employmentCostRate)
    exemptIncome = read(AccountingParameter.exemptIncome)
    medicalShare = read(AccountingParameter.medicalShare)
    educationTrigger = read(AccountingParameter.educationTrigger)
    disabilityCare = read(AccountingParameter.disabilityCare)
    deductsRent = read(AccountingParameter.deductsRent)
    labour = LabourTable(&read)
    reviewsLabour = read(AccountingParameter.labourReview)
    maintenanceRate = read(AccountingParameter.maintenanceRate)
    uplift = UpliftTable(&read)
    minimumGap = read(AccountingParameter.minimumGap)
    singleGroups = SingleGroupName.allCases.compactMap { read(SingleGroupName.parameters[$0]) }
    livingMultiple = read(AccountingParameter.livingMultiple)
    care = CareTable(&read)
    rigidRatio = read(AccountingParameter.rigidRatio)
    rigidIncomeCap = read(AccountingParameter.rigidIncomeCap)
    rigidMonths = read(AccountingParameter.rigidMonths)
    financialMonths = read(AccountingParameter.financialMonths)
    freeVehicles = read(AccountingParameter.freeVehicles)
    vehicleMaximum = read(AccountingParameter.vehicleMaximum)
    houses = read(AccountingParameter.houses)
    firstExemptionEnd = exemptIncome.compactMap(\.to).min() ?? .latest
    wageShare = Exact(1) - employmentCostRate
    self.packs = packs
    self.tree = tree
    self.ruleSteps = ruleSteps
    pack = packs.last?.id ?? ""
    canonicalForm = packs.last.map { Self.canonical($0, tree) } ?? ""
    digest = Self.digest(of: canonicalForm)
    let sources =
      tree.parameters().map { ($0.key, $0.provenance) } + ruleSteps.map { ($0.step.rule, $0.step.provenance) }
    provenance = Dictionary(sources) { first, _ in first }
  }

  /// The marginal lines: as published, or the multiple of the line, which some pack must say then.
  private static func marginalLines(_ read: inout ParameterReader, _ lines: ByArea<Exact>) -> ByArea<Exact> {
    let multiple = read(AccountingParameter.marginalMultiple)
    let published = ByArea(
      urban: read(AccountingParameter.marginalLines.urban), rural: read(AccountingParameter.marginalLines.rural))
    func line(_ area: Area) -> Exact {
      if let published = published[area] { return published }
      guard let multiple else {
        read.missing(AccountingParameter.marginalMultiple.declaration)
        return .zero
      }
      return (lines[area] * multiple).reduced
    }
    return ByArea(urban: line(.urban), rural: line(.rural))
  }
}

extension ParameterDeclarations {
  /// All parameters of the accounting.
  static let accounting = ParameterDeclarations { read in
    _ = Parameters(&read, [], .map([:], Provenance()), [])
  }
}
