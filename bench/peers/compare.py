#!/usr/bin/env python3
"""The same pages through l10n and through po4a (Debian's package), side by
side: crashes (a page that takes more than 60 s of CPU time is one), pages that
an identity merge gives back unchanged, and CPU time as a multiple of
cmark-gfm's parse and rendering of the same pages.

usage: compare.py L10N EXTRACT_BENCH MERGE_BENCH [FOLDER] [--limit N]

FOLDER holds the pages (default: the bundled site). With --limit, both work on
every k-th page only, for po4a needs a process and a tenth of a second for each.
Its CPU time is that of Perl without start-up: the time of an empty page is
taken off each run.
"""

import argparse
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

PO4A = ["-f", "text", "-o", "markdown",
        "-o", "yfm_keys=title,linkTitle,description,summary",
        "-o", "yfm_skip_array", "-M", "UTF-8"]
PATIENCE = 60  # s


def cpu(command):
    """CPU seconds of `command` and whether it went well."""
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
        os.execvp(command[0], command)
    _, status, usage = os.wait4(pid, 0)
    return usage.ru_utime + usage.ru_stime, status == 0


def identity(catalog):
    """The catalog with each msgstr equal to its msgid, by GNU's own tool."""
    subprocess.run(["msgen", "--no-wrap", "-o", catalog, catalog],
                   stderr=subprocess.DEVNULL, check=False)


class Tally:
    def __init__(self, name):
        self.name = name
        self.pages = self.crashed = self.identical = 0
        self.extract = self.merge = None  # times cmark-gfm

    def add(self, done, same):
        self.pages += 1
        self.crashed += not done
        self.identical += done and same

    def row(self):
        def times(value):
            return "-" if value is None else f"{value:.1f}"
        return (f"| {self.name} | {self.pages} | "
                f"{100 * self.crashed / self.pages:.1f} | "
                f"{100 * self.identical / self.pages:.1f} | "
                f"{times(self.extract)} | {times(self.merge)} |")


def round_trip(page, folder, extract, merge):
    """(extracted and merged, the same bytes, CPU of both steps)."""
    catalog, out = folder / "page.po", folder / "out.md"
    for path in (catalog, out):
        path.unlink(missing_ok=True)
    first, good = cpu(extract(page, str(catalog)))
    if not good:
        return False, False, first, 0.0
    if catalog.exists():
        identity(str(catalog))
    second, good = cpu(merge(page, str(catalog), str(out)))
    same = good and out.exists() and \
        out.read_bytes() == pathlib.Path(page).read_bytes()
    return good, same, first, second


def reference_ms(bench, folder, work):
    """Milliseconds of cmark-gfm and of `work`, as the benchmark prints them."""
    text = subprocess.run([bench, folder], capture_output=True, text=True,
                          check=True).stdout
    number = re.compile(r"^(.*?)\s+([\d.]+)\s+[\d.]+\s+([\d.]+)", re.M)
    rows = {name: (float(ms), float(ratio))
            for name, ms, ratio in number.findall(text)}
    return rows["cmark-gfm: parse and render"][0], rows[work][1]


def po4a(pages, folder, cmark_ms):
    tally = Tally("po4a " + subprocess.run(
        ["po4a-updatepo", "--version"], capture_output=True, text=True,
        check=True).stdout.split()[2].rstrip("."))

    def extract(page, catalog):
        return ["po4a-updatepo", *PO4A, "-m", page, "-p", catalog]

    def merge(page, catalog, out):
        return ["po4a-translate", *PO4A, "-k", "0", "-w", "100000",
                "-m", page, "-p", catalog, "-l", out]

    empty = folder / "empty.md"
    empty.write_text("a\n")
    starts = [round_trip(str(empty), folder, extract, merge)
              for _ in range(9)]
    start = [sorted(run[step] for run in starts)[4] for step in (2, 3)]
    spent = [0.0, 0.0]
    for page in pages:
        done, same, *seconds = round_trip(page, folder, extract, merge)
        tally.add(done, same)
        for step in (0, 1) if done else ():  # in favour of po4a
            spent[step] += max(0.0, seconds[step] - start[step])
    tally.extract, tally.merge = (1e3 * part / cmark_ms for part in spent)
    return tally


def ours(l10n, pages, folder):
    tally = Tally("l10n")

    def extract(page, catalog):
        return [l10n, "extract", page, "-o", catalog,
                "--from", "en", "--to", "vi"]

    def merge(page, catalog, out):
        return [l10n, "merge", page, catalog, "-o", out]

    for page in pages:
        done, same, *_ = round_trip(page, folder, extract, merge)
        tally.add(done, same)
    return tally


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("l10n")
    parser.add_argument("extract_bench")
    parser.add_argument("merge_bench")
    parser.add_argument("folder", nargs="?", default=str(
        pathlib.Path(__file__).resolve().parents[2] / "content"))
    parser.add_argument("--limit", type=int, default=0)
    options = parser.parse_args()
    pages = sorted(str(page) for page in
                   pathlib.Path(options.folder).rglob("*.md"))
    if options.limit and len(pages) > options.limit:
        pages = pages[::-(-len(pages) // options.limit)]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        chosen = folder / "pages"
        chosen.mkdir()
        for number, page in enumerate(pages):
            shutil.copy(page, chosen / f"{number:05}.md")
        pages = sorted(str(page) for page in chosen.iterdir())
        tally = ours(os.path.abspath(options.l10n), pages, folder)
        cmark_ms, tally.extract = reference_ms(
            options.extract_bench, str(chosen),
            "units, messages and the bytes of the catalog")
        _, tally.merge = reference_ms(options.merge_bench, str(chosen),
                                      "merge with its guard")
        peer = po4a(pages, folder, cmark_ms)
    print("| tool | pages | crash % | identical % | extract, x cmark-gfm | "
          "merge, x cmark-gfm |\n|---|---|---|---|---|---|")
    print(tally.row())
    print(peer.row())
    return 0 if tally.identical == tally.pages else 1


if __name__ == "__main__":
    sys.exit(main())
