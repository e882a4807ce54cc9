/// An error of a follower that can say why, for those who look after it.
public protocol FollowerFault: Error {
  /// Why, in a few words of ASCII that never change with the language and hold nothing of a payload.
  var reason: String { get }
}
