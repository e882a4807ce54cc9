public import Wording

/// What a county's module brings to the rules (县级规则模块): its steps in every version ever used, and its packs.
public struct RuleModule: Sendable {
  /// Its name: a–z, 0–9 and `-`.
  public let id: String
  /// Three numbers as `1.4.0`.
  public let version: String
  /// What it does, in a line.
  public let title: Text
  /// Its steps, every version of each.
  public let steps: [RuleStep]
  /// The texts of its packs, by name.
  public let packTexts: [String: String]

  /// Declares a module.
  public init(id: String, version: String, title: Text, steps: [RuleStep], packTexts: [String: String]) {
    (self.id, self.version, self.title, self.steps, self.packTexts) = (id, version, title, steps, packTexts)
  }
}
