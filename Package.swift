// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "anjuan",
  products: [
    .library(name: "EventEnvelope", targets: ["EventEnvelope"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0")
  ],
  targets: [
    .target(
      name: "CaseEvents",
      dependencies: ["EventEnvelope", "Wording", .product(name: "SwiftProtobuf", package: "swift-protobuf")],
      exclude: ["Schemas"]),
    .target(name: "Casework", dependencies: ["CaseEvents", "EventEnvelope", "Wording"]),
    .target(name: "Wording"),
    .target(name: "EventEnvelope"),
    .executableTarget(
      name: "county-sim",
      dependencies: [
        "Casework", "CaseEvents", "EventEnvelope", .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ],
      path: "tools/CountySim",
      exclude: ["README.md"]),
    .testTarget(
      name: "CaseworkTests",
      dependencies: [
        "Casework", "CaseEvents", "EventEnvelope", "Wording",
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ]),
    .testTarget(name: "EventEnvelopeTests", dependencies: ["EventEnvelope"]),
    .testTarget(
      name: "CountySimTests",
      dependencies: [
        "county-sim", "Casework", "CaseEvents", "EventEnvelope",
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ]),
    .testTarget(
      name: "CaseEventsTests",
      dependencies: [
        "CaseEvents", "EventEnvelope", "Wording", .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ],
      exclude: ["Fixtures"]),
  ]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
      .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .enableUpcomingFeature("InferIsolatedConformances"), .enableUpcomingFeature("ImmutableWeakCaptures"),
    ]
}
