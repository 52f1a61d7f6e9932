"""The time-indexed model of HiGHS: a column for every consultant at every start of every session.

Distances between sessions are rows over how much of a session is held by a day, which are as tight as such rows can be.
Venues enter as their number alone: a half-day holds no more sessions than venues are free. Which session gets which is
found afterwards; where that cannot be, there is no solution.
"""
import time
from collections import Counter, defaultdict

import highspy

from schedule_instance import Solution, gap_steps


class HighsModel:
    name = "time-indexed: cohort, module, start and consultant; venues by number, given out afterwards"

    def __init__(self, instance):
        self.instance = instance
        self.lower, self.upper, self.cost, self.is_integer = [], [], [], []
        self.rows = []
        self.constant = 0
        self.hinted = {}
        self.at, self.by, self.staff, self.lead, self.chosen, self.meets = {}, {}, {}, {}, {}, {}
        for session in instance.sessions:
            self.add_session(session)
        for c, m in instance.sessions:
            if m > 0:
                self.add_gap(c, m)
        self.add_introductions()
        self.add_limits()
        self.add_teams()
        self.add_departments()
        self.add_venues()

    def column(self, cost=0, integer=True, upper=1):
        self.lower.append(0)
        self.upper.append(upper)
        self.cost.append(cost)
        self.is_integer.append(integer)
        return len(self.cost) - 1

    def row(self, terms, lower, upper):
        """Columns that stand twice are added up."""
        sums = Counter()
        for column, factor in terms:
            sums[column] += factor
        self.rows.append((sums, lower, upper))

    def add_session(self, session):
        infinity = float("inf")
        choices = self.instance.choices(session)
        needed = self.instance.modules[session[1]]["consultants"]
        self.at[session] = [self.column(cost) for _, cost in choices]
        self.by[session] = []
        self.staff[session] = defaultdict(list)
        for n, column in enumerate(self.at[session]):
            until = self.column(integer=False)
            before = [(self.by[session][-1], -1)] if n else []
            self.row([(until, 1), (column, -1)] + before, 0, 0)
            self.by[session].append(until)
            here = [(self.column(), k) for k in self.instance.staff(session, n)]
            for both, k in here:
                self.staff[session][k].append((n, both))
            self.row([(both, 1) for both, _ in here] + [(column, -needed)], 0, 0)
        self.row([(self.by[session][-1], 1)], 1, infinity)

    def until(self, session, n, factor):
        return [(self.by[session][n], factor)] if n >= 0 else []

    def add_gap(self, cohort, module):
        instance = self.instance
        before, after = (cohort, module - 1), (cohort, module)
        length = instance.length(before)
        leaves = [instance.departure[(offset + length - 1) // 2] for offset, _ in instance.choices(before)]
        comes = [instance.arrival[offset // 2] for offset, _ in instance.choices(after)]
        longer, shorter, least_cost = gap_steps(instance)
        self.constant += least_cost
        infinity = float("inf")
        for days, step in longer:
            beyond = [(self.column(step, integer=False), -1)] if step is not None else []
            for n, day in enumerate(leaves):
                last = sum(1 for x in comes if x < day + days) - 1
                # Held no later than n, and the next one not yet so many days after: only beyond the step.
                if last < len(comes) - 1:
                    self.row(self.until(before, n, 1) + self.until(after, last, -1) + beyond, -infinity, 0)
        for days, step in shorter:
            below = [(self.column(step, integer=False), -1)] if step is not None else []
            for n, day in enumerate(leaves):
                last = sum(1 for x in comes if x <= day + days) - 1
                if last >= 0:
                    self.row(self.until(after, last, 1) + self.until(before, n - 1, -1) + below, -infinity, 0)
        for n, (offset, _) in enumerate(instance.choices(before)):
            last = sum(1 for x, _ in instance.choices(after) if x < offset + length) - 1
            if last >= 0:
                self.row(self.until(after, last, 1) + self.until(before, n - 1, -1), -infinity, 0)

    def add_introductions(self):
        instance = self.instance
        for number, wave in enumerate(instance.rounds):
            if not wave["isIntroduced"]:
                continue
            self.chosen[number] = {x["offset"]: self.column(x["cost"]) for x in wave["introductions"]}
            self.row([(column, 1) for column in self.chosen[number].values()], 1, 1)
            for option in wave["introductions"]:
                for c, cohort in enumerate(instance.cohorts):
                    starts = instance.choices((c, 0))
                    last = sum(1 for offset, _ in starts if offset < 2 * option["earliestFirstDay"]) - 1
                    if cohort["round"] == number and last >= 0:
                        own = self.chosen[number][option["offset"]]
                        self.row(self.until((c, 0), last, 1) + [(own, 1)], -float("inf"), 1)

    def add_limits(self):
        instance = self.instance
        at_once, week, month = defaultdict(list), defaultdict(list), defaultdict(list)
        for session, by_consultant in self.staff.items():
            for k, entries in by_consultant.items():
                for n, both in entries:
                    half_days = instance.half_days(session, n)
                    week[k, instance.week_of[half_days[0] // 2]].append((both, len(half_days)))
                    for h in half_days:
                        at_once[k, h].append((both, 1))
                        month[k, instance.month_of[h // 2]].append((both, 1))
        for terms in at_once.values():
            if len(terms) > 1:
                self.row(terms, -float("inf"), 1)
        for key, uses in (("perWeek", week), ("perMonth", month)):
            for (k, _), terms in uses.items():
                if instance.consultants[k].get(key) is not None:
                    self.row(terms, -float("inf"), instance.consultants[k][key])

    def add_teams(self):
        """Cohorts of each consultant, changes of leading consultant, half-days beyond the even share."""
        instance = self.instance
        infinity = float("inf")
        loads, engagements = defaultdict(list), defaultdict(list)
        for c in range(len(instance.cohorts)):
            leads, meets = {}, {}
            for m, module in enumerate(instance.modules):
                session = (c, m)
                takes = {k: [(both, -1) for _, both in own] for k, own in self.staff[session].items()}
                self.lead[session] = {}
                if module["consultants"] > 1:
                    self.lead[session] = {k: self.column() for k in takes}
                    self.row([(column, 1) for column in self.lead[session].values()], 1, 1)
                for k, terms in takes.items():
                    loads[k] += [(both, module["halfDays"]) for both, _ in terms]
                    met = meets.setdefault(k, self.column(integer=False))
                    self.row([(met, 1)] + terms, 0, infinity)
                    led = leads.setdefault(k, self.column(instance.continuity_price, integer=False))
                    if self.lead[session]:
                        own = self.lead[session][k]
                        self.row([(own, -1)] + [(both, 1) for both, _ in terms], 0, infinity)
                        self.row([(led, 1), (own, -1)], 0, infinity)
                    else:
                        self.row([(led, 1)] + terms, 0, infinity)
            self.constant -= instance.continuity_price
            self.meets[c] = (leads, meets)
            for k, met in meets.items():
                engagements[k].append((met, 1))
        for k, terms in engagements.items():
            most = instance.consultants[k].get("cohorts")
            if most is not None:
                self.row(terms, -infinity, most)
        for terms in loads.values():
            beyond = self.column(instance.load_price, integer=False, upper=infinity)
            self.row(terms + [(beyond, -1)], -infinity, instance.load_share)

    def held(self):
        """Columns that cover each half-day, by cohort."""
        covering = defaultdict(list)
        for session, columns in self.at.items():
            for n, column in enumerate(columns):
                for h in self.instance.half_days(session, n):
                    covering[session[0], h].append((column, n, session))
        return covering

    def add_departments(self):
        instance = self.instance
        rows = defaultdict(list)
        for (cohort, h), entries in self.held().items():
            present = instance.present(cohort, h // 2)
            held = None
            for department, members in present.items():
                if held is None:
                    held = self.column(integer=False)
                    self.row([(column, 1) for column, _, _ in entries] + [(held, -1)], 0, 0)
                rows[department, h].append((held, members))
        for (department, h), terms in rows.items():
            most = instance.limit(department, h // 2)
            if sum(members for _, members in terms) > most:
                self.row(terms, -float("inf"), most)

    def add_venues(self):
        """No more sessions of a half-day than venues that some of them could have."""
        instance = self.instance
        columns, open_rooms = defaultdict(set), defaultdict(set)
        for entries in self.held().items() if instance.venues else []:
            (_, h), own = entries
            for column, n, session in own:
                columns[h].add(column)
                open_rooms[h] |= set(instance.rooms(session, n))
        for session, own in self.at.items():
            for n, column in enumerate(own):
                if instance.venues and not instance.rooms(session, n):
                    self.upper[column] = 0
        for options in self.chosen.values():
            for offset, column in options.items():
                if instance.introduction_venue in open_rooms.get(offset, ()):
                    columns[offset].add(column)
        for h, own in columns.items():
            if len(own) > len(open_rooms[h]):
                self.row([(column, 1) for column in own], -float("inf"), len(open_rooms[h]))

    def solver(self, seconds, threads):
        solver = highspy.Highs()
        solver.silent()
        solver.setOptionValue("time_limit", float(seconds))
        solver.setOptionValue("threads", threads)
        # Sums are whole numbers: optimal means that nothing is lower, not that little is.
        solver.setOptionValue("mip_rel_gap", 0.0)
        for lower, upper in zip(self.lower, self.upper):
            solver.addVar(lower, upper)
        for column, (cost, integer) in enumerate(zip(self.cost, self.is_integer)):
            solver.changeColCost(column, float(cost))
            if integer:
                solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        for sums, lower, upper in self.rows:
            solver.addRow(lower, upper, len(sums), list(sums.keys()), [float(x) for x in sums.values()])
        solver.changeObjectiveOffset(float(self.constant))
        return solver

    def values(self, solution):
        """What a solution says of the columns that it decides."""
        values = {}
        for session, columns in self.at.items():
            for n, (offset, _) in enumerate(self.instance.choices(session)):
                is_chosen = offset == solution.offsets[session]
                values[columns[n]] = float(is_chosen)
                for k, entries in self.staff[session].items():
                    for other, both in entries:
                        if other == n:
                            values[both] = float(is_chosen and k in solution.consultants[session])
            for k, column in self.lead[session].items():
                values[column] = float(k == solution.consultants[session][0])
        for number, options in self.chosen.items():
            for offset, column in options.items():
                values[column] = float(offset == solution.introductions[number])
        return values

    def begin_with(self, solution, threads):
        """The solver finds the other columns by itself: none of them need be whole."""
        self.hinted = self.values(solution)

    def fix(self, solution):
        for column, value in self.values(solution).items():
            self.lower[column] = self.upper[column] = value

    def solve(self, seconds, threads):
        solver = self.solver(seconds, threads)
        if self.hinted:
            solver.setSolution(len(self.hinted), list(self.hinted.keys()), list(self.hinted.values()))
        begin = time.monotonic()
        first = []
        solver.cbMipImprovingSolution += lambda _: first or first.append(time.monotonic() - begin)
        solver.run()
        info = solver.getInfo()
        found = info.primal_solution_status == 2
        point = solver.getSolution().col_value if found else None
        bound = info.mip_dual_bound
        return {
            "status": solver.modelStatusToString(solver.getModelStatus()),
            "solution": self.solution(point) if found else None,
            "stated": round(info.objective_function_value) if found else None,
            "bound": max(0, int(-(-(bound - 1e-6) // 1))) if abs(bound) < 1e30 else None,
            "first": first[0] if first else None,
        }

    def solution(self, point):
        """None where venues cannot be given to the sessions."""
        offsets, consultants = {}, {}
        for session, columns in self.at.items():
            chosen = max(range(len(columns)), key=lambda n: point[columns[n]])
            offsets[session] = self.instance.choices(session)[chosen][0]
            team = [k for k, own in self.staff[session].items() if sum(point[x] for _, x in own) > 0.5]
            leads = self.lead[session]
            consultants[session] = sorted(team, key=lambda k: -point[leads[k]] if leads else 0)
        introductions = {
            number: max(options, key=lambda offset: point[options[offset]]) for number, options in self.chosen.items()}
        venues = give_venues(self.instance, offsets, introductions)
        return Solution(offsets, consultants, venues, introductions) if venues else None


def give_venues(instance, offsets, introductions):
    """A venue for each session; None where there is no way."""
    if not instance.venues:
        return {session: None for session in offsets}
    model = highspy.Highs()
    model.silent()
    model.setOptionValue("time_limit", 10.0)
    taken, uses = defaultdict(list), {}
    for session, offset in offsets.items():
        choice = next(n for n, (x, _) in enumerate(instance.choices(session)) if x == offset)
        uses[session] = {v: model.addBinary() for v in instance.rooms(session, choice)}
        if not uses[session]:
            return None
        model.addConstr(model.qsum(uses[session].values()) == 1)
        for v, used in uses[session].items():
            for h in range(offset, offset + instance.length(session)):
                taken[v, h].append(used)
    booked = {(instance.introduction_venue, offset) for offset in introductions.values()}
    for place, columns in taken.items():
        model.addConstr(model.qsum(columns) <= (0 if place in booked else 1))
    model.run()
    if model.getInfo().primal_solution_status != 2:
        return None
    point = model.getSolution().col_value
    return {session: max(own, key=lambda v: point[own[v].index]) for session, own in uses.items()}
