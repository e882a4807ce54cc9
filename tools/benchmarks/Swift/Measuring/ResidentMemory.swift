import FoundationEssentials
import Synchronization

/// What this process holds in memory, as the kernel tells it.
final class ResidentMemory: Sendable {
  private let highest = Mutex(0.0)

  /// Notes what isn't a page of a mapped file, in MiB; the highest is kept.
  func sample() {
    let now = Self.value("RssAnon")
    highest.withLock { $0 = max($0, now) }
  }

  /// The highest sample, in MiB.
  var highestAnonymous: Double { highest.withLock { $0 } }

  /// The most that was ever resident, mapped files included, in MiB.
  static var highWater: Double { value("VmHWM") }

  /// The most that was ever resident of a process, in MiB.
  static func highWater(of process: String) -> Double { value("VmHWM", of: process) }

  private static func value(_ field: String, of process: String = "self") -> Double {
    guard let data = FileManager.default.contents(atPath: "/proc/\(process)/status") else { return 0 }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where line.hasPrefix(field + ":") {
      let digits = line.filter { $0.isASCII && $0.isNumber }
      return (Double(digits) ?? 0) / 1_024
    }
    return 0
  }
}
