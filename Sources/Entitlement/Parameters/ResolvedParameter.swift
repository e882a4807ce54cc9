internal import Instruments
public import Wording

/// A parameter with what holds, and who says it (适用参数).
public struct ResolvedParameter: Sendable {
  /// What it is.
  public let declaration: ParameterDeclaration
  /// What holds, as a pack says it; empty where some pack must say it and none does.
  public let value: String
  /// The pack that says it; nil where none does.
  public let pack: String?
  /// Where the pack has it from; nil where none says it.
  public let provenance: Provenance?

  /// Takes what a pack says, or else what holds without.
  init(_ declaration: ParameterDeclaration, _ said: PolicyTree?, by pack: PolicyPack?) {
    self.declaration = declaration
    value = said.map { ($0["value"] ?? $0).words } ?? declaration.standard ?? ""
    self.pack = pack?.id
    provenance = said?.provenance
  }

  /// How far the value can be relied on; nil where its pack doesn't say.
  public var status: Provenance.Status? {
    pack == nil ? declaration.isIllustrative ? .illustrative : .official : provenance?.status
  }

  /// The instrument that it comes from: as the pack names it, or that of what holds without.
  public var source: Text? {
    guard pack != nil else { return declaration.citation.instrument.title }
    return provenance?.source.map { Text($0, $0) }
  }

  /// The article of the instrument.
  public var article: String? { pack == nil ? declaration.citation.article : provenance?.article }
}
