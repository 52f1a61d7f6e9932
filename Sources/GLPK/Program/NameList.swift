#if GLPK

    /// Names by position, for no more positions than up to the last that was given one.
    struct NameList: Sendable {
        private var names: [String?] = []

        /// Whether no position was given a name.
        var isEmpty: Bool { names.isEmpty }

        subscript(position: Int) -> String? {
            get { position < names.count ? names[position] : nil }
            set {
                if position < names.count {
                    names[position] = newValue
                } else if let newValue {
                    names += repeatElement(nil, count: position - names.count)
                    names.append(newValue)
                }
            }
        }
    }

#endif
