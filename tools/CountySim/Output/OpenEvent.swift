/// An event that later ones will name.
struct OpenEvent {
  let position: UInt64
  /// How many times still.
  var uses: Int
}
