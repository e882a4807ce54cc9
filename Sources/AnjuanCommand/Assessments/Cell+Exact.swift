import Entitlement

extension Cell {
  /// An exact amount of fen, rounded half up to the fen; as text where it has no place in a whole number.
  init(exact value: Exact) { self = value.rounded.map { .money(fen: $0) } ?? .text(value.yuan) }
}
