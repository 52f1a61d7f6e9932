#!/usr/bin/env python3
"""Rows of a table: the schedule of one instance by the program and by every model of scheduling.py.

Each model runs three times in processes of its own: with our sessions fixed, where its sum must be what the program says
they cost; from nothing; and from our plan. Every plan, our own too, goes through the program's audit, and must cost by the
audit's score what was said of it. Where sums differ the program ends with 1 and says which, after the last row.
`benchmarks/scheduling-peers` starts this.
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
# Nothing is searched where sessions are fixed: only a faulty model takes long.
FIXED_SECONDS = "600"
# How `fardplan audit` ends when a plan breaks rules.
REFUSED = 4


def head():
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("ortools", "highspy"))
    print(f"Value V of the schedule of the same cohorts; {versions}. *Our sessions cost* is the sum that a model "
          "proves for our sessions when they are fixed in it, and that of the audit in our own row. Peers' "
          "seconds are those of solving; building a model comes on top.\n")
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


class Checks:
    """What must hold of every run. All of a table is printed before what does not hold ends the program."""

    def __init__(self, arguments, own):
        self.arguments, self.own = arguments, own
        self.wrong = []

    def must(self, holds, sentence):
        if not holds:
            self.wrong.append(f"{self.arguments.name}: {sentence}")
            print(self.wrong[-1], file=sys.stderr, flush=True)

    def fixed(self, model, plan, value, whose):
        """What a model states of a plan's sessions when nothing is left to search, which must be what they cost."""
        answer = solve(self.arguments, "--model", model, "--fix", plan, "--seconds", FIXED_SECONDS,
                       "--threads", self.arguments.threads)
        stated = answer.get("stated") if answer["status"].lower() == "optimal" else None
        self.must(not answer.get("faults"), f"{model} breaks rules with {whose} fixed: {answer.get('faults')}")
        self.must(stated is not None and stated == answer["value"] == value,
                  f"{model} states {stated} ({answer['status']}) of {whose}, which cost {value}")
        return stated

    def answer(self, model, answer, plan):
        """A model's own answer, whose sum is what its sessions cost.

        Until a search has ended, a variable that counts what lies beyond a limit may be larger than that. The sum is then
        too large, and what the model proves when these sessions are fixed counts.
        """
        self.must(answer["status"] != "failed", f"{model} failed")
        self.must(not answer.get("faults"), f"{model} breaks rules: {answer.get('faults')}")
        value, stated = answer.get("value"), answer.get("stated")
        if value is None or stated == value:
            return
        if stated > value and answer["status"].lower() != "optimal":
            self.fixed(model, plan, value, "its own sessions")
        else:
            self.must(False, f"{model} states {stated} of its own sessions, which cost {value}")

    def verdict(self, plan, value):
        """What the audit says of a plan, and what its sessions cost by the audit's score; that must be the value."""
        counted = plan + ".counted"
        run = subprocess.run(
            [self.arguments.fardplan, "audit", self.arguments.scenario, plan, "--rescore", counted, "--language", "en"],
            capture_output=True, text=True)
        if run.returncode != 0:
            print(run.stdout + run.stderr, file=sys.stderr)
            self.must(run.returncode == REFUSED, f"the audit ended with {run.returncode}")
            return "refused", None
        found = solve(self.arguments, "--model", "none", "--score", counted)
        stated = found.get("stated")
        self.must(not found.get("faults") and found.get("counted") == stated == value,
                  f"a plan costs {value}, by the audit's score {stated}, by evaluate {found.get('counted')}, and breaks "
                  f"{found.get('faults')}")
        return "accepted" if stated == value else f"accepted, but costs {stated}", stated


def own_row(arguments, own, checks, folder):
    """Our plan goes through the same audit as those of others."""
    plan = os.path.join(folder, "own.json")
    with open(plan, "w") as file:
        json.dump(own["plan"], file)
    audit, cost = checks.verdict(plan, own["value"])
    checks.must(audit == "accepted", f"our own plan is {audit}")
    row(arguments.name, "fardplan", "nothing", own["value"], own.get("bound"), gap(own["value"], own.get("bound")),
        own.get("firstPlan"), own["search"] + own["bounding"], "work limit", cost, audit)


def peer_rows(arguments, own, checks, model, folder):
    cost = checks.fixed(model, "-", own["value"], "our sessions")
    plan = os.path.join(folder, "plan.json")
    for begin in ([], ["--hint"]):
        if os.path.exists(plan):
            os.remove(plan)
        answer = solve(arguments, "--model", model, "--plan", plan, "--seconds", arguments.seconds,
                       "--threads", arguments.threads, *begin)
        checks.answer(model, answer, plan)
        value, bound = answer.get("value"), answer.get("bound")
        audit = checks.verdict(plan, value)[0] if os.path.exists(plan) else None
        row(arguments.name, SOLVERS[model], "our plan" if begin else "nothing", value, bound, gap(value, bound),
            answer.get("first plan s"), answer.get("seconds"), answer["status"].lower(), cost, audit)


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
    checks = Checks(arguments, own)
    with tempfile.TemporaryDirectory() as folder:
        own_row(arguments, own, checks, folder)
        for model in arguments.models:
            peer_rows(arguments, own, checks, model, folder)
    if checks.wrong:
        sys.exit("this table does not hold:\n" + "\n".join(checks.wrong))


if __name__ == "__main__":
    main()
