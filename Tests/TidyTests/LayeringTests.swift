import Foundation
import Testing

/// Arrows point inward only: what a module may import stands here, and nowhere else.
@Suite struct LayeringTests {
  struct Rule: Sendable, CustomTestStringConvertible {
    let folder: String
    let mayImport: Set<String>
    var testDescription: String { folder }
  }

  static let system: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Synchronization"]

  static let rules = [
    Rule(folder: "Sources/Wording", mayImport: []),
    Rule(folder: "Sources/EventEnvelope", mayImport: []),
    Rule(folder: "Sources/Instruments", mayImport: ["EventEnvelope", "Wording"]),
    Rule(folder: "Sources/JSON", mayImport: ["Wording"]),
    Rule(folder: "Sources/Files", mayImport: system),
    Rule(folder: "Sources/LMDB", mayImport: system.union(["CDamage", "CLMDB", "Files"])),
    Rule(folder: "Sources/Proofs", mayImport: ["Crypto", "FoundationEssentials", "Wording"]),
    Rule(folder: "Sources/EventLog", mayImport: system.union(["Crypto", "EventEnvelope", "Files", "LMDB", "Proofs"])),
    Rule(folder: "Sources/Sealing", mayImport: system.union(["Crypto", "EventEnvelope", "Files", "LMDB"])),
    Rule(
      folder: "Sources/CaseEvents",
      mayImport: ["EventEnvelope", "FoundationEssentials", "JSON", "SwiftProtobuf", "Wording"]),
    Rule(
      folder: "Sources/Entitlement",
      mayImport: ["BigInt", "Crypto", "EventEnvelope", "Instruments", "JSON", "Wording", "Yams"]),
    Rule(folder: "Sources/Worksheets", mayImport: system.union(["CXLSXWriter"])),
    Rule(folder: "Sources/CountyKit", mayImport: system.union(["FoundationEssentials", "JSON"])),
    Rule(
      folder: "Sources/CountyHost",
      mayImport: system.union([
        "CProcessors", "CaseEvents", "CaseLog", "CountyKit", "EventEnvelope", "EventLog", "Subprocess",
        "SystemPackage", "Wording",
      ])),
    Rule(
      folder: "Sources/Casework", mayImport: ["CaseEvents", "Entitlement", "EventEnvelope", "Instruments", "Wording"]),
    Rule(folder: "Sources/CaseworkTesting", mayImport: ["CaseEvents", "Casework", "Entitlement", "EventEnvelope"]),
    Rule(folder: "Sources/CaseLog", mayImport: ["CaseEvents", "Casework", "EventEnvelope", "EventLog", "Proofs"]),
    Rule(
      folder: "Sources/Rolls",
      mayImport: ["CaseEvents", "CaseLog", "Casework", "EventEnvelope", "EventLog", "Files", "LMDB", "Wording"]),
    // What an office does: no argument, no table, no terminal.
    Rule(
      folder: "Sources/Desk",
      mayImport: system.union([
        "CaseEvents", "CaseLog", "Casework", "CountyHost", "CountyKit", "Crypto", "Entitlement", "EventEnvelope",
        "EventLog", "Files", "LMDB", "Proofs", "Rolls", "Sealing", "SwiftProtobuf", "Wording", "Worksheets",
      ])),
    Rule(
      folder: "Sources/AssessmentWorkbooks", mayImport: system.union(["Entitlement", "Wording", "Worksheets"])),
    Rule(
      folder: "Sources/AnjuanCommand",
      mayImport: system.union([
        "ArgumentParser", "AssessmentWorkbooks", "CaseEvents", "CaseLog", "Casework", "CountyHost", "CountyKit", "Desk",
        "Entitlement", "EventEnvelope", "EventLog", "Files", "JSON", "LMDB", "ModuleTemplates", "Proofs", "Rolls",
        "SwiftProtobuf", "Wording", "Worksheets",
      ])),
    Rule(folder: "Sources/anjuan", mayImport: ["AnjuanCommand", "Desk", "GuidongModule", "GuidongRules"]),
    // Rule steps: with nothing to import that reads or writes, they get values and give values.
    Rule(folder: "Plugins/Guidong/Sources", mayImport: ["Entitlement", "EventEnvelope", "Wording"]),
    Rule(folder: "Plugins/Guidong/Module", mayImport: ["CountyKit"]),
    Rule(folder: "Plugins/Guidong/Program", mayImport: ["CountyKit", "GuidongModule"]),
    Rule(folder: "Plugins/Rucheng", mayImport: ["CountyKit", "Entitlement", "EventEnvelope", "Wording"]),
    Rule(folder: "Plugins/Template", mayImport: ["CountyKit", "Testing", "visit_count"]),
    Rule(folder: "Plugins/Zixing", mayImport: ["CountyKit", "EventEnvelope"]),
    Rule(
      folder: "tools/fault-suite",
      mayImport: system.union([
        "ArgumentParser", "CaseEvents", "EventEnvelope", "EventLog", "FaultDisk", "FuzzDriver", "LMDB", "Proofs",
      ])),
    Rule(
      folder: "tools/CountySim",
      mayImport: system.union([
        "CaseEvents", "Casework", "Crypto", "Entitlement", "EventEnvelope", "SwiftProtobuf", "Wording",
      ])),
  ]

  @Test(arguments: rules)
  func modulesImportOnlyWhatLiesFurtherIn(rule: Rule) {
    let files = SourceTree.files(below: rule.folder)
    #expect(!files.isEmpty)
    for file in files {
      let outward = Set(file.imports).subtracting(rule.mayImport)
      #expect(outward.isEmpty, "\(file.path) may not import \(outward.sorted().joined(separator: ", "))")
    }
  }

  /// What the language itself offers to read, write, wait, draw lots or keep something: no rule step needs any of it.
  static let impure = [
    "print(", "debugPrint(", "dump(", "readLine", "CommandLine", "random", "shuffle", "Clock", "Task", "async",
    "static var",
    "nonisolated(unsafe)", "unsafe", "@_",
  ]

  @Test func ruleStepsTouchNothingButValues() {
    let files = SourceTree.files(below: "Plugins").filter { $0.imports.contains("Entitlement") }
    #expect(!files.isEmpty)
    for file in files {
      for (number, line) in file.lines.enumerated() {
        let code = line.components(separatedBy: "//")[0]
        for word in Self.impure { #expect(!code.contains(word), "\(file.path):\(number + 1) has \(word)") }
      }
    }
  }

  @Test func everyModuleHasARule() throws {
    let modules = try FileManager.default.contentsOfDirectory(
      atPath: SourceTree.root.appendingPathComponent("Sources").path)
    #expect(
      Set(modules).subtracting(["CDamage", "CLMDB", "CProcessors", "CXLSXWriter"]).map { "Sources/\($0)" }.sorted()
        == Self.rules.map(\.folder).filter { $0.hasPrefix("Sources/") }.sorted())
  }
}
