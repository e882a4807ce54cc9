import EventEnvelope
import FoundationEssentials
public import Wording

/// What the host last said of a module: of use while the host runs, and to be thrown away (运行报告).
public struct ModuleReport: Codable, Hashable, Sendable {
  /// What a module is doing.
  public enum Activity: String, Codable, Sendable {
    case neverRun, starting, running, waiting, parked, stopped, refused, ended

    /// In words.
    public var title: Text {
      switch self {
      case .neverRun: Text("not run yet", "尚未运行")
      case .starting: Text("starting", "启动中")
      case .running: Text("running", "运行中")
      case .waiting: Text("waiting to start again", "等待重启")
      case .parked: Text("parked", "已停放")
      case .stopped: Text("stopped", "已停止")
      case .refused: Text("refused", "不予运行")
      case .ended: Text("ended", "已结束")
      }
    }
  }

  /// What it is doing.
  var activity = Activity.starting
  /// How far it has come.
  var position: UInt64 = 0
  /// Events that it was done with since the host began.
  var events = 0
  /// Events a second when it last had any.
  var rate: Double?
  /// How often it was started again since the host began.
  var restarts = 0
  /// Proposals that became events since the host began.
  var accepted = 0
  /// Proposals that wait for a member of staff, since the host began.
  var waiting = 0
  /// Proposals that were refused since the host began.
  var refused = 0
  /// Why it failed last, in English; nil where it hasn't.
  var faultEnglish: String?
  /// Why it failed last, in Chinese.
  var faultChinese: String?
  /// What this machine can't give of the sandbox, in English.
  private(set) var lackingEnglish: [String] = []
  /// What this machine can't give of the sandbox, in Chinese.
  private(set) var lackingChinese: [String] = []

  /// What this machine can't give of the sandbox.
  var lacking: [Text] {
    get { zip(lackingEnglish, lackingChinese).map { Text($0, $1) } }
    set { (lackingEnglish, lackingChinese) = (newValue.map(\.english), newValue.map(\.chinese)) }
  }

  /// Why it failed last.
  var fault: Text? {
    get { faultEnglish.map { Text($0, faultChinese ?? $0) } }
    set { (faultEnglish, faultChinese) = (newValue?.english, newValue?.chinese) }
  }

  /// Reads a report; nil where there is none.
  static func read(_ path: String) -> ModuleReport? {
    (try? Data(contentsOf: URL(filePath: path))).flatMap { try? JSONDecoder().decode(Self.self, from: $0) }
  }

  /// Replaces the report whole; one that can't be written isn't needed for anything else.
  func write(_ path: String) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try? encoder.encode(self).write(to: URL(filePath: path), options: .atomic)
  }
}
