// LinearProgramStudy TASK WAY [ROUNDS]: does one task in one way and prints the least seconds and the result.
//
// Tasks: build, assignment, classes. Ways: c; for build expressions, sums and rows; else swift.

import GLPK
import PlainGLPK

/// Work with the result it came to, at an address that C can hold.
final class Work {
    let body: () throws -> Double
    var result = -1.0

    init(_ body: @escaping () throws -> Double) {
        self.body = body
    }

    func measured() -> Double {
        withExtendedLifetime(self) {
            plain_measured(
                { context in
                    guard let context else { return }
                    let work = Unmanaged<Work>.fromOpaque(context).takeUnretainedValue()
                    work.result = (try? work.body()) ?? -1
                }, Unmanaged.passUnretained(self).toOpaque())
        }
    }
}

/// Writes the program and hands it over to GLPK, which is left at once.
func build(_ instance: Instance, _ writing: Writing) throws -> Double {
    let program = writing.program(instance)
    return try program.withSolver { _ in Double(program.entryCount) }
}

func solve(_ program: LinearProgram) throws -> Double {
    var options = SolverOptions()
    options.method = .dualSimplex
    options.simplex.start = .standard
    options.presolve = program.isMixedInteger
    return try program.solve(options).point.values?.objective ?? -1
}

func work(_ task: String, _ way: String) -> Work? {
    var plain: plain_instance
    switch task {
    case "build": plain = plain_sparse_instance(100_000, 100_000)
    case "assignment": plain = plain_assignment_instance(200)
    case "classes": plain = plain_class_instance()
    default: return nil
    }
    if way == "c" {
        var values = [Double](repeating: 0, count: Int(plain.column_count))
        return Work { task == "build" ? plain_build(&plain) : plain_solve(&plain, &values) }
    }
    let instance = Instance(plain)
    if task == "build" { return Writing(rawValue: way).map { writing in Work { try build(instance, writing) } } }
    let program = Writing.sums.program(instance)
    return way == "swift" ? Work { try solve(program) } : nil
}

let arguments = CommandLine.arguments.dropFirst()
let rounds = arguments.count > 2 ? Int(arguments[arguments.startIndex + 2]) ?? 1 : 1
guard arguments.count >= 2, let work = work(arguments[1], arguments[2]) else {
    print("usage: LinearProgramStudy build|assignment|classes c|swift|expressions|sums|rows [ROUNDS]")
    throw CancellationError()
}
let seconds = (0..<max(1, rounds)).map { _ in work.measured() }.min() ?? 0
print(arguments[1], arguments[2], seconds, work.result)
