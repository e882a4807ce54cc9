import Foundation
import Testing
import Wording

@testable import CountyHost

/// How modules are started with each means, without starting one.
@Suite struct SandboxPlanTests {
  private static let tools: [SandboxTool: String] = Dictionary(
    uniqueKeysWithValues: SandboxTool.allCases.map { ($0, "/usr/bin/\($0.rawValue)") })
  private static let program = SandboxedProgram(
    path: "/srv/modules/form", arguments: ["a b", "$(x)"],
    readable: ["/srv/modules/form", "/usr/bin/env", "/opt/lib.so"])

  private func words(_ means: SandboxMeans, user: UInt32?, _ program: SandboxedProgram = program) -> [String] {
    let plan = SandboxPlan(program, SandboxFolder(path: "/var/own", user: user), SandboxPolicy(), means)
    return [plan.executable] + plan.arguments
  }

  @Test func rootGivesUpItsRightsBehindWalls() {
    let words = words(SandboxMeans(paths: Self.tools, isRoot: true), user: 7)
    #expect(words[0] == "/usr/bin/bwrap")
    let end = words.firstIndex(of: "--") ?? 0
    let walls = words[..<end].joined(separator: " ")
    #expect(walls.contains("--unshare-net") && walls.contains("--die-with-parent") && !walls.contains("--unshare-user"))
    // The folder comes after what it may lie in, and after it nothing can be written.
    #expect(
      walls.hasSuffix(
        "--ro-bind /srv/modules/form /srv/modules/form --bind /var/own /var/own --remount-ro / --chdir /var/own"))
    #expect(!walls.contains("--ro-bind /usr/bin/env"))
    #expect(walls.components(separatedBy: " --bind ").count == 2)
    #expect(
      words[(end + 1)...].joined(separator: " ")
        == "/usr/bin/setpriv --no-new-privs --inh-caps=-all --reuid 7 --regid 7 --clear-groups -- /usr/bin/prlimit "
        + "--data=536870912 --as=8589934592 --nofile=256 --fsize=268435456 --cpu=86400 --core=0 --nproc=64 -- "
        + "/usr/bin/choom -n 1000 -- /usr/bin/nice -n 10 /srv/modules/form a b $(x)")
    // Nothing goes through a shell.
    #expect(words.suffix(2) == ["a b", "$(x)"])
  }

  @Test func anotherUserTakesAUserNamespace() {
    let words = words(SandboxMeans(paths: Self.tools, isRoot: false), user: nil)
    #expect(words.contains("--unshare-user") && !words.contains("--cap-add") && !words.contains("--reuid"))
    #expect(words.contains("--nproc=64"))
    let utilities = self.words(SandboxMeans(paths: Self.tools, isRoot: false).without(.bwrap), user: nil)
    #expect(utilities.prefix(6) == ["/usr/bin/setpriv", "--pdeathsig", "KILL", "--", "/usr/bin/unshare", "--user"])
  }

  @Test func withoutANamespaceProcessesOfOthersAreNotCounted() {
    let words = words(SandboxMeans(paths: Self.tools, isRoot: false).without(.bwrap, .unshare), user: nil)
    #expect(words[0] == "/usr/bin/setpriv")
    #expect(!words.contains("--nproc=64"))
    #expect(words.contains("--pdeathsig"))
  }

  @Test func withNothingItIsRunAsItIs() {
    let plan = SandboxPlan(
      Self.program, SandboxFolder(path: "/var/own", user: nil), SandboxPolicy(), SandboxMeans(paths: [:], isRoot: true))
    #expect(plan.executable == "/srv/modules/form")
    #expect(plan.arguments == ["a b", "$(x)"])
    #expect(plan.depth == 0)
  }

  @Test func webAssemblyGetsItsFolderAlone() {
    let program = SandboxedProgram(path: "/srv/form.wasm", arguments: ["x"], isWebAssembly: true)
    let words = words(SandboxMeans(paths: Self.tools, isRoot: true), user: 7, program)
    #expect(words.suffix(6) == ["/usr/bin/wasmkit", "run", "--dir", ".", "/srv/form.wasm", "x"])
  }

  @Test(arguments: SandboxProtection.allCases)
  func whatIsNotGivenIsSaid(_ protection: SandboxProtection) async {
    let nothing = SandboxMeans(paths: [:], isRoot: true)
    let everything = SandboxMeans(paths: Self.tools, isRoot: true)
    #expect(protection.giver(everything) != nil)
    if protection != .size {
      #expect(protection.giver(nothing) == nil)
      #expect(!protection.remedy(nothing).english.isEmpty)
    }
    let said = await Sandbox(SandboxPolicy(), means: nothing).shortcomings.map(\.english)
    let isSaid = said.contains { $0.contains(protection.title.english) }
    #expect(isSaid == (protection != .size && protection != .webAssembly))
    #expect(await Sandbox(SandboxPolicy(), means: everything).shortcomings.isEmpty)
    #expect(await Sandbox.none.shortcomings.isEmpty)
  }

  @Test func aToolThatIsNotAllowedIsNamed() {
    let means = SandboxMeans(paths: [:], failing: [.bwrap], isRoot: false)
    #expect(SandboxProtection.files.remedy(means).english.hasPrefix("bwrap is here, but isn't allowed to"))
    #expect(SandboxProtection.files.remedy(means.without()).chinese.contains("用户命名空间"))
  }
}
