#!/usr/bin/env python3
"""What adopted sites are worth to a site that they have not seen: its units
of four and more words, looked up in the memory of all other sites.

usage: adopt_memory.py L10N FOLDER

FOLDER holds sites as `adopt_sites.py --keep FOLDER` leaves them. Certain pairs
alone are looked up: drafts are no suggestions.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

FEWEST_WORDS = 4


def run(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {done.stderr.decode()}")
    return done.stdout


def empty_catalog(site, path):
    """The template of a site as a catalog without translations."""
    text = (site / "po/l10n.pot").read_text(encoding="utf-8")
    text = text.replace("#, fuzzy\nmsgid \"\"\n", "msgid \"\"\n", 1)
    path.write_text(re.sub(r'"Language: *\\n"', r'"Language: vi\\n"', text,
                           count=1), encoding="utf-8")


def long_units(catalog):
    """How many entries have enough words."""
    text = run("msgcat", "--no-wrap", str(catalog)).decode()
    ids = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)
    return sum(len(re.findall(r"\w+", unit)) >= FEWEST_WORDS for unit in ids)


def suggestions(l10n, catalog, memory):
    told = json.loads(run(l10n, "suggest", str(catalog), "--memory",
                          str(memory), "--from", "en", "--to", "vi",
                          "--threshold", "70", "--no-sentences", "--dry-run",
                          "--json"))
    return told["result"]["catalogs"][0]["suggestions"]


def main():
    l10n, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    sites = sorted(path.parent.parent for path in folder.glob("*/po/l10n.pot"))
    print("| site | units | exact % | fuzzy 70+ % |\n|---|--:|--:|--:|")
    sums = [0, 0, 0]
    with tempfile.TemporaryDirectory() as scratch:
        for site in sites:
            memory = pathlib.Path(scratch) / f"without-{site.name}.l10ntm"
            for other in sites:
                if other != site:
                    run(l10n, "memory", "import", str(other / "po/vi.po"),
                        "--memory", str(memory))
            catalog = pathlib.Path(scratch) / f"{site.name}.po"
            empty_catalog(site, catalog)
            units = long_units(catalog)
            exact = fuzzy = 0
            for found in suggestions(l10n, catalog, memory):
                if len(re.findall(r"\w+", found["msgid"])) >= FEWEST_WORDS:
                    exact += found["score"] >= 100
                    fuzzy += found["score"] < 100
            print(f"| {site.name} | {units} | {100 * exact / units:.1f} | "
                  f"{100 * fuzzy / units:.1f} |")
            for i, number in enumerate((units, exact, fuzzy)):
                sums[i] += number
    print(f"| all | {sums[0]} | {100 * sums[1] / sums[0]:.1f} | "
          f"{100 * sums[2] / sums[0]:.1f} |")


if __name__ == "__main__":
    main()
