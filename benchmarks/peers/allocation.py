#!/usr/bin/env python3
"""The allocation of a scenario by OR-Tools CP-SAT and by HiGHS.

    fardplan bench allocation --scenario FOLDER --export instance.json
    allocation.py instance.json --solver cp-sat|highs [--seconds 60] [--threads 2]

Prints one JSON object: status, value, bound, seconds, and how far the model is one of the whole problem. Both minimise
the mix alone, everybody with an open round seated.

cp-sat  Types of people (equal values and open rounds) times rounds: integer counts, and for each value and round a convex
        cost above the chords of an even spread over the round's cohorts. Units, teams, together, apart and bosses are
        left out: its optimum is a bound, never above that of the whole problem.
highs   People times cohorts, every rule of the instance, and the chords of n(n-1)/2 next to the even share.
"""
import argparse
import json
import time
from collections import Counter, defaultdict


def load(path):
    with open(path) as file:
        data = json.load(file)
    data["seated"] = [p for p in range(data["people"]) if data["open"][p]]
    data["by_round"] = defaultdict(list)
    for cohort, number in enumerate(data["cohorts"]):
        data["by_round"][number].append(cohort)
    return data


def pairs(number):
    return number * (number - 1) // 2


def mix(data, cohort_of):
    """The weighted pairs of a division, counted anew."""
    total = 0
    for attribute in data["attributes"]:
        counts = Counter(
            (cohort_of[p], attribute["values"][p]) for p in cohort_of if attribute["values"][p] >= 0)
        total += attribute["weight"] * sum(pairs(n) for n in counts.values())
    return total


def merged(data):
    """Attributes with few values: those with many would make every person a type of their own."""
    return [a for a in data["attributes"] if len(set(a["values"])) <= 16]


def cp_sat(data, seconds, threads):
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    attributes = merged(data)
    types = Counter(
        (tuple(a["values"][p] for a in attributes), tuple(data["open"][p])) for p in data["seated"])
    kinds = list(types)
    count = {}
    for kind, ((_, rounds), number) in enumerate(types.items()):
        for of in rounds:
            count[kind, of] = model.new_int_var(0, number, "")
        model.add(sum(count[kind, of] for of in rounds) == number)
    costs = []
    for of, cohorts in data["by_round"].items():
        here = [count[k, of] for k in range(len(kinds)) if (k, of) in count]
        model.add(sum(here) >= len(cohorts) * data["least"])
        model.add(sum(here) <= len(cohorts) * data["most"])
    for position, attribute in enumerate(attributes):
        members = Counter(attribute["values"][p] for p in data["seated"] if attribute["values"][p] >= 0)
        for value, total in members.items():
            for of, cohorts in data["by_round"].items():
                here = [count[k, of] for k, key in enumerate(kinds) if key[0][position] == value and (k, of) in count]
                if not here:
                    continue
                most = min(data["most"], -(-total // len(cohorts)))
                cost = model.new_int_var(0, len(cohorts) * pairs(most), "")
                # Spread evenly over m cohorts, n people cost what the chords between multiples of m say.
                for below in range(1, most):
                    model.add(cost >= below * sum(here) - len(cohorts) * pairs(below + 1))
                costs.append(attribute["weight"] * cost)
    model.minimize(sum(costs))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = threads
    start = time.monotonic()
    status = solver.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return {
        "solver": "OR-Tools CP-SAT", "model": "types x rounds, chords; relaxation", "status": solver.status_name(status),
        "value": int(solver.objective_value) if found else None, "bound": int(-(-solver.best_objective_bound // 1)),
        "seconds": round(time.monotonic() - start, 3),
    }


def highs(data, seconds, threads):
    import highspy

    model = highspy.Highs()
    model.silent()
    model.setOptionValue("time_limit", float(seconds))
    model.setOptionValue("threads", threads)
    cohorts = range(len(data["cohorts"]))
    seat = {(p, c): model.addBinary() for p in data["seated"] for c in cohorts
            if data["cohorts"][c] in data["open"][p]}

    def total(terms):
        # An expression that grows term by term costs quadratic time.
        return model.qsum(terms)

    for p in data["seated"]:
        model.addConstr(total(seat[p, c] for c in cohorts if (p, c) in seat) == 1)
    for c in cohorts:
        size = total(seat[p, c] for p in data["seated"] if (p, c) in seat)
        model.addConstr(size >= data["least"])
        model.addConstr(size <= data["most"])
    for a, b in data["together"]:
        for c in cohorts:
            if (a, c) in seat and (b, c) in seat:
                model.addConstr(seat[a, c] - seat[b, c] == 0)
            else:
                for person in (a, b):
                    if (person, c) in seat:
                        model.addConstr(seat[person, c] <= 0)
    for a, b in data["apart"]:
        for c in cohorts:
            if (a, c) in seat and (b, c) in seat:
                model.addConstr(seat[a, c] + seat[b, c] <= 1)
    for entry in data["precedence"]:
        boss, report = entry["boss"], entry["report"]
        for number in entry["rounds"]:
            early = [seat[report, c] for c in data["by_round"][number] if (report, c) in seat]
            late = [seat[boss, c] for c in cohorts if data["cohorts"][c] > number and (boss, c) in seat]
            if early and late:
                model.addConstr(total(early) + total(late) <= 1)
    costs = []
    for attribute in data["attributes"]:
        members = defaultdict(list)
        for p in data["seated"]:
            if attribute["values"][p] >= 0:
                members[attribute["values"][p]].append(p)
        for people in members.values():
            share = len(people) // len(data["cohorts"])
            for c in cohorts:
                here = [seat[p, c] for p in people if (p, c) in seat]
                if len(here) < 2:
                    continue
                cost = model.addVariable(lb=0)
                number = total(here)
                # The chord of the even share, and the neighbours that the optimum may need.
                for below in range(max(1, share - 1), max(1, share) + 3):
                    model.addConstr(cost - below * number >= -pairs(below + 1))
                costs.append(attribute["weight"] * cost)
    start = time.monotonic()
    model.minimize(total(costs))
    spent = time.monotonic() - start
    info = model.getInfo()
    value = None
    if info.primal_solution_status == 2:
        point = model.getSolution().col_value
        value = mix(data, {p: c for (p, c), column in seat.items() if point[column.index] > 0.5})
    return {
        "solver": "HiGHS", "model": "people x cohorts, chords; every rule of the instance",
        "status": model.modelStatusToString(model.getModelStatus()), "value": value,
        "bound": round(info.mip_dual_bound, 3) if abs(info.mip_dual_bound) < 1e30 else None,
        "seconds": round(spent, 3),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("instance")
    parser.add_argument("--solver", choices=["cp-sat", "highs"], required=True)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    solve = cp_sat if arguments.solver == "cp-sat" else highs
    print(json.dumps(solve(load(arguments.instance), arguments.seconds, arguments.threads)))


if __name__ == "__main__":
    main()
