extension Parameters {
  /// Every dotted key that a pack says something of, those above it included: `line.rural.amount`, `line.rural`, `line`.
  public var saidKeys: Set<String> {
    provenance.keys.reduce(into: []) { keys, key in
      var key = key[...]
      while keys.insert(String(key)).inserted, let dot = key.lastIndex(of: ".") { key = key[..<dot] }
    }
  }
}
