public import CaseEvents
import Entitlement

/// What an assessment comes to for a member who would be enrolled alone, whether or not the member asked for it (单人保核定).
public struct SingleFinding: Hashable, Sendable {
  /// The person, by the bare identifier.
  public let person: String
  /// On which ground.
  public let ground: SingleGround
  /// The household's income a head and month, in fen.
  public let perCapitaFen: Int64
  /// Below which multiple of the line the income has to be, in basis points.
  public let multipleBasisPoints: Int64
  /// What the person would get a month, in fen.
  public let fen: Int64

  /// Makes a finding from its parts.
  public init(person: String, ground: SingleGround, perCapitaFen: Int64, multipleBasisPoints: Int64, fen: Int64) {
    (self.person, self.ground, self.fen) = (person, ground, fen)
    (self.perCapitaFen, self.multipleBasisPoints) = (perCapitaFen, multipleBasisPoints)
  }
}

extension CaseAssessment {
  /// Who of the household would be enrolled alone (57 号 art 8), in the order of the members.
  public var alone: [SingleFinding] {
    var document = document
    document.singleApplications = Array(document.members.indices)
    guard let result = parameters.assess(document), let perCapita = result.perCapita.rounded,
      let line = parameters.line[document.area].fraction, line.numerator > 0
    else { return [] }
    return result.single.compactMap { single in
      guard let group = parameters.singleGroups.first(where: { $0.kind == single.group }),
        let fen = single.amount.rounded
      else { return nil }
      let ceiling = parameters.ceiling(of: group, in: document.area)
      let multiple = (ceiling * 10_000 / Int(line.numerator) * Int(line.denominator)).rounded
      return SingleFinding(
        person: document.members[single.member].id, ground: SingleGround(single.group), perCapitaFen: perCapita,
        multipleBasisPoints: multiple ?? 0, fen: fen)
    }
  }

  /// The line of a month where the household lives, in fen.
  public var lineFen: Int64 { parameters.line[document.area].rounded ?? 0 }
}
