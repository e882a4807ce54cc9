public import Rolls
import Wording

extension ViewsError: ProblemConvertible {
  /// What to tell the user.
  public var problem: Problem {
    switch self {
    case .damagedRow(let key, let offset):
      Problem(
        .badData, Text("the stored row \(key) is damaged at byte \(offset)", "投影行 \(key) 在第 \(offset) 字节处损坏"),
        cause: .view(.rowsDamaged))
    case .unknownProjection(let name):
      Problem(
        .notFound, Text("there is no projection '\(name)'", "没有名为“\(name)”的投影"),
        cause: .view(.noProjection))
    }
  }
}
