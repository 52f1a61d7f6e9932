// swift-tools-version: 6.2
import PackageDescription

/// The native network algorithms beside GLPK's own routines; see `../results/networks.md`.
let package = Package(
    name: "network-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "fardplan", path: "../..")],
    targets: [
        .target(name: "GLPKNetworks", linkerSettings: [.linkedLibrary("glpk")]),
        .executableTarget(
            name: "NetworkBenchmarks", dependencies: ["GLPKNetworks", .product(name: "GLPK", package: "fardplan")]),
    ])
