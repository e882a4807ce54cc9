import Testing

@testable import CountyHost

/// The means that a sandbox is tried with: all of this machine's, and fewer.
enum Confinement: String, CaseIterable, CustomTestStringConvertible {
  case bubblewrap, utilities, nothing

  var testDescription: String { rawValue }

  /// The means; the test is left out where this machine doesn't have them.
  func means() async throws -> SandboxMeans {
    let here = await SandboxMeans.here
    switch self {
    case .bubblewrap:
      guard here.has(.bwrap) else { try Test.cancel("bwrap isn't here, or isn't allowed to") }
      return here
    case .utilities:
      guard here.has(.unshare), here.has(.setpriv), here.has(.prlimit) else { try Test.cancel("no unshare") }
      return here.without(.bwrap)
    case .nothing: return SandboxMeans(paths: [:], isRoot: here.isRoot)
    }
  }

  /// A sandbox with these means.
  func sandbox(_ policy: SandboxPolicy = SandboxPolicy()) async throws -> Sandbox {
    Sandbox(policy, means: try await means())
  }
}
