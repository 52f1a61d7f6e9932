#!/usr/bin/env python3
"""The schedule of given cohorts by OR-Tools CP-SAT and by HiGHS.

    fardplan bench scheduling --scenario FOLDER --seeds 1 --work 4000 --export instance.json
    scheduling.py instance.json --model intervals|tables|highs [--seconds 60] [--threads 2] [--hint] [--fix PLAN]
        [--plan OUT]

Prints one JSON object: status, value, bound, seconds, and what the solution breaks (nothing, or the model is wrong). The
value is counted anew from the sessions. OUT is the instance's plan with the solution's sessions in it; its score is
counted anew by `fardplan audit FOLDER OUT --rescore NEW`. With `--fix`, sessions, consultants and venues of a plan are
fixed: the model must find what the plan costs. What the models hold stands in README.md.
"""
import argparse
import json
import time

from schedule_instance import Instance, Solution, evaluate, value_of_score


def build(instance, name):
    """A model, and the functions that begin it with a solution and solve it."""
    if name == "highs":
        from schedule_highs import HighsModel

        return HighsModel(instance), HighsModel.begin_with, HighsModel.solve
    from schedule_parts import begin_with, solve

    if name == "intervals":
        from schedule_intervals import IntervalModel

        return IntervalModel(instance), begin_with, solve
    from schedule_choices import ChoiceModel

    return ChoiceModel(instance), begin_with, solve


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("instance")
    parser.add_argument("--model", choices=["intervals", "tables", "highs", "none"], required=True)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--hint", action="store_true", help="begin with the plan of the instance")
    parser.add_argument("--fix", metavar="PLAN", help="keep the sessions of a plan; - for that of the instance")
    parser.add_argument("--score", metavar="PLAN", help="with --model none: the value of a plan as its score states it")
    parser.add_argument("--plan", metavar="OUT")
    arguments = parser.parse_args()
    instance = Instance(arguments.instance)
    if arguments.model == "none":
        with open(arguments.score) as file:
            plan = json.load(file)
        cost, faults = evaluate(instance, Solution.of_plan(instance, plan))
        print(json.dumps({"counted": cost, "stated": value_of_score(instance, plan), "faults": faults}))
        return
    begin = time.monotonic()
    model, begin_with, solve = build(instance, arguments.model)
    if arguments.fix:
        plan = instance.plan
        if arguments.fix != "-":
            with open(arguments.fix) as file:
                plan = json.load(file)
        model.fix(Solution.of_plan(instance, plan))
    elif arguments.hint:
        begin_with(model, Solution.of_plan(instance, instance.plan), arguments.threads)
    built = time.monotonic() - begin
    begin = time.monotonic()
    answer = solve(model, arguments.seconds, arguments.threads)
    spent = time.monotonic() - begin
    solution = answer.pop("solution")
    value, faults = evaluate(instance, solution) if solution else (None, [])
    if solution and arguments.plan:
        with open(arguments.plan, "w") as file:
            json.dump(solution.plan(instance), file)
    print(json.dumps({
        "model": model.name, "status": answer["status"], "value": value, "stated": answer["stated"],
        "bound": answer["bound"], "first plan s": round(answer["first"], 2) if answer["first"] is not None else None,
        "seconds": round(spent, 2), "building s": round(built, 2), "faults": faults}))


if __name__ == "__main__":
    main()
