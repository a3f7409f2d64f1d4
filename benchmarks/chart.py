# SPDX-License-Identifier: BSL-1.0
"""Draws the charts of `run` as SVG, without fonts of their own, and readable on a light and on a dark page."""
import html
import math

STYLE = """
text { font: 12px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #24292f; }
.title { font-size: 17px; font-weight: 600; }
.head { font-size: 13px; font-weight: 600; }
.quiet { font-size: 11px; fill: #656d76; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.ours { fill: #0a7f62; }
.floor { fill: #8b949e; }
.other { fill: #9db8d9; }
.line { fill: none; stroke-width: 2; }
.line.ours { stroke: #0a7f62; fill: none; }
.line.floor { stroke: #8b949e; fill: none; }
.grid { stroke: #d0d7de; stroke-width: 1; }
.floor-mark { stroke: #8b949e; stroke-width: 1; stroke-dasharray: 3 3; }
.paper { fill: #ffffff; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .quiet { fill: #9198a1; }
  .ours { fill: #3fb68b; }
  .floor { fill: #7d8590; }
  .other { fill: #4b6a94; }
  .line.ours { stroke: #3fb68b; }
  .line.floor { stroke: #7d8590; }
  .grid { stroke: #30363d; }
  .floor-mark { stroke: #7d8590; }
  .paper { fill: #0d1117; }
}
"""

FLOOR = "boost/tokenize (floor)"

# What the chart of bars shows: corpora, and of the operations those that a reader chooses between.
PANELS = {
    "container_compact": "container requests, compact",
    "container_pretty": "container requests, indented",
    "container_shuffled": "container requests, keys shuffled",
    "machine_compact": "machine requests, compact",
    "one_issue": "container requests with one issue",
    "many_issues": "container requests with many issues",
}
LABELS = {
    "preflight/is_valid": "preflight: is_valid",
    "preflight/read": "preflight: read",
    "preflight/read_into": "preflight: read_into",
    "preflight/422 body": "preflight: every issue, as the 422 body",
    FLOOR: "Boost.JSON: tokenize, no checks (floor)",
    "boost/parse, monotonic": "Boost.JSON: parse, no checks",
    "boost/parse and serialize": "Boost.JSON: parse + serialize, no checks",
    "boost/value_to + checks by hand": "Boost.JSON: value_to + checks by hand",
    "simdjson/on demand + checks by hand": "simdjson On-Demand + checks by hand",
    "glaze/read + checks by hand": "glaze: read + checks by hand",
    "rapidjson/schema": "RapidJSON: schema, first issue only",
    "nlohmann/valijson schema": "nlohmann + valijson: schema",
}
LEFT_OUT_OF_FAULTY = {"preflight/is_valid"}  # there the report is what costs


def text(x, y, words, kind=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}">{html.escape(words)}</text>'


def page(width, height, title, about, parts):
    where = f"{about['processor']} · {about['compiler']} · Boost {about['boost']} · commit {about['commit']} · {about['date'][:10]}"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:.0f}" width="{width}" height="{height:.0f}" role="img">',
            f"<title>{html.escape(title)}</title>",
            f"<style>{STYLE}</style>",
            f'<rect class="paper" width="{width}" height="{height:.0f}" rx="6"/>',
            text(20, 30, title, "title"),
            text(20, 49, where, "quiet"),
            *parts,
            "</svg>\n",
        ]
    )


def kind_of(operation):
    return "ours" if operation.startswith("preflight") else "floor" if operation == FLOOR else "other"


def figure(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def bars(rows, corpora, about):
    """Nanoseconds a request: a panel for each corpus, a bar for each operation. Bars that would dwarf the others are cut."""
    width, columns, row, label, gap = 1080, 2, 19, 250, 20
    panel_width = (width - gap * (columns + 1)) / columns
    panels = []
    for corpus, title in PANELS.items():
        shown = [(operation, rows[f"{operation}/{corpus}"]["ns"]) for operation in LABELS
                 if f"{operation}/{corpus}" in rows and not ("issue" in corpus and operation in LEFT_OUT_OF_FAULTY)]  # fmt: skip
        if shown:
            panels.append((corpus, title, sorted(shown, key=lambda item: item[1])))
    if not panels:
        return None

    parts, top = [], 66
    for first in range(0, len(panels), columns):
        line = panels[first : first + columns]
        for column, (corpus, title, shown) in enumerate(line):
            left = gap + column * (panel_width + gap)
            values = dict(shown)
            limit = 4.5 * values.get(FLOOR, shown[0][1])
            if "issue" in corpus:
                limit = max(v for o, v in shown if "valijson" not in o)
            space = panel_width - label - 60
            mean = corpora[corpus]["bytes"] / corpora[corpus]["texts"] if corpus in corpora else 0
            parts.append(text(left, top + 14, title, "head"))
            parts.append(text(left + panel_width, top + 14, f"ns a request of {mean:,.0f} bytes", "quiet end"))
            if FLOOR in values:
                x = left + label + space * min(1.0, values[FLOOR] / limit)
                bottom = top + 26 + len(shown) * row - 4
                parts.append(f'<line class="floor-mark" x1="{x:.1f}" x2="{x:.1f}" y1="{top + 22:.1f}" y2="{bottom:.1f}"/>')
            for i, (operation, ns) in enumerate(shown):
                y = top + 26 + i * row
                long = ns > limit
                size = max(1.0, space * min(1.0, ns / limit))
                parts.append(text(left, y + 11, LABELS[operation]))
                parts.append(f'<rect class="{kind_of(operation)}" x="{left + label:.1f}" y="{y:.1f}" width="{size:.1f}" height="13" rx="2"/>')
                if long:  # two slanting strokes of the page's colour: the bar goes on
                    for x in (left + label + size - 24, left + label + size - 16):
                        parts.append(f'<path class="paper" d="M{x:.1f} {y - 1:.1f}h4l-4 15h-4z"/>')
                parts.append(text(left + label + size + 5, y + 11, figure(ns), "quiet"))
        top += 26 + max(len(shown) for _, _, shown in line) * row + 22
    return page(width, top, "What it takes to validate a deployment request", about, parts)


AXES = {"ports": "ports", "variables": "environment variables", "command": "characters of startup_command", "payload": "bytes of unknown keys"}
READERS = {"preflight": "ours", "boost floor": "floor"}


def ticks(low, high):
    """Round numbers from `low` to `high`: powers of ten where that is far, else steps of 1, 2 or 5."""
    step = 10 ** math.floor(math.log10((high - low) / 3))
    step *= next(m for m in (1, 2, 5, 10) if (high - low) / (step * m) <= 5)
    first = math.ceil(low / step) * step
    return [first + i * step for i in range(int((high - first) / step) + 1)]


def with_unit(ns):
    for unit, size in (("ms", 1e6), ("µs", 1e3)):
        if ns >= size:
            return f"{ns / size:g} {unit}"
    return f"{ns:g} ns"


def short(number):
    for unit, size in (("Mi", 1 << 20), ("Ki", 1 << 10)):
        if number >= size and number % size == 0:
            return f"{number // size} {unit}"
    return str(number)


def scaling(axes, slopes, about):
    """The time of `is_valid` and of the floor against size: a panel for each way to grow."""
    if not all(axis in axes for axis in AXES):
        return None
    width, panel_width, panel_height, parts = 1080, 420, 200, []
    for i, (axis, name) in enumerate(AXES.items()):
        left, top = 80 + i % 2 * (panel_width + 110), 100 + i // 2 * (panel_height + 120)
        wide = axis == "payload"  # over four orders of magnitude: both scales logarithmic
        scale = math.log10 if wide else float
        points = [point for reader in READERS for point in axes[axis][reader]]
        low_x, high_x = scale(min(p[0] for p in points)), scale(max(p[0] for p in points))
        low_y = math.floor(scale(min(p[2] for p in points))) if wide else 0
        high_y = scale(max(p[2] for p in points)) * (1 if wide else 1.05)
        at_x = lambda size: left + panel_width * (scale(size) - low_x) / (high_x - low_x)
        at_y = lambda ns: top + panel_height * (1 - (scale(ns) - low_y) / (high_y - low_y))

        parts.append(text(left, top - 14, name, "head"))
        for tick in [10**e for e in range(low_y, math.floor(high_y) + 1)] if wide else ticks(low_y, high_y):
            parts.append(f'<line class="grid" x1="{left}" x2="{left + panel_width}" y1="{at_y(tick):.1f}" y2="{at_y(tick):.1f}"/>')
            parts.append(text(left - 8, at_y(tick) + 4, with_unit(tick), "quiet end"))
        for size in sorted({p[0] for p in points}):
            parts.append(text(at_x(size), top + panel_height + 17, short(size), "quiet middle"))
        for j, (reader, kind) in enumerate(READERS.items()):
            line = " ".join(f"{at_x(size):.1f},{at_y(ns):.1f}" for size, _, ns in axes[axis][reader])
            parts.append(f'<polyline class="line {kind}" points="{line}"/>')
            for size, _, ns in axes[axis][reader]:
                parts.append(f'<circle class="{kind}" cx="{at_x(size):.1f}" cy="{at_y(ns):.1f}" r="3"/>')
            words = f"{ {'preflight': 'preflight: is_valid', 'boost floor': 'Boost.JSON: tokenize'}[reader] }, {slopes[axis][reader]:.2f} ns a byte"
            parts.append(f'<rect class="{kind}" x="{left}" y="{top + panel_height + 28 + 17 * j}" width="10" height="10" rx="2"/>')
            parts.append(text(left + 18, top + panel_height + 37 + 17 * j, words, "quiet"))
    return page(width, 100 + 2 * (panel_height + 120) - 40, "How the time grows with the size of a request", about, parts)
