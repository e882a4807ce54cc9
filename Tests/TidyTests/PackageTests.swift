import Foundation
import Testing

/// The package's manifest says what is so.
@Suite struct PackageTests {
  /// What is linked and not imported: programs that tests run.
  static let run: Set<String> = Set(
    PackageManifest.targets.filter { $0.kind == "executableTarget" }.map { $0.name.replacing("-", with: "_") })

  @Test func everyTargetIsRead() {
    let names = PackageManifest.targets.map(\.name)
    #expect(names.contains("Desk") && names.contains("TidyTests") && names.contains("county-sim"))
  }

  /// A dependency that nothing imports makes a target wait for it, and lets arrows point where they shouldn't.
  @Test(arguments: PackageManifest.targets) func dependenciesAreImported(target: PackageManifest.Target) {
    let idle = target.dependencies.subtracting(target.imports)
    let unused = target.kind == "testTarget" ? idle.subtracting(Self.run) : idle
    #expect(unused.isEmpty, "\(target.name) never imports \(unused.sorted().joined(separator: ", "))")
  }

  /// What is imported is declared, and doesn't come by way of another target.
  @Test(arguments: PackageManifest.targets) func importsAreDeclared(target: PackageManifest.Target) {
    let own = Set(PackageManifest.targets.map { $0.name.replacing("-", with: "_") })
    let undeclared = target.imports.intersection(own).subtracting(target.dependencies)
    #expect(undeclared.isEmpty, "\(target.name) imports \(undeclared.sorted().joined(separator: ", "))")
  }
}
