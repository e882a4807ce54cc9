public import Instruments
public import Wording

/// A parameter as the program declares it, once (参数声明): what a pack may say, of what, by which rule.
///
/// The pack's shape, units, faults, listings and the keys of explanations all follow from it.
public struct ParameterDeclaration: Sendable {
  /// The dotted key: `deduct.medical.share`; of the procedure, the stage and the parameter: `notice.days`.
  public let key: String
  /// What it is, for people.
  public let title: Text
  /// What it is counted in; nil for words and flags, and where a value states its own.
  public let unit: PolicyUnit?
  /// The rule that has it, or leaves it to packs.
  public let citation: Citation
  /// What holds where no pack says it, as a pack would say it; nil where some pack must.
  public internal(set) var standard: String?
  /// Whether that is made up, because no instrument gives it.
  public internal(set) var isIllustrative = false
  /// What may stand at the key.
  let shape: PolicyShape
  /// The units of a record's fields, where it has any.
  var fieldUnits: [String: PolicyUnit] = [:]
  /// Whether the provenance stands among the keys around it, and not beside its own value.
  var isGrouped = false

  /// What a pack may say, as a table tells it.
  public var allowed: Text { shape.allowed }

  /// What a pack should say that said something else.
  func expectation(insteadOf said: PolicyTree) -> Text {
    switch (shape.statedUnit, said["unit"]?.text) {
    case (let unit?, let stated) where stated != unit:
      Text("its unit is expected: {value: …, unit: \(unit)}", "须注明单位：{value: …, unit: \(unit)}")
    case (nil, .some): Text("has no unit", "没有计量单位")
    case (_, _): shape.expectation
    }
  }
}

extension PolicyShape {
  /// The unit that a value has to stand beside; nil where it stands alone.
  var statedUnit: String? {
    guard case .record(let fields, _) = self, case .word(let units) = fields["unit"] else { return nil }
    return units.first
  }
}

/// All parameters that are declared (参数表): what packs may say.
struct ParameterDeclarations: Sendable {
  /// The declarations, in the order in which they are read.
  let all: [ParameterDeclaration]
  private let byKey: [String: ParameterDeclaration]

  /// Takes what an initializer reads: it is run without packs, and lists all that it asks for.
  init(_ read: (inout ParameterReader) -> Void) {
    var reader = ParameterReader(.accounting, [])
    read(&reader)
    all = reader.resolved.map(\.declaration)
    byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }
  }

  /// The declaration with a key; nil where there is none.
  subscript(key: String) -> ParameterDeclaration? { byKey[key] }

  /// What the parameters of a pack have to look like: maps as the dotted keys nest.
  var shape: PolicyShape { Self.shape(all.map { ($0.key.split(separator: ".")[...], $0) }) }

  private static func shape(_ entries: [(path: ArraySlice<Substring>, declaration: ParameterDeclaration)])
    -> PolicyShape
  {
    var shapes: [String: PolicyShape] = [:]
    var hasProvenance = false
    for (name, below) in Dictionary(grouping: entries, by: { String($0.path.first ?? "") }) {
      if let declaration = below.first(where: { $0.path.count == 1 })?.declaration {
        shapes[name] = declaration.shape
        hasProvenance = hasProvenance || declaration.isGrouped
      } else {
        shapes[name] = shape(below.map { ($0.path.dropFirst(), $0.declaration) })
      }
    }
    return .map(shapes, hasProvenance: hasProvenance)
  }
}
