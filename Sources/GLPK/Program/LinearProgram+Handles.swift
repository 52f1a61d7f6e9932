#if GLPK

    // A wrong handle is a mistake of the program that uses it, as a wrong index into an array is; so the process ends
    // in words. Rows and objectives are read from data more often, and report theirs as faults.

    extension LinearProgram.Column {
        /// Where the column stands among as many as there are.
        func place(among count: Int) -> Int {
            precondition(index < count, "no column stands at \(index) of \(count); the handle is of another program")
            return index
        }
    }

    extension LinearProgram.Row {
        /// Where the row stands among as many as there are.
        func place(among count: Int) -> Int {
            precondition(index < count, "no row stands at \(index) of \(count); the handle is of another program")
            return index
        }
    }

#endif
