internal import Wording

/// Reads declared parameters out of packs that lie over each other, or lists what is asked for where there are none (参数读取).
///
/// `Parameters` reads each of its constants with one: a constant that isn't read doesn't compile, and the same initializer without
/// packs gives the ``ParameterDeclarations``. It is total: the first fault is kept, and whoever made the reader throws it.
struct ParameterReader {
  /// The first parameter that no pack says though one must, or that isn't said rightly.
  private(set) var fault: PolicyFault?
  /// What was asked for, in that order; empty where packs are read.
  private(set) var declarations: [ParameterDeclaration] = []
  /// The name of the pack on top.
  private let pack: String
  /// The packs, merged; nil where declarations are listed.
  private let tree: PolicyTree?

  /// Lists declarations.
  init() { (pack, tree) = ("", nil) }

  /// Reads what packs come to, of which one lies on top.
  init(_ pack: PolicyPack, merged tree: PolicyTree) { (self.pack, self.tree) = (pack.id, tree) }

  /// The value of a parameter.
  mutating func callAsFunction<Value>(_ parameter: Parameter<Value>) -> Value {
    guard let tree else {
      declarations.append(parameter.declaration)
      return parameter.blank
    }
    guard let found = tree.at(parameter.key) else {
      if let otherwise = parameter.otherwise { return otherwise }
      missing(parameter.declaration)
      return parameter.blank
    }
    guard let value = parameter.value(found) else {
      note(parameter.declaration, parameter.declaration.shape.expectation)
      return parameter.blank
    }
    return value
  }

  /// Says that some pack must say a parameter after all.
  mutating func missing(_ declaration: ParameterDeclaration) {
    let title = declaration.title
    note(declaration, Text("no pack says it: \(title.english)", "没有政策包给出该参数：\(title.chinese)"))
  }

  private mutating func note(_ declaration: ParameterDeclaration, _ reason: Text) {
    guard fault == nil, tree != nil else { return }
    fault = PolicyFault(declaration.key, reason, in: pack)
  }
}
