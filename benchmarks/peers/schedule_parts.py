"""What the two CP-SAT models have in common."""
import time
from collections import defaultdict

from ortools.sat.python import cp_model


def limit_periods(instance, session, periods):
    """For each period and number of half-days the starts with which the session has so many in it."""
    found = defaultdict(list)
    for n, (offset, _) in enumerate(instance.choices(session)):
        counts = defaultdict(int)
        for h in instance.half_days(session, n):
            counts[periods[h // 2]] += 1
        for period, half_days in counts.items():
            found[period, half_days].append(offset)
    return found


def add_introductions(own, instance):
    """A literal for each possible introduction of each round."""
    options = {}
    for number, wave in enumerate(instance.rounds):
        if not wave["isIntroduced"]:
            continue
        options[number] = {}
        for option in wave["introductions"]:
            literal = own.model.new_bool_var("")
            options[number][option["offset"]] = literal
            own.costs.append(option["cost"] * literal)
            for c, cohort in enumerate(instance.cohorts):
                if cohort["round"] == number:
                    own.begins_from(c, 2 * option["earliestFirstDay"], literal)
            if instance.introduction_venue is not None:
                own.rooms[instance.introduction_venue].append(
                    own.model.new_optional_fixed_size_interval_var(option["offset"], 1, literal, ""))
        own.model.add_exactly_one(options[number].values())
    return options


def add_leads(own, instance):
    """Who leads, cohorts of each consultant, changes of leading consultant and half-days beyond the even share."""
    model = own.model
    loads, engagements = defaultdict(list), defaultdict(list)
    for c in range(len(instance.cohorts)):
        leads, meets = defaultdict(list), defaultdict(list)
        for m, module in enumerate(instance.modules):
            takes = own.takes[c, m]
            own.leads[c, m] = dict(takes)
            if module["consultants"] > 1:
                own.leads[c, m] = {k: model.new_bool_var("") for k in takes}
                model.add_exactly_one(own.leads[c, m].values())
                for k, lead in own.leads[c, m].items():
                    model.add_implication(lead, takes[k])
            for k, lead in own.leads[c, m].items():
                leads[k].append(lead)
            for k, taken in takes.items():
                meets[k].append(taken)
                loads[k].append(module["halfDays"] * taken)
        for uses, target in ((leads, None), (meets, engagements)):
            literals = []
            for k, own_literals in uses.items():
                once = model.new_bool_var("")
                for literal in own_literals:
                    model.add_implication(literal, once)
                # Said from both sides, so that hints are complete.
                model.add_bool_or([~once] + own_literals)
                literals.append(once)
                if target is not None:
                    target[k].append(once)
            if target is None and literals:
                own.costs.append(instance.continuity_price * (sum(literals) - 1))
    for k, literals in engagements.items():
        most = instance.consultants[k].get("cohorts")
        if most is not None:
            model.add(sum(literals) <= most)
    for terms in loads.values():
        if instance.load_price:
            beyond = model.new_int_var(0, 100_000, "")
            model.add(beyond >= sum(terms) - instance.load_share)
            own.costs.append(instance.load_price * beyond)


def staff_and_rooms(own, solver):
    """Consultants, the leading one first, and venues of all sessions; half-days of introductions."""
    consultants, venues = {}, {}
    for session, takes in own.takes.items():
        lead = [k for k, literal in own.leads[session].items() if solver.boolean_value(literal)]
        rest = [k for k, literal in takes.items() if solver.boolean_value(literal) and k not in lead]
        consultants[session] = lead + rest
        uses = own.uses.get(session, {})
        venues[session] = next((v for v, literal in uses.items() if solver.boolean_value(literal)), None)
    introductions = {
        number: next(x for x, literal in literals.items() if solver.boolean_value(literal))
        for number, literals in own.options.items()}
    return consultants, venues, introductions


def begin_with(own, solution, threads):
    """Hints the value of every variable: the solver does not find the rest of half a hint in reasonable time."""
    searched = own.model
    own.model = searched.clone()
    own.fix(solution)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = threads
    status = solver.solve(own.model)
    own.model = searched
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise ValueError("the plan does not fit the model")
    for index, value in enumerate(solver.response_proto.solution):
        searched.add_hint(searched.get_int_var_from_proto_index(index), value)


def solve(own, seconds, threads):
    """Status, solution, bound and the seconds to the first solution and in all."""

    class Watch(cp_model.CpSolverSolutionCallback):
        def __init__(self):
            super().__init__()
            self.first = None
            self.begin = time.monotonic()

        def on_solution_callback(self):
            if self.first is None:
                self.first = time.monotonic() - self.begin

    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = threads
    # Probing takes much of a short limit and wins nothing here: without it bounds came out higher.
    solver.parameters.cp_model_probing_level = 0
    watch = Watch()
    status = solver.solve(own.model, watch)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return {
        "status": solver.status_name(status),
        "solution": own.solution(solver) if found else None,
        "stated": round(solver.objective_value) if found else None,
        "bound": max(0, int(-(-solver.best_objective_bound // 1))) if status != cp_model.MODEL_INVALID else None,
        "first": watch.first,
    }


def fix_staff_and_rooms(own, session, solution, say):
    """Says who serves in a session, who leads and where it is held, as a solution has it."""
    for k, taken in own.takes[session].items():
        say(taken, k in solution.consultants[session])
    if own.instance.modules[session[1]]["consultants"] > 1:
        for k, lead in own.leads[session].items():
            say(lead, k == solution.consultants[session][0])
    for v, used in own.uses.get(session, {}).items():
        say(used, v == solution.venues[session])


def fix_introductions(own, solution, say):
    for number, literals in own.options.items():
        for offset, literal in literals.items():
            say(literal, offset == solution.introductions[number])
