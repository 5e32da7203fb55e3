#!/usr/bin/python3
"""Makes the training table of the salience model: features by the library, labels by ROUGE against the references.

usage: salience_data.py DUMP_PROGRAM TRAIN_FOLDER OUTPUT.npz

Takes so many articles of each set (SETS), drawn with a pinned seed: a set's file may hold one source after another.
A sentence's label says whether the greedy oracle of k sentences takes it (by ROUGE-1 plus ROUGE-2 F1); its worth is its
own ROUGE-1 plus ROUGE-2 F1, its matches are the words and pairs of words that it shares with the reference. Articles that come with one sentence a line are joined, as a reader pastes them.
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

SEED = 1
SETS = {  # name: (articles, k, joined)
    "cnndm_train.0": (6000, 3, True),
    "cnndm_train.1": (6000, 3, True),
    "scitldr_train": (1991, 1, True),
    "orangesum_train": (4000, 1, False),
    "klexikon_train": (300, 10, False),
    "lctt_zh_train": (2500, 1, False),
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


def bigrams(words):
    return collections.Counter(zip(words, words[1:]))


def f1(hits, n, m):
    return 2 * hits / (n + m) if hits else 0.0


def overlap(a, b):
    return sum(min(count, b[key]) for key, count in a.items() if key in b)


def worth(words, reference, reference_pairs):
    single = f1(overlap(collections.Counter(words), reference[1]), len(words), reference[0])
    pairs = f1(overlap(bigrams(words), reference_pairs), max(len(words) - 1, 1), max(reference[0] - 1, 1))
    return single + pairs


def matches(words, reference, reference_pairs):
    return overlap(collections.Counter(words), reference[1]) + overlap(bigrams(words), reference_pairs)


def label(sentences, reference_words, k):
    """By sentence: whether the oracle takes it, its own worth, and its matches as a share of the most."""
    reference = (len(reference_words), collections.Counter(reference_words))
    pairs = bigrams(reference_words)
    own = [worth(s, reference, pairs) if s else 0.0 for s in sentences]
    chosen, best = [], 0.0
    shortlist = sorted(range(len(own)), key=lambda i: -own[i])[:40]
    for _ in range(k):
        pick = None
        for i in shortlist:
            if i in chosen:
                continue
            value = worth([w for j in chosen for w in sentences[j]] + sentences[i], reference, pairs)
            if value > best + 1e-9:
                best, pick = value, i
        if pick is None:
            break
        chosen.append(pick)
    hits = [matches(s, reference, pairs) for s in sentences]
    most = max(max(hits), 1)
    return [i in chosen for i in range(len(own))], own, [hit / most for hit in hits]


def main():
    dump, folder, output = sys.argv[1:]
    features = subprocess.run([dump, "--features"], stdout=subprocess.PIPE, check=True).stdout.decode().split()
    rows, labels, worths, shares, articles, names = [], [], [], [], [], []
    article = 0
    for name, (count, k, joined) in SETS.items():
        with gzip.open(os.path.join(folder, name + ".jsonl.gz"), "rt", encoding="utf-8") as lines:
            drawn = lines.readlines()
        random.Random(SEED).shuffle(drawn)
        data = [json.loads(line) for line in drawn[:count]]
        for d in data:
            if joined:
                d["text"] = d["text"].replace("\n", " ")
        feed = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in data)
        answer = subprocess.run([dump], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
        for d, line in zip(data, answer.splitlines()):
            found = json.loads(line)["sentences"]
            if len(found) <= k + 1:
                continue
            language = d["lang"]
            words = [tokens(d["text"][row[0]:row[1]], language) for row in found]
            y, own, share = label(words, tokens("\n".join(d["references"]), language), k)
            if max(own) == 0:
                continue
            rows += [row[2:] for row in found]
            labels += y
            worths += own
            shares += share
            articles += [article] * len(found)
            article += 1
        names.append((name, article))
        print(name, "up to article", article, "sentences", len(rows), flush=True)
    numpy.savez_compressed(output, x=numpy.array(rows, dtype=numpy.int32), oracle=numpy.array(labels, dtype=bool),
                           worth=numpy.array(worths, dtype=numpy.float32), matches=numpy.array(shares, dtype=numpy.float32), article=numpy.array(articles, dtype=numpy.int32),
                           sets=json.dumps(names), features=json.dumps(features))


main()
