/// What a module has from outside the stream, such as a phone form in its folder, and proposes (待采集事项).
public struct ModuleOffer: Hashable, Sendable {
  /// Its name, the same for the same thing for ever: 1 to ``ModuleLimits/offerKeyBytes`` of `A–Z a–z 0–9 . _ : -`.
  public var key: String
  /// The event that it is to become.
  public var proposal: ModuleProposal

  /// Makes an offer.
  public init(key: String, _ proposal: ModuleProposal) {
    self.key = key
    self.proposal = proposal
  }

  /// Whether the key is one.
  public var hasProperKey: Bool {
    (1...ModuleLimits.offerKeyBytes).contains(key.utf8.count)
      && key.utf8.allSatisfy {
        0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || 0x30...0x3A ~= $0 || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D
      }
  }
}
