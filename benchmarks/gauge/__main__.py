"""python -m gauge run|gate|tables|plots|compare, as run.sh calls it."""
import argparse
import os
import sys

from . import suites
from .tools import Built

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def built_programs(arguments):
    return Built(f"{arguments.swift}/empanel", f"{arguments.swift}/empanel-bench",
                 f"{arguments.tools}/lemon", f"{arguments.tools}/launch")


def parser():
    parser = argparse.ArgumentParser(prog="gauge", description=__doc__)
    parser.add_argument("--results", default=f"{HERE}/results")
    parser.add_argument("--swift", default=f"{HERE}/.build/release", help="folder of our programs")
    parser.add_argument("--tools", default=f"{HERE}/.build/peers", help="folder of lemon and launch")
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="measure a suite")
    run.add_argument("suite", choices=suites.SUITES)
    run.add_argument("--rounds", type=int, default=5, help="beside the warm-up")
    run.add_argument("--limit", type=int, help="seconds for each run, instead of the suite's")
    run.add_argument("--only", nargs="+", help="names of instances")
    run.add_argument("--without", dest="without", nargs="+", default=[], help="names of tools")
    run.add_argument("--note", default="", help="a sentence about the machine")
    gate = commands.add_parser("gate", help="hold the latest smoke run to gates.json")
    gate.add_argument("--accept", action="store_true", help="write gates.json from it instead")
    commands.add_parser("tables", help="renew the tables of README.md")
    commands.add_parser("plots", help="renew the plots")
    compare = commands.add_parser("compare", help="show what changed between two files of results")
    compare.add_argument("before")
    compare.add_argument("after")
    compare.add_argument("--threshold", type=float, default=1.25)
    return parser


def main():
    arguments = parser().parse_args()
    if arguments.command == "run":
        from .run import run
        run(arguments.suite, built_programs(arguments), arguments)
    elif arguments.command == "gate":
        from .gates import gate
        sys.exit(gate(arguments.results, built_programs(arguments), arguments.accept))
    elif arguments.command == "tables":
        from .tables import renew
        renew(arguments.results, f"{HERE}/README.md")
    elif arguments.command == "plots":
        from .plots import draw
        draw(arguments.results)
    else:
        from .compare import compare
        sys.exit(compare(arguments.before, arguments.after, arguments.threshold))


if __name__ == "__main__":
    main()
