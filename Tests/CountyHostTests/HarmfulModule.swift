import Foundation
import Synchronization
import Testing
import Wording

@testable import CountyHost

/// Runs `harmful.py`, which says on its standard error what came of what it tried.
struct HarmfulModule {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    .path

  /// What came of a run.
  struct Outcome {
    let lines: [String]
    let leftOut: Int
    let ending: ModuleProcess.Ending?
    let fault: String?
  }

  let sandbox: Sandbox
  let patience: Int
  /// The folder above the module's own, which other users may read and write.
  let place: URL

  /// Makes a place for a run.
  init(_ sandbox: Sandbox, patience: Int = 15) throws {
    (self.sandbox, self.patience) = (sandbox, patience)
    place = FileManager.default.temporaryDirectory.appendingPathComponent("harm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: place.appendingPathComponent("own"), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777]
    )
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place.path)
  }

  /// The module's folder.
  var folder: String { place.appendingPathComponent("own").path }

  /// Removes all that it left.
  func remove() throws { try FileManager.default.removeItem(at: place) }

  /// Runs it until it ends, or until it says what is awaited.
  func run(_ way: String, _ what: String = "", until awaited: String? = nil) async throws -> Outcome {
    try await run("/usr/bin/env", ["python3", "\(Self.fixtures)/harmful.py", way, what], until: awaited)
  }

  func run(_ path: String, _ arguments: [String], until awaited: String? = nil) async throws -> Outcome {
    let lines = Lines()
    let process = ModuleProcess(path: path, arguments: arguments, folder: folder, patience: patience, sandbox: sandbox)
    {
      lines.add($0)
    }
    do {
      let run = try await process.run { talk in
        if let awaited {
          while !lines.all.contains(awaited) { try await Task.sleep(for: .milliseconds(5)) }
        } else {
          while try await !talk.ends() {}
        }
      }
      return Outcome(lines: lines.all, leftOut: lines.leftOut, ending: run.ending, fault: nil)
    } catch let fault as ConversationFault {
      return Outcome(lines: lines.all, leftOut: lines.leftOut, ending: nil, fault: fault.text.english)
    }
  }

  /// Processes whose command has a text in it.
  static func processes(with text: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { id in
      guard Int(id) != nil, let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") else { return false }
      return String(decoding: line, as: UTF8.self).contains(text)
    }
  }

  private final class Lines: Sendable {
    private let kept = Mutex<[ModuleErrorLine]>([])

    func add(_ line: ModuleErrorLine) { kept.withLock { $0.append(line) } }

    var all: [String] {
      kept.withLock { $0.compactMap { if case .line(let line) = $0 { line } else { nil } } }
    }

    var leftOut: Int {
      kept.withLock { $0.reduce(0) { if case .leftOut(let bytes) = $1 { $0 + bytes } else { $0 } } }
    }
  }
}
