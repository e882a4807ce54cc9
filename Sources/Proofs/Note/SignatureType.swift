/// What a key signs, by the byte that stands for it in the key's text and number.
public enum SignatureType: UInt8, Sendable {
  /// Ed25519 over the note's text, as C2SP `signed-note` has it: a log's own signature.
  case ed25519 = 1
  /// Ed25519 over the time and the note's text, as C2SP `tlog-cosignature` has it: a witness's signature.
  case cosignature = 4
}
