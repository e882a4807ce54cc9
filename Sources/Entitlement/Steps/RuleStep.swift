public import EventEnvelope
public import Wording

/// A county's rule for what parameters can't say (规则步骤): dated, versioned and pure.
///
/// It runs once an accounting, after the incomes and before the imputed labour, so that everything later sees it. It gets
/// values and gives values; what came out of a version never changes again, and no version is ever removed.
public struct RuleStep: Sendable {
  /// The module that it belongs to: a name of a–z, 0–9 and `-`.
  public let module: String
  /// The module's version with which this version of the step came; it stays, whatever version the module has now.
  public let moduleVersion: String
  /// Its name within the module.
  public let step: String
  /// Its own version, from 1.
  public let version: Int
  /// The administrative code that it is for: only packs of that place or of one within it may name it.
  public let scope: String
  /// The first day that it is for: a pack that names it may not be in force before.
  public let from: CivilDate
  /// What it does, in a line.
  public let title: Text
  /// The rule that it follows: the instrument, its article, and how far it can be relied on.
  public let provenance: Provenance
  /// The parameters that a pack has to give it; no more and no fewer.
  public let parameters: [RuleStepParameter]
  let adjust: @Sendable (RuleStepInput) -> [RuleStepAdjustment]

  /// Declares a version of a step.
  ///
  /// - Parameters:
  ///   - module: the module's name.
  ///   - moduleVersion: the module's version with which this version came.
  ///   - step: the step's name.
  ///   - version: its version, from 1.
  ///   - scope: the administrative code that it is for.
  ///   - from: the first day that it is for.
  ///   - title: what it does, in a line.
  ///   - provenance: the rule that it follows.
  ///   - parameters: what a pack has to give it.
  ///   - adjust: the rule itself: total, and the same for the same values.
  public init(
    module: String, moduleVersion: String, step: String, version: Int, scope: String, from: CivilDate, title: Text,
    provenance: Provenance, parameters: [RuleStepParameter],
    adjust: @escaping @Sendable (RuleStepInput) -> [RuleStepAdjustment]
  ) {
    (self.module, self.moduleVersion, self.step, self.version) = (module, moduleVersion, step, version)
    (self.scope, self.from, self.title, self.provenance) = (scope, from, title, provenance)
    (self.parameters, self.adjust) = (parameters, adjust)
  }

  /// As a pack names it: `guidong/mountain-self-provision`.
  public var name: String { "\(module)/\(step)" }

  /// As an explanation names it: `guidong/mountain-self-provision@1`.
  public var rule: String { "\(name)@\(version)" }
}

/// A parameter that a rule step takes from the pack that names it (规则步骤参数).
public struct RuleStepParameter: Sendable {
  /// Its name in the pack.
  public let name: String
  /// The unit, which the pack has to state; money is in fen once it is read.
  public let unit: PolicyUnit
  /// What it is, for people.
  public let title: Text

  /// Declares a parameter.
  public init(_ name: String, _ unit: PolicyUnit, _ title: Text) {
    (self.name, self.unit, self.title) = (name, unit, title)
  }
}

/// What a rule step changes in the yearly income (规则步骤调整), each with the line that the worksheet has for it.
public enum RuleStepAdjustment: Sendable {
  /// An income counts another amount a year, in fen; passed over where it doesn't count, and never below 0.
  case counts(income: Int, as: Exact, note: Text)
  /// An amount a year, in fen, is imputed to a counted member, or to the household; passed over where it is below 0 or the
  /// member doesn't count.
  case imputes(to: Int?, Exact, note: Text)
}
