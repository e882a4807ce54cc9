import ArgumentParser
import CountyHost
import Wording

/// The command `anjuan module sandbox`.
struct ModuleSandboxCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "sandbox", Text("What this machine gives to confine modules with", "本机可用于隔离模块的手段"),
      discussion: Text(
        "Found out by trying. Modules run without what isn't given, and it is said each time. What each means stands in "
          + "docs/MODULES.md.",
        "逐项试验得出。缺少的手段不妨碍运行，但每次都会说明。各项含义见 docs/MODULES.md。"))
  }

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let means = await SandboxMeans.here
    try output.render(
      Listing(
        columns: [
          Column("protection", Text("PROTECTION", "保护")), Column("given", Text("GIVEN", "提供")),
          Column("by", Text("BY", "手段")), Column("remedy", Text("WHAT TO DO", "如何补足")),
        ],
        rows: SandboxProtection.allCases.map { protection in
          let giver = protection.giver(means)
          let remedy = giver == nil ? protection.remedy(means) : nil
          return [
            .label(protection.title, code: protection.rawValue), .flag(giver != nil),
            Cell(giver) { .label($0, code: $0.english) }, Cell(remedy) { .label($0, code: $0.english) },
          ]
        }))
  }
}
