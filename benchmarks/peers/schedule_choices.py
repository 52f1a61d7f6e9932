"""The table model of OR-Tools CP-SAT: literals for every start, and for every consultant at every start.

The starts of a session are ordered in time; a literal says that the session is held no later than one of them, which
makes distances between sessions clauses of three literals. A consultant's half-days, weeks and months are sums over
literals of consultant and start, departments sums over cohorts in session. Venues have optional intervals.
"""
from collections import defaultdict

from ortools.sat.python import cp_model

from schedule_instance import Solution, gap_steps
from schedule_parts import add_introductions, add_leads, fix_introductions, fix_staff_and_rooms, staff_and_rooms


class ChoiceModel:
    name = "tables: literals for starts, and for consultants at starts"

    def __init__(self, instance):
        self.instance = instance
        self.model = cp_model.CpModel()
        self.costs = []
        self.at, self.by, self.together = {}, {}, {}
        self.takes, self.uses, self.leads = {}, {}, {}
        self.rooms = defaultdict(list)
        for session in instance.sessions:
            self.add_session(session)
        for c, m in instance.sessions:
            if m > 0:
                self.add_gap(c, m)
        self.add_limits()
        self.add_departments()
        self.add_venues()
        self.options = add_introductions(self, instance)
        add_leads(self, instance)
        for intervals in self.rooms.values():
            self.model.add_no_overlap(intervals)
        self.model.minimize(sum(self.costs))

    def add_session(self, session):
        instance, model = self.instance, self.model
        choices = instance.choices(session)
        at = [model.new_bool_var("") for _ in choices]
        model.add_exactly_one(at)
        # by[n]: held no later than choice n.
        by = [model.new_bool_var("") for _ in choices[:-1]] + [True]
        for n, literal in enumerate(at):
            if n == 0:
                if by[0] is not True:
                    model.add(by[0] == literal)
                continue
            model.add_implication(literal, ~by[n - 1])
            if by[n] is not True:
                model.add_implication(literal, by[n])
                model.add_implication(by[n - 1], by[n])
                model.add_bool_or(~by[n], by[n - 1], literal)
            else:
                model.add_bool_or(by[n - 1], literal)
        self.at[session], self.by[session] = at, by
        self.costs += [cost * literal for (_, cost), literal in zip(choices, at) if cost]
        self.add_staff(session)

    def add_staff(self, session):
        """Consultants at starts; whether one takes part at all is their sum."""
        instance, model = self.instance, self.model
        needed = instance.modules[session[1]]["consultants"]
        whole = defaultdict(list)
        for n, literal in enumerate(self.at[session]):
            here = []
            for k in instance.staff(session, n):
                both = model.new_bool_var("")
                self.together[session, n, k] = both
                whole[k].append(both)
                here.append(both)
            model.add(sum(here) == needed * literal)
        self.takes[session] = {}
        for k, literals in whole.items():
            taken = model.new_bool_var("")
            model.add(sum(literals) == taken)
            self.takes[session][k] = taken

    def later_than(self, session, n):
        """A literal for a start after choice n; n may be -1."""
        return True if n < 0 else False if self.by[session][n] is True else ~self.by[session][n]

    def add_gap(self, cohort, module):
        """Literals for distances beyond each step: held by a day, and the next not before so many days later."""
        instance, model = self.instance, self.model
        before, after = (cohort, module - 1), (cohort, module)
        length = instance.length(before)
        first, second = instance.choices(before), instance.choices(after)
        leaves = [instance.departure[(offset + length - 1) // 2] for offset, _ in first]
        comes = [instance.arrival[offset // 2] for offset, _ in second]
        longer, shorter, least_cost = gap_steps(instance)
        self.costs.append(least_cost)
        for days, step in longer:
            beyond = self.step(step)
            for n, day in enumerate(leaves):
                # Held no later than n, and the next one so late that the distance is `days` or more.
                last = sum(1 for x in comes if x < day + days) - 1
                self.forbid([self.by[before][n], self.later_than(after, last)], beyond)
        for days, step in shorter:
            below = self.step(step)
            for n, day in enumerate(leaves):
                # Held no earlier than n, and the next one so early that the distance is `days` or less.
                last = sum(1 for x in comes if x <= day + days) - 1
                if last >= 0:
                    self.forbid([self.later_than(before, n - 1), self.by[after][last]], below)
        for n, (offset, _) in enumerate(first):
            last = sum(1 for x, _ in second if x < offset + length) - 1
            if last >= 0:
                self.forbid([self.later_than(before, n - 1), self.by[after][last]], None)

    def step(self, cost):
        if cost is None:
            return None
        literal = self.model.new_bool_var("")
        self.costs.append(cost * literal)
        return literal

    def forbid(self, literals, unless):
        """Not all of some literals, which may be known, unless another holds."""
        if any(x is False for x in literals):
            return
        clause = [~x for x in literals if x is not True]
        self.model.add_bool_or(clause + ([unless] if unless is not None else []))

    def add_limits(self):
        instance, model = self.instance, self.model
        at_once, week, month = defaultdict(list), defaultdict(list), defaultdict(list)
        for (session, n, k), literal in self.together.items():
            half_days = instance.half_days(session, n)
            week[k, instance.week_of[half_days[0] // 2]].append(len(half_days) * literal)
            for h in half_days:
                at_once[k, h].append(literal)
                month[k, instance.month_of[h // 2]].append(literal)
        for literals in at_once.values():
            if len(literals) > 1:
                model.add_at_most_one(literals)
        for key, uses in (("perWeek", week), ("perMonth", month)):
            for (k, _), terms in uses.items():
                if instance.consultants[k].get(key) is not None:
                    model.add(sum(terms) <= instance.consultants[k][key])

    def add_departments(self):
        instance, model = self.instance, self.model
        covering = defaultdict(list)
        for session, at in self.at.items():
            for n, literal in enumerate(at):
                for h in instance.half_days(session, n):
                    covering[session[0], h].append(literal)
        rows = defaultdict(list)
        for (cohort, h), literals in covering.items():
            held = None
            for department, members in instance.present(cohort, h // 2).items():
                if held is None:
                    held = model.new_bool_var("")
                    model.add(sum(literals) == held)
                rows[department, h].append((members, held))
        for (department, h), entries in rows.items():
            most = instance.limit(department, h // 2)
            if sum(members for members, _ in entries) > most:
                model.add(sum(members * held for members, held in entries) <= most)

    def add_venues(self):
        instance, model = self.instance, self.model
        for session in instance.sessions if instance.venues else []:
            start = sum(offset * x for (offset, _), x in zip(instance.choices(session), self.at[session]))
            offsets = [offset for offset, _ in instance.choices(session)]
            begin = model.new_int_var_from_domain(cp_model.Domain.from_values(offsets), "")
            model.add(begin == start)
            self.uses[session] = {}
            for v in self.instance.cohorts[session[0]]["venues"]:
                used = model.new_bool_var("")
                self.uses[session][v] = used
                self.rooms[v].append(
                    model.new_optional_fixed_size_interval_var(begin, instance.length(session), used, ""))
                for n, literal in enumerate(self.at[session]):
                    if v not in instance.rooms(session, n):
                        model.add_implication(literal, ~used)
            model.add_exactly_one(self.uses[session].values())

    def begins_from(self, cohort, half_day, literal):
        last = sum(1 for offset, _ in self.instance.choices((cohort, 0)) if offset < half_day) - 1
        if last >= 0:
            self.forbid([literal, self.by[cohort, 0][last]], None)

    def fix(self, solution):
        def say(variable, value):
            self.model.add(variable == value)

        for session, at in self.at.items():
            for n, (offset, _) in enumerate(self.instance.choices(session)):
                say(at[n], offset == solution.offsets[session])
                for k in self.instance.staff(session, n):
                    is_here = offset == solution.offsets[session] and k in solution.consultants[session]
                    say(self.together[session, n, k], is_here)
            fix_staff_and_rooms(self, session, solution, say)
        fix_introductions(self, solution, say)

    def solution(self, solver):
        offsets = {
            session: next(
                offset for (offset, _), x in zip(self.instance.choices(session), at) if solver.boolean_value(x))
            for session, at in self.at.items()}
        return Solution(offsets, *staff_and_rooms(self, solver))
