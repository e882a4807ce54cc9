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
  init(_ packs: [PolicyPack], _ steps: RuleSteps) throws(PolicyFault) {
    let pack = packs[packs.count - 1]
    let tree = Self.merged(packs)
    let reading = ParameterReading(pack: pack.id, tree: tree)
    self.pack = pack.id
    self.packs = packs
    self.tree = tree
    let lines = ByArea(urban: try reading.monthly("line.urban"), rural: try reading.monthly("line.rural"))
    line = lines
    marginalLine = try reading.marginalLines(lines)
    minimumWage = try reading.money("minimumWage")
    employmentCostRate = try reading.number("employmentCost.rate")
    exemptIncome = try reading.exemptions("exemptIncome")
    medicalShare = try reading.number("deduct.medical.share")
    educationTrigger = try reading.number("deduct.education.trigger")
    disabilityCare = try reading.money("deduct.disabilityCare.perMonth")
    deductsRent = try reading.flag("deduct.rent")
    labour = try LabourTable(reading)
    maintenanceRate = try reading.number("maintenance.rate")
    uplift = try UpliftTable(reading)
    minimumGap = try reading.number("minimumGap")
    singleGroups = try reading.singleGroups("single.groups")
    livingMultiple = try reading.number("tekun.livingMultiple")
    care = CareTable(
      able: try reading.number("tekun.care.able"), partial: try reading.number("tekun.care.partial"),
      total: try reading.number("tekun.care.total"))
    rigidRatio = try reading.number("rigid.ratio")
    rigidIncomeCap = try reading.money("rigid.incomeCap")
    rigidMonths = try reading.whole("rigid.months")
    financialMonths = try reading.number("assets.financial")
    freeVehicles = try reading.words("assets.vehicle.free").compactMap(AssetKind.init)
    vehicleMaximum = try reading.money("assets.vehicle.maxValue")
    houses = try reading.whole("assets.houses")
    wageShare = Exact(1) - employmentCostRate
    let canonical = Self.canonical(pack, tree)
    canonicalForm = canonical
    digest = Self.digest(of: canonical)
    // A list is replaced whole: the steps are those of the last pack that names any.
    let ruleSteps = try packs.last { $0.tree["steps"] != nil }?.ruleSteps(in: steps) ?? []
    self.ruleSteps = ruleSteps
    let sources =
      tree.parameters().map { ($0.key, $0.provenance) } + ruleSteps.map { ($0.step.rule, $0.step.provenance) }
    provenance = Dictionary(sources) { first, _ in first }
  }
}
