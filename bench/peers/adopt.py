#!/usr/bin/env python3
"""The same pairs of pages through l10n adopt and through po4a-gettextize
(Debian's package po4a), side by side.

usage: adopt.py L10N CORPUS [--limit N]

CORPUS holds pairs.tsv (repo, class, path of each side). With --limit, every
k-th pair only. po4a gets the pages' rules for front matter and 60 s a pair; it
gives all or nothing, and everything that it gives is fuzzy.
"""

import argparse
import csv
import os
import pathlib
import re
import subprocess
import tempfile
import time

PATIENCE = 60
KEYS = "title linkTitle description summary"


def run(command, folder):
    """(worked, ran out of time, seconds)"""
    started = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, check=False,
                              cwd=folder, timeout=PATIENCE, env={**os.environ,
                                                     "LC_ALL": "C.UTF-8"})
        return done.returncode == 0, False, time.monotonic() - started
    except subprocess.TimeoutExpired:
        return False, True, time.monotonic() - started


def entries(path):
    """(translated, fuzzy, all) entries of a catalog, by GNU's own tool."""
    if not path.exists():
        return 0, 0, 0
    told = subprocess.run(["msgfmt", "--statistics", "-o", "/dev/null",
                           str(path)], capture_output=True, text=True,
                          check=False, env={**os.environ, "LC_ALL": "C"})
    def number(word):
        found = re.search(r"(\d+) " + word, told.stderr)
        return int(found.group(1)) if found else 0
    counts = number("translated"), number("fuzzy"), number("untranslated")
    return counts[0], counts[1], sum(counts)


class Tally:
    def __init__(self, name):
        self.name = name
        self.pairs = self.worked = self.late = 0
        self.translated = self.fuzzy = self.all = 0
        self.seconds = 0.0

    def add(self, outcome, catalog):
        worked, late, seconds = outcome
        self.pairs += 1
        self.worked += worked
        self.late += late
        self.seconds += seconds
        if worked:
            translated, fuzzy, count = entries(catalog)
            self.translated += translated
            self.fuzzy += fuzzy
            self.all += count

    def row(self):
        return (f"| {self.name} | {self.pairs} | {self.worked} | "
                f"{self.pairs - self.worked - self.late} | {self.late} | "
                f"{self.translated} | {self.fuzzy} | {self.all} | "
                f"{1000 * self.seconds / self.pairs:.0f} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("l10n")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--limit", type=int, default=0)
    given = parser.parse_args()
    given.corpus = given.corpus.resolve()
    given.l10n = str(pathlib.Path(given.l10n).resolve())
    with open(given.corpus / "pairs.tsv", encoding="utf-8") as file:
        pairs = list(csv.DictReader(file, delimiter="\t"))
    if given.limit:
        pairs = pairs[::max(len(pairs) // given.limit, 1)]
    tallies = {(name, kind): Tally(f"{name}, {kind}")
               for name in ("l10n", "po4a")
               for kind in ("identical", "differing")}
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = (pathlib.Path(folder) / name
                        for name in ("l10n.po", "po4a.po"))
        for pair in pairs:
            kind = "identical" if pair["class"] == "identical" else "differing"
            source, target = (str(given.corpus / pair[side])
                              for side in ("en", "vi"))
            for path in (ours, theirs):
                path.unlink(missing_ok=True)
            tallies["l10n", kind].add(
                run([given.l10n, "adopt", source, target, "-o", str(ours),
                     "--from", "en", "--to", "vi", "-C", folder],
                    folder), ours)
            tallies["po4a", kind].add(
                run(["po4a-gettextize", "-f", "text", "-o", "markdown", "-o",
                     "yfm_keys=" + KEYS.replace(" ", ","), "-o",
                     "yfm_skip_array", "-M", "UTF-8", "-L", "UTF-8", "-m",
                     source, "-l", target, "-p", str(theirs)], folder), theirs)
    print("| tool | pairs | worked | failed | over 60 s | translated | fuzzy | "
          "entries | ms a pair |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for tally in tallies.values():
        if tally.pairs:
            print(tally.row())


if __name__ == "__main__":
    main()
