import Entitlement
import GuidongRules

/// The county modules whose rules are part of the program: trusted, in process, the only place where they are named.
enum BuiltInModules {
  /// The modules.
  static let all: [RuleModule] = [Guidong.module]

  /// Their rule steps, every version ever used.
  static let steps = RuleSteps(all)

  /// The texts of the packs that come with the program, the modules' own among them, by name.
  static let packTexts: [String: String] = all.reduce(into: PolicyPack.shippedTexts) { texts, module in
    texts.merge(module.packTexts) { first, _ in first }
  }
}
