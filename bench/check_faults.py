#!/usr/bin/env python3
"""How many of 2,000 seeded faults `l10n check` finds.

usage: check_faults.py L10N FOLDER [SEED [COUNT]]

FOLDER holds catalogs of good translations (corpus_catalogs.py makes them). In
batches of 400, each fault goes into an entry of its own that has no finding
yet; it counts as found if the entry has one then. Only faults that leave a
translation count: without one the entry is untranslated, which coverage says.
"""
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
ENTRY = re.compile(r'(^msgid "(?P<id>(?:[^"\\]|\\.)*)"\nmsgstr ")'
                   r'(?P<text>(?:[^"\\]|\\.)+)"$', re.M)


def words(text):
    """Vietnamese words outside of code and links."""
    masked = re.sub(r"`[^`]*`|\]\([^)]*\)|<[^>]*>|\{[^}]*\}|https?://\S+",
                    lambda m: "\0" * len(m.group()), text)
    return [m for m in re.finditer(r"[^\W\d_]+", masked)
            if not m.group().isascii() and m.group().islower()]


def replace(text, match, new):
    return text[:match.start()] + new + text[match.end():]


def wrong_tone(text, rng):
    found = words(text)
    if not found:
        return None
    word = rng.choice(found)
    apart = unicodedata.normalize("NFD", word.group())
    marks = [i for i, c in enumerate(apart) if c in TONES]
    if not marks:
        return None
    at = rng.choice(marks)
    other = rng.choice([t for t in TONES if t != apart[at]])
    new = unicodedata.normalize("NFC", apart[:at] + other + apart[at + 1:])
    return replace(text, word, new)


def stripped_word(text, rng):
    found = words(text)
    if not found:
        return None
    word = rng.choice(found)
    bare = "".join(c for c in unicodedata.normalize("NFD", word.group())
                   if not unicodedata.combining(c)).replace("đ", "d")
    return replace(text, word, bare)


def stripped_all(text, rng):
    if len(words(text)) < 6 or re.search(r"[`\[<{]", text):
        return None
    return "".join(c for c in unicodedata.normalize("NFD", text)
                   if not unicodedata.combining(c)).translate(
                       str.maketrans("đĐ", "dD"))


def typing_error(text, rng):
    found = [w for w in words(text) if len(w.group()) > 2]
    if not found:
        return None
    word = rng.choice(found)
    at = rng.randrange(len(word.group()) - 1)
    s = word.group()
    if s[at] == s[at + 1]:
        return None
    return replace(text, word, s[:at] + s[at + 1] + s[at] + s[at + 2:])


def pick(pattern, change):
    def fault(text, rng):
        found = list(re.finditer(pattern, text))
        if not found:
            return None
        match = rng.choice(found)
        new = change(match, rng)
        return None if new is None else replace(text, match, new)
    return fault


def other_number(match, rng):
    return str(int(match.group()) + rng.randrange(1, 9))


def mojibake(text, rng):
    found = words(text)
    if len(found) < 3:
        return None
    begin, end = found[0].start(), found[2].end()
    broken = text[begin:end].encode().decode("mac_roman")
    return text[:begin] + broken + text[end:]


CODE = r"(?<!`)`[^`\n]+`(?!`)"
LINK = r"(?<!!)\[([^\]\n]+)\]\(([^)\s]+)\)"
STRUCTURE = {
    "dropped link": pick(LINK, lambda m, r: m.group(1)),
    "changed link": pick(LINK, lambda m, r: "[%s](%sx)" % m.groups()),
    "dropped image": pick(r"!\[[^\]]*\]\([^)]*\)", lambda m, r: ""),
    "lost **": pick(r"\*\*", lambda m, r: ""),
    "swapped code": pick(CODE, lambda m, r: "`other`"),
    "code as text": pick(CODE, lambda m, r: m.group()[1:-1]),
    "lost backtick": pick(r"(?<!`)`(?!`)", lambda m, r: ""),
    "lost tag": pick(r"<(?:br|a|/a|b|/b|code|/code|details|summary)\b[^>]*>",
                     lambda m, r: ""),
    "begins a list": lambda t, r: "- " + t,
    "begins a heading": lambda t, r: "# " + t,
    "new shortcode": lambda t, r: t + " {{< new >}}",
    "new script": lambda t, r: t + " <script>x()</script>",
}
REST = {
    "changed number": pick(r"(?<![\w.,/`-])\d{1,4}(?![\w.,/`-])", other_number),
    "lost number": pick(r"(?<![\w.,/`-])\d{1,4} (?![\w.,/`-])",
                        lambda m, r: ""),
    "wrong tone": wrong_tone,
    "stripped diacritics (a word)": stripped_word,
    "stripped diacritics (all)": stripped_all,
    "two letters swapped": typing_error,
    "double space": pick(r"(?<=\w) (?=\w)", lambda m, r: "  "),
    "space before a mark": pick(r"(?<=[^\W\d_])[,.](?= |$)",
                                lambda m, r: " " + m.group()),
    "lost bracket": pick(r"(?<!\])\((?=[^)]*\))", lambda m, r: ""),
    "lost quotation mark": pick(r"[\"“”]", lambda m, r: ""),
    "zero-width space": pick(r"(?<=[^\W\d_])(?=[^\W\d_])",
                             lambda m, r: "\u200b"),
    "decomposed": lambda t, r: unicodedata.normalize("NFD", t)
    if words(t) else None,
    "eth": pick(r"đ", lambda m, r: "ð"),
    "mojibake": mojibake,
    "blank at the end": lambda t, r: t + " ",
    "not translated": None,  # the source, copied
}


def findings(program, folder):
    out = folder / "report.json"
    subprocess.run([program, "check", "--format=json", "--output=%s" % out,
                    *map(str, sorted(folder.glob("*.po")))],
                   stdout=subprocess.DEVNULL, check=False)
    found = collections.defaultdict(collections.Counter)
    for item in json.loads(out.read_text())["findings"]:
        if item["catalog"]:
            place = item["catalog"]
            found[pathlib.Path(place["path"]).name, place["line"]][
                item["check"]] += 1
    return found


def entries(folder):
    for path in sorted(folder.glob("*.po")):
        text = path.read_text(encoding="utf-8")
        for match in ENTRY.finditer(text):
            if match["id"]:
                line = text.count("\n", 0, match.start("text")) + 1
                yield path.name, line, match["id"], match["text"]


def inject(entry, rng, kinds):
    name, line, source, text = entry
    if '\\"' in text or "\\n" in text:
        return None
    kind = rng.choice(kinds)
    if kind == "not translated":
        plain = re.findall(r"\b[a-z]{2,}\b", source)
        new = source if len(plain) >= 5 else None
    else:
        new = {**STRUCTURE, **REST}[kind](text, rng)
    return (kind, new) if new and new.strip() and new != text else None


def run(program, folder, seed, most):
    rng = random.Random(seed)
    everything = list(entries(folder))
    rng.shuffle(everything)
    before = findings(program, folder)
    kinds = list(STRUCTURE) + list(REST)
    faults = {}
    wanted = most // len(kinds) + 1
    count = collections.Counter()
    for entry in everything * 6:
        open_kinds = [k for k in kinds if count[k] < wanted]
        if not open_kinds or len(faults) >= most:
            break
        if entry[:2] in faults or entry[:2] in before:
            continue
        fault = inject(entry, rng, open_kinds)
        if fault:
            faults[entry[:2]] = fault
            count[fault[0]] += 1
    found, missed = collections.Counter(), []
    items = list(faults.items())
    for start in range(0, len(items), 400):
        batch = dict(items[start:start + 400])
        with tempfile.TemporaryDirectory() as scratch:
            after = damaged(program, folder, pathlib.Path(scratch), batch)
        for place, (kind, text) in batch.items():
            if after[place]:
                found[kind] += 1
            else:
                missed.append((kind, text))
    return count, found, missed


def damaged(program, folder, scratch, batch):
    for path in folder.glob("*.po"):
        lines = path.read_text(encoding="utf-8").split("\n")
        for (name, line), (_, text) in batch.items():
            if name == path.name:
                lines[line - 1] = 'msgstr "%s"' % text
        (scratch / path.name).write_text("\n".join(lines), encoding="utf-8")
    return findings(program, scratch)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    most = int(sys.argv[4]) if len(sys.argv) > 4 else 2000
    count, found, missed = run(sys.argv[1], pathlib.Path(sys.argv[2]), seed,
                               most)
    for title, kinds in (("structure and placeables", STRUCTURE),
                         ("the rest", REST)):
        total = sum(count[k] for k in kinds)
        hits = sum(found[k] for k in kinds)
        print("%s: %d of %d, %.1f %%" % (title, hits, total,
                                         100 * hits / max(total, 1)))
        for kind in kinds:
            print("  %-30s %4d of %4d" % (kind, found[kind], count[kind]))
    for kind, text in missed[:40]:
        print("missed: %s: %s" % (kind, text[:120]), file=sys.stderr)


if __name__ == "__main__":
    main()
