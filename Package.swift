// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: language mode 6, explicit existentials, internal imports,
/// strict memory safety, and no warning left standing.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// GLPK is a dependency only where the package trait of the same name is on.
let glpkWhenOn: Target.Dependency = .target(name: "GLPK", condition: .when(traits: ["GLPK"]))

let package = Package(
    name: "fardplan",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "fardplan", targets: ["fardplan"]),
        .library(name: "GLPK", targets: ["GLPK"]),
    ],
    traits: [
        .trait(
            name: "GLPK",
            description: "Linear and mixed-integer programs by GLPK: bounds and proofs beside the native engine."),
        .default(enabledTraits: ["GLPK"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
        .target(
            name: "CGLPKGuard",
            dependencies: [.target(name: "CGLPK", condition: .when(traits: ["GLPK"]))],
            cSettings: [.define("FARDPLAN_GLPK", .when(traits: ["GLPK"]))],
            // The module map's "link" reaches Swift importers only, and this target is C.
            // The mathematics library is for the rounding of integer bounds, in clients that do not link it anyway.
            linkerSettings: [
                .linkedLibrary("glpk", .when(traits: ["GLPK"])), .linkedLibrary("m", .when(platforms: [.linux])),
            ]),
        .target(
            name: "GLPK",
            dependencies: [.target(name: "CGLPKGuard", condition: .when(traits: ["GLPK"]))],
            swiftSettings: strict),
        .target(name: "ProgrammeModel", swiftSettings: strict),
        .target(name: "PlanAudit", dependencies: ["ProgrammeModel"], swiftSettings: strict),
        .target(
            name: "CohortAllocation", dependencies: ["ProgrammeModel", glpkWhenOn], swiftSettings: strict),
        .target(name: "SessionScheduling", dependencies: ["ProgrammeModel", glpkWhenOn], swiftSettings: strict),
        .target(
            name: "Planning",
            dependencies: ["ProgrammeModel", "PlanAudit", "CohortAllocation", "SessionScheduling"],
            swiftSettings: strict),
        .target(
            name: "PlanFiles",
            dependencies: ["ProgrammeModel", "PlanAudit", .product(name: "Yams", package: "Yams")],
            exclude: ["Schemas"], swiftSettings: strict),
        .target(name: "PlanReport", dependencies: ["ProgrammeModel", "PlanAudit"], swiftSettings: strict),
        .target(name: "MunicipalityGenerator", dependencies: ["ProgrammeModel"], swiftSettings: strict),
        .executableTarget(
            name: "fardplan",
            dependencies: [
                "Planning", "PlanFiles", "PlanReport", "MunicipalityGenerator", "PlanAudit", "ProgrammeModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["ProgrammeModel"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "GLPKTests", dependencies: [glpkWhenOn], swiftSettings: strict),
        .testTarget(
            name: "ProgrammeModelTests", dependencies: ["ProgrammeModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PlanAuditTests", dependencies: ["PlanAudit", "ProgrammeModel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CohortAllocationTests",
            dependencies: ["CohortAllocation", "PlanAudit", "ProgrammeModel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "SessionSchedulingTests",
            dependencies: ["SessionScheduling", "PlanAudit", "ProgrammeModel", "TestSupport", glpkWhenOn],
            swiftSettings: strict),
        .testTarget(
            name: "PlanningTests",
            dependencies: [
                "CohortAllocation", "MunicipalityGenerator", "Planning", "PlanAudit", "PlanFiles", "ProgrammeModel",
                "SessionScheduling",
                "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PlanFilesTests",
            dependencies: ["PlanFiles", "ProgrammeModel", "TestSupport", .product(name: "Yams", package: "Yams")],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(
            name: "PlanReportTests", dependencies: ["PlanReport", "PlanAudit", "ProgrammeModel", "TestSupport"],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(
            name: "MunicipalityGeneratorTests", dependencies: ["MunicipalityGenerator", "ProgrammeModel"],
            swiftSettings: strict),
        .testTarget(
            name: "IntegrationTests",
            dependencies: [
                "fardplan", "Planning", "PlanFiles", "PlanAudit", "PlanReport", "MunicipalityGenerator",
                "ProgrammeModel", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Goldens", "Scenarios"], swiftSettings: strict),
    ])
