public import ArgumentParser
import Proofs

extension VerifierKey: ExpressibleByArgument {
  /// Reads `name+hash+key`.
  init?(argument: String) {
    guard let key = try? VerifierKey(argument) else { return nil }
    self = key
  }
}

extension TreeHash: ExpressibleByArgument {
  /// Reads 64 hexadecimal digits, after `sha256:` or without it.
  init?(argument: String) { self.init(argument.hasPrefix("sha256:") ? String(argument.dropFirst(7)) : argument) }
}
