#!/usr/bin/env python3
"""Draws how the index of the translation memory grows with its entries.

    build/release/bench/memory_bench PAIRS 100000 300000 1000000 3000000 5000000 \\
        > growth.md
    bench/draw_growth.py growth.md bench/growth.svg

Reads the table that memory_bench prints; writes one SVG with two charts, the
median time of a lookup and the time to build the index, on logarithmic scales.
"""
import math
import sys
from typing import NamedTuple

WIDTH, HEIGHT = 860, 380
CHART = {"top": 56, "bottom": 306, "width": 340}
LEFTS = (60, 490)
# Told apart by dash as well as by colour.
STYLES = {
    ("characters", "en"): ("#0b6e99", ""),
    ("characters", "vi"): ("#0b6e99", "5 4"),
    ("words", "en"): ("#b3541e", ""),
    ("words", "vi"): ("#b3541e", "5 4"),
}


class Row(NamedTuple):
    entries: int
    language: str
    metric: str
    build: float  # seconds
    lookup: float  # microseconds, median


def rows(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if len(cells) == 12 and cells[0].isdigit():
                yield Row(int(cells[0]), cells[1], cells[2], float(cells[3]),
                          float(cells[6]))


def decades(values):
    low = math.floor(math.log10(min(values)))
    high = math.ceil(math.log10(max(values)))
    return range(low, max(high, low + 1) + 1)


def short(power):
    number = 10.0**power
    if number >= 1_000_000:
        return f"{number / 1_000_000:g}M"
    return f"{number / 1000:g}k" if number >= 1000 else f"{number:g}"


class Chart:
    def __init__(self, left, title, unit, found, value):
        self.left, self.title, self.unit = left, title, unit
        self.found, self.value = found, value
        self.low = math.log10(min(row.entries for row in found))
        self.high = math.log10(max(row.entries for row in found))
        self.powers = decades([max(value(row), 0.01) for row in found])

    def x(self, entries):
        part = (math.log10(entries) - self.low) / (self.high - self.low)
        return self.left + part * CHART["width"]

    def y(self, value):
        first, last = self.powers[0], self.powers[-1]
        part = (math.log10(max(value, 0.01)) - first) / (last - first)
        return CHART["bottom"] - part * (CHART["bottom"] - CHART["top"])

    def draw(self):
        yield (f'<text x="{self.left}" y="34" class="title">{self.title}, '
               f'{self.unit}</text>')
        right = self.left + CHART["width"]
        for power in self.powers:
            y = self.y(10.0**power)
            yield (f'<path d="M{self.left} {y:.1f}H{right}" class="grid"/>'
                   f'<text x="{self.left - 8}" y="{y + 4:.1f}" '
                   f'class="right">{short(power)}</text>')
        for entries in sorted({row.entries for row in self.found}):
            label = (f"{entries / 1e6:g}M" if entries >= 1_000_000 else
                     f"{entries // 1000}k")
            yield (f'<text x="{self.x(entries):.1f}" '
                   f'y="{CHART["bottom"] + 20}" class="middle">{label}</text>')
        for (metric, language), (colour, dash) in STYLES.items():
            line = sorted(row for row in self.found
                          if (row.metric, row.language) == (metric, language))
            points = " ".join(f"{self.x(row.entries):.1f},"
                              f"{self.y(self.value(row)):.1f}" for row in line)
            yield (f'<polyline points="{points}" stroke="{colour}" '
                   f'stroke-dasharray="{dash}"/>')


def legend():
    for i, ((metric, language), (colour, dash)) in enumerate(STYLES.items()):
        x = 60 + i * 190
        yield (f'<polyline points="{x},352 {x + 34},352" stroke="{colour}" '
               f'stroke-dasharray="{dash}"/>'
               f'<text x="{x + 42}" y="356">by {metric}, {language}</text>')


def svg(found):
    charts = (Chart(LEFTS[0], "A lookup, median", "µs", found,
                    lambda row: row.lookup),
              Chart(LEFTS[1], "Building the index", "s", found,
                    lambda row: row.build))
    body = [part for chart in charts for part in chart.draw()] + list(legend())
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' role="img" aria-label="How lookups and building grow with the entries'
        ' of the memory">',
        "<style>text{font:13px sans-serif;fill:#222}.title{font-weight:600;"
        "font-size:15px}.right{text-anchor:end}.middle{text-anchor:middle}"
        ".grid{stroke:#ddd}polyline{fill:none;stroke-width:2.5}</style>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>', *body,
        "</svg>", ""
    ])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = list(rows(sys.argv[1]))
    if len({row.entries for row in found}) < 2:
        sys.exit(f"{sys.argv[1]}: no table of memory_bench with two sizes")
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(svg(found))


main()
