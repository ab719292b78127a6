"""The data of memory.py: pairs, queries, and what is true of them.

The similarity of two texts is 1 - distance / longer length, where a distance
is Levenshtein's over characters or over words, and texts are in normal form C
with single blanks. The best matches are found by looking at each entry whose
length and letters allow a better one: exact, and needs no package.
"""

import collections
import fractions
import lzma
import random
import re
import unicodedata

LEAST = fractions.Fraction(7, 10)  # no entry below it is a match
HELD_OUT = 70                      # each such pair is a query alone
BITS = 512
WORD = re.compile(r"[^\W_]+|\S")


def load(path, size, turned):
    """`size` pairs of the TSV, whose sources differ. Lines with escapes are
    left out: every tool takes the same bytes."""
    opener = lzma.open if str(path).endswith(".xz") else open
    pairs = {}
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\r\n").split("\t")
            if len(columns) < 2 or "\\" in line:
                continue
            source, target = columns[1::-1] if turned else columns[:2]
            if source.strip() and target.strip():
                pairs.setdefault(source, target)
    pairs = list(pairs.items())
    if len(pairs) > size:
        chosen = random.Random(size).sample(range(len(pairs)), size)
        pairs = [pairs[number] for number in sorted(chosen)]
    return pairs


def type_wrongly(text, chance):
    at = chance.randrange(len(text))
    return text[:at] + chance.choice("abcdeghinortu") + text[at + 1:]


def renumber(text, chance):
    number = str(chance.randrange(500))
    changed, times = re.subn(r"\d+", number, text, count=1)
    return changed if times else f"{text} {number}"


def edit_words(text, word, chance):
    words = text.split()
    at = chance.randrange(len(words))
    kind = chance.randrange(3)
    if kind == 0:
        words[at] = word
    elif kind == 1:
        words.insert(at, word)
    elif len(words) > 2:
        del words[at]
    return " ".join(words)


def edit(text, texts, chance):
    """`text` with one or two small edits; most of them are of words."""
    for _ in range(chance.randint(1, 2)):
        kind = chance.randrange(5)
        if kind == 0:
            text = renumber(text, chance)
        elif kind == 1:
            text = type_wrongly(text, chance)
        else:
            word = chance.choice(chance.choice(texts).split())
            text = edit_words(text, word, chance)
    return text


def prepare(pairs, number, seed=1):
    """(memory, queries): half of the queries are held out of the memory, the
    others are edited entries of it; none is in it."""
    chance = random.Random(seed)
    held_out = [source for source, _ in pairs[::HELD_OUT]]
    memory = [pair for at, pair in enumerate(pairs) if at % HELD_OUT]
    texts = [source for source, _ in memory]
    known = set(texts)
    queries = chance.sample(held_out, min(number // 2, len(held_out)))
    while len(queries) < number:
        query = edit(chance.choice(texts), texts, chance)
        if query not in known:
            known.add(query)
            queries.append(query)
    return memory, queries


def characters(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


def words(text):
    return WORD.findall(unicodedata.normalize("NFC", text))


class Pattern:
    """A text to compare many others with: G. Myers, A fast bit-vector
    algorithm for approximate string matching (1999), as H. Hyyrö put it."""

    def __init__(self, tokens):
        self.length = len(tokens)
        self.masks = collections.defaultdict(int)
        for at, token in enumerate(tokens):
            self.masks[token] |= 1 << at

    def distance(self, tokens):
        full, last = (1 << self.length) - 1, 1 << self.length >> 1
        plus, minus, distance = full, 0, self.length
        for token in tokens:
            equal = self.masks.get(token, 0)
            down = equal | minus
            across = (((equal & plus) + plus) ^ plus) | equal
            more, less = minus | ~(across | plus), plus & across
            if more & last:
                distance += 1
            elif less & last:
                distance -= 1
            more, less = more << 1 | 1, less << 1
            plus = (less | ~(down | more)) & full
            minus = more & down & full
        return distance

    def similarity(self, tokens):
        longer = max(self.length, len(tokens))
        if self.length == 0 or longer == 0:
            return fractions.Fraction(self.length == len(tokens))
        return fractions.Fraction(longer - self.distance(tokens), longer)


class Truth:
    """The best similarity that an entry of the memory has to a query."""

    def __init__(self, texts, split):
        self.split = split
        self.numbers = {}
        self.lengths = collections.defaultdict(list)
        for text in texts:
            tokens = split(text)
            self.lengths[len(tokens)].append((self.signature(tokens), tokens))

    def signature(self, tokens):
        """A bit for each token and how often it was there before. A bit that
        one text has and the other has not costs at least one edit."""
        bits, seen = 0, collections.Counter()
        for token in tokens:
            number = self.numbers.setdefault((token, seen[token]),
                                             len(self.numbers))
            bits |= 1 << number % BITS
            seen[token] += 1
        return bits

    def best(self, query):
        """The similarity of the best match, or None below LEAST."""
        tokens = self.split(query)
        pattern, bits = Pattern(tokens), self.signature(tokens)
        best = None
        near = sorted(self.lengths, key=lambda n: abs(n - len(tokens)))
        for length in near:
            shorter, longer = sorted((length, len(tokens)))
            least = LEAST if best is None else best
            most = int((1 - least) * longer)  # edits that are allowed
            if not tokens or longer - shorter > most:
                continue
            found = self.closest(length, pattern, bits, most)
            if found is not None:
                best = fractions.Fraction(longer - found, longer)
        return best

    def closest(self, length, pattern, bits, most):
        """The least distance to an entry of `length`, if at most `most`."""
        own, found = bits.bit_count(), None
        for other, tokens in self.lengths[length]:
            common = (bits & other).bit_count()
            if own - common > most or other.bit_count() - common > most:
                continue
            distance = pattern.distance(tokens)
            if distance <= most:
                most = found = distance
        return found

    def similarity(self, query, text):
        return Pattern(self.split(query)).similarity(self.split(text))
