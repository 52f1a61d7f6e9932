// swift-tools-version: 6.2
import PackageDescription

/// Allocation alone, without dates: time, memory, mix and bound by size of the municipality.
let package = Package(
    name: "allocation-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "fardplan", path: "../..")],
    targets: [
        .executableTarget(
            name: "AllocationStudy",
            dependencies: [
                .product(name: "CohortAllocation", package: "fardplan"),
                .product(name: "MunicipalityGenerator", package: "fardplan"),
                .product(name: "PlanFiles", package: "fardplan"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
    ])
