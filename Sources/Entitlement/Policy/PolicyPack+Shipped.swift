extension PolicyPack {
  /// The texts of the packs that come with the module, by name.
  public static var shippedTexts: [String: String] {
    [
      "CZ-PROCEDURE-2023": EmbeddedText.czPROCEDURE2023Yaml, "DEMO-CZ-2023": EmbeddedText.demoCZ2023Yaml,
      "DEMO-HN-2023": EmbeddedText.demoHN2023Yaml,
    ]
  }
}
