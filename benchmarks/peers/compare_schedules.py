#!/usr/bin/env python3
"""Rows of a table: the schedule of one instance by the program and by every model of scheduling.py.

Each model runs three times in processes of its own: with our sessions fixed, where it must find what the program says they
cost; from nothing; and from our plan. What it finds must pass the program's audit, and cost by the audit's score what
the model says. `benchmarks/scheduling-peers` starts this.
"""
import argparse
import importlib.metadata
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
COLUMNS = ["scenario", "solver", "begins with", "V", "bound", "gap %", "first plan s", "seconds", "status",
           "our sessions cost", "audit"]
SOLVERS = {"intervals": "CP-SAT, intervals", "tables": "CP-SAT, tables", "highs": "HiGHS, time-indexed"}


def head():
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("ortools", "highspy"))
    print(f"Value V of the schedule of the same cohorts; {versions}. *Our sessions cost* is what a model says when our "
          "sessions are fixed in it. Peers' seconds are those of solving; building a model comes on top.\n")
    print("| " + " | ".join(COLUMNS) + " |")
    print("|---|---|---|---:|---:|---:|---:|---:|---|---:|---|")


def row(*cells):
    def text(cell):
        return "-" if cell is None else f"{cell:.2f}" if isinstance(cell, float) else str(cell)

    print("| " + " | ".join(text(cell) for cell in cells) + " |", flush=True)


def gap(value, bound):
    if value is None or bound is None:
        return None
    return 0.0 if value == 0 else (value - bound) / value * 100


def solve(arguments, *options):
    """The answer of one model, or a status that says it failed."""
    command = [sys.executable, os.path.join(HERE, "scheduling.py"), arguments.instance, *options]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        print(run.stderr, file=sys.stderr)
        return {"status": "failed"}
    return json.loads(run.stdout)


def verdict(arguments, plan, value):
    """What the audit says of a plan of a peer, and whether both count the same."""
    counted = plan + ".counted"
    run = subprocess.run(
        [arguments.fardplan, "audit", arguments.scenario, plan, "--rescore", counted, "--language", "en"],
        capture_output=True, text=True)
    if run.returncode != 0:
        print(run.stdout + run.stderr, file=sys.stderr)
        return "refused"
    found = solve(arguments, "--model", "none", "--score", counted)
    return "accepted" if found["stated"] == value else f"accepted, but costs {found['stated']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--head", action="store_true", help="print the head of the table, and end")
    parser.add_argument("--name")
    parser.add_argument("--fardplan")
    parser.add_argument("--instance")
    parser.add_argument("--scenario")
    parser.add_argument("--seconds", default="60")
    parser.add_argument("--threads", default="2")
    parser.add_argument("--models", nargs="+", default=list(SOLVERS))
    arguments = parser.parse_args()
    if arguments.head:
        return head()
    with open(arguments.instance) as file:
        own = json.load(file)
    row(arguments.name, "fardplan", "nothing", own["value"], own.get("bound"), gap(own["value"], own.get("bound")),
        own.get("firstPlan"), own["search"] + own["bounding"], "work limit", own["value"], "accepted")
    limits = ["--seconds", arguments.seconds, "--threads", arguments.threads]
    with tempfile.TemporaryDirectory() as folder:
        for model in arguments.models:
            fixed = solve(arguments, "--model", model, "--fix", "-", *limits).get("value")
            for begin in ([], ["--hint"]):
                plan = os.path.join(folder, "plan.json")
                if os.path.exists(plan):
                    os.remove(plan)
                answer = solve(arguments, "--model", model, "--plan", plan, *limits, *begin)
                value, bound = answer.get("value"), answer.get("bound")
                row(arguments.name, SOLVERS[model], "our plan" if begin else "nothing", value, bound, gap(value, bound),
                    answer.get("first plan s"), answer.get("seconds"), answer["status"].lower(), fixed,
                    verdict(arguments, plan, value) if os.path.exists(plan) else None)


if __name__ == "__main__":
    main()
