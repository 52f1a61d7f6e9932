#if GLPK
    import Foundation
    import Testing

    @Suite("The table of functions")
    struct FunctionTableTests {
        private static let header = "/usr/include/glpk.h"

        @Test(
            "every function of the header stands in the table, and no other",
            .enabled(if: FileManager.default.fileExists(atPath: header), "no glpk.h in \(header)"))
        func complete() throws {
            let header = try String(contentsOfFile: Self.header, encoding: .utf8)
            let declared = Set(header.matches(of: #/\b(glp_[a-z0-9_]+)\(/#).map { String($0.1) })
            let page = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../Sources/GLPK/GLPK.docc/WhatIsWhere.md")
            let table = try String(contentsOf: page, encoding: .utf8)
            let listed = table.matches(of: #/(?m)^\| `(glp_[a-z0-9_]+)` \| \S.* \|$/#).map { String($0.1) }
            #expect(declared.count > 200)
            #expect(declared.subtracting(listed) == [])
            #expect(Set(listed).subtracting(declared) == [])
            #expect(listed.count == Set(listed).count)
        }

        @Test("what the library calls is said to be there, and nothing else is")
        func called() throws {
            let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
            let guarded = sources.appending(path: "CGLPKGuard")
            var called: Set<String> = []
            for file in try FileManager.default.contentsOfDirectory(at: guarded, includingPropertiesForKeys: nil)
            where file.pathExtension == "c" {
                let code = try String(contentsOf: file, encoding: .utf8).replacing(#/(?s)\/\*.*?\*\//#, with: "")
                called.formUnion(code.matches(of: #/\bglp_[a-z0-9_]+/#).map { String($0.0) })
            }
            let page = sources.appending(path: "GLPK/GLPK.docc/WhatIsWhere.md")
            let table = try String(contentsOf: page, encoding: .utf8)
            for row in table.matches(of: #/(?m)^\| `(glp_[a-z0-9_]+)` \| (.*) \|$/#) {
                #expect(called.contains(String(row.1)) != row.2.hasPrefix("left out"), "\(row.1)")
            }
        }
    }

#endif
