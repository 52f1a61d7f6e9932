"""The tasks of LinearProgramStudy in Python, by swiglpk and by PuLP, on the same instances.

    python3 linear_programs.py build|assignment|classes swiglpk|pulp [ROUNDS]

Prints task, way, least seconds and result. PuLP builds its own model and, where it solves, asks CBC: with GLPK it would
go through files and another program. Its seconds are therefore those of another solver.
"""

import math
import sys
import time

MASK = (1 << 64) - 1


class Random:
    """SplitMix64, as in instances.c."""

    def __init__(self, seed):
        self.state = seed

    def whole(self, low, high):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        mixed ^= mixed >> 31
        return low + mixed % (high - low + 1)


class Instance:
    """Costs and upper bounds of columns; rows as (lower, upper, columns, coefficients)."""

    def __init__(self):
        self.columns = []
        self.rows = []
        self.is_integer = False

    def row(self, lower, upper, terms):
        self.rows.append((lower, upper, [column for column, _ in terms], [float(value) for _, value in terms]))


def sparse(columns, rows):
    random, made = Random(1), Instance()
    for _ in range(columns):
        cost = random.whole(1, 99)
        made.columns.append((cost, random.whole(1, 9)))
    for _ in range(rows):
        column, terms = random.whole(0, columns // 2), []
        for _ in range(5):
            terms.append((column, random.whole(1, 9)))
            column += random.whole(1, columns // 10)
        made.row(-math.inf, random.whole(10, 99), terms)
    return made


def assignment(count):
    random, made = Random(2), Instance()
    made.columns = [(random.whole(1, 99), math.inf) for _ in range(count * count)]
    for worker in range(count):
        made.row(1, 1, [(worker * count + job, 1) for job in range(count)])
    for job in range(count):
        made.row(1, 1, [(worker * count + job, 1) for worker in range(count)])
    return made


def classes():
    types, rounds, traits, steps, per_round = 40, 3, 7, 19, 5
    random, made = Random(3), Instance()
    made.is_integer = True
    sizes = [random.whole(2, 9) for _ in range(types)]
    people = sum(sizes)
    made.columns = [(random.whole(0, 20), size) for size in sizes for _ in range(rounds)]
    loads = [[random.whole(-4, 3) for _ in range(traits)] for _ in range(types)]
    made.columns += [(7 * step, per_round) for _ in range(rounds * traits) for step in range(steps)]
    for kind in range(types):
        made.row(sizes[kind], sizes[kind], [(kind * rounds + round, 1) for round in range(rounds)])
    for round in range(rounds):
        made.row(people // 3 - 1, people // 3 + 1, [(kind * rounds + round, 1) for kind in range(types)])
    for round in range(rounds):
        for trait in range(traits):
            terms = [(kind * rounds + round, loads[kind][trait]) for kind in range(types) if loads[kind][trait] > 0]
            first = types * rounds + (round * traits + trait) * steps
            made.row(-math.inf, 0, terms + [(first + step, -1) for step in range(steps)])
    return made


def by_swiglpk(instance, solves):
    import swiglpk as glpk

    problem = glpk.glp_create_prob()
    glpk.glp_add_cols(problem, len(instance.columns))
    for j, (cost, upper) in enumerate(instance.columns, 1):
        glpk.glp_set_col_bnds(problem, j, glpk.GLP_LO if math.isinf(upper) else glpk.GLP_DB, 0.0, upper)
        glpk.glp_set_obj_coef(problem, j, cost)
        if instance.is_integer:
            glpk.glp_set_col_kind(problem, j, glpk.GLP_IV)
    glpk.glp_add_rows(problem, len(instance.rows))
    count = sum(len(columns) for _, _, columns, _ in instance.rows)
    rows, columns, values = glpk.intArray(1 + count), glpk.intArray(1 + count), glpk.doubleArray(1 + count)
    k = 0
    for i, (lower, upper, indices, coefficients) in enumerate(instance.rows, 1):
        kind = glpk.GLP_UP if math.isinf(lower) else glpk.GLP_FX if lower == upper else glpk.GLP_DB
        glpk.glp_set_row_bnds(problem, i, kind, lower, upper)
        for column, value in zip(indices, coefficients):
            k += 1
            rows[k], columns[k], values[k] = i, column + 1, value
    glpk.glp_load_matrix(problem, count, rows, columns, values)
    result = float(count)
    if solves and instance.is_integer:
        settings = glpk.glp_iocp()
        glpk.glp_init_iocp(settings)
        settings.presolve = settings.sr_heur = glpk.GLP_ON
        glpk.glp_intopt(problem, settings)
        result = glpk.glp_mip_obj_val(problem)
    elif solves:
        settings = glpk.glp_smcp()
        glpk.glp_init_smcp(settings)
        settings.meth = glpk.GLP_DUAL
        glpk.glp_scale_prob(problem, glpk.GLP_SF_AUTO)
        glpk.glp_std_basis(problem)
        glpk.glp_simplex(problem, settings)
        result = glpk.glp_get_obj_val(problem)
    glpk.glp_delete_prob(problem)
    return result


def by_pulp(instance, solves):
    import pulp

    problem = pulp.LpProblem("study", pulp.LpMinimize)
    category = pulp.LpInteger if instance.is_integer else pulp.LpContinuous
    columns = [
        pulp.LpVariable(f"x{j}", 0, None if math.isinf(upper) else upper, category)
        for j, (_, upper) in enumerate(instance.columns)]
    problem += pulp.LpAffineExpression((x, cost) for x, (cost, _) in zip(columns, instance.columns))
    for lower, upper, indices, coefficients in instance.rows:
        sum_ = pulp.LpAffineExpression((columns[j], value) for j, value in zip(indices, coefficients))
        if lower == upper:
            problem += sum_ == upper
            continue
        problem += sum_ <= upper
        if not math.isinf(lower):
            problem += sum_ >= lower
    if not solves:
        return float(sum(len(indices) for _, _, indices, _ in instance.rows))
    problem.solve(pulp.PULP_CBC_CMD(msg=False))
    return pulp.value(problem.objective)


def main(task, way, rounds=1):
    instance = {"build": lambda: sparse(100_000, 100_000), "assignment": lambda: assignment(200), "classes": classes}
    work = {"swiglpk": by_swiglpk, "pulp": by_pulp}[way]
    made = instance[task]()
    if way == "swiglpk":
        import swiglpk

        swiglpk.glp_term_out(swiglpk.GLP_OFF)
    least, result = math.inf, None
    for _ in range(int(rounds)):
        before = time.perf_counter()
        result = work(made, task != "build")
        least = min(least, time.perf_counter() - before)
    print(task, way, least, result)


if __name__ == "__main__":
    main(*sys.argv[1:])
