"""All tools on one instance, in turns, so that a disturbance of the machine meets all of them."""
import json
import subprocess

LONG_RUN = 60
"""Seconds; a tool whose first run is longer is run once more and no oftener."""
TOLERANCE = 1e-3
"""Half a unit would already be another roster; a mean may be a fraction of a unit."""


class Disagreement(Exception):
    """Two tools contradict each other: a defect of one of them."""


def run_once(tool, facts, folder, limit):
    """One run from nothing to its answer."""
    # Reading may take its time; what hangs is ended.
    grace = 30 + limit // 4 + facts["pairs"] // 50_000
    words = tool.words(facts, folder, limit)
    launch = [tool.built.launch, str(limit + grace), f"{folder}/output", *words]
    cost = json.loads(subprocess.run(launch, capture_output=True, check=True).stdout)
    answer = tool.answer(folder)
    if answer is None:
        if not (cost["killed"] or cost["code"] in (4, 137)):
            with open(f"{folder}/output", errors="replace") as file:
                raise RuntimeError(f"{' '.join(words)} ended with {cost['code']}: {file.read()[-2000:]}")
        answer = {"status": "limit", "values": [], "bound": None, "read": None, "solve": None}
    return cost | answer


def compare(name, answers):
    """Raises when proved optima differ, or when a roster is better than a proved optimum."""
    proved = {tool: a["values"] for tool, a in answers.items() if a["status"] == "optimal"}
    if any(a["status"] == "infeasible" for a in answers.values()):
        raise Disagreement(f"{name}: infeasible for some: {answers}")
    for place in range(max((len(values) for values in proved.values()), default=0)):
        values = [v[place] for v in proved.values() if len(v) > place]
        if max(values) - min(values) > TOLERANCE:
            raise Disagreement(f"{name}: proved optima differ: {proved}")
    for tool, answer in answers.items():
        if proved and answer["values"]:
            best = next(iter(proved.values()))[0]
            if answer["values"][0] > best + TOLERANCE + 1e-9 * abs(best):
                raise Disagreement(f"{name}: {tool} exceeds a proved optimum: {answer}, {proved}")


def race(tools, facts, folder, limit, rounds, say):
    """Runs of each tool by its name.

    The first round is a warm-up and dropped. A tool that met its limit there is not run again, and
    that run stands; the first run of a long one counts.
    """
    runs = {tool.name: [] for tool in tools}
    wanted = {tool.name: rounds + 1 for tool in tools}
    for turn in range(rounds + 1):
        shift = turn % len(tools)
        for tool in tools[shift:] + tools[:shift]:
            done = runs[tool.name]
            if len(done) >= wanted[tool.name]:
                continue
            run = run_once(tool, facts, folder, limit)
            done.append(run)
            if run["status"] == "limit":
                wanted[tool.name] = len(done)
            elif turn == 0 and run["seconds"] > LONG_RUN:
                wanted[tool.name] = 2
            if turn == 0:
                say(f"  {tool.name}: {run['status']} {run['values']} in {run['seconds']:.2f} s, "
                    f"{run['peak_kib'] >> 10} MiB")
        compare(facts["name"], {name: done[-1] for name, done in runs.items() if done})
    for name, done in runs.items():
        if len(done) == rounds + 1:
            del done[0]
    return runs
