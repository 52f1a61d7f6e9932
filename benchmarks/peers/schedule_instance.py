"""A scheduling instance as `fardplan bench scheduling --export` writes it, and what a solution of it costs.

The evaluation here is written from the rules alone and uses no solver: it counts what a solution breaks and what it
costs, and every solver's answer goes through it before anybody looks at the audit.
"""
import copy
import datetime
import functools
import json
from collections import Counter, defaultdict


class Instance:
    """The numbers of an exported instance with the look-ups that all models need.

    A *session* is a pair (cohort, module); a *choice* of it is the position of one of its possible starts in
    `cohorts[c].choices[m]`, in ascending order of time.
    """

    def __init__(self, path):
        with open(path) as file:
            document = json.load(file)
        self.plan = document["plan"]
        self.weights = {int(key): value for key, value in document["weights"].items()}
        self.left_out = set(document["leftOut"])
        self.value = document["value"]
        data = document["instance"]
        self.data = data
        self.first = datetime.date.fromisoformat(data["first"])
        self.week_of, self.month_of = data["weekOf"], data["monthOf"]
        self.arrival, self.departure = data["arrival"], data["departure"]
        self.least_gap, self.gap_costs = data["leastGap"], data["gapCosts"]
        self.modules = data["modules"]
        self.cohorts = data["cohorts"]
        self.rounds = data["rounds"]
        self.consultants = data["consultants"]
        self.venues = data["venues"]
        self.introduction_venue = data.get("introductionVenue")
        self.load_share, self.load_price = data["loadShare"], data["loadPrice"]
        self.continuity_price = data["continuityPrice"]
        self.department_limits = data["departmentLimits"]
        self.days = len(self.arrival)

    @property
    def sessions(self):
        return [(c, m) for c in range(len(self.cohorts)) for m in range(len(self.modules))]

    @functools.cache
    def choices(self, session):
        """Offset and cost of each choice of a session."""
        cohort, module = session
        starts = self.modules[module]["starts"]
        return [(starts[x["start"]]["offset"], x["cost"]) for x in self.cohorts[cohort]["choices"][module]]

    @functools.cache
    def staff(self, session, choice):
        cohort, module = session
        start = self.cohorts[cohort]["choices"][module][choice]["start"]
        return self.modules[module]["starts"][start]["consultants"]

    @functools.cache
    def rooms(self, session, choice):
        cohort, module = session
        start = self.cohorts[cohort]["choices"][module][choice]["start"]
        large = set(self.cohorts[cohort]["venues"])
        return [v for v in self.modules[module]["starts"][start]["venues"] if v in large]

    def length(self, session):
        return self.modules[session[1]]["halfDays"]

    def half_days(self, session, choice):
        offset = self.choices(session)[choice][0]
        return range(offset, offset + self.length(session))

    def gap_cost(self, earlier, first_offset, second_offset):
        """What the time between two sessions of a cohort costs; None where it is forbidden."""
        end = first_offset + self.modules[earlier]["halfDays"]
        if second_offset < end:
            return None
        days = self.arrival[second_offset // 2] - self.departure[(end - 1) // 2] - self.least_gap
        return self.gap_costs[days] if 0 <= days < len(self.gap_costs) else None

    @functools.cache
    def limit(self, department, day):
        return [x["most"] for x in self.department_limits[department] if x["from"] <= day][-1]

    @functools.cache
    def present(self, cohort, day):
        """Members of a cohort by department on a day."""
        rows = [x for x in self.cohorts[cohort]["presence"] if x["from"] <= day]
        return dict(zip(rows[-1]["departments"], rows[-1]["members"])) if rows else {}

    def date(self, half_day):
        day = self.first + datetime.timedelta(days=half_day // 2)
        return f"{day.isoformat()} {'am' if half_day % 2 == 0 else 'pm'}"

    def offset(self, text):
        day, half = text.split(" ")
        return 2 * (datetime.date.fromisoformat(day) - self.first).days + (half == "pm")


def gap_steps(instance):
    """What each day more beyond the cheapest distance adds, and each day less; forbidden ends are None.

    Pairs (least days to which it applies, extra cost) and (most days, extra cost), of costs that fall and then rise.
    """
    costs, least = instance.gap_costs, instance.least_gap
    best = costs.index(min(costs))
    longer, shorter = [], []
    for n in range(best + 1, len(costs)):
        step = costs[n] - costs[n - 1]
        if step < 0:
            raise ValueError("costs of gaps that rise and fall are not modelled")
        if step > 0:
            longer.append((least + n, step))
    for n in range(best - 1, -1, -1):
        step = costs[n] - costs[n + 1]
        if step < 0:
            raise ValueError("costs of gaps that rise and fall are not modelled")
        if step > 0:
            shorter.append((least + n, step))
    return longer + [(least + len(costs), None)], shorter + [(least - 1, None)], costs[best]


class Solution:
    """Half-day, consultants (the leading one first) and venue of each session, and each round's introduction."""

    def __init__(self, offsets, consultants, venues, introductions):
        self.offsets = offsets
        self.consultants = consultants
        self.venues = venues
        self.introductions = introductions

    @classmethod
    def of_plan(cls, instance, plan):
        cohort = {x["id"]: c for c, x in enumerate(instance.cohorts)}
        module = {x["id"]: m for m, x in enumerate(instance.modules)}
        consultant = {x["id"]: k for k, x in enumerate(instance.consultants)}
        venue = {x: v for v, x in enumerate(instance.venues)}
        round_of = {x["id"]: r for r, x in enumerate(instance.rounds)}
        offsets, consultants, venues = {}, {}, {}
        for session in plan["sessions"]:
            key = (cohort[session["cohort"]], module[session["module"]])
            offsets[key] = instance.offset(session["start"])
            consultants[key] = [consultant[k] for k in session["consultants"]]
            venues[key] = venue[session["venue"]] if session.get("venue") else None
        introductions = {round_of[x["round"]]: instance.offset(x["start"]) for x in plan["introductions"]}
        return cls(offsets, consultants, venues, introductions)

    def plan(self, instance):
        """Our plan with the sessions and introductions of this solution; its score is still the old one."""
        plan = copy.deepcopy(instance.plan)
        template = plan["sessions"][0]
        plan["sessions"] = []
        for c, m in instance.sessions:
            cohort, module = instance.cohorts[c]["id"], instance.modules[m]["id"]
            session = dict(template, id=f"{cohort}/{module}", cohort=cohort, module=module)
            session["start"] = instance.date(self.offsets[c, m])
            session["half_days"] = instance.modules[m]["halfDays"]
            session["consultants"] = [instance.consultants[k]["id"] for k in self.consultants[c, m]]
            session.pop("venue", None)
            if self.venues[c, m] is not None:
                session["venue"] = instance.venues[self.venues[c, m]]
            plan["sessions"].append(session)
        for entry in plan["introductions"]:
            number = next(r for r, x in enumerate(instance.rounds) if x["id"] == entry["round"])
            entry["start"] = instance.date(self.introductions[number])
        return plan


def value_of_score(instance, plan):
    """The sum of a plan's classes as the plan states them, without rules that are no part of the instance."""
    return sum(
        instance.weights.get(own["class"], 0) * rule["units"] * rule["weight"]
        for own in plan["score"]["classes"] for rule in own["rules"] if rule["rule"] not in instance.left_out)


def evaluate(instance, solution):
    """What a solution costs, and a sentence for everything that it breaks."""
    faults, cost = [], 0
    taken, loads, cohorts_of = Counter(), Counter(), defaultdict(set)
    week, month, rooms, crowd = Counter(), Counter(), Counter(), Counter()
    for session in instance.sessions:
        cohort, module = session
        offset = solution.offsets[session]
        known = {x: n for n, (x, _) in enumerate(instance.choices(session))}
        if offset not in known:
            faults.append(f"session {session} cannot start at {offset}")
            continue
        choice = known[offset]
        cost += instance.choices(session)[choice][1]
        team = solution.consultants[session]
        if len(team) != instance.modules[module]["consultants"] or len(set(team)) != len(team):
            faults.append(f"session {session} has consultants {team}")
        if not set(team) <= set(instance.staff(session, choice)):
            faults.append(f"session {session} has somebody of {team} who is not free or not qualified")
        length = instance.length(session)
        half_days = range(offset, offset + length)
        for k in team:
            loads[k] += length
            cohorts_of[k].add(cohort)
            week[k, instance.week_of[offset // 2]] += length
            for h in half_days:
                taken[k, h] += 1
                month[k, instance.month_of[h // 2]] += 1
        if instance.venues:
            if solution.venues[session] not in instance.rooms(session, choice):
                faults.append(f"session {session} has no fit venue")
            for h in half_days:
                rooms[solution.venues[session], h] += 1
        for h in half_days:
            for department, members in instance.present(cohort, h // 2).items():
                crowd[department, h] += members
        if module > 0:
            gap = instance.gap_cost(module - 1, solution.offsets[cohort, module - 1], offset)
            if gap is None:
                faults.append(f"session {session} has a forbidden distance to the one before")
            else:
                cost += gap
    for c in range(len(instance.cohorts)):
        leads = {solution.consultants[c, m][0] for m in range(len(instance.modules)) if solution.consultants[c, m]}
        cost += instance.continuity_price * max(0, len(leads) - 1)
    cost += instance.load_price * sum(max(0, x - instance.load_share) for x in loads.values())
    for number, wave in enumerate(instance.rounds):
        if not wave["isIntroduced"]:
            continue
        option = next((x for x in wave["introductions"] if x["offset"] == solution.introductions.get(number)), None)
        if option is None:
            faults.append(f"round {wave['id']} has no possible introduction")
            continue
        cost += option["cost"]
        if instance.introduction_venue is not None:
            rooms[instance.introduction_venue, option["offset"]] += 1
        for c, x in enumerate(instance.cohorts):
            if x["round"] == number and solution.offsets[c, 0] // 2 < option["earliestFirstDay"]:
                faults.append(f"cohort {x['id']} begins too soon after its introduction")
    faults += [f"consultant {k} is in two places at {h}" for (k, h), n in taken.items() if n > 1]
    faults += [f"venue {v} is used twice at {h}" for (v, h), n in rooms.items() if n > 1]
    faults += [f"department {d} has {n} people in sessions at {h}" for (d, h), n in crowd.items()
               if n > instance.limit(d, h // 2)]
    for k, terms in enumerate(instance.consultants):
        for name, uses in (("perWeek", week), ("perMonth", month)):
            most = terms.get(name)
            if most is not None:
                faults += [f"consultant {k} exceeds {name}" for (other, _), n in uses.items() if other == k and n > most]
        if terms.get("cohorts") is not None and len(cohorts_of[k]) > terms["cohorts"]:
            faults.append(f"consultant {k} has too many cohorts")
    return cost, faults
