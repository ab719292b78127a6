#!/usr/bin/env python3
"""Catalogs that po4a made, taken over by `l10n extract --from-catalog`.

usage: migrate.py L10N CORPUS [--pages COUNT]

CORPUS holds pairs.tsv (repo, class, path of each side). Of each repository some
pages are drawn with a seed. po4a-updatepo cuts each into a catalog, every entry
is translated into capitals, but for code, links, tags and shortcodes, and l10n
takes the catalog over. Printed is how many of the translated entries were
carried over, and why the others were not.
"""

import argparse
import collections
import csv
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

MOST_BYTES = 60_000
VERBATIM = re.compile(
    r"(`+[^`]*`+|\]\([^)]*\)|\]\[[^\]]*\]|<[^>]*>|\{\{.*?\}\}|&[#\w]+;|"
    r"https?://\S+|\{#[^}]*\}|\\.)", re.S)
HEADER = ('msgid ""\nmsgstr ""\n"Language: en\\n"\n'
          '"Content-Type: text/plain; charset=UTF-8\\n"\n\n')
NO_UNITS = ("code blocks are no units",
            "this front-matter value is not translated",
            "there is nothing to translate in it")


def draw(corpus, count):
    by_repo = collections.defaultdict(list)
    with open(corpus / "pairs.tsv", encoding="utf-8", newline="") as file:
        for row in list(csv.reader(file, delimiter="\t"))[1:]:
            path = corpus / row[3]
            if path.suffix == ".md" and path.stat().st_size < MOST_BYTES:
                by_repo[row[0]].append(path)
    random.seed(7)
    pages = []
    for repo in sorted(by_repo):
        random.shuffle(by_repo[repo])
        pages += by_repo[repo][:max(1, count // len(by_repo))]
    return pages


def in_capitals(text):
    parts = VERBATIM.split(text)
    return "".join(part if i % 2 else part.upper()
                   for i, part in enumerate(parts))


def quoted(text):
    for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"),
                           ("\t", "\\t")):
        text = text.replace(plain, escaped)
    return '"' + text + '"'


def unquoted(lines):
    text = "".join(re.sub(r'^(?:msgid )?"(.*)"$', r"\1", line)
                   for line in lines)
    marks = {"n": "\n", "t": "\t", "r": "\r"}
    return re.sub(r"\\(.)", lambda found: marks.get(found[1], found[1]), text)


def translate(template, catalog):
    """Every entry of `template` (as po4a writes it) with a translation."""
    with open(catalog, "w", encoding="utf-8") as file:
        file.write(HEADER)
        for entry in template.read_text(encoding="utf-8").split("\n\n")[1:]:
            lines = entry.strip("\n").split("\n")
            comments = [line for line in lines if line.startswith("#.")]
            begin = next((i for i, line in enumerate(lines)
                          if line.startswith("msgid ")), None)
            end = next((i for i, line in enumerate(lines)
                        if line.startswith("msgstr ")), None)
            if begin is None or end is None:
                continue
            text = unquoted(lines[begin:end])
            for comment in comments:
                file.write(comment + "\n")
            file.write("msgid %s\nmsgstr %s\n\n" %
                       (quoted(text), quoted(in_capitals(text))))


def run(folder, *command):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True,
                          check=False)


def migrate(l10n, page, folder):
    """None where po4a makes no catalog of the page."""
    (folder / "page.vi.md").write_bytes(page.read_bytes())
    run(folder, "po4a-updatepo", "-f", "text", "-o", "markdown", "-m",
        "page.vi.md", "-M", "UTF-8", "-p", "old.pot")
    if not (folder / "old.pot").exists():
        return None
    translate(folder / "old.pot", folder / "old.po")
    done = run(folder, l10n, "extract", "page.vi.md", "--to=en", "-o",
               "new.po", "--from-catalog", "old.po", "--json")
    if done.returncode != 0:
        sys.exit(f"{page}: {done.stderr}")
    return json.loads(done.stdout)["result"]["migration"]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("l10n")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=100)
    arguments = parser.parse_args()
    l10n = str(pathlib.Path(arguments.l10n).resolve())
    total, reasons = collections.Counter(), collections.Counter()
    for page in draw(arguments.corpus, arguments.pages):
        with tempfile.TemporaryDirectory() as name:
            migration = migrate(l10n, page, pathlib.Path(name))
        if migration is None:
            total["po4a failed"] += 1
            continue
        total["pages"] += 1
        for key in ("translated", "carried", "filled", "fuzzy"):
            total[key] += migration[key]
        for miss in migration["misses"]:
            reasons[miss["reason"].removeprefix("not carried over: ")] += 1
    text = total["translated"] - sum(reasons[reason] for reason in NO_UNITS)
    print(f"pages {total['pages']}, po4a failed on {total['po4a failed']}")
    print(f"translated entries {total['translated']}, "
          f"carried over {total['carried']}: "
          f"{100 * total['carried'] / total['translated']:.1f} %, "
          f"of those with text for a unit "
          f"{100 * total['carried'] / text:.1f} %")
    print(f"units filled {total['filled']}, fuzzy {total['fuzzy']}")
    for reason, count in reasons.most_common():
        print(f"  {count:5} {reason}")


if __name__ == "__main__":
    main()
