import Wording

/// A line that reads well by itself, but can't follow the lines before it.
struct ImportFault: Error, Hashable {
  /// What is wrong.
  enum Reason: Error, Hashable {
    /// It refers to an event that isn't recorded before it.
    case unknownReference(UInt64)
    /// Its number isn't above those before it.
    case sequenceOutOfOrder(UInt64)
  }

  /// Which line of the batch.
  let index: Int
  /// What is wrong with it.
  let reason: Reason
}

extension ImportFault.Reason {
  /// The reason in both languages.
  var text: Text {
    switch self {
    case .unknownReference(let number):
      Text(
        "it refers to event \(number), which isn't recorded before it", "所引用的第 \(number) 号事件未在其之前记录")
    case .sequenceOutOfOrder(let number):
      Text("its sequence \(number) isn't above those before it", "其序号 \(number) 不大于之前的序号")
    }
  }
}
