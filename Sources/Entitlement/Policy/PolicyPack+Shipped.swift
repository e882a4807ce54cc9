extension PolicyPack {
  /// The texts of the packs that come with the module, by name.
  public static var shippedTexts: [String: String] {
    [
      "DEMO-HN-2023": String(decoding: PackageResources.DEMO_HN_2023_yaml, as: UTF8.self),
      "DEMO-CZ-2023": String(decoding: PackageResources.DEMO_CZ_2023_yaml, as: UTF8.self),
    ]
  }
}
