"""How the times of a run differ from those of another, relative to a peer that ran in both."""
from statistics import median

from .measures import best_peer, by_instance
from .records import load


def latest_groups(path):
    lines = load(path)
    date = max(line["circumstances"]["date"] for line in lines)
    latest = [line for line in lines if line["circumstances"]["date"] == date]
    return {facts["name"]: (facts, tools) for facts, tools in by_instance(latest)}


def change(old, new, tool):
    """Time after over before, each relative to the peer, so that two machines may be compared."""
    key = "solve" if tool == "library" else "seconds"
    factor = median(new[tool].times(key)) / median(old[tool].times(key))
    peer = best_peer(old, key)
    if peer and peer.is_proved and peer.tool in new and new[peer.tool].is_proved:
        times = new[peer.tool].times(key)
        if times:
            return factor * median(peer.times(key)) / median(times), f"relative to {peer.tool}"
    return factor, "in seconds"


def compare(before, after, threshold):
    """1 when something is slower than the threshold, or an optimum changed."""
    old_groups, new_groups = latest_groups(before), latest_groups(after)
    is_good = True
    for name, (facts, new) in new_groups.items():
        if name not in old_groups or old_groups[name][0]["digest"] != facts["digest"]:
            print(f"{name}: new or another instance")
            continue
        old = old_groups[name][1]
        for tool in ("library", "empanel"):
            if tool not in old or tool not in new:
                continue
            if old[tool].is_proved and old[tool].values != new[tool].values:
                print(f"{name} {tool}: the answer changed: {old[tool].values}, {new[tool].values}")
                is_good = False
                continue
            factor, measure = change(old, new, tool)
            beyond = factor > threshold
            print(f"{name} {tool}: {factor:.3g} times {measure}{', beyond' if beyond else ''}")
            is_good = is_good and not beyond
    return 0 if is_good else 1
