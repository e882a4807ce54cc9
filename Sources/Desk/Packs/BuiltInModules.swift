public import CountyKit
public import Entitlement

/// The county modules that a program has built in: trusted, in process, and known only to the program's entry, which
/// hands them to whatever needs them.
public struct BuiltInModules: Sendable {
  /// A program without built-in modules.
  public static let none = BuiltInModules([], rules: [])

  /// Modules that the host runs within itself.
  public let all: [any CountyModule.Type]
  private let rules: @Sendable () -> [RuleModule]

  /// Takes modules.
  ///
  /// - Parameters:
  ///   - all: modules that the host runs within itself.
  ///   - rules: modules with rules; made for whoever asks for steps or packs, which most commands don't.
  public init(_ all: [any CountyModule.Type], rules: @autoclosure @escaping @Sendable () -> [RuleModule]) {
    self.all = all
    self.rules = rules
  }

  /// The rule steps of those with rules, every version ever used.
  public var steps: RuleSteps { RuleSteps(rules()) }

  /// The texts of the packs that come with the program, the modules' own among them, by name.
  public var packTexts: [String: String] {
    rules().reduce(into: PolicyPack.shippedTexts) { texts, module in
      texts.merge(module.packTexts) { first, _ in first }
    }
  }

  /// A module by its name; nil where none is called so.
  func module(named name: String) -> (any CountyModule.Type)? {
    all.first { Array($0.manifest.id.utf8) == Array(name.utf8) }
  }

  /// What is wrong where no module is called so.
  func unknown(_ name: String) -> Problem {
    ModuleProblem.noSuchBuiltIn(name, known: all.map { $0.manifest.id })
  }
}
