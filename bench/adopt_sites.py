#!/usr/bin/env python3
"""Sites that exist in two languages, adopted: what was found, whether the rest
of l10n takes it, and how rebuilt pages differ from those made by hand.

usage: adopt_sites.py L10N CORPUS [--keep FOLDER]

CORPUS holds pairs.tsv (repo, class, path of each side). The pages of each
repository become a site: with its own paths where these are Hugo's, else side
by side. On each: `init`, `adopt`, `adopt` again (nothing may change), `extract`
(nothing may change), `merge --overwrite`, Hugo. Differences are counted by
class, in order of these rules:

  front matter  above the body
  blanks        equal but for blanks, line breaks and blank lines
  markup        equal but for list marks, table rules, emphasis, escapes
  code          in a fenced block, which is no unit: comments, diagrams, output
  not adopted   holds the source of a unit that is open, doubtful or refused
  variant       another of several translations of one text was taken
  moved         the text stands elsewhere on the page
  lost          only the page made by hand has it: listed by adopt
  other         everything else
"""

import argparse
import collections
import csv
import difflib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

CLASSES = ("front matter", "blanks", "markup", "code", "not adopted",
           "variant", "moved", "lost", "other")
LAYOUT = "<html><main>{{ .Content }}</main></html>\n"


def read_pairs(corpus):
    """{site: [(class, source, target)]} with paths as they stand on the disk."""
    sites = collections.defaultdict(list)
    with open(corpus / "pairs.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            sites[row["repo"]].append((row["class"], row["en"], row["vi"]))
    return sites


def inner(path):
    """The path below the folder of its repository."""
    return "/".join(pathlib.PurePath(path).parts[2:])


def lay_out(corpus, pairs, root):
    """Whether the site has Hugo's own paths."""
    hugo = all(inner(en).startswith("content/") for _, en, _ in pairs)
    for _, source, target in pairs:
        name = inner(source)
        if hugo:
            names = (name, inner(target))
        else:
            stem, extension = os.path.splitext("content/" + name)
            names = (stem + extension, stem + ".vi" + extension)
        for old, new in zip((source, target), names):
            (root / new).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(corpus / old, root / new)
    if not hugo:
        (root / "l10n.yaml").write_text(
            "source_language: en\nlanguages: [vi]\ndefault_language: en\n")
    return hugo


def run(l10n, root, *words):
    done = subprocess.run(
        [l10n, *words, "-C", str(root)], capture_output=True, check=False,
        env={**os.environ, "LC_ALL": "C", "SOURCE_DATE_EPOCH": "0"})
    if done.returncode not in (0, 1):
        sys.exit(f"{root}: l10n {' '.join(words)}: {done.stderr.decode()}")
    return done


def states(root):
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns,
                   path.read_bytes())
            for path in sorted(root.rglob("*"))
            if path.is_file() and ".l10n" not in path.name}


def add_hugo(root):
    folders = (root / "content/en").is_dir() and (root / "content/vi").is_dir()
    languages = "".join(
        f"[languages.{tag}]\n" + (f'contentDir = "content/{tag}"\n'
                                  if folders else f'title = "{tag}"\n')
        for tag in ("en", "vi"))
    (root / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ndefaultContentLanguage = "en"\n'
        'disableKinds = ["RSS", "sitemap", "taxonomy", "term"]\n'
        'refLinksErrorLevel = "WARNING"\n'
        "[markup.goldmark.renderer]\nunsafe = true\n" + languages)
    for name in ("index", "_default/single", "_default/list"):
        path = root / f"layouts/{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LAYOUT)
    text = "".join(path.read_text(errors="replace")
                   for path in root.rglob("content/**/*.md"))
    for name in set(re.findall(r"\{\{[<%]\s*(\w[\w/-]*)", text)) - {"ref",
                                                                 "relref"}:
        closed = re.search(r"\{\{[<%]\s*/\s*" + re.escape(name), text)
        path = root / f"layouts/shortcodes/{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{{ .Inner }}" if closed else "{{ .Name }}")


def hugo_errors(root):
    if not shutil.which("hugo"):
        return None
    done = subprocess.run(["hugo", "--quiet", "-s", str(root), "-d",
                           str(root / "public")], capture_output=True,
                          text=True, check=False)
    shutil.rmtree(root / "public", ignore_errors=True)
    errors = (done.stdout + done.stderr).count("ERROR")
    return max(errors, 1) if done.returncode else errors


def squeezed(text):
    return re.sub(r"\s+", "", text)


def bare(text):
    return re.sub(r"[\s*_`#>|\\:~+-]|^\d+[.)]|<br ?/?>", "", text)


class Page:
    """What adopt said about a page, to explain a difference."""

    def __init__(self, page, rivals, before, after):
        refused = {item["line"] for item in page["refused"]}
        self.open = [bare(unit["msgid"]) for unit in page["units"]
                     if unit["state"] != "certain" or unit["line"] in refused]
        self.variants = [bare(variant["msgstr"]) for rival in rivals
                         for variant in rival["variants"]]
        self.lost = [bare(item["text"])[:40] for item in
                     page["unmatched"] + page["lost"]]
        self.before, self.after = bare(before), bare(after)

    def classify(self, old, new, in_front, in_code):
        text, other = bare(old), bare(new)
        if in_front:
            return "front matter"
        if squeezed(old) == squeezed(new):
            return "blanks"
        if text == other:
            return "markup"
        if in_code:
            return "code"
        if any(len(unit) > 1 and unit in other for unit in self.open):
            return "not adopted"
        if other and any(len(unit) > 1 and unit in other
                         for unit in self.variants):
            return "variant"
        if any(len(item) > 1 and item in text for item in self.lost):
            return "lost"
        if (not text or text in self.after) and \
                (not other or other in self.before):
            return "moved"
        return "other"


def front_matter(lines):
    if lines and lines[0].strip() in ("---", "+++"):
        for number, line in enumerate(lines[1:], 2):
            if line.strip() == lines[0].strip():
                return number
    return 0


def fenced(lines):
    """Which lines stand in a fenced block."""
    fence, inside = "", []
    for line in lines:
        mark = re.match(r"[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})", line)
        inside.append(bool(fence) or bool(mark))
        if mark and not fence:
            fence = mark.group(1)
        elif mark and line.strip().startswith(fence):
            fence = ""
    return inside


def differences(page, rivals, before, after):
    """[(class, old, new)] of a page."""
    old, new = before.splitlines(), after.splitlines()
    explained = Page(page, rivals, before, after)
    old_code, new_code = fenced(old), fenced(new)
    head = front_matter(old)
    found = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        # Line by line where both sides have as many.
        pairs = zip(old[i:j], new[k:m]) if j - i == m - k else \
            [("\n".join(old[i:j]), "\n".join(new[k:m]))]
        in_code = any(old_code[i:j]) or any(new_code[k:m])
        for one, other in pairs:
            found.append((explained.classify(one, other, i < head, in_code),
                          one, other))
    return found


def adopt_site(l10n, corpus, name, pairs, root):
    hugo = lay_out(corpus, pairs, root)
    if hugo:
        run(l10n, root, "init")
    add_hugo(root)
    pages = {path: path.read_bytes() for path in root.rglob("content/**/*")
             if path.is_file()}
    errors_before = hugo_errors(root)
    started = time.monotonic()
    report = json.loads(run(l10n, root, "adopt", "--json").stdout)["result"]
    seconds = time.monotonic() - started
    same_pages = all(path.read_bytes() == bytes_
                     for path, bytes_ in pages.items())
    before = states(root)
    run(l10n, root, "adopt")
    twice = states(root) == before
    run(l10n, root, "extract")
    extract = states(root) == before
    merged = json.loads(
        run(l10n, root, "merge", "--overwrite", "--json").stdout)["result"]
    site = {"name": name, "report": report, "seconds": seconds,
            "same_pages": same_pages, "twice": twice, "extract": extract,
            "hugo": (errors_before, hugo_errors(root)),
            "failed": merged["failed"], "found": [], "equal": 0}
    for page in report["pages"]:
        path = root / page["target"]
        if not page["pair"]:
            continue
        old = pages[path].decode(errors="replace")
        new = path.read_text(errors="replace")
        site["equal"] += old == new
        site["found"] += differences(page, report["rivals"], old, new)
    return site


def print_sites(sites):
    print("| site | pages | pairs | units | certain | doubtful | open | "
          "target texts left | s |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    sums = collections.Counter()
    for site in sites:
        totals = site["report"]["totals"]
        sums.update(totals)
        print(f"| {site['name']} | {totals['pages']} | {totals['pairs']} | "
              f"{totals['units']} | {totals['certain']} | "
              f"{totals['doubtful']} | {totals['open']} | "
              f"{totals['unmatched']} | {site['seconds']:.1f} |")
    print(f"| all | {sums['pages']} | {sums['pairs']} | {sums['units']} | "
          f"{sums['certain']} | {sums['doubtful']} | {sums['open']} | "
          f"{sums['unmatched']} | {sum(s['seconds'] for s in sites):.1f} |")


def print_checks(sites):
    def both(key):
        return "yes" if all(site[key] for site in sites) else "NO: " + \
            ", ".join(site["name"] for site in sites if not site[key])
    print(f"\nadopt leaves the pages as they are: {both('same_pages')}\n"
          f"adopt the second time changes nothing: {both('twice')}\n"
          f"extract changes nothing: {both('extract')}\n"
          f"pages that merge failed on: {sum(s['failed'] for s in sites)}\n"
          "Hugo's errors, before and after: " +
          ", ".join(f"{s['hugo'][0]}/{s['hugo'][1]}" for s in sites))
    reasons = collections.Counter()
    refused = collections.Counter()
    for site in sites:
        refused.update(site["report"]["refused"])
        for page in site["report"]["pages"]:
            if not page["pair"]:
                reasons[page["verdict"]] += 1
                print(f"no pair: {site['name']} {page['target']}: "
                      f"{page['verdict']}")
    print("no pairs:", dict(reasons), "refused by the guard:", dict(refused))


def print_differences(sites, show):
    classes = collections.Counter(kind for site in sites
                                  for kind, _, _ in site["found"])
    pairs = sum(site["report"]["totals"]["pairs"] for site in sites)
    print(f"\nrebuilt pages equal to those made by hand: "
          f"{sum(site['equal'] for site in sites)} of {pairs}\n\n"
          "| difference | places |\n|---|--:|")
    for kind in CLASSES:
        print(f"| {kind} | {classes[kind]} |")
    for site in sites:
        for kind, old, new in site["found"]:
            if kind == show:
                print(f"{site['name']}\n  - {old!r}\n  + {new!r}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("l10n")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--show", default="", choices=("",) + CLASSES)
    given = parser.parse_args()
    l10n = os.path.abspath(given.l10n)
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or pathlib.Path(scratch)
        sites = []
        for name, pairs in sorted(read_pairs(given.corpus).items()):
            root = folder / re.sub(r"\W+", "-", name)
            root.mkdir(parents=True)
            sites.append(adopt_site(l10n, given.corpus, name, pairs, root))
        print_sites(sites)
        print_checks(sites)
        print_differences(sites, given.show)


if __name__ == "__main__":
    main()
