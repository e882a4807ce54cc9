import Desk
import EventEnvelope
import Wording

extension PublicationOutcome {
  /// What became of a publication, and where it stands.
  var fields: [Record.Field] {
    let (result, position): (Cell, Cell) =
      switch self {
      case .recorded(let position):
        (.label(Text("published", "已发布"), code: "published"), .number(position.rawValue))
      case .known: (.label(Text("published before, nothing recorded", "此前已发布，未再写入"), code: "known"), .empty)
      case .allowed: (.label(Text("allowed, nothing recorded", "可以发布，未写入"), code: "allowed"), .empty)
      }
    return [
      .value(Column("result", Text("Result", "结果")), result),
      .value(.number("position", Text("Position", "位置")), position),
    ]
  }
}
