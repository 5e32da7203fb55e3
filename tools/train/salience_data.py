#!/usr/bin/python3
"""Makes the training table of the salience model: features by the library, labels by ROUGE against the references.

usage: salience_data.py DUMP_PROGRAM TRAIN_FOLDER OUTPUT.npz

Takes so many articles of each set (SETS), drawn with a pinned seed: a set's file may hold one source after another.
A sentence's label says whether the greedy oracle of k sentences takes it (by ROUGE-1 plus ROUGE-2 F1); its worth is its
own ROUGE-1 plus ROUGE-2 F1. News that comes with one sentence a line is laid out anew, as readers paste it: a third in
one block, a third in paragraphs of one to four sentences, a third as it comes. Abstracts are joined.
"""
import collections
import gzip
import json
import os
import random
import re
import subprocess
import sys

import numpy
from nltk.stem.porter import PorterStemmer

SEED, LAYOUT_SEED = 1, 2
LONGEST_PARAGRAPH = 4  # sentences
SETS = {  # name: (articles, k, layout)
    "cnndm_train.0": (5000, 3, "any"),
    "cnndm_train.1": (5000, 3, "any"),
    "cnndm_train.2": (5000, 3, "any"),
    "cnndm_train.3": (5000, 3, "any"),
    "scitldr_train": (1991, 1, "joined"),
    "orangesum_train": (4000, 1, "kept"),
    "klexikon_train": (300, 10, "kept"),
    "lctt_zh_train": (2500, 1, "kept"),
}
STEMMER, CACHE = PorterStemmer(), {}


def stem(word):
    if len(word) <= 3:
        return word
    if word not in CACHE:
        CACHE[word] = STEMMER.stem(word)
    return CACHE[word]


def tokens(text, language):
    text = text.lower()
    if language == "en":
        return [stem(word) for word in re.findall(r"[a-z0-9]+", text)]
    if language == "zh":
        return re.findall(r"[぀-ヿ㐀-鿿]|[a-z0-9]+", text)
    return re.findall(r"\w+", text)


def laid_out(text, layout, draw):
    """The text with its lines joined, kept, or either, or set in paragraphs."""
    lines = text.split("\n")
    choice = ("joined", "paragraphs", "kept")[int(3 * draw.random())] if layout == "any" else layout
    if choice == "joined":
        return " ".join(lines)
    if choice == "kept":
        return text
    paragraphs = []
    while lines:
        size = draw.randint(1, LONGEST_PARAGRAPH)
        paragraphs.append(" ".join(lines[:size]))
        lines = lines[size:]
    return "\n\n".join(paragraphs)


class Reference:
    def __init__(self, words):
        self.length = len(words)
        self.counts = (collections.Counter(words), collections.Counter(zip(words, words[1:])))


class Candidate:
    """A sentence's words and pairs of words, as far as the reference has them."""

    def __init__(self, words, reference):
        self.length = len(words)
        self.counts = tuple({key: count for key, count in collections.Counter(units).items() if key in known}
                            for units, known in zip((words, list(zip(words, words[1:]))), reference.counts))


class Chosen:
    """What the oracle has taken so far: its length, its hits, and the counts behind them."""

    def __init__(self, reference):
        self.reference, self.length, self.hits = reference, 0, [0, 0]
        self.counts = (collections.Counter(), collections.Counter())

    def hits_with(self, candidate):
        hits = list(self.hits)
        for which in (0, 1):
            known, have = self.reference.counts[which], self.counts[which]
            for key, count in candidate.counts[which].items():
                hits[which] += max(0, min(count, known[key] - have[key]))
        return hits

    def value_with(self, candidate):
        """ROUGE-1 plus ROUGE-2 F1 of what is taken and the candidate."""
        single, pairs = self.hits_with(candidate)
        length = self.length + candidate.length
        return (2 * single / (length + self.reference.length)
                + 2 * pairs / (max(length - 1, 1) + max(self.reference.length - 1, 1)))

    def take(self, candidate):
        self.hits = self.hits_with(candidate)
        self.length += candidate.length
        for which in (0, 1):
            self.counts[which].update(candidate.counts[which])


def label(sentences, reference_words, k):
    """By sentence: whether the oracle takes it, and its own worth."""
    reference = Reference(reference_words)
    candidates = [Candidate(words, reference) for words in sentences]
    chosen, taken, best = Chosen(reference), [False] * len(candidates), 1e-9
    own = None
    for _ in range(k):
        values = [chosen.value_with(c) if c.length and not t else 0.0 for c, t in zip(candidates, taken)]
        own = own or values
        pick = max(range(len(values)), key=values.__getitem__)
        if values[pick] <= best:
            break
        best = values[pick] + 1e-9
        taken[pick] = True
        chosen.take(candidates[pick])
    return taken, own


def measured(dump, articles):
    """The dump program's answers to the articles, in order."""
    feed = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in articles)
    answer = subprocess.run([dump], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    return map(json.loads, answer.splitlines())


def main():
    dump, folder, output = sys.argv[1:]
    features = subprocess.run([dump, "--features"], stdout=subprocess.PIPE, check=True).stdout.decode().split()
    rows, labels, worths, articles, words, languages, names = [], [], [], [], [], [], []
    draw = random.Random(LAYOUT_SEED)
    for name, (count, k, layout) in SETS.items():
        with gzip.open(os.path.join(folder, name + ".jsonl.gz"), "rt", encoding="utf-8") as lines:
            drawn = lines.readlines()
        random.Random(SEED).shuffle(drawn)
        data = [json.loads(line) for line in drawn[:count]]
        for d in data:
            d["text"] = laid_out(d["text"], layout, draw)
        for d, answer in zip(data, measured(dump, data)):
            found = answer["sentences"]
            if len(found) <= k + 1:
                continue
            sentences = [tokens(d["text"][s["begin"]:s["end"]], d["lang"]) for s in found]
            oracle, own = label(sentences, tokens("\n".join(d["references"]), d["lang"]), k)
            if not any(oracle):
                continue
            rows.append(numpy.array([s["features"] for s in found], dtype=numpy.int32))
            labels += oracle
            worths += own
            articles += [len(languages)] * len(found)
            words += [s["words"] for s in found]
            languages.append(answer["language"])
        names.append((name, len(languages)))
        print(name, "up to article", len(languages), "sentences", len(labels), flush=True)
    numpy.savez_compressed(
        output, x=numpy.concatenate(rows), oracle=numpy.array(labels, dtype=bool),
        worth=numpy.array(worths, dtype=numpy.float32), article=numpy.array(articles, dtype=numpy.int32),
        words=numpy.frombuffer("\n".join(words).encode(), dtype=numpy.uint8), languages=numpy.array(languages),
        sets=json.dumps(names), features=json.dumps(features))


main()
