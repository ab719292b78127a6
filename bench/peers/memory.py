#!/usr/bin/env python3
"""A translation memory through l10n and through its peers, side by side: CPU
time of a lookup, and how often the best match is among the five that a tool
shows (msgmerge shows one).

usage: memory.py L10N [PAIRS.tsv[.xz]] [--pairs N] [--queries N] [--turned]

Half of the queries are texts that are held out of the memory, half are entries
with small edits. The best match is known from looking at every entry
(memory_pairs.py); queries without an entry of 70 % have none. What it costs to
start, to load and to index is taken off by a run with one query, and shown
apart. A peer that is not installed is left out; on Debian: apt-get install
gettext translate-toolkit python3-levenshtein postgresql.

l10n's figures are those of the whole command, which prints JSON with a word
diff: memory_bench measures the library alone.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import memory_pairs
import memory_postgres

SHOWN = 5
RUNS = 3  # of which the fastest counts


@dataclasses.dataclass
class Task:
    memory: list     # of pairs
    queries: list
    languages: tuple
    folder: pathlib.Path


@dataclasses.dataclass
class Result:
    name: str
    set_up: float  # CPU seconds
    spent: float   # CPU seconds for all queries but one
    shown: list    # sources, for each query


def cpu(command, out=os.devnull):
    """CPU seconds of `command`, whose output goes to the file `out`."""
    with open(out, "wb") as stream:
        process = subprocess.Popen(
            [str(part) for part in command], stdout=stream,
            stderr=subprocess.PIPE,
            env={**os.environ, "OMP_NUM_THREADS": "1", "LC_ALL": "C.UTF-8"})
        said = process.stderr.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} {command[1]}: {said}")
    return usage.ru_utime + usage.ru_stime


def fastest(command, out=os.devnull):
    return min(cpu(command, out) for _ in range(RUNS))


def l10n(program, metric, task):
    folder, queries = task.folder / metric, task.queries
    folder.mkdir()
    pairs, one, lines = (folder / name for name in
                         ("pairs.tsv", "one.txt", "lines.txt"))
    pairs.write_text("".join(f"{source}\t{target}\n"
                             for source, target in task.memory))
    one.write_text(queries[0] + "\n")
    lines.write_text("".join(query + "\n" for query in queries))
    place = ["--memory", folder / "site.l10ntm",
             "--from", task.languages[0], "--to", task.languages[1]]
    # No score is above 94 x similarity where texts are not almost equal.
    lookup = [program, "memory", "lookup", *place, "--json", "--jobs", "1",
              "--metric", metric, "--limit", SHOWN, "--threshold",
              int(94 * memory_pairs.LEAST), "--file"]
    out = folder / "matches.json"
    first = cpu([program, "memory", "import", pairs, *place]) + \
        cpu([*lookup, one])  # makes the index, too
    start = fastest([*lookup, one])
    spent = fastest([*lookup, lines], out) - start
    shown = [[] for _ in queries]
    for line in out.read_text().splitlines():
        found = json.loads(line)
        if "query" in found:
            shown[found["query"]] = [match["source"]
                                     for match in found["matches"]]
    return Result(f"l10n, {metric}", first - start, spent, shown)


def quote(text):
    return '"' + text.replace('"', '\\"') + '"'


def write_po(path, entries):
    header = '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    path.write_text(f'msgid ""\nmsgstr ""\n{header}\n' + "".join(
        f"msgid {quote(source)}\nmsgstr {quote(target)}\n\n"
        for source, target in entries))
    return path


def msgmerge(task):
    folder, queries = task.folder, task.queries
    version = subprocess.run(["msgmerge", "--version"], encoding="utf-8",
                             stdout=subprocess.PIPE, check=True).stdout
    entries = write_po(folder / "memory.po", task.memory)
    empty = write_po(folder / "empty.po", [])
    one = write_po(folder / "one.pot", [(queries[0], "")])
    many = write_po(folder / "many.pot", [(query, "") for query in queries])
    out = folder / "out.po"
    command = ["msgmerge", "--previous", "--no-wrap", "--quiet", "-C", entries,
               empty]
    start = fastest([*command, one])
    spent = fastest([*command, many], out) - start
    found = {current: old for old, current in re.findall(
        r'^#\| msgid "(.*)"\nmsgid "(.*)"$', out.read_text(), re.M)}
    shown = [[found[quote(query)[1:-1]].replace('\\"', '"')]
             if quote(query)[1:-1] in found else [] for query in queries]
    return Result(f"msgmerge {version.split()[3]} -C", start, spent, shown)


def translate_toolkit(task):
    from translate import __version__
    from translate.search import lshtein, match
    from translate.storage import base
    store = base.TranslationStore()
    for source, target in task.memory:
        unit = base.TranslationUnit(source)
        unit.target = target
        store.addunit(unit)
    # Without an order it fails with a TypeError where two matches are equal.
    base.TranslationUnit.__lt__ = lambda unit, other: False
    begin = time.process_time()
    matcher = match.matcher(store, max_candidates=SHOWN, max_length=1000,
                            min_similarity=100 * float(memory_pairs.LEAST))
    loaded = time.process_time()
    shown = [[str(unit.source) for unit in matcher.matches(query)]
             for query in task.queries]
    spent = (time.process_time() - loaded) / len(task.queries)
    native = lshtein.distance is not lshtein.python_distance
    return Result(f"Translate Toolkit {__version__.sver}, " +
                  ("python-Levenshtein" if native else "plain Python"),
                  loaded - begin, spent * (len(task.queries) - 1), shown)


def pg_trgm(task):
    def text(value):
        return "'" + value.replace("'", "''") + "'"

    def select(number):
        query = text(task.queries[number])
        return (f"select {number}, source from memory where source % {query} "
                f"order by source <-> {query} limit {SHOWN};\n")

    with memory_postgres.running() as server:
        version = server.psql("show server_version;").split()[0]
        pairs = server.write("pairs.tsv", "".join(
            f"{source}\t{target}\n" for source, target in task.memory))
        _, load = server.cpu(
            "create extension pg_trgm;\n"
            "create table memory (source text, target text);\n"
            f"\\copy memory from '{pairs}'\n"
            "create index on memory using gin (source gin_trgm_ops);\n"
            "vacuum analyze memory;\n")
        _, first = server.cpu(select(0))
        rows, spent = server.cpu("".join(map(select, range(len(task.queries)))))
    shown = [[] for _ in task.queries]
    for row in rows.splitlines():
        number, source = row.split("\t")
        shown[int(number)].append(source)
    return Result(f"PostgreSQL {version}, pg_trgm, GIN", load, spent - first,
                  shown)


def share_found(truth, best, queries, shown):
    """Percent of the queries with a best match for which it was shown."""
    asked = found = 0
    for query, known, sources in zip(queries, best, shown):
        if known is not None:
            asked += 1
            found += any(truth.similarity(query, source) >= known
                         for source in sources)
    return 100 * found / asked if asked else 0.0


def installed(name, there):
    if not there:
        print(f"{name} is not installed: left out", file=sys.stderr)
    return there


def has_translate_toolkit():
    try:
        from translate.search import match
    except ImportError:
        return False
    return match is not None


def measure(program, task):
    yield l10n(program, "characters", task)
    yield l10n(program, "words", task)
    if installed("msgmerge", shutil.which("msgmerge")):
        yield msgmerge(task)
    if installed("Translate Toolkit", has_translate_toolkit()):
        yield translate_toolkit(task)
    if installed("PostgreSQL", memory_postgres.programs()):
        try:
            yield pg_trgm(task)
        except (OSError, LookupError, subprocess.CalledProcessError) as error:
            print(f"PostgreSQL is left out: {error}", file=sys.stderr)


def report(task, results):
    queries = task.queries
    texts = [source for source, _ in task.memory]
    truths = [memory_pairs.Truth(texts, split)
              for split in (memory_pairs.characters, memory_pairs.words)]
    bests = [[truth.best(query) for query in queries] for truth in truths]
    print(f"{len(task.memory)} entries, {len(queries)} queries; a best match of "
          "70 % have " + " and ".join(
              f"{sum(best is not None for best in known)} by {name}"
              for known, name in zip(bests, ("characters", "words"))) + ".\n")
    print("| tool | set-up, s | ms a lookup | times l10n | "
          "best by characters, % | best by words, % |\n|---|---|---|---|---|---|")
    ours = results[0].spent
    for result in results:
        found = [f"{share_found(truth, best, queries, result.shown):.1f}"
                 for truth, best in zip(truths, bests)]
        print(f"| {result.name} | {result.set_up:.1f} | "
              f"{1e3 * result.spent / (len(queries) - 1):.3f} | "
              f"{result.spent / ours:.1f} | {' | '.join(found)} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("l10n", type=pathlib.Path)
    parser.add_argument(
        "pairs", nargs="?", type=pathlib.Path,
        default=pathlib.Path(__file__).resolve().parents[3] /
        "shared/memory/envi.tsv.xz")
    parser.add_argument("--pairs", dest="size", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=400)
    parser.add_argument("--turned", action="store_true",
                        help="look up translations instead of sources")
    options = parser.parse_args()
    if not options.pairs.exists():
        parser.error(f"{options.pairs} does not exist: name a TSV of pairs")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    pairs = memory_pairs.load(options.pairs, options.size, options.turned)
    memory, queries = memory_pairs.prepare(pairs, options.queries)
    with tempfile.TemporaryDirectory() as folder:
        task = Task(memory, queries,
                    ("vi", "en") if options.turned else ("en", "vi"),
                    pathlib.Path(folder))
        results = list(measure(options.l10n.resolve(), task))
    report(task, results)
    return 0


if __name__ == "__main__":
    sys.exit(main())
