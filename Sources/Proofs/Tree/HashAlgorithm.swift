/// The hash function of a tree, by the number that stands for it in records and anchors.
public enum HashAlgorithm: UInt8, Sendable, CaseIterable {
  /// SHA-256, as in RFC 6962.
  case sha256 = 1
  /// SM3 (GB/T 32905), with the same prefixes.
  ///
  /// This module has no implementation of it: whoever has one makes it a ``TreeHasher``.
  case sm3 = 2
}
