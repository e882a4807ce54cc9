import Foundation
import TestSupport
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
  /// The folder above the module's own, which other users may read and write.
  let place: URL

  /// Makes a place for a run.
  init(_ sandbox: Sandbox, patience: ModulePatience = .ofTests) throws {
    var sandbox = sandbox
    sandbox.patience = patience
    self.sandbox = sandbox
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
    let kept = Watched<[ModuleErrorLine]>([])
    let process = ModuleProcess(path: path, arguments: arguments, folder: folder, sandbox: sandbox) { line in
      kept.change { $0.append(line) }
    }
    func outcome(_ ending: ModuleProcess.Ending?, _ fault: String?) -> Outcome {
      var (lines, leftOut) = ([String](), 0)
      for line in kept.value {
        switch line {
        case .line(let text): lines.append(text)
        case .leftOut(let bytes): leftOut += bytes
        }
      }
      return Outcome(lines: lines, leftOut: leftOut, ending: ending, fault: fault)
    }
    do {
      let run = try await process.run { talk in
        guard let awaited else {
          while try await !talk.ends() {}
          return
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask { try await kept.wait { $0.contains(.line(awaited)) } }
          // One that ends without having said it isn't waited for.
          group.addTask { while try await !talk.ends() {} }
          try await group.next()
          group.cancelAll()
        }
      }
      return outcome(run.ending, nil)
    } catch let fault as ConversationFault {
      return outcome(nil, fault.text.english)
    }
  }

  /// Processes whose command has a text in it.
  static func processes(with text: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { id in
      guard Int(id) != nil, let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") else { return false }
      return String(decoding: line, as: UTF8.self).contains(text)
    }
  }
}

extension ModulePatience {
  /// Far longer than any machine takes: what never comes is found by whoever watches the tests.
  static let ofTests = ModulePatience(120)
}
