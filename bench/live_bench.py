#!/usr/bin/env python3
"""What an update of a whole site costs: `l10n extract` on 20,000 messages, one
in twenty of them changed (pages read, template and catalog written), beside
`msgmerge --previous` on the catalogs alone. CPU time, the least of three runs.

usage: live_bench [L10N]    (default: ../bin/l10n beside this program)
"""

import os
import pathlib
import random
import re
import shutil
import sys
import tempfile

PAGES = 1_000
UNITS = 20
CHANGED = 20  # one in so many
RUNS = 3

SYLLABLES = ("an ba ca da em ga hai in ke lan mai nam oi phu qua ra sao ta uy "
             "vui xa yen bep chim dao gio hoa khe lua mua nui ong").split()


def sentence(random_, number):
    words = [random_.choice(SYLLABLES) for _ in range(random_.randint(4, 36))]
    return f"{' '.join(words)} {number}."


def write_pages(folder, texts):
    for page in range(PAGES):
        part = folder / "content" / f"part-{page // 50}"
        part.mkdir(parents=True, exist_ok=True)
        body = "\n\n".join(texts[page * UNITS:(page + 1) * UNITS])
        (part / f"page-{page}.vi.md").write_text(body + "\n")


def cost(command, folder):
    """Seconds of CPU time and MiB."""
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def translate(catalog):
    text = catalog.read_text()
    head, rest = text.split("\n\n", 1)
    rest = re.sub(r'(msgid (?:"[^\n]*"\n)+)msgstr ""\n',
                  lambda m: m[1] + "msgstr " + m[1][6:], rest)
    catalog.write_text(head + "\n\n" + rest)


def main():
    beside = pathlib.Path(__file__).resolve().parent.parent / "bin" / "l10n"
    l10n = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else beside)
               .resolve())
    random_ = random.Random(1)
    texts = [sentence(random_, n) for n in range(PAGES * UNITS)]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "l10n.yaml").write_text(
            "source_language: vi\nlanguages: [en]\ndefault_language: en\n")
        write_pages(folder, texts)
        cost([l10n, "extract"], folder)
        catalog = folder / "po" / "en.po"
        translate(catalog)
        for n in range(0, len(texts), CHANGED):
            words = texts[n].split(" ")
            words[random_.randrange(len(words) - 1)] = "khac"
            texts[n] = " ".join(words)
        write_pages(folder, texts)
        shutil.copytree(folder / "po", folder / "before")
        ours = []
        for _ in range(RUNS):
            shutil.rmtree(folder / "po")
            shutil.copytree(folder / "before", folder / "po")
            ours.append(cost([l10n, "extract"], folder))
        theirs = [cost(["msgmerge", "-q", "--previous", "before/en.po",
                        "po/l10n.pot", "-o", "theirs.po"], folder)
                  for _ in range(RUNS)]
        ours, theirs = min(ours), min(theirs)
        print(f"{PAGES * UNITS} messages on {PAGES} pages: l10n extract "
              f"{ours[0]:.2f} s, {ours[1]:.0f} MiB; msgmerge {theirs[0]:.2f} s, "
              f"{theirs[1]:.0f} MiB: {theirs[0] / ours[0]:.1f} times faster")


if __name__ == "__main__":
    main()
