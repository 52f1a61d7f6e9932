"""The interval model of OR-Tools CP-SAT.

An integer variable for the start of each session; a table links it to what a start costs and to the days that gaps count.
Consultants and venues have optional intervals that do not overlap, departments cumulative resources. Limits by week and
month count literals that say in which one a session lies.
"""
from collections import defaultdict

from ortools.sat.python import cp_model

from schedule_instance import Solution
from schedule_parts import (
    add_introductions, add_leads, fix_introductions, fix_staff_and_rooms, limit_periods, staff_and_rooms)


class IntervalModel:
    name = "intervals: starts as integers, no-overlap and cumulative"

    def __init__(self, instance):
        self.instance = instance
        self.model = cp_model.CpModel()
        self.costs = []
        self.start, self.takes, self.uses, self.leads = {}, {}, {}, {}
        self.rooms = defaultdict(list)
        self.columns = {}
        for session in instance.sessions:
            self.add_session(session)
        self.add_gaps()
        self.add_consultants()
        self.add_venues()
        self.options = add_introductions(self, instance)
        self.add_departments()
        add_leads(self, instance)
        for intervals in self.rooms.values():
            self.model.add_no_overlap(intervals)
        self.model.minimize(sum(self.costs))

    def integer(self, values):
        return self.model.new_int_var_from_domain(cp_model.Domain.from_values(sorted(set(values))), "")

    def add_session(self, session):
        """Start, cost, arrival and departure in one table, with members by department where those vary."""
        instance, model = self.instance, self.model
        length = instance.length(session)
        choices = instance.choices(session)
        varying = self.varying_departments(session)
        rows = []
        for offset, cost in choices:
            present = instance.present(session[0], offset // 2)
            rows.append(
                [offset, cost, instance.arrival[offset // 2], instance.departure[(offset + length - 1) // 2]]
                + [present.get(department, 0) for department in varying])
        columns = [self.integer(row[n] for row in rows) for n in range(4 + len(varying))]
        model.add_allowed_assignments(columns, rows)
        self.start[session] = columns[0]
        self.costs.append(columns[1])
        self.columns[session] = {"arrival": columns[2], "departure": columns[3]}
        self.columns[session]["members"] = dict(zip(varying, columns[4:]))

    def varying_departments(self, session):
        """Departments of which the cohort has different numbers of members from start to start."""
        known = defaultdict(set)
        days = {offset // 2 for offset, _ in self.instance.choices(session)}
        tables = [self.instance.present(session[0], day) for day in days]
        for department in {d for table in tables for d in table}:
            known[department] = {table.get(department, 0) for table in tables}
        return sorted(d for d, numbers in known.items() if len(numbers) > 1)

    def add_gaps(self):
        instance, model = self.instance, self.model
        for c, m in instance.sessions:
            if m == 0:
                continue
            before, after = self.columns[c, m - 1], self.columns[c, m]
            model.add(self.start[c, m] >= self.start[c, m - 1] + instance.length((c, m - 1)))
            days = model.new_int_var(0, len(instance.gap_costs) - 1, "")
            model.add(days == after["arrival"] - before["departure"] - instance.least_gap)
            cost = self.integer(instance.gap_costs)
            model.add_element(days, instance.gap_costs, cost)
            self.costs.append(cost)

    def add_consultants(self):
        instance, model = self.instance, self.model
        intervals = defaultdict(list)
        for session in instance.sessions:
            open_starts = defaultdict(list)
            for n, (offset, _) in enumerate(instance.choices(session)):
                for k in instance.staff(session, n):
                    open_starts[k].append(offset)
            self.takes[session] = {}
            for k, starts in open_starts.items():
                taken = model.new_bool_var("")
                domain = cp_model.Domain.from_values(starts)
                model.add_linear_expression_in_domain(self.start[session], domain).only_enforce_if(taken)
                intervals[k].append(
                    model.new_optional_fixed_size_interval_var(
                        self.start[session], instance.length(session), taken, ""))
                self.takes[session][k] = taken
            needed = instance.modules[session[1]]["consultants"]
            model.add(sum(self.takes[session].values()) == needed)
        for own in intervals.values():
            model.add_no_overlap(own)
        self.add_limits()

    def add_limits(self):
        """Half-days of a week or month: a literal for each way in which a session can lie in them."""
        instance, model = self.instance, self.model
        for periods, key in ((instance.week_of, "perWeek"), (instance.month_of, "perMonth")):
            uses = defaultdict(list)
            for session in instance.sessions:
                for (period, half_days), starts in limit_periods(instance, session, periods).items():
                    inside = model.new_bool_var("")
                    domain = cp_model.Domain.from_values(starts)
                    model.add_linear_expression_in_domain(self.start[session], domain).only_enforce_if(inside)
                    model.add_linear_expression_in_domain(
                        self.start[session], domain.complement()).only_enforce_if(~inside)
                    for k, taken in self.takes[session].items():
                        if instance.consultants[k].get(key) is None:
                            continue
                        both = model.new_bool_var("")
                        model.add_bool_or(~taken, ~inside, both)
                        uses[k, period].append(half_days * both)
            for (k, _), terms in uses.items():
                model.add(sum(terms) <= instance.consultants[k][key])

    def add_venues(self):
        instance, model = self.instance, self.model
        for session in instance.sessions if instance.venues else []:
            open_starts = defaultdict(list)
            for n, (offset, _) in enumerate(instance.choices(session)):
                for v in instance.rooms(session, n):
                    open_starts[v].append(offset)
            self.uses[session] = {}
            for v, starts in open_starts.items():
                used = model.new_bool_var("")
                domain = cp_model.Domain.from_values(starts)
                model.add_linear_expression_in_domain(self.start[session], domain).only_enforce_if(used)
                self.rooms[v].append(
                    model.new_optional_fixed_size_interval_var(self.start[session], instance.length(session), used, ""))
                self.uses[session][v] = used
            model.add_exactly_one(self.uses[session].values())

    def begins_from(self, cohort, half_day, literal):
        self.model.add(self.start[cohort, 0] >= half_day).only_enforce_if(literal)

    def add_departments(self):
        instance, model = self.instance, self.model
        for department, limits in enumerate(instance.department_limits):
            most = max(x["most"] for x in limits)
            intervals, demands = [], []
            for session in instance.sessions:
                days = {offset // 2 for offset, _ in instance.choices(session)}
                members = {instance.present(session[0], day).get(department, 0) for day in days}
                if max(members, default=0) == 0:
                    continue
                demand = self.columns[session]["members"].get(department, max(members))
                intervals.append(
                    model.new_fixed_size_interval_var(self.start[session], instance.length(session), ""))
                demands.append(demand)
            ends = [x["from"] for x in limits[1:]] + [instance.days]
            for limit, end in zip(limits, ends):
                if limit["most"] < most:
                    intervals.append(model.new_fixed_size_interval_var(2 * limit["from"], 2 * (end - limit["from"]), ""))
                    demands.append(most - limit["most"])
            if intervals:
                model.add_cumulative(intervals, demands, most)

    def fix(self, solution):
        def say(variable, value):
            self.model.add(variable == value)

        for session in self.instance.sessions:
            say(self.start[session], solution.offsets[session])
            fix_staff_and_rooms(self, session, solution, say)
        fix_introductions(self, solution, say)

    def solution(self, solver):
        offsets = {s: solver.value(x) for s, x in self.start.items()}
        return Solution(offsets, *staff_and_rooms(self, solver))
