"""Draws the plots from the latest runs: growth of time and memory, and ratios over the knobs."""
import math
import sys
from html import escape
from statistics import median

from .measures import above_smallest, best_peer, by_instance, fit, ratios
from .records import latest
from .tables import growth_points, short

COLOURS = {"library": "#c0392b", "empanel": "#e59866", "lemon": "#2471a3", "or-tools flow": "#17a589",
           "highs": "#7d3c98", "cp-sat": "#b7950b", "glpsol": "#566573", "glpsol --cuts": "#a6acaf"}
FONT = 'font-family="sans-serif"'


class Axes:
    """A frame with a logarithmic scale on both sides."""

    def __init__(self, left, top, width, height, xs, ys):
        self.left, self.top, self.width, self.height = left, top, width, height
        self.x, self.y = self.decades(xs), self.decades(ys)

    @staticmethod
    def decades(values):
        low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        return low, max(high, low + 1)

    def across(self, x):
        low, high = self.x
        return self.left + self.width * (math.log10(x) - low) / (high - low)

    def up(self, y):
        low, high = self.y
        return self.top + self.height * (1 - (math.log10(y) - low) / (high - low))

    def frame(self, title, x_title):
        right, bottom = self.left + self.width, self.top + self.height
        parts = [f'<text x="{self.left}" y="{self.top - 10}" {FONT} font-size="14" '
                 f'font-weight="bold">{escape(title)}</text>']
        for power in range(self.y[0], self.y[1] + 1):
            y = self.up(10.0**power)
            parts.append(f'<line x1="{self.left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}" '
                         f'stroke="#ddd"/>' + label(self.left - 6, y + 4, power_text(power), "end"))
        for power in range(self.x[0], self.x[1] + 1):
            x = self.across(10.0**power)
            parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{self.top}" y2="{bottom}" '
                         f'stroke="#ddd"/>' + label(x, bottom + 16, power_text(power), "middle"))
        parts.append(label(self.left + self.width / 2, bottom + 34, x_title, "middle"))
        return "".join(parts)

    def series(self, points, colour):
        places = [(self.across(x), self.up(y)) for x, y in points]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
                       for x, y in places)
        return f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}'


def label(x, y, text, anchor="start", size=11):
    return (f'<text x="{x:.1f}" y="{y:.1f}" {FONT} font-size="{size}" text-anchor="{anchor}">'
            f"{escape(text)}</text>")


def power_text(power):
    return f"{10.0**power:g}" if -4 <= power <= 4 else f"1e{power}"


def document(width, height, parts):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}"><rect width="100%" height="100%" fill="white"/>'
            + "\n".join(parts) + "</svg>\n")


def growth(records):
    """Two frames: seconds of the solve, and peak memory, over the eligible pairs."""
    parts = []
    measures = [("Solve, seconds", lambda m: m.times("solve"), list),
                ("Peak memory of the process, MiB", lambda m: m.peaks(), above_smallest)]
    for left, (title, measure, kept) in zip((60, 600), measures):
        points = growth_points(records, measure)
        points = {name: values for name, values in points.items() if name != "empanel"}
        xs = [x for values in points.values() for x, _ in values]
        ys = [y for values in points.values() for _, y in values]
        axes = Axes(left, 40, 320, 320, xs, ys)
        parts.append(axes.frame(title, "eligible pairs"))
        ends = sorted(points, key=lambda name: -points[name][-1][1])
        for row, name in enumerate(ends):
            colour, exponent = COLOURS[name], fit(kept(points[name]))
            parts.append(axes.series(points[name], colour))
            text = name if exponent is None else f"{name}: exponent {exponent:.2f}"
            y = 60 + 20 * row
            parts.append(f'<rect x="{left + 332}" y="{y - 9}" width="10" height="10" '
                         f'fill="{colour}"/>' + label(left + 346, y, text))
    return document(1110, 420, parts)


def knob_frame(left, top, family, groups):
    """Ratio to the best peer for each value of a knob; hollow where somebody met the limit."""
    points = []
    for facts, tools in groups:
        peer, ours = best_peer(tools, "solve"), tools.get("library")
        numbers = peer and ours and ratios(peer, ours, "solve")
        if numbers:
            points.append((facts["knob"], median(numbers), peer, ours.is_proved))
    values = [ratio for _, ratio, _, _ in points] + [1.0]
    axes = Axes(left, top, 200, 150, [1, 10], values)
    zero = axes.up(1)
    parts = [f'<line x1="{left}" x2="{left + 200}" y1="{zero:.1f}" y2="{zero:.1f}" stroke="#333"/>',
             f'<text x="{left}" y="{top - 10}" {FONT} font-size="13" font-weight="bold">'
             f"{escape(family)}</text>"]
    for power in range(axes.y[0], axes.y[1] + 1):
        parts.append(label(left - 6, axes.up(10.0**power) + 4, power_text(power), "end"))
    for place, (knob, ratio, peer, ours_proved) in enumerate(points):
        x, y = left + 35 + 65 * place, axes.up(ratio)
        fill = COLOURS["library"] if peer.is_proved and ours_proved else "white"
        text = short(ratio) if peer.is_proved else f"> {short(ratio)}"
        if not ours_proved:
            text = f"< {short(ratio)}" if peer.is_proved else "none"
        parts.append(f'<line x1="{x}" x2="{x}" y1="{zero:.1f}" y2="{y:.1f}" stroke="#aaa"/>'
                     f'<circle cx="{x}" cy="{y:.1f}" r="5" fill="{fill}" '
                     f'stroke="{COLOURS["library"]}"/>'
                     + label(x + 8, y + 4, text, size=10)
                     + label(x, top + 166, f"{knob:g}", "middle")
                     + label(x, top + 180, peer.tool, "middle", 9))
    return "".join(parts)


def knobs(records):
    families = {}
    for facts, tools in by_instance(records):
        families.setdefault(facts["family"], []).append((facts, tools))
    parts = [label(40, 22, "Solve time of the best peer (named) over ours, by the value of the knob; "
                   "above the line at 1 ours is faster", size=13)]
    for place, (family, groups) in enumerate(families.items()):
        parts.append(knob_frame(60 + 300 * (place % 3), 70 + 240 * (place // 3), family, groups))
    return document(940, 300 + 240 * ((len(families) - 1) // 3), parts)


def draw(results):
    for suite, draw_one in (("growth", growth), ("families", knobs)):
        records = latest(results, suite)
        if not records:
            print(f"no results of {suite}", file=sys.stderr)
            continue
        with open(f"{results}/{suite}.svg", "w") as file:
            file.write(draw_one(records))
