import CountyHost
import Files
import Foundation

/// Where the files of an installed module are, in the ledger's directory.
struct ModulePlace: Sendable {
  /// The ledger's directory.
  let ledger: String
  /// The module's name.
  let id: String

  /// What holds the modules of a ledger; absolute, since each module runs in a folder of its own.
  static func root(of ledger: String) -> String { URL(fileURLWithPath: ledger).path + "/modules" }
  /// Locked by the one process that runs them.
  static func hostLock(of ledger: String) -> String { "\(root(of: ledger))/host.lock" }

  /// What no module may be shown of a ledger, absolute: its stores, its accesses, its checkpoints.
  static func secrets(of ledger: String) -> [String] {
    ["events.mdb", "views.mdb", "keys.mdb", "access", "checkpoints"].map {
      URL(fileURLWithPath: ledger).path + "/" + $0
    }
  }

  /// All that is the module's.
  var directory: String { "\(Self.root(of: ledger))/\(id)" }
  /// Its program, as it was installed.
  var program: String { "\(directory)/program" }
  /// Where it runs, and what it may write.
  var files: String { "\(directory)/files" }
  /// What it keeps as part of this program, where no process of the same name ever wrote.
  var kept: String { "\(directory)/kept" }
  /// What the host last said of it.
  var report: String { "\(directory)/report.json" }
  /// What it wrote to standard error, and its lines for the log.
  var log: String { "\(directory)/log.txt" }
  /// Is there while a person wants it not to run.
  var stopMark: String { "\(directory)/stopped" }

  /// Where a program runs, and what it may write.
  func files(of program: InstalledProgram) -> String { program.builtIn == nil ? files : kept }

  /// A sandbox in which the module sees its own program and nothing else of the ledger's directory.
  ///
  /// - Parameters:
  ///   - sandbox: its limits.
  ///   - secrets: what no module may be shown besides the ledger's stores, absolute.
  /// - Returns: the same limits, with what this module may read.
  func sandbox(_ sandbox: Sandbox, secrets: [String] = []) -> Sandbox {
    guard sandbox.policy != nil else { return sandbox }
    var sandbox = sandbox
    sandbox.readable.append(program)
    sandbox.secret += Self.secrets(of: ledger) + secrets
    return sandbox
  }

  /// Whether a person wants it not to run.
  var isStopped: Bool { DurableFile.exists(stopMark) }

  /// Has the module end, and not run until it is started by name.
  ///
  /// - Throws: what the system refuses.
  func stop() throws {
    if !isStopped { try DurableFile.write([], to: "stopped", in: directory) }
  }

  /// Lets the module run again.
  func clearStop() { try? FileManager.default.removeItem(atPath: stopMark) }
}
