"""Writes the tables of the latest runs into the marked places of a text."""
import sys
from statistics import median

from .measures import above_smallest, best_peer, by_instance, fit, ratios
from .records import latest
from .tools import PEERS


def short(number):
    """About three digits."""
    if number >= 100:
        return f"{number:.0f}"
    return f"{number:.3g}" if number >= 0.001 else f"{number:.1g}"


def spread(numbers):
    if len(numbers) == 1:
        return short(numbers[0])
    return f"{short(median(numbers))} ({short(min(numbers))} to {short(max(numbers))})"


def table(header, rows):
    rule = ["---"] + ["---:"] * (len(header) - 1)
    return "\n".join("| " + " | ".join(line) + " |" for line in [header, rule, *rows])


def time_cell(measured, key):
    if measured is None:
        return ""
    if not measured.runs:
        return "left out"
    times = measured.times(key)
    if times is None:
        return ""
    return spread(times) if measured.is_proved else f"over {short(times[0])}"


def ratio_cell(tools, ours, key, own=None):
    if ours not in tools:
        return ""
    peer = best_peer(tools, key)
    numbers = peer and ratios(peer, tools[ours], key, own)
    if not numbers:
        return "no peer"
    if not peer.is_proved:
        return f"over {short(median(numbers))}" if tools[ours].is_proved else "none proved"
    if not tools[ours].is_proved:
        return f"under {short(median(numbers))}"
    return spread(numbers)


def values_cell(tools):
    for measured in tools.values():
        if measured.is_proved:
            return ", ".join(f"{value:.10g}" for value in measured.values)
    return "not proved"


def memory_cell(measured):
    return short(median(measured.peaks())) if measured and measured.runs else ""


def heading(records):
    """Machine and versions; where runs differ, a paragraph for each, with its instances."""
    runs = {}
    for record in records:
        runs.setdefault(record["circumstances"]["date"], []).append(record)
    names = {date: list(dict.fromkeys(r["instance"]["name"] for r in run))
             for date, run in runs.items()}
    return "\n\n".join((f"{', '.join(names[date])}: " if len(runs) > 1 else "") + paragraph(run)
                       for date, run in runs.items())


def paragraph(records):
    around = records[0]["circumstances"]
    versions = dict.fromkeys(r["version"] for r in records if "version" in r)
    changed = " with changes" if around["dirty"] else ""
    rounds = max(len(r["runs"]) for r in records)
    limit = max(r.get("limit", 0) for r in records)
    return (f"{around['date']}, commit `{around['commit']}`{changed}; {around['processor']}, "
            f"{around['cores']} cores, {around['memory_kib'] >> 20} GiB, {around['system']}; "
            f"{around['swift']}; {'; '.join(versions)}; build {around['build']}; at most {rounds} "
            f"rounds, limit {limit} s, load before {around['load_before']:.2f}. {around['note']}")


def suite_text(records):
    groups = list(by_instance(records))
    peers = [name for name in PEERS if any(name in tools for _, tools in groups)]
    solve = [[facts["name"], str(facts["pairs"] or ""), values_cell(tools),
              ratio_cell(tools, "library", "solve"), time_cell(tools.get("library"), "solve"),
              ratio_cell(tools, "library", "solve", "search"),
              time_cell(tools.get("library"), "search")]
             + [time_cell(tools.get(peer), "solve") for peer in peers] for facts, tools in groups]
    whole, memory = [], []
    for facts, tools in groups:
        ours = "empanel" if "empanel" in tools else "empanel in steps"
        whole.append([facts["name"], ratio_cell(tools, ours, "seconds"),
                      time_cell(tools.get(ours), "seconds")]
                     + [time_cell(tools.get(peer), "seconds") for peer in peers])
        memory.append([facts["name"]]
                      + [memory_cell(tools.get(name)) for name in (ours, *peers)])
    header = ["instance", "pairs", "optimum, units", "ratio", "library", "search ratio", "search",
              *peers]
    return "\n\n".join([
        heading(records), "Seconds of the solve alone:", table(header, solve),
        "Seconds of the whole process:", table(["instance", "ratio", "empanel", *peers], whole),
        "Peak memory of the process, MiB:", table(["instance", "empanel", *peers], memory)])


def growth_points(records, measure):
    """Of each tool: pairs and the median of a measure, where the optimum was proved."""
    points = {}
    for facts, tools in by_instance(records):
        for name, measured in tools.items():
            numbers = measure(measured) if measured.is_proved else None
            if numbers:
                points.setdefault(name, []).append((facts["pairs"], median(numbers)))
    return points


def growth_text(records):
    times = growth_points(records, lambda m: m.times("solve"))
    peaks = growth_points(records, lambda m: m.peaks())
    rows = []
    for name in dict.fromkeys([*times, *peaks]):
        cells = []
        for points, kept in ((times.get(name, []), list), (peaks.get(name, []), above_smallest)):
            exponent = fit(kept(points))
            largest = f"{points[-1][0]} pairs: {short(points[-1][1])}" if points else ""
            cells += ["" if exponent is None else f"{exponent:.2f}", largest]
        rows.append([name, *cells])
    header = ["tool", "time exponent", "solve at the largest, s", "memory exponent",
              "peak at the largest, MiB"]
    return "\n\n".join([heading(records), table(header, rows)])


def renew(results, path):
    with open(path) as file:
        text = file.read()
    for suite in ("smoke", "core", "families", "growth", "scale"):
        begin, end = f"<!-- {suite}:begin -->\n", f"<!-- {suite}:end -->"
        records = latest(results, suite)
        if begin not in text or end not in text:
            sys.exit(f"{path} has no marks for {suite}")
        if records:
            part = growth_text(records) if suite == "growth" else suite_text(records)
            head, _, rest = text.partition(begin)
            text = head + begin + part + "\n" + end + rest.partition(end)[2]
    with open(path, "w") as file:
        file.write(text)
