#!/usr/bin/env python3
"""Catalogs from whole pairs of pages of a corpus, nothing filtered out.

usage: corpus_pages.py L10N PAIRS.TSV FOLDER

Only pairs whose pages cut into the same number of texts are taken: the first
is the translation of the first, and so on. What is not translated, or is in
the wrong language, stays in: that is what they are for.
"""
import csv
import pathlib
import re
import subprocess
import sys
import tempfile

from corpus_catalogs import header, quoted

BLOCK = re.compile(r'((?:^#.*\n)+)(?:msgctxt .*\n(?:^".*\n)*)?msgid ((?:".*\n)+)'
                   r'msgstr', re.M)


def unquoted(text):
    text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text))
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t", "r": "\r"}.get(
        m.group(1), m.group(1)), text)


def units(program, page, scratch):
    """(line, kind, text) of each place in `page`, in their order."""
    copy, pot = scratch / "page.md", scratch / "page.pot"
    copy.write_bytes(page.read_bytes())
    pot.unlink(missing_ok=True)
    subprocess.run([program, "extract", "-q", copy.name, "-o", pot.name],
                   cwd=scratch, check=True, stdout=subprocess.DEVNULL)
    places = []
    for comments, text in BLOCK.findall(pot.read_text(encoding="utf-8")):
        kind = re.search(r"^#\. type: (.*)", comments, re.M)
        for order, line in enumerate(re.findall(r"page\.md:(\d+)", comments)):
            places.append((int(line), order, kind[1] if kind else "",
                           unquoted(text)))
    return sorted(places, key=lambda place: place[0])


def pairs(path):
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["class"] == "identical":
                yield row["repo"], row["en"], row["vi"]


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    program, table, folder = sys.argv[1], *map(pathlib.Path, sys.argv[2:])
    folder.mkdir(parents=True, exist_ok=True)
    catalogs, seen = {}, set()
    with tempfile.TemporaryDirectory() as scratch:
        for repo, english, vietnamese in pairs(table):
            left, right = (units(program, table.parent / page,
                                 pathlib.Path(scratch))
                           for page in (english, vietnamese))
            if len(left) != len(right):
                continue
            for (line, _, kind, source), (_, _, _, target) in zip(left, right):
                if source and target and (repo, source) not in seen:
                    seen.add((repo, source))
                    catalogs.setdefault(repo, []).append(
                        "#. type: %s\n#: %s:%d\nmsgid %s\nmsgstr %s\n" % (
                            kind, english.replace(" ", "_"), line,
                            quoted(source), quoted(target)))
    for repo, entries in catalogs.items():
        name = repo.replace("/", "+").replace(" ", "_") + ".po"
        (folder / name).write_text(header("vi") + "\n".join(entries),
                                   encoding="utf-8")
    print(sum(map(len, catalogs.values())), "pairs")


if __name__ == "__main__":
    main()
