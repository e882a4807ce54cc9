import CountyKit
import Entitlement
import GuidongModule
import GuidongRules

/// The county modules that are part of the program: trusted, in process, the only place where they are named.
enum BuiltInModules {
  /// What stands before a built-in module's name in the place of a program's path.
  static let mark = "built-in:"

  /// Modules that the host runs within itself.
  static let all: [any CountyModule.Type] = [StepWatch.self]

  /// Modules with rules.
  static let rules: [RuleModule] = [Guidong.module]

  /// Their rule steps, every version ever used.
  static let steps = RuleSteps(rules)

  /// The texts of the packs that come with the program, the modules' own among them, by name.
  static let packTexts: [String: String] = rules.reduce(into: PolicyPack.shippedTexts) { texts, module in
    texts.merge(module.packTexts) { first, _ in first }
  }

  /// A module by its name; nil where none is called so.
  static func module(named name: String) -> (any CountyModule.Type)? {
    all.first { Array($0.manifest.id.utf8) == Array(name.utf8) }
  }
}
