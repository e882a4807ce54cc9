/// A parameter with the type of its value: its declaration, and how it is read (参数).
///
/// The factories, such as `whole`, have no default for any facet: what is left out doesn't compile.
package struct Parameter<Value: Sendable>: Sendable {
  /// What packs may say of it.
  var declaration: ParameterDeclaration
  /// What holds where no pack says it; nil where some pack must.
  let otherwise: Value?
  /// What stands in for a value where declarations are listed, or a pack is at fault.
  let blank: Value
  /// The value of what stands in merged packs; nil where it isn't one.
  let value: @Sendable (PolicyTree) -> Value?

  /// The dotted key.
  var key: String { declaration.key }

  /// The same, where what holds without packs is made up.
  package func illustrative(_ isIllustrative: Bool) -> Parameter {
    var parameter = self
    parameter.declaration.isIllustrative = isIllustrative
    return parameter
  }

  /// The same, with its provenance among the keys around it.
  var grouped: Parameter {
    var parameter = self
    parameter.declaration.isGrouped = true
    return parameter
  }
}
