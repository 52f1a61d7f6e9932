#if GLPK

    /// What solving the elastic program said of the relaxation of a program.
    struct RelaxationStudy {
        /// A proof of infeasibility that verifies.
        var certificate: InfeasibilityCertificate?

        /// Whether the relaxation has a point, up to GLPK's tolerances; nil when it could not be told.
        var isFeasible: Bool?

        /// How many linear programs were solved.
        var solves = 0
    }

    extension LinearProgram {
        /// Most elastic programs solved to shake off multipliers that are wrong by rounding.
        private static let mostStudies = 4

        /// Solves the elastic program and looks for a certificate among its multipliers.
        ///
        /// Where a tiny weight of the wrong sign meets a column without a bound, that column gets a small price, which
        /// pushes the weight to the right side, and the elastic program is solved again.
        /// - Parameter options: without faults; the columns hold whole numbers where they must.
        func relaxationStudy(_ options: SolverOptions) throws(GLPKError) -> RelaxationStudy {
            var study = RelaxationStudy()
            var costs = [Double](repeating: 0, count: columns.count)
            while study.solves < Self.mostStudies {
                let solution = try elastic(costs: study.solves == 0 ? nil : costs).solve(options.forMultipliers())
                study.solves += 1
                guard solution.termination == .optimal, let multipliers = solution.duals.values?.rowDuals else { break }
                if study.solves == 1, let optimum = solution.point.values?.objective {
                    study.isFeasible = optimum <= 1e-9 ? true : nil
                }
                study.certificate = certificate(from: multipliers)
                if study.certificate != nil {
                    study.isFeasible = false
                    break
                }
                guard study.isFeasible != true, push(&costs, against: multipliers) else { break }
            }
            return study
        }

        private func certificate(from multipliers: [Double]) -> InfeasibilityCertificate? {
            for variant in Rounding.variants(of: withinBounds(multipliers)) {
                let certificate = InfeasibilityCertificate(.rowMultipliers(variant))
                if certificate.verify(against: self) { return certificate }
            }
            return nil
        }

        /// Multipliers that pull at a bound which is not there become zero.
        private func withinBounds(_ multipliers: [Double]) -> [Double] {
            zip(rows, multipliers).map { row, multiplier in
                (multiplier > 0 ? row.bounds.lower : row.bounds.upper).isFinite ? multiplier : 0
            }
        }

        /// Prices columns whose weight is slightly wrong; false when there are none.
        private func push(_ costs: inout [Double], against multipliers: [Double]) -> Bool {
            var hasPushed = false
            let largest = multipliers.reduce(0) { max($0, $1.magnitude) }
            for (index, weight) in combination(of: withinBounds(multipliers)).enumerated() {
                let bounds = columns[index].effectiveBounds
                guard let sign = weight.sign, sign != 0, bounds.lower.isFinite != bounds.upper.isFinite else {
                    continue
                }
                let wrong = sign > 0 ? bounds.upper : bounds.lower
                guard wrong.isInfinite, weight.rounded.magnitude < 1e-6 * largest else { continue }
                costs[index] -= Double(sign) * 1e-6 * largest
                hasPushed = true
            }
            return hasPushed
        }
    }

#endif
