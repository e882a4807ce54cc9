import ArgumentParser

/// How the power is cut.
struct PowerCutOptions: ParsableArguments {
  @Option(help: "Decides everything.")
  var seed: UInt64

  @Option(help: "How many images to check.")
  var images = 5_000

  @Option(help: "The bytes that the disk writes whole: 512 or 4096; below that, headers are torn.")
  var granule = 512

  @Flag(help: "The disk says that it synchronized, and didn't.")
  var lies = false

  @Flag(help: "Open the images whatever the anchor says.")
  var ignoresAnchor = false

  /// Whether a header of LMDB's, which lies within one sector, may be written in part.
  var tearsHeaders: Bool { granule < 512 }
}
