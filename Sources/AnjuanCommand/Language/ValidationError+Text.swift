import ArgumentParser
import Wording

extension ValidationError {
  /// Makes a usage error from its wordings.
  init(_ message: Text) { self.init(message.current) }
}
