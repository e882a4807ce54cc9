import ModuleTemplates
import Testing

/// What `module new` makes has its own names everywhere.
@Suite struct ModuleTemplateTests {
  @Test(arguments: ModuleTemplate.allCases)
  func everyNameIsPutIn(_ template: ModuleTemplate) {
    let files = template.files(name: "late-pay-2", county: "431081", kit: .folder("/somewhere/visit-count"))
    #expect(files.count { $0.isExecutable } == (template == .swift ? 0 : 1))
    for file in files {
      let text = file.text.replacing("/somewhere/visit-count", with: "")
      for word in ["visit-count", "visit_count", "VisitCount", "431026", "PROGRAM", "TESTS"] {
        #expect(!file.path.contains(word) && !text.contains(word), "\(file.path): \(word)")
      }
    }
    #expect(files.contains { $0.text.contains(template.program(name: "late-pay-2")) })
  }

  @Test(arguments: [
    ("https://example.org/welfare/Anjuan.git", "Anjuan"), ("git@example.org:welfare/ledger", "ledger"),
  ])
  func aRepositoryIsNamedAsTheToolDoes(_ address: String, _ name: String) throws {
    let files = ModuleTemplate.swift.files(name: "late-pay", county: "43", kit: .repository(address))
    let package = try #require(files.first { $0.path == "Package.swift" }?.text)
    #expect(package.contains(#".package(url: "\#(address)", branch: "main")"#))
    #expect(package.contains(#"package: "\#(name)""#) && !package.contains(#"package: "anjuan""#))
  }
}
