// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "fardplan", path: "..")
    ],
    targets: [
        .target(
            name: "PlainGLPK",
            linkerSettings: [.linkedLibrary("glpk")]),
        .executableTarget(
            name: "LinearProgramStudy",
            dependencies: ["PlainGLPK", .product(name: "GLPK", package: "fardplan")],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .treatAllWarnings(as: .error),
            ]),
    ])
