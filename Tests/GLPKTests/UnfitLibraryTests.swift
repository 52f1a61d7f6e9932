#if GLPK
    import Testing

    @testable import GLPK

    @Suite("A GLPK that may not be used")
    struct UnfitLibraryTests {
        private func refusal(_ version: String, _ storage: String?) -> GLPKError? {
            GuardedCall.pretending(version: version, threadStorage: storage) { () -> GLPKError? in
                do {
                    _ = try LinearProgram().solve()
                    return nil
                } catch {
                    return error as? GLPKError
                }
            }
        }

        @Test("another major version is refused with what to install")
        func version() throws {
            let error = try #require(refusal("6.1", "_Thread_local"))
            #expect(error.code == .unfitLibrary)
            #expect(error.message == "compiled for version 5, loaded was version 6.1")
            #expect(error.context.contains("install GLPK 5.0"))
            #expect(refusal("4.65", "_Thread_local")?.code == .unfitLibrary)
        }

        @Test("a build without thread-local storage is refused")
        func storage() throws {
            let error = refusal("5.0", nil)
            #expect(error?.message == "the version loaded was built without thread-local storage")
        }

        @Test("the version that the header is of is taken")
        func fit() throws {
            #expect(refusal("5.7", "__thread") == nil)
            #expect(try LinearProgram().solve().termination == .optimal)
        }
    }

#endif
