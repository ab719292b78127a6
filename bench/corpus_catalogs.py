#!/usr/bin/env python3
"""Catalogs from the aligned pairs of a corpus (gold.tsv), one a repository.

usage: corpus_catalogs.py GOLD.TSV FOLDER

Pairs that say the same thing twice are written once. What was read from the
corpus stays outside of this repository.
"""
import csv
import pathlib
import sys


def quoted(text):
    for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"),
                           ("\t", "\\t"), ("\r", "\\r")):
        text = text.replace(plain, escaped)
    return '"' + text + '"'


def header(language):
    return ('msgid ""\nmsgstr ""\n"Language: %s\\n"\n'
            '"Content-Type: text/plain; charset=UTF-8\\n"\n'
            '"X-Source-Language: en\\n"\n\n' % language)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for row in reader:
            yield {key: value.replace("\\n", "\n").replace("\\t", "\t")
                   .replace("\\\\", "\\") if key in ("en", "vi") else value
                   for key, value in row.items()}


def write_catalogs(gold, folder):
    folder.mkdir(parents=True, exist_ok=True)
    catalogs, seen = {}, set()
    for row in rows(gold):
        repo = row["repo"].replace("/", "+").replace(" ", "_")
        if (repo, row["en"]) in seen or not row["en"] or not row["vi"]:
            continue
        seen.add((repo, row["en"]))
        catalogs.setdefault(repo, []).append(
            "#. type: %s\n#: %s:%s\nmsgid %s\nmsgstr %s\n" % (
                row["kind"], row["path"].replace(" ", "_"),
                row["block"] or 1, quoted(row["en"]), quoted(row["vi"])))
    for repo, entries in catalogs.items():
        (folder / (repo + ".po")).write_text(
            header("vi") + "\n".join(entries), encoding="utf-8")
    return sum(map(len, catalogs.values()))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(write_catalogs(sys.argv[1], pathlib.Path(sys.argv[2])), "pairs")
