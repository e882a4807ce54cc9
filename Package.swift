// swift-tools-version: 6.3
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let protobuf = Target.Dependency.product(name: "SwiftProtobuf", package: "swift-protobuf")

let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "anjuan",
  products: [
    .executable(name: "anjuan", targets: ["anjuan"]),
    .executable(name: "county-sim", targets: ["county-sim"]),
    .library(name: "Entitlement", targets: ["Entitlement"]),
    .library(name: "EventLog", targets: ["EventLog", "EventEnvelope", "Proofs"]),
    .library(name: "Proofs", targets: ["Proofs"]),
    .library(name: "Casework", targets: ["Casework", "CaseEvents", "Instruments"]),
    .library(name: "CaseworkTesting", targets: ["CaseworkTesting"]),
    .library(name: "Rolls", targets: ["Rolls"]),
    .library(name: "CountyKit", targets: ["CountyKit"]),
    .library(name: "Desk", targets: ["Desk"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // Words and coordinates that every other module uses.
    .target(name: "Wording"),
    .target(name: "EventEnvelope"),
    // The instruments that rules rest on, their days in force and their articles.
    .target(name: "Instruments", dependencies: ["EventEnvelope", "Wording"]),
    // Reads and writes JSON.
    .target(name: "JSON", dependencies: ["Wording"], swiftSettings: [.enableExperimentalFeature("Lifetimes")]),

    // The event store: knows nothing of cases.
    .systemLibrary(name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"])]),
    .target(name: "CDamage"),
    // Durable files, locks and threads.
    .target(name: "Files"),
    .target(
      name: "LMDB", dependencies: ["CDamage", "CLMDB", "Files"],
      swiftSettings: [.enableExperimentalFeature("Lifetimes")]),
    // The Merkle tree, checkpoints and proofs: pure, so that whoever checks a ledger needs nothing else.
    .target(name: "Proofs", dependencies: ["Wording", crypto]),
    .target(
      name: "EventLog", dependencies: ["EventEnvelope", "Files", "LMDB", "Proofs", crypto],
      swiftSettings: [.enableExperimentalFeature("Lifetimes")]),

    // People's keys: sealing, finding and forgetting a person.
    .target(
      name: "Sealing", dependencies: ["EventEnvelope", "Files", "LMDB", crypto],
      swiftSettings: [.enableExperimentalFeature("Lifetimes")]),

    // What a household is entitled to: pure, and usable alone.
    .target(
      name: "Entitlement", dependencies: ["EventEnvelope", "Instruments", "JSON", "Wording", bigInt, crypto, yams],
      exclude: ["Packs/CZ-PROCEDURE-2023.yaml", "Packs/DEMO-CZ-2023.yaml", "Packs/DEMO-HN-2023.yaml"],
      swiftSettings: [.enableExperimentalFeature("Lifetimes")]),

    // Counties' own rules: linked into the program, pure, and written against nothing but what computes.
    .target(
      name: "GuidongRules", dependencies: ["Entitlement", "EventEnvelope", "Wording"], path: "Plugins/Guidong",
      exclude: ["Module", "Packs/DEMO-GD-2023.yaml", "Program", "README.md", "household.json"],
      sources: ["Packs", "Sources"]),

    // Spreadsheets' files: their encodings, and workbooks.
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "Worksheets", dependencies: ["CXLSXWriter"]),

    // County modules: what they are written against, which knows nothing of the ledger, and what runs them.
    .target(name: "CountyKit", dependencies: ["JSON"], swiftSettings: [.enableExperimentalFeature("Lifetimes")]),
    .target(name: "CProcessors"),
    .target(
      name: "CountyHost",
      dependencies: [
        "CProcessors", "CaseEvents", "CaseLog", "CountyKit", "EventEnvelope", "EventLog", "Wording", subprocess,
      ],
      exclude: ["Resources/events.jsonl"]),
    .target(name: "GuidongModule", dependencies: ["CountyKit"], path: "Plugins/Guidong/Module"),
    .executableTarget(name: "guidong", dependencies: ["CountyKit", "GuidongModule"], path: "Plugins/Guidong/Program"),
    // What `module new` makes modules from; the Swift one is built here as well.
    .target(
      name: "ModuleTemplates", path: "Plugins/Template",
      exclude: ["Python", "README.md", "README.template.md", "Shell", "Swift"]),
    .executableTarget(name: "visit-count", dependencies: ["CountyKit"], path: "Plugins/Template/Swift/Sources"),

    // County modules that come with it.
    .executableTarget(
      name: "rucheng-phone-form", dependencies: ["CountyKit", "Entitlement", "EventEnvelope", "Wording"],
      path: "Plugins/Rucheng/Sources"),
    .executableTarget(
      name: "zixing-signals", dependencies: ["CountyKit", "EventEnvelope"], path: "Plugins/Zixing/Sources"),

    // The cases: know nothing of storage.
    .target(
      name: "CaseEvents", dependencies: ["EventEnvelope", "JSON", "Wording", protobuf], exclude: ["Schemas"],
      swiftSettings: [.enableExperimentalFeature("Lifetimes")]),
    .target(
      name: "Casework", dependencies: ["CaseEvents", "Entitlement", "EventEnvelope", "Instruments", "Wording"]),

    // Cases to test with, for whoever tests rules, modules or programs that decide.
    .target(name: "CaseworkTesting", dependencies: ["CaseEvents", "Casework", "Entitlement", "EventEnvelope"]),

    // What joins the two.
    .target(
      name: "CaseLog", dependencies: ["CaseEvents", "Casework", "EventEnvelope", "EventLog", "Proofs"]),
    .target(
      name: "Rolls",
      dependencies: ["CaseEvents", "CaseLog", "Casework", "EventEnvelope", "EventLog", "Files", "LMDB", "Wording"]),

    // What an office does with a ledger, whoever asks: a command line, a server, a test.
    .target(
      name: "Desk",
      dependencies: [
        "CaseEvents", "CaseLog", "Casework", "CountyHost", "CountyKit", "Entitlement", "EventEnvelope", "EventLog",
        "Files", "LMDB", "Proofs", "Rolls", "Sealing", "Wording", "Worksheets", crypto, protobuf,
      ]),
    // Results of assessments as workbooks.
    .target(name: "AssessmentWorkbooks", dependencies: ["Entitlement", "Wording", "Worksheets"]),

    // The command line: arguments, output, and its own words.
    .target(
      name: "AnjuanCommand",
      dependencies: [
        "AssessmentWorkbooks", "CaseEvents", "CaseLog", "Casework", "CountyHost", "CountyKit", "Desk", "Entitlement",
        "EventEnvelope", "EventLog", "Files", "JSON", "LMDB", "ModuleTemplates", "Proofs", "Rolls", "Wording",
        "Worksheets", argumentParser, protobuf,
      ]),
    .executableTarget(name: "anjuan", dependencies: ["AnjuanCommand", "Desk", "GuidongModule", "GuidongRules"]),

    // Tools.
    .executableTarget(
      name: "county-sim",
      dependencies: ["CaseEvents", "Casework", "Entitlement", "EventEnvelope", "Wording", crypto],
      path: "tools/CountySim", exclude: ["README.md"]),
    .executableTarget(
      name: "ledger-bench",
      dependencies: [
        "CaseEvents", "CaseLog", "CountyHost", "CountyKit", "Entitlement", "EventEnvelope", "EventLog", "Rolls",
        "Wording", argumentParser,
      ],
      path: "tools/benchmarks/Swift"),
    // Stands before the C library's calls in the executable that links it: only ever for fault checks.
    .target(name: "FaultDisk", path: "tools/fault-suite/Disk"),
    // libFuzzer's entry, in builds that have it.
    .target(name: "FuzzDriver", path: "tools/fault-suite/Driver"),
    .executableTarget(
      name: "fault-check",
      dependencies: [
        "CaseEvents", "EventEnvelope", "EventLog", "FaultDisk", "FuzzDriver", "LMDB", "Proofs", argumentParser,
      ],
      path: "tools/fault-suite/Check"),

    // What tests share: waiting that ends, work that blocks, programs run to their end.
    .target(name: "TestSupport", dependencies: [subprocess], path: "Tests/TestSupport"),
    .testTarget(name: "EventEnvelopeTests", dependencies: ["EventEnvelope"]),
    .testTarget(name: "InstrumentsTests", dependencies: ["EventEnvelope", "Instruments", "Wording"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport", "Wording"]),
    .testTarget(name: "FilesTests", dependencies: ["Files"]),
    .testTarget(name: "LMDBTests", dependencies: ["Files", "LMDB", "TestSupport"]),
    // SM3, for a test that the tree doesn't depend on its hash function.
    .systemLibrary(
      name: "CLibCrypto", path: "Tests/CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .testTarget(name: "ProofsTests", dependencies: ["CLibCrypto", "Proofs", "TestSupport"]),
    .testTarget(
      name: "EventLogTests", dependencies: ["EventEnvelope", "EventLog", "Files", "LMDB", "Proofs", "TestSupport"]),
    .testTarget(name: "SealingTests", dependencies: ["EventEnvelope", "Sealing"]),
    .testTarget(
      name: "CaseEventsTests",
      dependencies: ["CaseEvents", "EventEnvelope", "JSON", "TestSupport", "Wording", protobuf],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "GuidongRulesTests",
      dependencies: [
        "CaseEvents", "Casework", "CaseworkTesting", "Entitlement", "EventEnvelope", "GuidongRules", "TestSupport",
        "Wording", crypto,
      ], exclude: ["Recorded"]),
    .testTarget(
      name: "EntitlementTests",
      dependencies: ["Entitlement", "EventEnvelope", "Instruments", "TestSupport", "Wording", crypto],
      exclude: ["Recorded"]),
    .testTarget(name: "WorksheetsTests", dependencies: ["Worksheets"]),
    .testTarget(name: "CountyKitTests", dependencies: ["CountyKit", "TestSupport", "visit-count"]),
    .testTarget(
      name: "CountyHostTests",
      dependencies: [
        "CaseEvents", "CountyHost", "CountyKit", "EventEnvelope", "EventLog", "TestSupport", "Wording",
        "rucheng-phone-form", "visit-count", "zixing-signals",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "PluginsTests",
      dependencies: ["CountyKit", "EventEnvelope", "ModuleTemplates", "rucheng-phone-form", "zixing-signals"]),
    .testTarget(
      name: "CaseworkTests",
      dependencies: [
        "CaseEvents", "Casework", "CaseworkTesting", "Entitlement", "EventEnvelope", "Instruments", "TestSupport",
        "Wording",
      ]),
    .testTarget(
      name: "CaseLogTests",
      dependencies: ["CaseEvents", "CaseLog", "Casework", "CaseworkTesting", "EventEnvelope", "EventLog", protobuf]),
    .testTarget(
      name: "RollsTests",
      dependencies: [
        "CaseEvents", "CaseLog", "Casework", "CaseworkTesting", "Entitlement", "EventEnvelope", "EventLog", "Rolls",
        "TestSupport", "Wording",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "CountySimTests",
      dependencies: [
        "CaseEvents", "CaseLog", "Casework", "Entitlement", "EventEnvelope", "EventLog", "Rolls", "Wording",
        "county-sim",
      ]),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "CaseEvents", "CaseLog", "Casework", "CaseworkTesting", "CountyHost", "CountyKit", "Desk", "Entitlement",
        "EventEnvelope", "EventLog", "Files", "LMDB", "Proofs", "Sealing", "TestSupport", "Wording", protobuf,
      ]),
    .testTarget(
      name: "AnjuanCommandTests",
      dependencies: [
        "AnjuanCommand", "CaseEvents", "Casework", "Desk", "EventEnvelope", "EventLog", "LMDB", "TestSupport",
        "Wording", argumentParser,
      ]),
    .testTarget(
      name: "TranscriptsTests", dependencies: ["TestSupport", "anjuan", "county-sim", "guidong"],
      exclude: ["Transcripts"]),
    .testTarget(name: "TidyTests", dependencies: ["Instruments"]),
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
